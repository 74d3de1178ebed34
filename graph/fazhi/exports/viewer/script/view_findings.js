// Figures that do not fit together, the gravest first.

import { make } from "./element.js";
import { findingItem, findingsOf } from "./findings.js";
import { paged } from "./quote_block.js";

const ORDER = ["error", "warning", "notice"];

/** Findings of the selected thing's reports, or all; those whose report's area and year filters leave. */
function chosen(app) {
  const { graph, selected, filters } = app;
  const found = selected === null ? graph.core.findings : findingsOf(app, selected);
  const isLeft = ({ quotes }) => quotes.some(([report]) => filters.showsReport(graph, graph.report(report)));
  return found.filter(isLeft).sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

export function findingsView(app) {
  const { words, selected, graph } = app;
  const found = chosen(app);
  const note = selected === null ? words.say("findingsNote", { n: found.length }) : words.say("onlyOf", { name: graph.name(selected) });
  return [make("h2", {}, words.say("view.findings")), make("p", { className: "quiet" }, note), paged(app, found, (finding) => findingItem(app, finding), 20)];
}
