// The search field: results by type while one types, all of it by keyboard.

import { aboutReport, small } from "./claims.js";
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
  return small(aboutReport(app.graph, place), how === "name" ? "" : app.words.say(`how.${how}`, { matched }));
}

function indicatorRow(app, { place: row, matched, how }, text, choose) {
  const { indicators, words } = app;
  const note = [words.say("inReports", { n: indicators.toldIn(row).length }), how === "alias" ? words.say("how.alias", { matched }) : ""].filter(Boolean).join(" · ");
  const label = make("span", {}, make("span", { lang: "zh-Hans" }, marked(indicators.name(row), text)), make("small", {}, note));
  return make("li", {}, button(label, () => choose(row), { className: "thing" }));
}

function resultRow(app, hit, text, choose) {
  const { graph } = app;
  const note = noteOf(app, hit);
  const label = make("span", {}, make("span", { lang: "zh-Hans" }, marked(graph.name(hit.place), text)), note);
  return make("li", {}, button([badge(graph.type(hit.place)), label], () => choose(hit.place), { className: "thing" }));
}

function groupBlock(app, { type, total, hits }, text, choose) {
  const isIndicator = type === "Indicator";
  const render = isIndicator ? indicatorRow : resultRow;
  const list = make("ul", {}, hits.slice(0, EACH).map((hit) => render(app, hit, text, choose[isIndicator ? "indicator" : "thing"])));
  const rest = total > EACH ? make("p", { className: "quiet" }, app.words.say("moreResults", { n: grouped(total - Math.min(EACH, hits.length)) })) : null;
  return make("section", {}, make("h3", {}, isIndicator ? app.words.say("indicators") : app.words.type(type), make("b", {}, grouped(total))), list, rest);
}

/** Groups of hits by their best one; indicators are looked for where there is something to do with one. */
async function found(app, text, choose) {
  const things = await app.source.find(text);
  const figures = choose.indicator ? app.source.findIndicators(text, EACH) : { total: 0, groups: [] };
  const best = ({ hits }) => hits[0].score;
  const groups = [...things.groups, ...figures.groups].sort((a, b) => Math.floor(best(a)) - Math.floor(best(b)));
  return { total: things.total + figures.total, groups };
}

/** Results of a search into a holder; `choose.thing` and `choose.indicator` take what is chosen. Gives how many there are, or null. */
async function showResults(app, text, holder, choose) {
  holder.dataset.text = text;
  const { total, groups } = await found(app, text, choose);
  if (holder.dataset.text !== text) return null; // something else is looked for by now
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
  const search = async () => {
    const text = field.value.trim();
    const total = await showResults(app, text, holder, choose);
    if (total !== null) onText(text, total);
  };
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
