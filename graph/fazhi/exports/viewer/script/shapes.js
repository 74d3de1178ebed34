// How a thing looks: a shape for its family, a colour for its type.

const typeWords = (type) => words.types[type] || words.types.Problem;
const colourOf = (type) => typeWords(type).colour;
const shapeOf = (type) => (type === "Report" ? "page" : words.families[typeWords(type).family].shape);

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
  hexagon: (ctx, x, y, r) => polygon(ctx, x, y, r * 1.05, 6, -Math.PI / 2),
  triangle: (ctx, x, y, r) => polygon(ctx, x, y + r * 0.12, r * 1.18, 3, -Math.PI / 2),
};

function drawThing(ctx, type, x, y, radius) {
  ctx.beginPath();
  tracers[shapeOf(type)](ctx, x, y, radius);
  ctx.fillStyle = colourOf(type);
  ctx.fill();
  ctx.lineWidth = Math.max(1.2, radius * 0.09);
  ctx.strokeStyle = "#ffffff";
  ctx.stroke();
  if (type !== "Report") return;
  ctx.beginPath();
  for (const height of [-0.38, 0, 0.38]) {
    ctx.moveTo(x - radius * 0.4, y + radius * height);
    ctx.lineTo(x + radius * (height > 0 ? 0.1 : 0.4), y + radius * height);
  }
  ctx.stroke();
}

/** A small picture of a type, for lists. */
function badge(type) {
  const canvas = make("canvas", { width: 36, height: 36, "aria-hidden": "true" });
  drawThing(canvas.getContext("2d"), type, 18, 18, 12);
  return canvas;
}
