// Figures that do not fit together.

import { tag } from "./claims.js";
import { make } from "./element.js";
import { quoteBlock } from "./quote_block.js";

const quoteOf = ([report, start, end, page]) => ({ report, start, end, page });

/** Findings whose quotes stand in a report, or in a report on an area. */
export function findingsOf(app, place) {
  const { graph } = app;
  const concerns = (report) => graph.report(report).thing === place || graph.report(report).area === place;
  return graph.core.findings.filter(({ quotes }) => quotes.some(([report]) => concerns(report)));
}

export function findingItem(app, finding) {
  const { words, graph } = app;
  const what = make("p", {}, words.check(graph.core.checks[finding.check]), " ", tag(words.of("severities", finding.severity), finding.severity));
  return make("li", { className: "finding" }, what, make("strong", { lang: "zh-Hans" }, finding.computation), finding.quotes.map((quote) => quoteBlock(app, quoteOf(quote))));
}
