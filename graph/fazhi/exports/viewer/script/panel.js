// The panel: what is looked at, with everything that reports state about it.

import { lineItems, relationSections, thingButton } from "./claims.js";
import { button, byId, make } from "./element.js";
import { showIndicator } from "./panel_indicator.js";
import { showOverview } from "./panel_overview.js";
import { toldSections } from "./panel_told.js";
import { factsOf } from "./panel_facts.js";
import { closeButton, paged, section, showInPanel } from "./quote_block.js";
import { badge } from "./shapes.js";

let isWaiting = false;

/** Shows what is selected once the drawing has its frame; what is selected meanwhile is shown alone. */
export function renderPanelSoon(app) {
  if (isWaiting) return;
  isWaiting = true;
  setTimeout(() => {
    isWaiting = false;
    renderPanel(app);
  });
}

/** Shows the thing, the line, the indicator or the overview that is selected. */
function renderPanel(app) {
  if (app.indicator !== null) showIndicator(app, app.indicator);
  else if (app.line !== null) showLine(app, ...app.line);
  else if (app.selected !== null) showThing(app, app.selected);
  else showOverview(app);
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

/** What can be done with the selected thing; drawn anew when more of its neighbours are drawn. */
export function renderActions(app) {
  const holder = byId("actions");
  if (holder === null || app.selected === null) return;
  const hadFocus = holder.contains(document.activeElement);
  holder.replaceChildren(...actions(app, app.selected));
  if (hadFocus) holder.querySelector("button:enabled").focus();
}

function actions(app, place) {
  const { words } = app;
  const rest = app.rest(place);
  return [
    button(words.say("expand", { n: rest }), () => app.expand(place), { disabled: rest === 0 }),
    button(words.say("startHere"), () => app.startFrom({ kind: "thing", ends: [app.graph.id(place)] }, place)),
    button(words.say("pathFrom"), () => app.askPath(place)),
  ];
}

function showThing(app, place) {
  const { graph, words } = app;
  const type = graph.type(place);
  showInPanel(
    make("p", { className: "kicker" }, badge(type), words.type(type), closeButton(app)),
    make("h2", { lang: "zh-Hans" }, graph.name(place)),
    make("p", { id: "actions", className: "actions" }, actions(app, place)),
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
  const panel = byId("details");
  panel.focus({ preventScroll: true });
  if (panel.getBoundingClientRect().top > window.innerHeight / 2) panel.scrollIntoView(); // where it lies below the drawing
}
