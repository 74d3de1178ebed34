// The ledger of honours and pilots: who has how many at which level, and which.

import { button, make } from "./element.js";
import { grid } from "./grid.js";
import { link } from "./quote_block.js";
import { relationHeads, relationRow } from "./relation_rows.js";

const HONOURS = new Set(["awarded", "pilotedIn"]);

/** Who is honoured: the holder of an award, the place of a pilot. */
const holderOf = ({ predicate, subject, object }) => (predicate === "awarded" ? subject : object);

export function honourRows(app) {
  const { graph, selected } = app;
  const rows = [];
  for (let row = 0; row < graph.core.relations.subject.length; row += 1) {
    if (!HONOURS.has(graph.predicateOf(row)) || !app.passes(row)) continue;
    const relation = graph.relation(row);
    if (selected === null || [relation.subject, relation.object, relation.by].includes(selected)) rows.push(relation);
  }
  return rows;
}

function ledger(app, relations) {
  const { words, graph } = app;
  const levels = graph.core.levels.filter((level) => relations.some((relation) => relation.level === level));
  const holders = new Map();
  for (const relation of relations.filter(({ modality }) => modality === "done")) {
    const place = holderOf(relation);
    if (!holders.has(place)) holders.set(place, { place, holder: graph.name(place), total: 0 });
    const row = holders.get(place);
    const key = relation.level || "";
    row[key] = (row[key] || 0) + (relation.count || 1);
    row.total += relation.count || 1;
  }
  const columns = [
    { key: "holder", title: words.say("column.holder"), show: ({ place }) => link(app, place) },
    ...levels.map((level) => ({ key: level, title: words.of("levels", level) })),
    { key: "", title: words.say("notTold") },
    { key: "total", title: words.say("column.total") },
  ];
  return [columns, [...holders.values()].sort((a, b) => b.total - a.total || a.place - b.place)];
}

export function honoursView(app) {
  const { words, selected, graph } = app;
  const relations = honourRows(app);
  const [columns, rows] = ledger(app, relations);
  const note = selected === null ? words.say("honoursNote") : words.say("onlyOf", { name: graph.name(selected) });
  const all = selected === null ? null : button(words.say("showAll"), () => app.select(null), { className: "link" });
  return [
    make("h2", {}, words.say("view.honours")),
    make("p", { className: "quiet" }, note, " ", all),
    grid(app, columns, rows, "ledger"),
    make("h2", {}, words.say("eachHonour")),
    grid(app, relationHeads(app), relations.map(({ row }) => relationRow(app, row)), "honours"),
  ];
}
