// What is known of a thing besides its claims.

import { make, chinese } from "./element.js";
import { link } from "./quote_block.js";

function ends(app, place, predicate) {
  const there = app.graph.structureOf(place).filter((each) => each.from === place && each.predicate === predicate);
  return there.map(({ to }) => link(app, to));
}

function thingFacts(app, place) {
  const { graph, words } = app;
  const level = graph.level(place);
  return [
    ["level", level && words.of("levels", level)],
    ["code", graph.code(place)],
    ["within", ends(app, place, "within")[0]],
    ["parent", ends(app, place, "parent")[0]],
    ["succeededBy", ends(app, place, "succeededBy")],
    ["aliases", graph.aliases(place).length > 0 && chinese(graph.aliases(place).join("、"))],
  ];
}

function reportFacts(app, place) {
  const { graph, words } = app;
  const index = graph.reportOf(place);
  if (index === undefined) return [];
  const report = graph.report(index);
  const address = report.link && make("a", { href: report.link, rel: "noopener noreferrer", target: "_blank" }, report.link);
  return [
    ["reporter", ends(app, place, "reportedBy")[0] || (report.reporterName && chinese(report.reporterName))],
    ["area", ends(app, place, "reportsOn")[0] || (report.areaName && chinese(report.areaName))],
    ["year", report.year && String(report.year)],
    ["published", report.published],
    ["onTime", report.onTime === undefined ? null : words.say(report.onTime ? "yes" : "no")],
    ["missing", (report.missing || []).map((content) => words.of("contents", content)).join("、")],
    ["file", report.file],
    ["address", address],
  ];
}

export function factsOf(app, place) {
  const rows = [...thingFacts(app, place), ...reportFacts(app, place)].filter(([, value]) => value && value.length !== 0);
  if (rows.length === 0) return null;
  return make("dl", { className: "facts" }, rows.map(([key, value]) => [make("dt", {}, app.words.say(`fact.${key}`)), make("dd", {}, value)]));
}
