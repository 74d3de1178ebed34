// Relations as the panel shows them: the other end, the qualifiers, the quote.

import { button, make, chinese } from "./element.js";
import { link, paged, quoteBlock, section } from "./quote_block.js";
import { badge } from "./shapes.js";

/** What tells reports of the same title apart. */
export function aboutReport(graph, place) {
  const index = graph.reportOf(place);
  if (index === undefined) return "";
  const { areaName, year } = graph.report(index);
  return [areaName, year].filter(Boolean).join(" · ");
}

/** Small print under a name: words of reports, then the page's own. */
export function small(told, note) {
  if (!told && !note) return null;
  return make("small", {}, told ? chinese(told) : null, told && note ? " · " : null, note);
}

export function thingButton(app, place, note = "") {
  const label = [badge(app.graph.type(place)), make("span", {}, chinese(app.graph.name(place)), small(aboutReport(app.graph, place), note))];
  return button(label, () => app.select(place), { className: "thing" });
}

export const tag = (text, kind = "") => make("span", { className: `tag ${kind}` }, text);

export function modalityTag(app, modality) {
  return modality === "done" || !modality ? null : tag(app.words.of("modalities", modality), modality);
}

/** What became of a promise, with the comparison that tells it. */
export function outcomeTag(app, { outcome, computation }) {
  return outcome ? tag([app.words.of("outcomes", outcome), computation].filter(Boolean).join(" "), outcome) : null;
}

function grantedBy(app, relation, self) {
  if (relation.by === undefined || relation.by === self) return null;
  return make("span", {}, app.words.say("by"), " ", link(app, relation.by));
}

function relationTags(app, relation, self) {
  const { year } = app.graph.report(relation.report);
  return make(
    "p",
    { className: "tags" },
    modalityTag(app, relation.modality),
    outcomeTag(app, relation),
    relation.proposed ? tag(app.words.say("proposed"), "planned") : null,
    relation.level ? tag(app.words.of("levels", relation.level)) : null,
    relation.count ? tag(app.words.say("count", { n: relation.count })) : null,
    relation.date ? make("span", {}, relation.date) : year ? make("span", { className: "quiet" }, app.words.say("inReportOf", { year })) : null,
    relation.action ? chinese(`“${relation.action}”`) : null,
    grantedBy(app, relation, self),
  );
}

/** One statement; `self` is the thing whose panel it stands in. */
function relationItem(app, row, self) {
  const { graph } = app;
  const relation = graph.relation(row);
  const others = [relation.subject, relation.object].filter((place) => place !== self);
  const ends = others.length === 0 ? [self] : others;
  const marks = ends.flatMap((place) => [graph.name(place), ...graph.aliases(place)]);
  return make("li", { className: "claim" }, ends.map((place) => thingButton(app, place)), relationTags(app, relation, self), quoteBlock(app, relation, marks));
}

const FEW_GROUPS = 4;
const YEARS = 10_000;
const MODALITY_ORDER = ["done", "planned", "required", "negated"];

/** Done before planned, later years before earlier ones, then as they are read. */
function inOrder(graph, rows) {
  const { report } = graph.relations;
  const yearOf = (row) => parseInt(graph.core.relations.date[row], 10) || graph.core.reports.year[report[row]] || 0;
  const keyOf = (row) => MODALITY_ORDER.indexOf(graph.modalityOf(row)) * YEARS - yearOf(row);
  const keys = new Map(rows.map((row) => [row, keyOf(row)]));
  return [...rows].sort((a, b) => keys.get(a) - keys.get(b) || a - b);
}

/** Relations in groups: what the thing does, what is done to it, what it granted. */
function relationGroups(app, place) {
  const groups = new Map();
  const { subject, object } = app.graph.relations;
  for (const row of app.graph.rowsOf(place).filter(app.passes)) {
    const predicate = app.graph.predicateOf(row);
    const role = subject[row] === place ? "" : object[row] === place ? "of" : "by";
    const key = `${predicate} ${role}`;
    if (!groups.has(key)) groups.set(key, { title: titleOf(app, predicate, role), rows: [] });
    groups.get(key).rows.push(row);
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length);
}

function titleOf(app, predicate, role) {
  return role === "by" ? app.words.say("asGranter", { relation: app.words.predicate(predicate) }) : app.words.predicate(predicate, role === "of");
}

export function relationSections(app, place) {
  const groups = relationGroups(app, place);
  const most = groups.length > FEW_GROUPS ? 4 : 12; // many groups are glanced over first
  return groups.map(({ title, rows }) => section(title, rows.length, paged(app, inOrder(app.graph, rows), (row) => relationItem(app, row, place), most)));
}

/** What stands between two things: the panel of a line. */
export function lineItems(app, from, to) {
  const rows = inOrder(app.graph, app.graph.rowsBetween(from, to).filter(app.passes));
  return { count: rows.length, list: paged(app, rows, (row) => lineItem(app, row)) };
}

function lineItem(app, row) {
  const relation = app.graph.relation(row);
  const said = make("p", { className: "said" }, link(app, relation.subject), ` ${app.words.predicate(relation.predicate)} `, link(app, relation.object));
  const marks = [app.graph.name(relation.object), ...app.graph.aliases(relation.object)];
  return make("li", { className: "claim" }, said, relationTags(app, relation, undefined), quoteBlock(app, relation, marks));
}
