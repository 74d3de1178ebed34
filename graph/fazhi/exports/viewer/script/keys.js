// What the keyboard does on the drawing and everywhere.

import { byId, say } from "./element.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

const isTyping = ({ target }) => target.matches("input, textarea, select");

function tellExpanded(app, { added, rest }) {
  say(app.words.say(app.scene.full ? "fullNow" : "expanded", { added, rest }));
}

export async function expandSelected(app) {
  if (app.selected !== null) tellExpanded(app, await app.expand(app.selected));
}

export function undoLast(app) {
  say(app.words.say("undone", { n: app.undo() }));
}

/** Arrow keys go to the next drawn thing; the panel follows. */
function onStageKey(app, event) {
  const arrow = ARROWS[event.key];
  if (arrow !== undefined) {
    const next = app.stage.towards(...arrow);
    if (next !== null) app.select(next);
  } else if (event.key === "Enter") byId("details").focus();
  else if (event.key === "e") expandSelected(app);
  else if (event.key === "u") undoLast(app);
  else if (event.key === "+" || event.key === "=") app.stage.zoom(1.3);
  else if (event.key === "-") app.stage.zoom(1 / 1.3);
  else if (event.key === "0") app.stage.fit(true);
  else return;
  event.preventDefault();
}

function onPageKey(app, event) {
  const field = byId("query");
  if (event.key === "/" && !isTyping(event)) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === "Escape" && !byId("dialog").open) {
    if (byId("downloads").open) byId("downloads").open = false;
    else if (field.value !== "") app.clearSearch();
    else app.select(null);
  }
}

export function attachKeys(app) {
  byId("graph").addEventListener("keydown", (event) => onStageKey(app, event));
  document.addEventListener("keydown", (event) => onPageKey(app, event));
}
