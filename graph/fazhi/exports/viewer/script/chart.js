// The geometry of a small chart of a figure over the years.

const EDGES = { left: 52, top: 12, right: 14, bottom: 24 };
const ROOM_FOR_YEAR = 36;
const MOST_STEPS = 4;
const printed = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

/**
 * Where the points of a chart lie, what its axes say, and the path of its line: over years that follow on each other;
 * where a year is missing it begins anew. Of several points of a year it takes the first.
 */
export function chart(points, { width, height }) {
  const known = points.filter(({ year, value }) => Number.isFinite(year) && Number.isFinite(Number(value)));
  const told = known.sort((a, b) => a.year - b.year);
  if (told.length === 0) return { points: [], path: "", xLabels: [], yLabels: [] };
  const years = [...new Set(told.map(({ year }) => year))];
  const steps = valueSteps(told.map(({ value }) => Number(value)));
  const xOf = scaleFrom(years[0], years.at(-1), EDGES.left, width - EDGES.right);
  const yOf = scaleFrom(steps[0], steps.at(-1), height - EDGES.bottom, EDGES.top);
  const placed = told.map((point) => ({ ...point, x: xOf(point.year), y: yOf(Number(point.value)) }));
  return {
    points: placed,
    path: pathOver(placed),
    xLabels: thinned(years, width).map((year) => ({ x: xOf(year), text: String(year) })),
    yLabels: steps.map((step) => ({ y: yOf(step), text: printed.format(step) })),
  };
}

/** From a range to another one; a range of one value lies in the middle. */
function scaleFrom(low, high, start, end) {
  const part = (value) => (high === low ? 0.5 : (value - low) / (high - low));
  return (value) => Math.round((start + part(value) * (end - start)) * 10) / 10;
}

/** Round values that hold all of these; from zero, unless the values lie close together far from it. */
function valueSteps(values) {
  const [least, most] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const low = least > 0 && least < most / 2 ? 0 : least;
  const high = most < 0 && most > least / 2 ? 0 : most;
  const size = roundSize((high - low || Math.abs(high) || 1) / MOST_STEPS);
  const [first, last] = [Math.floor(low / size), Math.ceil(high / size)];
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * size).toPrecision(12)));
}

/** The least of 1, 2, 5, 10 … that is no less. */
function roundSize(least) {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((part) => part * power).find((size) => size >= least * (1 - 1e-9));
}

function pathOver(points) {
  const firsts = points.filter((point, i) => i === 0 || point.year !== points[i - 1].year);
  return firsts.map(({ x, y, year }, i) => `${i > 0 && year - firsts[i - 1].year === 1 ? "L" : "M"}${x} ${y}`).join("");
}

/** As many years as have room, the last one always. */
function thinned(years, width) {
  const most = Math.max(1, Math.floor((width - EDGES.left - EDGES.right) / ROOM_FOR_YEAR));
  const every = Math.ceil(years.length / most);
  return years.filter((_, i) => (years.length - 1 - i) % every === 0);
}
