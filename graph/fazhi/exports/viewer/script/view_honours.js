// The ledger of honours and pilots: who has how many at which level, and which.

import { button, make } from "./element.js";
import { grid } from "./grid.js";
import { link } from "./quote_block.js";
import { relationHeads, relationRow } from "./relation_rows.js";

const HONOURS = new Set(["awarded", "pilotedIn"]);

/** Who is honoured: the holder of an award, the place of a pilot. */
const holderOf = ({ predicate, subject, object }) => (predicate === "awarded" ? subject : object);

function honourRows(app) {
  const { graph, selected } = app;
  const rows = [];
  for (let row = 0; row < graph.core.relations.subject.length; row += 1) {
    if (!HONOURS.has(graph.predicateOf(row)) || !app.passes(row)) continue;
    const relation = graph.relation(row);
    if (selected === null || [relation.subject, relation.object, relation.by].includes(selected)) rows.push(relation);
  }
  return rows;
}

/** For each holder, how many different honours and pilots it has at each level. */
function holdings({ graph }, relations) {
  const holders = new Map();
  for (const relation of relations) {
    if (relation.modality !== "done") continue;
    const place = holderOf(relation);
    const what = relation.predicate === "awarded" ? relation.object : relation.subject;
    if (!holders.has(place)) holders.set(place, new Map());
    holders.get(place).set(what, relation.level ?? holders.get(place).get(what) ?? "");
  }
  const rows = [...holders].map(([place, honours]) => {
    const row = { place, holder: graph.name(place), total: honours.size };
    for (const level of honours.values()) row[level] = (row[level] || 0) + 1;
    return row;
  });
  return rows.sort((a, b) => b.total - a.total || a.place - b.place);
}

function ledgerHeads(app, rows) {
  const { words, graph } = app;
  return [
    { key: "holder", title: words.say("column.holder"), show: ({ place }) => link(app, place) },
    ...graph.core.levels.filter((level) => rows.some((row) => row[level])).map((level) => ({ key: level, title: words.of("levels", level) })),
    { key: "", title: words.say("notTold") },
    { key: "total", title: words.say("column.total") },
  ];
}

export function honoursView(app) {
  const { words, selected, graph } = app;
  const relations = honourRows(app);
  const rows = holdings(app, relations);
  const note = selected === null ? words.say("honoursNote") : words.say("onlyOf", { name: graph.name(selected) });
  const all = selected === null ? null : button(words.say("showAll"), () => app.select(null), { className: "link" });
  return [
    make("h2", {}, words.say("view.honours")),
    make("p", { className: "quiet" }, note, " ", all),
    grid(app, ledgerHeads(app, rows), rows, "ledger"),
    make("h2", {}, words.say("eachHonour")),
    grid(app, relationHeads(app), relations.map(({ row }) => relationRow(app, row)), "honours"),
  ];
}
