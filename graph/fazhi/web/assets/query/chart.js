// A column of figures along another column, as bars or a line.

import { choice, draw, make } from "./element.js";
import { learn, wordsFor } from "./labels.js";
import { number, say } from "./settings.js";
import { isFigure, valueOf } from "./table.js";

const MOST = 200;
const [WIDTH, LEFT, RIGHT] = [760, 150, 60];
const BAR = 22;
const HEIGHT = 320;
const LONGEST = 14;

/** The columns that have figures in most of their rows. */
export function figureColumns({ columns, rows }) {
  const share = (column) => rows.filter((row) => isFigure(row[column])).length / rows.filter((row) => row[column]).length;
  return columns.filter((column) => share(column) > 0.5);
}

const isYear = (term) => isFigure(term) && Number(term.value) >= 1900 && Number(term.value) <= 2100;
const shorten = (text) => (Array.from(text).length > LONGEST ? `${Array.from(text).slice(0, LONGEST - 1).join("")}…` : text);

/** Round values of an axis that cover some figures and nought. */
function ticks(values) {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const rough = (high - low) / 5 || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough);
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function bars(points) {
  const marks = ticks(points.map(({ y }) => y));
  const scale = (y) => LEFT + ((y - marks[0]) / (marks.at(-1) - marks[0])) * (WIDTH - LEFT - RIGHT);
  const height = points.length * BAR + 30;
  const axis = marks.map((y) => draw("g", {},
    draw("line", { class: "grid", x1: scale(y), x2: scale(y), y1: 0, y2: height - 24 }),
    draw("text", { x: scale(y), y: height - 8, "text-anchor": "middle" }, number.format(y))));
  const rows = points.map(({ words, y }, i) => draw("g", {},
    draw("title", {}, `${words}: ${number.format(y)}`),
    draw("text", { x: LEFT - 8, y: i * BAR + 15, "text-anchor": "end" }, shorten(words)),
    draw("rect", { class: "bar", x: Math.min(scale(0), scale(y)), y: i * BAR + 3, width: Math.abs(scale(y) - scale(0)), height: BAR - 6 }),
    draw("text", { x: Math.max(scale(0), scale(y)) + 5, y: i * BAR + 15 }, number.format(y))));
  return [height, [...axis, ...rows]];
}

function line(points) {
  const marks = ticks(points.map(({ y }) => y));
  const across = (i) => 70 + (i / Math.max(1, points.length - 1)) * (WIDTH - 120);
  const up = (y) => HEIGHT - 40 - ((y - marks[0]) / (marks.at(-1) - marks[0])) * (HEIGHT - 60);
  const every = Math.ceil(points.length / 10);
  const axis = marks.map((y) => draw("g", {},
    draw("line", { class: "grid", x1: 60, x2: WIDTH - 20, y1: up(y), y2: up(y) }),
    draw("text", { x: 54, y: up(y) + 4, "text-anchor": "end" }, number.format(y))));
  const path = draw("polyline", { class: "line", points: points.map(({ y }, i) => `${across(i)},${up(y)}`).join(" ") });
  const dots = points.map(({ words, y }, i) => draw("g", {},
    draw("title", {}, `${words}: ${number.format(y)}`),
    draw("circle", { class: "bar", cx: across(i), cy: up(y), r: 4 }),
    ...(i % every ? [] : [draw("text", { x: across(i), y: HEIGHT - 16, "text-anchor": "middle" }, shorten(words))])));
  return [HEIGHT, [...axis, path, ...dots]];
}

export class Chart {
  constructor(answer, signal) {
    this.answer = answer;
    this.signal = signal;
    this.figures = figureColumns(answer);
    const values = this.figures.filter((column) => !answer.rows.every((row) => !row[column] || isYear(row[column])));
    this.y = values.at(-1) ?? this.figures.at(-1);
    this.x = answer.columns.find((column) => column !== this.y && isYear(answer.rows[0]?.[column])) ?? answer.columns.find((column) => column !== this.y);
    this.style = isYear(answer.rows[0]?.[this.x]) ? "line" : "bars";
  }

  open(parent) {
    this.parent = parent;
    if (this.y === undefined || this.x === undefined) {
      parent.replaceChildren(make("p", {}, say("no_chart")));
      return;
    }
    this.draw();
  }

  async draw() {
    const rows = this.answer.rows.filter((row) => row[this.x] && isFigure(row[this.y])).slice(0, MOST);
    await learn(rows.map((row) => row[this.x]).filter((term) => term.type === "uri").map((term) => term.value), this.signal).catch(() => {});
    const points = rows.map((row) => ({ words: wordsFor(row[this.x]), x: valueOf(row[this.x]), y: valueOf(row[this.y]) }));
    if (this.style === "line" && points.every(({ x }) => !Number.isNaN(x))) points.sort((a, b) => a.x - b.x);
    const [height, shapes] = points.length ? (this.style === "line" ? line(points) : bars(points)) : [40, []];
    const name = `${this.y} / ${this.x}`;
    const drawing = draw("svg", { class: "chart", viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-label": name }, ...shapes);
    const scroller = make("div", { className: "scroller", tabIndex: 0, role: "region", "aria-label": say("chart") }, drawing);
    const note = this.answer.rows.length > MOST ? make("p", { className: "hint" }, say("chart_cut", { count: MOST })) : null;
    this.parent.replaceChildren(this.controls(), scroller, ...(note ? [note] : []));
  }

  controls() {
    const set = (name) => (value) => { this[name] = value; this.draw(); };
    const named = (columns) => columns.map((column) => [column, column]);
    return make("div", { className: "bar" },
      choice(say("categories"), named(this.answer.columns), this.x, set("x")),
      choice(say("figures"), named(this.figures), this.y, set("y")),
      choice(say("line_or_bars"), [["bars", say("bars")], ["line", say("line")]], this.style, set("style")));
  }
}
