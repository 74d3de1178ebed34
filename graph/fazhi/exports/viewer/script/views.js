// Views beside the drawing; one of them is open.

import { VIEWS } from "./address.js";
import { byId, make } from "./element.js";
import { findingsView } from "./view_findings.js";
import { honoursView } from "./view_honours.js";
import { pathsView } from "./view_paths.js";
import { promisesView } from "./view_promises.js";
import { tableView } from "./view_table.js";
import { timelineView } from "./view_timeline.js";

const MAKERS = { drawing: null, table: tableView, timeline: timelineView, honours: honoursView, promises: promisesView, findings: findingsView, paths: pathsView };

/** The tabs above the stage: arrow keys go from one to the next. */
export function renderTabs(app) {
  const tabs = VIEWS.map((view) => tab(app, view));
  const bar = byId("tabs");
  const hadFocus = bar.contains(document.activeElement);
  bar.replaceChildren(...tabs);
  bar.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = VIEWS.indexOf(app.state.view);
    app.show(VIEWS[(at + step + VIEWS.length) % VIEWS.length]);
  };
  if (hadFocus) bar.querySelector('[aria-selected="true"]').focus();
}

function tab(app, view) {
  const isOpen = app.state.view === view;
  const element = make("button", { type: "button", role: "tab", id: `tab-${view}`, "aria-selected": String(isOpen), "aria-controls": "stage", tabIndex: isOpen ? 0 : -1 }, app.words.say(`view.${view}`));
  element.addEventListener("click", () => app.show(view));
  return element;
}

/** Shows the open view, or the drawing itself. */
export function renderView(app) {
  const holder = byId("view");
  const view = MAKERS[app.state.view];
  holder.hidden = view === null;
  byId("stage").setAttribute("aria-labelledby", `tab-${app.state.view}`);
  holder.replaceChildren(...(view === null ? [] : [view(app)].flat(Infinity).filter(Boolean)));
}
