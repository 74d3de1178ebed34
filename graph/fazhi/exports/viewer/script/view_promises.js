// The promise board: what each report promised and what became of it; a report's promises are read when it is opened.

import { amount, figureAt } from "./figures.js";
import { tag } from "./claims.js";
import { button, make, chinese, say } from "./element.js";
import { grid } from "./grid.js";
import { link, paged, quoteBlock } from "./quote_block.js";

function outcomesOf({ words }) {
  return Object.keys(words.words.outcomes);
}

/** A row a report that filters leave and that has outcomes; of the selected area or report alone, where one is selected. */
function boardRows(app) {
  const { graph, filters, selected } = app;
  const rows = [];
  for (let index = 0; index < graph.reports; index += 1) {
    const report = graph.report(index);
    const { thing, year, area, areaName, outcomes } = report;
    const isChosen = selected === null || selected === thing || selected === area;
    if (!isChosen || !filters.showsReport(graph, report) || Object.keys(outcomes).length === 0) continue;
    rows.push({ index, areaName, year, report: graph.name(thing), ...outcomes });
  }
  return rows;
}

/** Promises of a report's part with an outcome: planned relations, planned figures, directions. */
function promisesOf(app, index, part) {
  const { graph, words } = app;
  const found = [];
  for (const row of graph.rowsIn(index)) {
    const relation = graph.relation(row);
    if (relation.outcome) found.push({ ...relation, said: `${graph.name(relation.subject)} ${words.predicate(relation.predicate)} ${graph.name(relation.object)}` });
  }
  for (const row of Object.keys(part.figures.outcome).map(Number)) {
    const figure = figureAt(part.figures, row, index);
    found.push({ ...figure, said: `${figure.indicator} ${amount(app, figure)}` });
  }
  for (const row of Object.keys(part.promises.outcome).map(Number)) {
    const { indicator, direction, start, end, quote, outcome, computation } = part.promises;
    found.push({ report: index, start: start[row], end: end[row], quote: quote?.[row], outcome: outcome[row], computation: computation[row], said: `${indicator[row]} ${words.of("directions", direction[row])}` });
  }
  const order = outcomesOf(app);
  return found.sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || a.start - b.start);
}

function boardItem(app, promise) {
  const outcome = tag([app.words.of("outcomes", promise.outcome), promise.computation].filter(Boolean).join(" "), promise.outcome);
  return make("li", { className: "claim" }, make("p", {}, chinese(promise.said), " ", outcome), quoteBlock(app, promise, [promise.original]));
}

async function openReport(app, index, holder) {
  const promises = promisesOf(app, index, await app.source.report(index));
  const title = app.graph.name(app.graph.report(index).thing);
  holder.replaceChildren(make("h3", { lang: "zh-Hans", tabIndex: -1 }, title), ...paged(app, promises, (promise) => boardItem(app, promise), 30));
  holder.firstChild.focus();
  say(app.words.say("rows", { n: promises.length }));
}

export function promisesView(app) {
  const { words, graph } = app;
  const rows = boardRows(app);
  const holder = make("section", { className: "board" });
  const open = ({ index }) => button(words.say("openPromises"), () => openReport(app, index, holder), { className: "chip" });
  const columns = [
    { key: "areaName", title: words.say("column.area"), isText: true },
    { key: "year", title: words.say("column.year") },
    ...outcomesOf(app).map((outcome) => ({ key: outcome, title: words.of("outcomes", outcome) })),
    { key: "report", title: words.say("column.report"), show: (row) => [link(app, graph.report(row.index).thing), " ", open(row)] },
  ];
  return [make("h2", {}, words.say("view.promises")), make("p", { className: "quiet" }, words.say("promisesNote")), grid(app, columns, rows, "promises"), holder];
}
