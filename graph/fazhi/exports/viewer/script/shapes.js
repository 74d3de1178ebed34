// How a thing looks: a shape for its family, a colour for its type, an outline alone where it is only planned.

import { make } from "./element.js";

let looks = null;

/** Sets types, families and whether the page is dark; called before anything is drawn and at each change of theme. */
export function setLooks({ types, families, dark }) {
  looks = { types, families, dark };
}

const inkOf = () => (looks.dark ? "#1a2027" : "#ffffff");

/** The other end of each channel is nearer on dark paper: shades that are made for white stay apart there. */
function lightened(colour) {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `#${channels.map((value) => Math.round(value + (255 - value) * 0.36).toString(16).padStart(2, "0")).join("")}`;
}

export function colourOf(type) {
  const { colour } = looks.types[type];
  return looks.dark ? lightened(colour) : colour;
}

export const shapeOf = (type) => (type === "Report" ? "page" : looks.families[looks.types[type].family].shape);

function polygon(ctx, x, y, radius, corners, turn) {
  for (let i = 0; i < corners; i += 1) {
    const angle = turn + (2 * Math.PI * i) / corners;
    ctx.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  ctx.closePath();
}

const tracers = {
  circle: (ctx, x, y, r) => ctx.arc(x, y, r, 0, 2 * Math.PI),
  square: (ctx, x, y, r) => ctx.roundRect(x - r * 0.88, y - r * 0.88, r * 1.76, r * 1.76, r * 0.3),
  page: (ctx, x, y, r) => ctx.roundRect(x - r * 0.76, y - r, r * 1.52, r * 2, r * 0.2),
  diamond: (ctx, x, y, r) => polygon(ctx, x, y, r * 1.14, 4, -Math.PI / 2),
  pentagon: (ctx, x, y, r) => polygon(ctx, x, y, r * 1.05, 5, -Math.PI / 2),
  hexagon: (ctx, x, y, r) => polygon(ctx, x, y, r * 1.05, 6, -Math.PI / 2),
  triangle: (ctx, x, y, r) => polygon(ctx, x, y + r * 0.12, r * 1.18, 3, -Math.PI / 2),
};

function drawPageLines(ctx, x, y, radius) {
  ctx.beginPath();
  for (const height of [-0.38, 0, 0.38]) {
    ctx.moveTo(x - radius * 0.4, y + radius * height);
    ctx.lineTo(x + radius * (height > 0 ? 0.1 : 0.4), y + radius * height);
  }
  ctx.stroke();
}

/** Draws a thing about a point; one that is only `planned` is a dashed outline. */
export function drawThing(ctx, type, x, y, radius, planned = false) {
  ctx.beginPath();
  tracers[shapeOf(type)](ctx, x, y, radius);
  ctx.fillStyle = planned ? inkOf() : colourOf(type);
  ctx.fill();
  ctx.lineWidth = planned ? Math.max(1.6, radius * 0.16) : Math.max(1.2, radius * 0.09);
  ctx.strokeStyle = planned ? colourOf(type) : inkOf();
  ctx.setLineDash(planned ? [radius * 0.42, radius * 0.3] : []);
  ctx.stroke();
  ctx.setLineDash([]);
  if (type === "Report") drawPageLines(ctx, x, y, radius);
}

/** A small picture of a type, for lists. */
export function badge(type, planned = false) {
  const canvas = make("canvas", { className: "badge", width: 36, height: 36, "aria-hidden": "true" });
  drawThing(canvas.getContext("2d"), type, 18, 18, 12, planned);
  return canvas;
}
