// The page from its data to what is seen: everything is made once and told of changes.

import { format, parse } from "./address.js";
import { App } from "./app.js";
import { renderDownloads } from "./downloads.js";
import { byId, button, make, say } from "./element.js";
import { Filters } from "./facets.js";
import { buildFinder } from "./finder_box.js";
import { Graph } from "./graph.js";
import { Indicators } from "./indicators.js";
import { attachKeys, expandSelected, undoLast } from "./keys.js";
import { renderLegend } from "./legend.js";
import { focusPanel, renderActions, renderPanelSoon } from "./panel.js";
import { setLooks } from "./shapes.js";
import { PageSource, ServiceSource } from "./source.js";
import { Stage } from "./stage.js";
import { applyTheme, isDark, onSystemTheme } from "./theme.js";
import { renderTabs, renderView } from "./views.js";
import { firstLanguage, LANGUAGES, Words } from "./words.js";

/** The things that an address speaks of. */
const idsOf = ({ thing, line, from, open, ends }) => [thing, ...(line || []), ...from.ends, ...open, ...ends].filter((id) => id !== null);

/** The state of the address, without ids that this graph does not have. */
function stateOf(graph, indicators, hash) {
  const state = parse(hash);
  const isKnown = (id) => graph.placeOf(id) !== undefined;
  const known = (ids) => ids !== null && ids.every(isKnown);
  return {
    ...state,
    thing: state.thing !== null && isKnown(state.thing) ? state.thing : null,
    line: known(state.line) ? state.line : null,
    indicator: state.indicator !== null && indicators.rowOf(state.indicator) !== undefined ? state.indicator : null,
    from: known(state.from.ends || []) ? state.from : { kind: "overview", ends: [] },
    open: state.open.filter(isKnown),
    ends: state.ends.map((id) => (id !== null && isKnown(id) ? id : null)),
  };
}

/** Words that stand in the template. */
function renderWords({ words }) {
  document.documentElement.lang = words.language === "zh" ? "zh-Hans" : "en";
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = words.say(element.dataset.word);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", words.say(element.dataset.label));
  byId("query").placeholder = words.say("search");
}

function renderSettings(app) {
  const { words } = app;
  const other = LANGUAGES.find((language) => language !== words.language);
  const language = button(words.say("otherLanguage"), () => app.setLanguage(other), { lang: other === "zh" ? "zh-Hans" : "en" });
  const dark = isDark(app.state.theme);
  const theme = button(dark ? "☀" : "☾", () => app.setTheme(dark ? "light" : "dark"), { "aria-label": words.say(dark ? "light" : "dark"), title: words.say(dark ? "light" : "dark") });
  byId("settings").replaceChildren(language, theme);
}

function renderTools(app) {
  const { words, stage } = app;
  const tool = (text, key, act, options = {}) => button(text, act, { "aria-label": words.say(key), title: words.say(key), ...options });
  byId("tools").replaceChildren(
    tool("+", "zoomIn", () => stage.zoom(1.4)),
    tool("−", "zoomOut", () => stage.zoom(1 / 1.4)),
    tool("⤢", "zoomAll", () => stage.fit(true)),
    tool("⊕", "expandTool", () => expandSelected(app), { disabled: app.selected === null || app.rest(app.selected) === 0 }),
    tool("↶", "undo", () => undoLast(app), { disabled: app.scene.history.length === 0 }),
    tool("⌂", "startAgain", () => app.startFrom({ kind: "overview", ends: [] })),
  );
  byId("partial").textContent = words.say("drawnOf", { n: app.drawn.things.size, all: app.graph.core.counts.things + app.graph.core.counts.reports });
}

function look(app) {
  applyTheme(app.state.theme);
  const { types, families } = app.words.words;
  setLooks({ types, families, dark: isDark(app.state.theme) });
}

/** What has to be made anew for each kind of change. */
function renderChange(app, changed) {
  const has = (...kinds) => kinds.some((kind) => changed.has(kind));
  if (has("theme")) look(app);
  if (has("words")) renderWords(app);
  if (has("words", "theme")) [renderSettings, renderDownloads, renderTabs].forEach((render) => render(app));
  if (has("scene", "filters", "theme", "data")) app.stage.renew();
  else if (has("selection")) app.stage.light();
  if (has("start")) app.stage.fit(true);
  else if (has("selection") && app.selected !== null) app.stage.focus(app.selected);
  if (has("words", "theme", "filters", "data")) renderLegend(app);
  if (has("view")) renderTabs(app);
  if (has("view", "words", "theme", "filters", "scene", "selection")) renderView(app);
  if (has("selection", "words", "theme", "filters")) renderPanelSoon(app);
  else if (has("scene")) renderActions(app);
  renderTools(app);
}

function tellSelection(app) {
  const { graph, words, selected } = app;
  if (app.indicator !== null) say(app.state.indicator);
  else say(selected === null ? words.say(app.line === null ? "overview" : "between") : `${graph.name(selected)}, ${words.type(graph.type(selected))}`);
}

/** Tells that the service does not answer, until it answers again. */
function tellTrouble({ words }, message) {
  const alert = byId("trouble");
  alert.hidden = message === "";
  alert.textContent = message === "" ? "" : words.say("unreachable", { message });
}

/** Searches anew for what the state tells, in the language and the colours of now. */
function refill(app, search) {
  byId("query").value = app.state.find;
  search();
}

function attach(app) {
  const then = (act) => async (row) => {
    await act(row);
    focusPanel();
  };
  const search = buildFinder(app, { thing: then((place) => app.select(place)), indicator: then((row) => app.selectIndicator(row)) });
  app.clearSearch = () => {
    byId("query").value = "";
    search();
    byId("query").focus();
  };
  refill(app, search);
  app.onChange((changed) => (changed.has("words") || changed.has("theme")) && refill(app, search));
  attachKeys(app);
  onSystemTheme(() => app.setTheme(app.state.theme));
  window.addEventListener("popstate", async () => {
    await app.source.know(idsOf(parse(window.location.hash)));
    const state = stateOf(app.graph, app.indicators, window.location.hash);
    if (format(state) !== format(app.state)) app.restore(state, new Filters(state));
  });
}

const SLICE = 12; // milliseconds, so that no frame waits for it

/** Makes what is searched while nothing else happens. */
function prepareSearch(source) {
  if (source.prepare(SLICE)) performance.mark("searchable");
  else setTimeout(prepareSearch, 0, source);
}

/** Where the graph comes from: the service that the page names, or else the page itself. */
function sourceOf() {
  const address = document.querySelector('meta[name="source"]')?.content;
  return address === undefined ? new PageSource((name) => byId(name).textContent) : new ServiceSource(address);
}

async function open() {
  const source = sourceOf();
  const core = await source.core();
  const [graph, indicators] = [new Graph(core), new Indicators(core)];
  source.attach(graph, indicators);
  await source.know(idsOf(parse(window.location.hash)));
  const state = stateOf(graph, indicators, window.location.hash);
  const words = new Words(core.words, firstLanguage(state.lang, navigator.languages || []));
  const app = new App({ source, graph, indicators, words, state, filters: new Filters(state) });
  source.onTrouble = (message) => tellTrouble(app, message);
  look(app);
  app.stage = new Stage(byId("graph"), app);
  app.onChange((changed) => {
    renderChange(app, changed);
    if (changed.has("selection")) tellSelection(app);
  });
  renderChange(app, new Set(["words", "selection", "view", "filters"]));
  attach(app);
  app.stage.network.once("afterDrawing", () => performance.mark("drawn"));
  app.stage.fit(false);
  prepareSearch(source);
}

open().catch((error) => {
  byId("partial").textContent = `此页无法打开:${error.message} This page cannot be opened.`;
  byId("stage").append(make("p", { role: "alert" }, String(error)));
});
