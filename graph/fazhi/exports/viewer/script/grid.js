// A table that sorts by its heads, shows its rows a part at a time, and goes out as CSV.

import { button, make, chinese, say } from "./element.js";
import { download } from "./download.js";
import { csv } from "./csv.js";

const ROWS_AT_ONCE = 100;

/** By number where both are numbers, else by text; what is not told stands last in both directions. */
function compare(a, b, isDown) {
  const [none, other] = [a === "" || a === undefined || a === null, b === "" || b === undefined || b === null];
  if (none || other) return none - other;
  const order = typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "zh-Hans");
  return isDown ? -order : order;
}

/**
 * @param app the page
 * @param columns [{key, title, show?: (row) => child, isText?: true}] — `key` names the value that is sorted and written
 * @param rows plain objects
 * @param name of the file that the table goes out as
 */
export function grid(app, columns, rows, name) {
  const state = { key: null, isDown: false, shown: ROWS_AT_ONCE };
  const body = make("tbody");
  const more = button("", () => { state.shown += ROWS_AT_ONCE; fill(); }, { className: "more" });
  const isNumber = ({ key }) => rows.some((row) => typeof row[key] === "number");
  const heads = columns.map((column) => head(column, isNumber(column), state, () => { fill(); say(app.words.say("sortedBy", { column: column.title })); }));
  const fill = () => {
    const sorted = state.key === null ? rows : [...rows].sort((a, b) => compare(a[state.key], b[state.key], state.isDown));
    body.replaceChildren(...sorted.slice(0, state.shown).map((row) => make("tr", {}, columns.map((column) => cell(column, row)))));
    more.hidden = state.shown >= rows.length;
    more.textContent = app.words.say("more", { n: rows.length - state.shown });
    heads.forEach(({ element, key }) => element.setAttribute("aria-sort", key === state.key ? (state.isDown ? "descending" : "ascending") : "none"));
  };
  fill();
  const save = button(app.words.say("downloadCsv"), () => download(`${name}.csv`, csv(columns.map(({ title }) => title), rows.map((row) => columns.map(({ key }) => row[key]))), "text/csv"), { className: "chip" });
  const table = make("table", {}, make("thead", {}, make("tr", {}, heads.map(({ element }) => element))), body);
  return [make("p", { className: "bar" }, make("span", { className: "quiet" }, app.words.say("rows", { n: rows.length })), save), make("div", { className: "scroll", tabIndex: 0, role: "region", "aria-label": name }, table), more];
}

function head({ key, title }, isNumber, state, act) {
  const sort = button(title, () => {
    state.isDown = state.key === key && !state.isDown;
    state.key = key;
    act();
  });
  return { key, element: make("th", { scope: "col", className: isNumber ? "number" : "" }, sort) };
}

function cell({ key, show, isText }, row) {
  const value = row[key];
  if (show) return make("td", {}, show(row));
  const isNumber = typeof value === "number";
  return make("td", { className: isNumber ? "number" : "" }, value === undefined || value === null ? "" : isText ? chinese(String(value)) : String(value));
}
