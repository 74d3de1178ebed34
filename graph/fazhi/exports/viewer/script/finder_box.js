// The search field: results by type while one types, all of it by keyboard.

import { aboutReport } from "./claims.js";
import { button, byId, make, say } from "./element.js";
import { badge } from "./shapes.js";
import { grouped } from "./words.js";

const EACH = 8;

function marked(name, text) {
  const at = name.indexOf(text);
  if (text === "" || at < 0) return [name];
  return [name.slice(0, at), make("mark", {}, text), name.slice(at + text.length)];
}

function noteOf(app, { place, matched, how }) {
  const printedAs = how === "name" ? "" : app.words.say(`how.${how}`, { matched });
  return [aboutReport(app.graph, place), printedAs].filter(Boolean).join(" · ");
}

function resultRow(app, hit, text, choose) {
  const { graph } = app;
  const note = noteOf(app, hit);
  const label = make("span", {}, make("span", { lang: "zh-Hans" }, marked(graph.name(hit.place), text)), note ? make("small", {}, note) : null);
  return make("li", {}, button([badge(graph.type(hit.place)), label], () => choose(hit.place), { className: "thing" }));
}

function groupBlock(app, { type, total, hits }, text, choose) {
  const list = make("ul", {}, hits.slice(0, EACH).map((hit) => resultRow(app, hit, text, choose)));
  const rest = total > EACH ? make("p", { className: "quiet" }, app.words.say("moreResults", { n: grouped(total - Math.min(EACH, hits.length)) })) : null;
  return make("section", {}, make("h3", {}, app.words.type(type), make("b", {}, grouped(total))), list, rest);
}

/** Results of a search into a holder; `choose` takes the place that is chosen. Gives how many there are. */
export function showResults(app, text, holder, choose) {
  const { total, groups } = app.finder.find(text);
  const none = text !== "" && total === 0 ? [make("p", { className: "quiet" }, app.words.say("noResults"))] : [];
  holder.replaceChildren(...groups.map((group) => groupBlock(app, group, text, choose)), ...none);
  return total;
}

/** Arrow keys walk from the field through its results and back. */
function walk(event, field, holder) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const buttons = [...holder.querySelectorAll("button")];
  const next = buttons.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  if (next < 0) field.focus();
  else buttons[next]?.focus();
}

/** Makes a field with its results work; Enter takes the first. */
export function attachFinder(app, field, holder, { onText, choose }) {
  const search = () => onText(field.value.trim(), showResults(app, field.value.trim(), holder, choose));
  field.addEventListener("input", search);
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    holder.querySelector("button")?.click();
  });
  for (const element of [field, holder]) element.addEventListener("keydown", (event) => walk(event, field, holder));
  return search;
}

/** The page's own search: results stand where the filters are. */
export function buildFinder(app, choose) {
  const field = byId("query");
  const onText = (text, total) => {
    byId("found").hidden = text === "";
    byId("legend").hidden = text !== "";
    app.remember(text);
    if (text !== "") say(app.words.say("results", { n: total }));
  };
  return attachFinder(app, field, byId("results"), { onText, choose });
}
