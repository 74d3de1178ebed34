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

/** The drawn things, in the order of their rank, and the lines between them with how they stand. */
export function drawnOf(app) {
  const all = app.graph.lines(app.scene.places, app.passes);
  const things = shownThings(app, all);
  const lines = all.filter(({ from, to }) => things.has(from) && things.has(to));
  return { things, lines: lines.map((line) => ({ ...line, stands: standingOf(app.graph, line) })) };
}
