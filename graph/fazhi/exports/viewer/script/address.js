// The state of the view and the address that reopens it.

import { FACETS } from "./facets.js";

/** What can be shown beside the panel. */
export const VIEWS = ["drawing", "table", "timeline", "honours", "promises", "findings", "paths"];
const ENDS = { overview: 0, thing: 1, path: 2, shared: 2 };
const CHOICES = { view: VIEWS, lang: ["zh", "en"], theme: ["light", "dark"] };
const LONGEST = 20_000;

/** The state of a page that was just opened; `only` are the shown values of facets that hide all others. */
export function openingState() {
  const selection = { thing: null, line: null, indicator: null };
  const shown = { view: "drawing", from: { kind: "overview", ends: [] }, open: [], ends: [null, null], find: "" };
  return { ...selection, ...shown, filters: {}, only: {}, lang: null, theme: null };
}

/** The state that an address tells; what it does not tell, or tells wrongly, is as on opening. */
export function parse(hash) {
  const state = openingState();
  const [id, ...rest] = hash.slice(0, LONGEST).replace(/^#/, "").split("?");
  state.thing = decoded(id) || null;
  for (const field of rest.join("?").split("&")) {
    const at = field.indexOf("=");
    if (at > 0) readField(state, field.slice(0, at), field.slice(at + 1));
  }
  return state;
}

function readField(state, name, value) {
  const facet = name.slice(name.indexOf(".") + 1);
  if (Object.hasOwn(CHOICES, name)) state[name] = CHOICES[name].includes(value) ? value : state[name];
  else if (name === "find") state.find = decoded(value);
  else if (name === "indicator") state.indicator = decoded(value) || null;
  else if (name === "open") state.open = decodedList(value).filter((id) => id !== "");
  else if (name === "line") state.line = pairOf(decodedList(value));
  else if (name === "ends") state.ends = [...decodedList(value), "", ""].slice(0, 2).map((id) => id || null);
  else if (name === "from") state.from = baseOf(value) ?? state.from;
  else if (FACETS.includes(facet) && name === `hide.${facet}`) state.filters[facet] = decodedList(value);
  else if (FACETS.includes(facet) && name === `only.${facet}`) state.only[facet] = decodedList(value);
}

/** Text as it was before it was encoded; "" for what is no encoded text. */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

const decodedList = (text) => text.split(",").map(decoded);

const pairOf = (ids) => (ids.length === 2 && !ids.includes("") ? ids : null);

function baseOf(text) {
  const [kind, ids = ""] = text.split(":");
  const ends = ids === "" ? [] : ids.split(",").map(decoded);
  const isKnown = Object.hasOwn(ENDS, kind) && ends.length === ENDS[kind] && !ends.includes("");
  return isKnown ? { kind, ends } : null;
}

/** The address of a state, without what is as on opening: "" for a page that was just opened. */
export function format(state) {
  const fields = [
    state.view !== "drawing" && ["view", state.view],
    state.from.kind !== "overview" && ["from", `${state.from.kind}:${encodedList(state.from.ends)}`],
    state.open.length > 0 && ["open", encodedList(state.open)],
    ...FACETS.map((facet) => state.filters[facet]?.length > 0 && [`hide.${facet}`, encodedList(state.filters[facet])]),
    ...FACETS.map((facet) => state.only?.[facet] !== undefined && [`only.${facet}`, encodedList(state.only[facet])]),
    state.indicator !== null && ["indicator", encoded(state.indicator)],
    state.ends.some((id) => id !== null) && ["ends", encodedList(state.ends.map((id) => id ?? ""))],
    state.line !== null && ["line", encodedList(state.line)],
    ...["lang", "theme"].map((name) => state[name] !== null && [name, state[name]]),
    state.find !== "" && ["find", encoded(state.find)],
  ].filter(Boolean);
  const query = fields.map(([name, value]) => `${name}=${value}`).join("&");
  const id = state.thing === null ? "" : encoded(state.thing);
  return id === "" && query === "" ? "" : `#${id}${query === "" ? "" : `?${query}`}`;
}

/** Encoded but for slashes; a lone surrogate, which has no encoding, is replaced. */
const encoded = (text) => encodeURIComponent(text.toWellFormed?.() ?? text).replaceAll("%2F", "/");

const encodedList = (ids) => ids.map(encoded).join(",");
