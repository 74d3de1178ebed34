// How lines look: done ones solid, planned ones dashed in the colour of plans, denied ones dotted, belonging faint.

import { paint } from "./theme.js";

const STRENGTH = { plain: 0.8, near: 1, faint: 0.22, back: 0.14 };
const DASHES = { done: false, planned: [6, 5], negated: [2, 4] };

const MANY = 16; // connections that make a thing large in a small graph

/** A thing's area grows with its connections, up to those of the best connected one, which is the first. */
export const sizeOf = (graph, place) => 6 + 20 * Math.sqrt(graph.degree(place) / Math.max(MANY, graph.degree(0)));

/** How a line stands: "done", "planned", "negated", or "structure" that follows from what things are. */
export function standingOf({ kind, done, modalities }) {
  if (kind === "structure") return "structure";
  if (done) return "done";
  return modalities.some((modality) => modality !== "negated") ? "planned" : "negated";
}

/** What vis-network is to draw, whatever is selected. */
export function lineLook({ kind, stands }) {
  const colour = paint(`line-${stands}`);
  return {
    dashes: DASHES[stands] || false,
    color: { color: colour, hover: colour, highlight: colour, opacity: 1 },
    arrows: kind === "structure" ? "" : { to: { enabled: true, type: stands === "done" ? "arrow" : "vee" } },
  };
}

/** How strong a line is: `light` is "plain" or "faint", and while something is selected "near" it or "back". */
export function lineLight({ kind }, light) {
  const isStructure = kind === "structure";
  return { opacity: STRENGTH[light] * (isStructure ? 0.55 : 1), width: light === "near" ? 1.9 : isStructure ? 0.8 : 1.1 };
}
