// The overview: what is in the graph, and where one might begin.

import { thingButton } from "./claims.js";
import { button, make } from "./element.js";
import { findingItem } from "./findings.js";
import { paged, section, showInPanel } from "./quote_block.js";
import { grouped } from "./words.js";

const LEADING = ["Reform", "Program", "Award", "Mechanism", "Document"];
const LEADING_EACH = 5;

function summary(app) {
  const { counts } = app.graph.core;
  const span = counts.first === undefined ? "–" : [...new Set([counts.first, counts.last])].join("–");
  const keys = ["reports", "areas", "years", "things", "relations", "figures"];
  const rows = keys.map((key) => [key, key === "years" ? span : grouped(counts[key])]);
  return make("dl", { className: "counts" }, rows.map(([key, value]) => make("div", {}, make("dt", {}, app.words.say(key)), make("dd", {}, value))));
}

/** The best-connected things of a type under the filters. */
function leading(app, type) {
  const { graph } = app;
  const best = [];
  for (let place = 0; place < graph.size && best.length < LEADING_EACH; place += 1) {
    if (graph.type(place) === type && (!app.filters.narrows || graph.rowsOf(place).some(app.passes))) best.push(place);
  }
  return section(app.words.say("bestConnected", { type: app.words.type(type) }), best.length === 0 ? 0 : null, make("ul", {}, best.map((place) => make("li", {}, thingButton(app, place, app.words.say("ties", { n: graph.degree(place) }))))));
}

function reportList(app) {
  const { graph } = app;
  const indexes = Array.from({ length: graph.reports }, (_, index) => index);
  const list = paged(app, indexes, (index) => make("li", {}, thingButton(app, graph.report(index).thing)), 8);
  return section(app.words.say("reports"), graph.reports, list);
}

function promiseCounts(app) {
  const totals = new Map();
  for (const outcomes of app.graph.core.reports.outcomes) {
    for (const [outcome, n] of Object.entries(outcomes)) totals.set(outcome, (totals.get(outcome) || 0) + n);
  }
  if (totals.size === 0) return null;
  const order = Object.keys(app.words.words.outcomes).filter((outcome) => totals.has(outcome));
  const said = order.map((outcome) => make("span", { className: `tag ${outcome}` }, `${app.words.of("outcomes", outcome)} ${grouped(totals.get(outcome))}`));
  return section(app.words.say("promiseBoard"), null, make("p", { className: "tags flat" }, said, button(app.words.say("openBoard"), () => app.show("promises"), { className: "link" })));
}

export function showOverview(app) {
  const { words, graph } = app;
  const { findings } = graph.core;
  showInPanel(
    make("h2", {}, words.say("overview")),
    make("p", { className: "lead" }, words.say("lead")),
    summary(app),
    LEADING.map((type) => leading(app, type)),
    section(words.say("findings"), findings.length, paged(app, findings, (finding) => findingItem(app, finding), 3)),
    promiseCounts(app),
    reportList(app),
  );
}
