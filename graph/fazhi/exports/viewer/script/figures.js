// Figures of a thing: by indicator, over the years, each with its quote.

import { chart } from "./chart.js";
import { make, makeSvg, chinese } from "./element.js";
import { link, paged, quoteBlock } from "./quote_block.js";
import { modalityTag, outcomeTag } from "./claims.js";
import { grouped } from "./words.js";

const OPEN_UP_TO = 12;
const CHART = { width: 340, height: 118 };

/** Figures of one part of the archive that speak of a place; the report's own thing has all of its report's. */
export function figuresAbout(part, report, place, isReport) {
  const columns = part.figures;
  const found = [];
  for (let row = 0; row < columns.indicator.length; row += 1) {
    if (isReport || columns.area[row] === place || columns.subject[row] === place) found.push(figureAt(columns, row, report));
  }
  return found;
}

const SPARSE = ["quote", "action", "original", "bound", "area", "subject", "period", "scope", "comparison", "modality", "concept", "transformation", "group", "falls", "page", "partOf", "outcome", "computation"];

export function figureAt(columns, row, report) {
  const figure = { row, report, indicator: columns.indicator[row], value: columns.value[row], unit: columns.unit[row], offset: columns.offset[row], start: columns.start[row], end: columns.end[row] };
  for (const name of SPARSE) figure[name] = columns[name]?.[row];
  return figure;
}

/** Groups that may be laid side by side over the years, those with most years first. */
export function seriesOf(figures) {
  const groups = new Map();
  for (const figure of figures) {
    const { concept, indicator, action, unit, transformation, comparison, group, subject, area } = figure;
    const key = JSON.stringify([concept ? [concept, group] : [indicator, action], unit, transformation, comparison, subject, area]);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(figure);
  }
  const series = [...groups.values()].map((group) => group.sort((a, b) => (a.period || "").localeCompare(b.period || "") || a.offset - b.offset));
  return series.sort((a, b) => yearsOf(b).size - yearsOf(a).size || a[0].report - b[0].report || a[0].offset - b[0].offset);
}

const yearOf = ({ period }) => (/^\d{4}$/.test(period || "") ? Number(period) : null);
const yearsOf = (group) => new Set(group.map(yearOf).filter((year) => year !== null));

/** Done figures of whole years as points of a chart. */
export function pointsOf(group) {
  const told = group.filter((figure) => yearOf(figure) !== null && !figure.modality);
  return told.map((figure) => ({ year: yearOf(figure), value: Number(figure.value) * (figure.falls ? -1 : 1) }));
}

function chartOf(app, group) {
  const { points, path, xLabels, yLabels } = chart(pointsOf(group), CHART);
  if (new Set(points.map(({ year }) => year)).size < 2) return null;
  const { width, height } = CHART;
  const grid = yLabels.map(({ y, text }) => [makeSvg("line", { x1: 48, x2: width - 10, y1: y, y2: y, class: "rule" }), makeSvg("text", { x: 44, y: y + 3, "text-anchor": "end" }, text)]);
  const years = xLabels.map(({ x, text }) => makeSvg("text", { x, y: height - 6, "text-anchor": "middle" }, text));
  const dots = points.map(({ x, y }) => makeSvg("circle", { cx: x, cy: y, r: 2.4, class: "dot" }));
  const told = points.map(({ year, value }) => `${year}: ${grouped(value)}`).join(", ");
  const attributes = { class: "chart", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": app.words.say("chartOf", { told }) };
  return makeSvg("svg", attributes, grid, years, makeSvg("path", { d: path, class: "trend" }), dots);
}

export function amount(app, figure) {
  const bound = figure.bound ? `${app.words.of("bounds", figure.bound)} ` : "";
  const sign = figure.falls ? "−" : "";
  return `${bound}${sign}${grouped(figure.value)} ${figure.unit}`;
}

/** What else is chinese of a figure: whose it is, what it compares with, which part it is of. */
function notes(app, figure, self) {
  const { graph, words } = app;
  const about = [figure.subject, figure.area].filter((place) => place !== undefined && place !== self);
  const inside = figure.scope === undefined ? null : words.say("within", { name: graph.name(figure.scope) });
  const how = figure.transformation ? words.of("transformations", figure.transformation) : null;
  return [[how, figure.comparison, figure.group, inside].filter(Boolean).map((text) => [" ", text]), about.map((place) => [" ", link(app, place)])];
}

function figureItem(app, figure, self, isOpen) {
  const summary = make(
    "summary",
    {},
    make("span", { className: "period" }, figure.period || app.words.say("noPeriod")),
    make("strong", {}, amount(app, figure)),
    modalityTag(app, figure.modality),
    outcomeTag(app, figure),
  );
  const details = make("details", { className: "figure", open: isOpen }, summary);
  const fill = () => details.querySelector("blockquote") || details.append(make("p", { className: "tags" }, notes(app, figure, self)), quoteBlock(app, figure, [figure.original]));
  if (isOpen) fill();
  else details.addEventListener("toggle", fill, { once: true });
  return details;
}

const seriesName = ({ indicator, action }) => (action ? `${indicator} · ${action}` : indicator);

function seriesItem(app, group, self, { isOpen, naming }) {
  const heading = make("h4", {}, chinese(naming(group[group.length - 1])));
  const items = [...group].reverse().map((figure) => figureItem(app, figure, self, isOpen));
  return make("li", { className: "series" }, heading, chartOf(app, group), items);
}

/** A list of series with a field that narrows it, where there are many; `naming` gives the heading of a figure's series. */
export function figureList(app, figures, self, naming = seriesName) {
  const series = seriesOf(figures);
  const isOpen = figures.length <= OPEN_UP_TO;
  const holder = make("div");
  const show = (words) => {
    const fitting = series.filter((group) => group.some((figure) => naming(figure).includes(words)));
    holder.replaceChildren(...paged(app, fitting, (group) => seriesItem(app, group, self, { isOpen: isOpen || fitting.length <= 3, naming }), 10).flat());
  };
  show("");
  return [series.length > OPEN_UP_TO ? narrowing(app, show) : null, holder];
}

function narrowing(app, show) {
  const field = make("input", { type: "search", className: "narrow", placeholder: app.words.say("findIndicator"), "aria-label": app.words.say("findIndicator") });
  field.addEventListener("input", () => show(field.value.trim()));
  return field;
}
