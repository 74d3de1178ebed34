// Rows as a table, by label, that can be sorted, filtered and turned over.

import { make } from "./element.js";
import { learn, show, wordsFor } from "./labels.js";
import { number, say, settings } from "./settings.js";

const ON_A_PAGE = 50;
const collator = new Intl.Collator(settings.language === "zh" ? "zh-CN" : "en", { numeric: true });

const valueOf = (term) => (term && /#(integer|decimal|double|gYear)$/u.test(term.datatype ?? "") ? Number(term.value) : NaN);
const isFigure = (term) => !Number.isNaN(valueOf(term));

function compare(a, b) {
  const [x, y] = [valueOf(a), valueOf(b)];
  return Number.isNaN(x) || Number.isNaN(y) ? collator.compare(wordsFor(a), wordsFor(b)) : x - y;
}

export class Table {
  constructor(answer, signal) {
    this.answer = answer;
    this.signal = signal;
    this.page = 0;
    this.sorted = { column: null, up: true };
    this.body = make("tbody");
    this.head = make("thead");
    this.note = make("span", { role: "status" });
    this.pages = make("div", { className: "bar" });
    this.filter = make("input", { type: "search", autocomplete: "off" });
    this.filter.addEventListener("input", () => { this.page = 0; this.draw(); });
  }

  /** Puts the table into an element. */
  open(parent) {
    const table = make("table", {}, this.head, this.body);
    const scroller = make("div", { className: "scroller", tabIndex: 0, role: "region", "aria-label": say("table") }, table);
    const filter = make("label", { className: "filter" }, make("span", {}, say("filter")), this.filter);
    parent.replaceChildren(make("div", { className: "bar" }, filter, this.note), scroller, this.pages);
    this.draw();
  }

  rows() {
    const words = this.filter.value.trim().toLowerCase();
    const { columns } = this.answer;
    const has = (row) => columns.some((column) => `${wordsFor(row[column])} ${row[column]?.value ?? ""}`.toLowerCase().includes(words));
    const rows = words ? this.answer.rows.filter(has) : [...this.answer.rows];
    const { column, up } = this.sorted;
    return column === null ? rows : rows.sort((a, b) => (up ? 1 : -1) * compare(a[column], b[column]));
  }

  async draw() {
    const rows = this.rows();
    const shown = rows.slice(this.page * ON_A_PAGE, (this.page + 1) * ON_A_PAGE);
    this.note.textContent = this.filter.value.trim() ? say("filtered", { count: number.format(rows.length) }) : "";
    this.drawHead();
    this.drawBody(shown);
    this.drawPages(Math.max(1, Math.ceil(rows.length / ON_A_PAGE)));
    const iris = shown.flatMap((row) => Object.values(row)).filter((term) => term.type === "uri").map((term) => term.value);
    await learn(iris, this.signal).catch(() => {}); // what cannot be learnt stays as it is
    this.drawBody(shown);
  }

  drawHead() {
    const cells = this.answer.columns.map((column) => {
      const here = this.sorted.column === column;
      const button = make("button", { type: "button" }, column, make("span", { "aria-hidden": "true" }, here ? (this.sorted.up ? " ▲" : " ▼") : ""));
      button.addEventListener("click", () => this.sort(column));
      return make("th", { scope: "col", "aria-sort": here ? (this.sorted.up ? "ascending" : "descending") : "none" }, button);
    });
    const focused = [...this.head.querySelectorAll("button")].indexOf(document.activeElement);
    this.head.replaceChildren(make("tr", {}, cells));
    this.head.querySelectorAll("button")[focused]?.focus();
  }

  sort(column) {
    this.sorted = { column, up: this.sorted.column === column ? !this.sorted.up : true };
    this.page = 0;
    this.draw();
  }

  drawBody(rows) {
    const cell = (term) => make("td", { className: isFigure(term) ? "figure" : "" }, show(term));
    this.body.replaceChildren(...rows.map((row) => make("tr", {}, this.answer.columns.map((column) => cell(row[column])))));
  }

  drawPages(pages) {
    const turn = (words, to) => {
      const button = make("button", { type: "button", disabled: to < 0 || to >= pages }, words);
      button.addEventListener("click", () => { this.page = to; this.draw(); });
      return button;
    };
    const at = make("span", {}, say("page_of", { page: this.page + 1, pages }));
    this.pages.hidden = pages === 1;
    this.pages.replaceChildren(turn(say("earlier"), this.page - 1), at, turn(say("later"), this.page + 1));
  }
}

export { isFigure, valueOf };
