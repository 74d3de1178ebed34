// "+37" beside the selected thing: how many of its neighbours are not drawn; a click on it draws some.

import { FONT, overlap } from "./labels.js";
import { sizeOf } from "./looks.js";
import { paint } from "./theme.js";

/** Where it stands and what it says, in the drawing's coordinates; null where everything is drawn. */
export function badgeOf({ app, network, centre }) {
  const rest = centre === null ? 0 : app.rest(centre);
  if (rest === 0) return null;
  const { x, y } = network.getPosition(centre);
  const size = sizeOf(app.graph, centre);
  const unit = 1 / network.getScale();
  const text = `+${rest}`;
  const [width, height] = [(10 + 7.5 * text.length) * unit, 19 * unit];
  const [left, bottom] = [x + size * 0.8, y - size * 0.8];
  return { text, unit, box: [left, bottom - height, left + width, bottom] };
}

export function drawBadge(ctx, badge) {
  if (badge === null) return;
  const { text, unit, box: [left, top, right, bottom] } = badge;
  ctx.beginPath();
  ctx.roundRect(left, top, right - left, bottom - top, (bottom - top) / 2);
  ctx.fillStyle = paint("accent");
  ctx.fill();
  ctx.font = `600 ${12 * unit}px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = paint("card");
  ctx.fillText(text, (left + right) / 2, (top + bottom) / 2);
}

export function isOnBadge(stage, { x, y }) {
  const badge = badgeOf(stage);
  return badge !== null && overlap([x, y, x, y], badge.box);
}
