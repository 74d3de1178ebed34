// What reports state as done, and what they only plan.

const ALWAYS_THERE = new Set(["division", "agency"]);

/** How the statements of a line stand together: one that is done makes it done; "negated" only where all deny it. */
function standing(graph, rows) {
  let planned = false;
  for (const row of rows) {
    if (graph.isDone(row)) return "done";
    if (graph.modalityOf(row) !== "negated") planned = true;
  }
  return planned ? "planned" : "negated";
}

/** Whether reports speak of a thing only as of something to come. */
export function isOnlyPlanned(graph, place) {
  if (ALWAYS_THERE.has(graph.family(place)) || graph.reportOf(place) !== undefined) return false;
  const rows = graph.rowsOf(place);
  return rows.length > 0 && standing(graph, rows) === "planned";
}
