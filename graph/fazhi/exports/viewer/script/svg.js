// What is drawn as SVG: lines, shapes and names as elements that a drawing program can change.

import { xmlElement, xmlText } from "./xml.js";

const FACE = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif";
const MARGIN = 60;
const LONGEST_NAME = 14;
const INK = { claim: "#546371", structure: "#b9c0c6", label: "#2c3a46", halo: "#ffffff" };
const ARROW = { id: "to", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 6, markerHeight: 6, orient: "auto" };
const LABELS = { "font-family": FACE, "font-size": 12, "text-anchor": "middle", fill: INK.label };

const tenths = (number) => Math.round(number * 10) / 10;

/** Corners of regular shapes, as parts of the radius: [corners, turn, radius, shift downwards]. */
const POLYGONS = new Map([
  ["diamond", [4, -Math.PI / 2, 1.14, 0]],
  ["hexagon", [6, -Math.PI / 2, 1.05, 0]],
  ["triangle", [3, -Math.PI / 2, 1.18, 0.12]],
]);

/** Half width, half height and radius of the corners of boxes. */
const BOXES = new Map([
  ["square", [0.88, 0.88, 0.3]],
  ["page", [0.76, 1, 0.2]],
]);

/** A drawing as a file of SVG. */
export function svg({ nodes, lines, title }) {
  const at = new Map(nodes.map((node) => [node.place, node]));
  const arrow = xmlElement("marker", ARROW, xmlElement("path", { d: "M0 0L8 4L0 8Z", fill: INK.claim }));
  const parts = [
    xmlElement("title", {}, xmlText(title)),
    xmlElement("defs", {}, arrow),
    ...lines.map((line) => lineElement(line, at.get(line.from), at.get(line.to))),
    ...nodes.map(shapeElement),
    xmlElement("g", LABELS, nodes.map(labelElement).join("\n")),
  ];
  const head = { xmlns: "http://www.w3.org/2000/svg", viewBox: viewBox(nodes), role: "img" };
  return `${xmlElement("svg", head, `\n${parts.join("\n")}\n`)}\n`;
}

function viewBox(nodes) {
  let [left, top, right, bottom] = nodes.length === 0 ? [0, 0, 0, 0] : [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, size } of nodes) {
    [left, top] = [Math.min(left, x - size), Math.min(top, y - size)];
    [right, bottom] = [Math.max(right, x + size), Math.max(bottom, y + size)];
  }
  return [left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN].map(tenths).join(" ");
}

/** A line that ends at the rim of its shape; what is not done is dashed. */
function lineElement({ kind, done, label }, from, to) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const part = Math.max(0, 1 - (to.size * 1.15) / length);
  const [x2, y2] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
  const isClaim = kind === "claim";
  const look = {
    stroke: isClaim ? INK.claim : INK.structure,
    "stroke-width": isClaim ? 1 : 0.8,
    "stroke-dasharray": done ? undefined : "5 4",
    "marker-end": isClaim ? "url(#to)" : undefined,
  };
  const ends = { x1: tenths(from.x), y1: tenths(from.y), x2: tenths(x2), y2: tenths(y2) };
  return xmlElement("line", { ...ends, ...look }, label ? xmlElement("title", {}, xmlText(label)) : "");
}

/** A shape; what is only planned is a dashed outline. */
function shapeElement({ name, x, y, size, colour, shape, isPlanned }) {
  const [element, outline] = outlineOf(shape, x, y, size);
  const filled = { fill: colour, stroke: INK.halo, "stroke-width": 1.2 };
  const look = isPlanned ? { fill: INK.halo, stroke: colour, "stroke-width": 2, "stroke-dasharray": "4 3" } : filled;
  return xmlElement(element, { ...outline, ...look }, xmlElement("title", {}, xmlText(name)));
}

function outlineOf(shape, x, y, size) {
  if (POLYGONS.has(shape)) return ["polygon", { points: corners(x, y, size, ...POLYGONS.get(shape)) }];
  if (!BOXES.has(shape)) return ["circle", { cx: tenths(x), cy: tenths(y), r: tenths(size) }];
  const [w, h, r] = BOXES.get(shape).map((part) => part * size);
  const corner = { x: tenths(x - w), y: tenths(y - h) };
  return ["rect", { ...corner, width: tenths(2 * w), height: tenths(2 * h), rx: tenths(r) }];
}

function corners(x, y, size, count, turn, radius, down) {
  const cornerAt = (i) => {
    const angle = turn + (2 * Math.PI * i) / count;
    return `${tenths(x + size * radius * Math.cos(angle))},${tenths(y + size * (down + radius * Math.sin(angle)))}`;
  };
  return Array.from({ length: count }, (_, i) => cornerAt(i)).join(" ");
}

function labelElement({ name, x, y, size }) {
  const letters = Array.from(name.replace(/\s+/g, " "));
  const text = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME - 1).join("")}…` : letters.join("");
  const halo = { stroke: INK.halo, "stroke-width": 3, "paint-order": "stroke" };
  return xmlElement("text", { x: tenths(x), y: tenths(y + size + 14), ...halo }, xmlText(text));
}
