// "+37" beside the selected thing: how many of its neighbours are not drawn; a click on it draws some.

import { FONT } from "./labels.js";
import { sizeOf } from "./looks.js";
import { paint } from "./theme.js";

function badgeAt(stage) {
  const { app, network, centre } = stage;
  const rest = centre === null ? 0 : app.rest(centre);
  if (rest === 0) return null;
  const { x, y } = network.getPosition(centre);
  const size = sizeOf(app.graph, centre);
  const unit = 1 / network.getScale();
  return { text: `+${rest}`, x: x + size * 0.8 + 12 * unit, y: y - size * 0.8 - 8 * unit, unit };
}

const badgeWidth = ({ text, unit }) => (10 + 7.5 * text.length) * unit;

export function drawBadge(ctx, stage) {
  const badge = badgeAt(stage);
  if (badge === null) return;
  const [width, height] = [badgeWidth(badge), 19 * badge.unit];
  ctx.beginPath();
  ctx.roundRect(badge.x - width / 2, badge.y - height / 2, width, height, height / 2);
  ctx.fillStyle = paint("accent");
  ctx.fill();
  ctx.font = `600 ${12 * badge.unit}px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillStyle = paint("card");
  ctx.fillText(badge.text, badge.x, badge.y);
}

export function isOnBadge(stage, { x, y }) {
  const badge = badgeAt(stage);
  return badge !== null && Math.abs(x - badge.x) < badgeWidth(badge) / 2 && Math.abs(y - badge.y) < 11 * badge.unit;
}
