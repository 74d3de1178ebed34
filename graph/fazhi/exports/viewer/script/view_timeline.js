// Dated statements in their order, under the years.

import { thingButton, tag, modalityTag } from "./claims.js";
import { button, make } from "./element.js";
import { link, paged } from "./quote_block.js";
import { grouped } from "./words.js";

/** Rows with a date that pass the filters; of the selected thing alone, where one is selected. */
function datedRows(app) {
  const { graph, selected } = app;
  const of = selected === null ? null : new Set(graph.rowsOf(selected));
  const rows = Object.keys(graph.core.relations.date).map(Number);
  return rows.filter((row) => app.passes(row) && (of === null || of.has(row)));
}

function byYear(graph, rows) {
  const years = new Map();
  for (const row of rows) {
    const year = graph.relation(row).date.slice(0, 4);
    if (!years.has(year)) years.set(year, []);
    years.get(year).push(row);
  }
  const sorted = [...years].sort(([a], [b]) => (a < b ? 1 : -1));
  for (const [, each] of sorted) each.sort((a, b) => (graph.relation(a).date < graph.relation(b).date ? 1 : -1) || a - b);
  return sorted;
}

function item(app, row) {
  const { graph, words } = app;
  const relation = graph.relation(row);
  const said = button(words.predicate(relation.predicate), () => app.selectLine(relation.subject, relation.object), { className: "link" });
  const level = relation.level ? tag(words.of("levels", relation.level)) : null;
  const line = make("p", { className: "said" }, link(app, relation.subject), " ", said, " ", link(app, relation.object), " ", level, modalityTag(app, relation.modality));
  return make("li", {}, make("time", { dateTime: relation.date }, relation.date), line);
}

function yearBlock(app, [year, rows], most, isOpen) {
  const bar = make("span", { className: "count-bar" });
  bar.style.width = `${Math.max(2, (rows.length / most) * 160)}px`;
  const details = make("details", { className: "year", open: isOpen }, make("summary", {}, make("strong", {}, year), bar, make("b", {}, grouped(rows.length))));
  const fill = () => details.append(...paged(app, rows, (row) => item(app, row), 40, make("ol", { className: "timeline" })));
  if (isOpen) fill();
  else details.addEventListener("toggle", fill, { once: true });
  return details;
}

export function timelineView(app) {
  const { words, selected, graph } = app;
  const rows = datedRows(app);
  const years = byYear(graph, rows);
  const most = Math.max(1, ...years.map(([, each]) => each.length));
  const about = selected === null ? words.say("allDated", { n: grouped(rows.length) }) : words.say("datedOf", { n: grouped(rows.length), name: graph.name(selected) });
  return [make("h2", {}, words.say("view.timeline")), make("p", { className: "quiet" }, about), selected === null ? null : thingButton(app, selected), years.map((year, i) => yearBlock(app, year, most, i < 2))];
}
