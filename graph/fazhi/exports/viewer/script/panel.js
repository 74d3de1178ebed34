// The panel: what is looked at, with everything that reports state about it.

import { lineItems, relationSections, thingButton } from "./claims.js";
import { button, byId, make } from "./element.js";
import { showOverview } from "./panel_overview.js";
import { toldSections } from "./panel_told.js";
import { factsOf } from "./panel_facts.js";
import { paged, section, showInPanel } from "./quote_block.js";
import { badge } from "./shapes.js";

/** Shows the thing, the line or the overview that is selected. */
export function renderPanel(app) {
  if (app.line !== null) showLine(app, ...app.line);
  else if (app.selected !== null) showThing(app, app.selected);
  else showOverview(app);
}

function closeButton(app) {
  return button("✕", () => app.select(null), { className: "close", "aria-label": app.words.say("backToOverview"), title: app.words.say("backToOverview") });
}

function showLine(app, from, to) {
  const { count, list } = lineItems(app, from, to);
  const kicker = make("p", { className: "kicker" }, app.words.say("between"), closeButton(app));
  showInPanel(kicker, thingButton(app, from), thingButton(app, to), section(app.words.say("statements"), count, list), belongsNote(app, from, to));
}

/** What follows from names alone and stands in no report. */
function belongsNote(app, from, to) {
  const ties = app.graph.structureOf(from).filter((each) => each.from === from && each.to === to);
  return ties.length === 0 ? null : make("p", { className: "quiet" }, ties.map(({ predicate }) => app.words.predicate(predicate)).join(" · "));
}

function actions(app, place) {
  const { words } = app;
  const rest = app.rest(place);
  const more = button(words.say("expand", { n: rest }), () => app.expand(place), { disabled: rest === 0 });
  const alone = button(words.say("startHere"), () => app.startFrom({ kind: "thing", ends: [app.graph.id(place)] }, place));
  const path = button(words.say("pathFrom"), () => app.askPath(place));
  return make("p", { className: "actions" }, more, alone, path);
}

function showThing(app, place) {
  const { graph, words } = app;
  const type = graph.type(place);
  showInPanel(
    make("p", { className: "kicker" }, badge(type), words.type(type), closeButton(app)),
    make("h2", { lang: "zh-Hans" }, graph.name(place)),
    actions(app, place),
    factsOf(app, place),
    relationSections(app, place),
    ...toldSections(app, place),
    belonging(app, place),
  );
}

/** What lies in a division, belongs to a body, reports on an area. */
function belonging(app, place) {
  const kinds = new Map();
  for (const { from, predicate, to } of app.graph.structureOf(place)) {
    if (to !== place || from === place) continue;
    if (!kinds.has(predicate)) kinds.set(predicate, []);
    kinds.get(predicate).push(from);
  }
  return [...kinds].map(([predicate, places]) => {
    const list = paged(app, places, (each) => make("li", {}, thingButton(app, each)), 8);
    return section(app.words.predicate(predicate, true), places.length, list);
  });
}

/** Moves the focus into the panel, so that a keyboard goes on reading there. */
export function focusPanel() {
  byId("details").focus({ preventScroll: true });
}
