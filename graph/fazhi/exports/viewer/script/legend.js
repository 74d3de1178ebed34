// The legend, which is also the filter: a row a value with its count, and a way to see it alone.

import { button, byId, make, chinese, say } from "./element.js";
import { counts, FACETS } from "./facets.js";
import { badge } from "./shapes.js";
import { grouped } from "./words.js";

const ROWS_AT_FIRST = 12;
const opened = new Set(["type", "predicate"]);
const complete = new Set();

/** Renders all facets anew; which of them are open is kept. */
export function renderLegend(app) {
  const all = counts(app.graph, app.filters);
  const clear = button(app.words.say("clearFilters"), () => change(app, app.filters.clear()), { className: "link", hidden: !app.filters.active });
  const focused = document.activeElement?.dataset?.facetKey;
  byId("legend").replaceChildren(make("h2", {}, app.words.say("filters"), clear), ...FACETS.map((facet) => facetBox(app, facet, all.get(facet))), lineKey(app));
  if (focused) [...document.querySelectorAll("[data-facet-key]")].find((each) => each.dataset.facetKey === focused)?.focus();
}

function change(app, filters) {
  app.filter(filters);
  say(app.words.say("filtered", { n: grouped(app.drawn.things.size) }));
}

function facetBox(app, facet, values) {
  const details = make("details", { className: "facet", open: opened.has(facet) }, make("summary", {}, app.words.say(`facet.${facet}`), hiddenNote(app, facet, values)));
  details.addEventListener("toggle", () => (details.open ? opened.add(facet) : opened.delete(facet)));
  const groups = facet === "type" ? byFamily(app, values) : [[null, values]];
  details.append(...groups.map(([title, group]) => rowGroup(app, facet, title, group)).flat());
  return details;
}

function hiddenNote(app, facet, values) {
  const hidden = values.filter(({ value }) => app.filters.hides(facet, value)).length;
  return hidden === 0 ? null : make("small", {}, app.words.say("hidden", { n: hidden }));
}

function byFamily({ words }, values) {
  const families = Object.keys(words.words.families);
  const groups = families.map((family) => [words.of("families", family), values.filter(({ value }) => words.words.types[value].family === family)]);
  return groups.filter(([, group]) => group.length > 0);
}

function rowGroup(app, facet, title, values) {
  const isLong = values.length > ROWS_AT_FIRST + 3 && !complete.has(facet);
  const shown = isLong ? values.filter(({ value }, i) => i < ROWS_AT_FIRST || app.filters.hides(facet, value)) : values;
  const rest = isLong ? [button(app.words.say("more", { n: values.length - shown.length }), () => { complete.add(facet); renderLegend(app); }, { className: "link" })] : [];
  const rows = shown.map((each) => row(app, facet, each));
  return [make("div", { role: "group", "aria-label": title || app.words.say(`facet.${facet}`) }, title ? make("p", { className: "family" }, title) : null, rows, rest)];
}

function valueName({ words, graph }, facet, value) {
  if (value === "") return words.say("notTold");
  if (facet === "area") return graph.name(graph.placeOf(value));
  const groups = { type: "types", modality: "modalities", level: "levels" };
  if (facet === "predicate") return words.predicate(value);
  return groups[facet] ? words.of(groups[facet], value) : value;
}

function row(app, facet, { value, count }) {
  const name = valueName(app, facet, value);
  const box = make("input", { type: "checkbox", checked: !app.filters.hides(facet, value), "data-facet-key": `${facet} ${value}` });
  box.addEventListener("change", () => change(app, app.filters.toggle(facet, value)));
  const label = facet === "area" ? chinese(name) : make("span", {}, name);
  const only = button(app.words.say("only"), () => change(app, app.filters.only(facet, value)), { className: "only", "aria-label": app.words.say("onlyThis", { name }) });
  const picture = facet === "type" ? badge(value) : facet === "modality" ? make("i", { className: `line ${value}` }) : null;
  return make("div", { className: "value" }, make("label", {}, box, picture, label, make("b", {}, grouped(count))), only);
}

function lineKey({ words }) {
  const key = (kind) => make("span", {}, make("i", { className: `line ${kind}` }), words.say(`line.${kind}`));
  const planned = make("span", {}, badge("Reform", true), words.say("onlyPlanned"));
  return make("p", { className: "lines" }, ["done", "planned", "negated", "structure"].map(key), planned);
}
