// What of the scene filters leave: the things and lines that are drawn.

import { standingOf } from "./looks.js";

/** Things of a shown type and, where filters say more, with a line or looked at. */
function shownThings({ scene, filters, graph, selected, state }, lines) {
  const isOfType = (place) => !filters.hides("type", graph.type(place));
  const looked = selected !== null && scene.places.has(selected) ? [selected] : [];
  const kept = [...scene.places.keys()].filter(isOfType);
  if (!filters.narrows) return new Set([...kept, ...looked]);
  const tied = new Set((state.from.ends || []).map((id) => graph.placeOf(id)));
  for (const { from, to } of lines) if (isOfType(from) && isOfType(to)) tied.add(from).add(to);
  return new Set([...kept.filter((place) => tied.has(place)), ...looked]);
}

const MAIN_LINES = 2;

/** Lines that are among the strongest of one of their ends: they show how things hang together, where all would hide it. */
function mainLines(lines) {
  const counts = new Map();
  const strength = ({ kind, rows }) => (kind === "structure" ? 0.5 : rows.length);
  const isMain = ({ from, to }) => {
    const taken = [from, to].map((place) => counts.get(place) || 0);
    if (Math.min(...taken) >= MAIN_LINES) return false;
    [from, to].forEach((place, i) => counts.set(place, taken[i] + 1));
    return true;
  };
  return new Set([...lines].sort((a, b) => strength(b) - strength(a) || a.from - b.from || a.to - b.to).filter(isMain));
}

/** The drawn things, and the lines between them with how they stand and whether they are main ones. */
export function drawnOf(app) {
  const all = app.graph.lines(app.scene.places, app.passes);
  const things = shownThings(app, all);
  const lines = all.filter(({ from, to }) => things.has(from) && things.has(to));
  const main = mainLines(lines);
  return { things, lines: lines.map((line) => ({ ...line, stands: standingOf(line), isMain: main.has(line) })) };
}
