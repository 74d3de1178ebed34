// How lines look: done ones solid, planned ones dashed in the colour of plans, denied ones dotted, belonging faint.

import { standing } from "./done.js";
import { paint } from "./theme.js";

const STRENGTH = { plain: 0.75, near: 1, back: 0.16 };
const DASHES = { done: false, planned: [6, 5], negated: [2, 4] };

/** A thing's radius grows with its connections. */
export const sizeOf = (degree) => Math.min(6 + 2.6 * Math.sqrt(degree), 26);

/** How a line stands: "done", "planned", "negated", or "structure" that follows from what things are. */
export const standingOf = (graph, { kind, rows }) => (kind === "structure" ? "structure" : standing(graph, rows));

/** What vis-network is to draw; `light` is "plain", "near" what is selected, or "back". */
export function lineLook({ kind, stands }, light) {
  const opacity = STRENGTH[light] * (kind === "structure" ? 0.55 : 1);
  const colour = paint(`line-${stands}`);
  return {
    dashes: DASHES[stands] || false,
    color: { color: colour, hover: colour, highlight: colour, opacity },
    width: light === "near" ? 1.9 : kind === "structure" ? 0.8 : 1.1,
    arrows: kind === "structure" ? "" : { to: { enabled: true, type: stands === "done" ? "arrow" : "vee" } },
  };
}
