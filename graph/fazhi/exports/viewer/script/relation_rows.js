// A relation as a row of a table.

import { button } from "./element.js";
import { link } from "./quote_block.js";

export function relationRow(app, row) {
  const { graph, words } = app;
  const relation = graph.relation(row);
  const report = graph.report(relation.report);
  return {
    subject: graph.name(relation.subject),
    subjectPlace: relation.subject,
    predicate: words.predicate(relation.predicate),
    object: graph.name(relation.object),
    objectPlace: relation.object,
    modality: words.of("modalities", relation.modality),
    level: relation.level && words.of("levels", relation.level),
    date: relation.date,
    by: relation.by === undefined ? "" : graph.name(relation.by),
    byPlace: relation.by,
    year: report.year,
    report: graph.name(report.thing),
    reportPlace: report.thing,
  };
}

export function relationHeads(app) {
  const { words } = app;
  const plain = (key) => ({ key, title: words.say(`column.${key}`) });
  const thing = (key, place) => ({ ...plain(key), show: (row) => (row[place] === undefined ? "" : link(app, row[place])) });
  const relation = { ...plain("predicate"), show: (row) => button(row.predicate, () => app.selectLine(row.subjectPlace, row.objectPlace), { className: "link" }) };
  return [thing("subject", "subjectPlace"), relation, thing("object", "objectPlace"), plain("modality"), plain("level"), plain("date"), thing("by", "byPlace"), plain("year"), thing("report", "reportPlace")];
}
