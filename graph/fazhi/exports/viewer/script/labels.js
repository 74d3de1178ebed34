// Labels keep their size at any zoom and never lie on each other: as many as fit, the best connected first.

import { sizeOf } from "./looks.js";
import { paint } from "./theme.js";

export const FONT = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","Noto Sans CJK JP","HanaMinB","SimSun-ExtB",sans-serif';
const LABELS_AT_FIRST = 34;
const REPORTS_WITH_LABELS = 3; // one or two reports are worth a label, fifty are not

const widths = new Map();

function widthOf(ctx, text) {
  const key = ctx.font + text;
  if (widths.size > 20000) widths.clear();
  if (!widths.has(key)) widths.set(key, ctx.measureText(text).width);
  return widths.get(key);
}

function shorten(name, longest) {
  const letters = Array.from(name.replace(/\s+/g, " "));
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : letters.join("");
}

export const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** Things in the order in which they get labels: the first of each family, the second …; few reports first, many last. */
export function labelOrder(graph, shown) {
  const bonus = graph.reports <= REPORTS_WITH_LABELS ? -1e9 : 1e9;
  const seen = new Map();
  const keys = new Map();
  for (const place of [...shown].sort((a, b) => a - b)) {
    const family = graph.family(place);
    seen.set(family, (seen.get(family) || 0) + 1);
    keys.set(place, seen.get(family) + (graph.reportOf(place) === undefined ? 0 : bonus));
  }
  return [...keys.keys()].sort((a, b) => keys.get(a) - keys.get(b) || a - b);
}

function labelled(stage) {
  const { order } = stage;
  const first = stage.hovered === null ? [] : [stage.hovered];
  if (stage.isLit) return [...first, ...order.filter((place) => place === stage.centre), ...order.filter((place) => stage.near.has(place))];
  const zoomed = Math.max(stage.network.getScale() / (stage.firstScale || 1), 1);
  return [...first, ...order.slice(0, Math.ceil(LABELS_AT_FIRST * zoomed * zoomed))];
}

function seenBox({ network }) {
  const { clientWidth, clientHeight } = network.body.container;
  const upper = network.DOMtoCanvas({ x: 0, y: 0 });
  const lower = network.DOMtoCanvas({ x: clientWidth, y: clientHeight });
  return [upper.x, upper.y, lower.x, lower.y];
}

/** Boxes around the shapes whose middle can be seen, by thing. */
function shapesIn(seen, { app, order, network }) {
  const boxes = new Map();
  for (const place of order) {
    const { x, y } = network.getPosition(place);
    const size = sizeOf(app.graph, place);
    if (overlap([x, y, x, y], seen)) boxes.set(place, [x - size, y - size, x + size, y + size]);
  }
  return boxes;
}

/** Draws the labels that fit; `taken` are boxes that none may cover. */
export function drawLabels(ctx, stage, taken) {
  const seen = seenBox(stage);
  const frame = { stage, scale: stage.network.getScale(), seen, labels: [...taken], shapes: shapesIn(seen, stage) };
  ctx.save();
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  for (const place of new Set(labelled(stage))) if (frame.shapes.has(place)) drawLabel(ctx, place, frame);
  ctx.restore();
}

function drawLabel(ctx, place, { stage, scale, seen, labels, shapes }) {
  const isStrong = place === stage.centre || place === stage.hovered;
  const text = shorten(stage.app.graph.name(place), isStrong ? 30 : 14);
  const [pixels, weight] = isStrong ? [13.5, 600] : [12, 500];
  ctx.font = `${weight} ${pixels}px ${FONT}`;
  const places = placesFor(shapes.get(place), widthOf(ctx, text) / scale, pixels / scale, 3 / scale);
  const isInside = (box) => box[0] >= seen[0] && box[2] <= seen[2] && box[3] <= seen[3];
  const free = places.filter((box) => isInside(box) && !labels.some((other) => overlap(box, other)));
  if (free.length === 0 && !isStrong) return;
  const others = [...shapes].filter(([other]) => other !== place && stage.isBright(other)).map(([, box]) => box);
  const box = free.find((each) => !others.some((other) => overlap(each, other))) || free[0] || places[0];
  labels.push(box);
  ctx.font = `${weight} ${pixels / scale}px ${FONT}`;
  write(ctx, text, (box[0] + box[2]) / 2, box[1] + 3 / scale, scale);
}

function write(ctx, text, x, y, scale) {
  ctx.lineWidth = 3.5 / scale;
  ctx.strokeStyle = paint("label-edge");
  ctx.strokeText(text, x, y);
  ctx.fillStyle = paint("ink");
  ctx.fillText(text, x, y);
}

/** Where a label may stand beside its shape: below, above, right, left. */
function placesFor([left, top, right, bottom], width, height, gap) {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [w, h] = [width / 2 + gap, height * 1.2 + 2 * gap];
  return [
    [x - w, bottom, x + w, bottom + h],
    [x - w, top - h, x + w, top],
    [right, y - h / 2, right + 2 * w, y + h / 2],
    [left - 2 * w, y - h / 2, left, y + h / 2],
  ];
}
