// The graph: things by their place in the columns, which is their rank, and what relates them.

import { absorb, absorbThings } from "./absorb.js";
import { Incidence, relationColumns, structureColumns } from "./columns.js";

const SPARSE_OF_RELATION = ["quote", "page", "date", "count", "action", "outcome", "computation"];
const SPARSE_OF_REPORT = ["reporterName", "areaName", "published", "file", "link", "missing", "onTime", "outcomes"];

/**
 * Things, relations and structure. `passes` is a predicate on rows of relations, which may have a predicate on rows of
 * structure as its property `structure`; where it is left out, everything passes.
 */
export class Graph {
  #rows;
  #edges;
  #places = null;
  #reportAt;

  constructor(core) {
    this.core = core;
    this.#index();
  }

  /** Takes in a part that a service has told; gives the places of its things. Places and rows that are there stay. */
  learn(part) {
    const places = absorb(this.core, part, (id) => this.placeOf(id));
    this.#index();
    return places;
  }

  /** Takes in things alone; gives their places. */
  learnThings(things) {
    const places = absorbThings(this.core, things, (id) => this.placeOf(id));
    this.#index();
    return places;
  }

  #index() {
    const { core } = this;
    this.#places = null;
    this.size = core.things.id.length;
    this.reports = core.reports.thing.length;
    this.relations = relationColumns(core.relations);
    this.structure = structureColumns(core.structure);
    this.types = Uint8Array.from(core.things.type);
    this.#rows = new Incidence(this.size, [this.relations.subject, this.relations.object, this.relations.by]);
    this.#edges = new Incidence(this.size, [this.structure.from, this.structure.to]);
    this.#reportAt = new Map(core.reports.thing.map((place, i) => [place, i]));
  }

  /** The place of an id; undefined for one that is no thing of this graph. */
  placeOf(id) {
    this.#places ??= new Map(this.core.things.id.map((known, place) => [known, place]));
    return this.#places.get(id);
  }

  id(place) {
    return this.core.things.id[place];
  }

  name(place) {
    return this.core.things.name[place];
  }

  type(place) {
    return this.core.types[this.types[place]];
  }

  family(place) {
    return this.core.words.types[this.type(place)].family;
  }

  level(place) {
    return this.core.levels[this.core.things.level[place]];
  }

  code(place) {
    return this.core.things.code[place];
  }

  aliases(place) {
    return this.core.things.aliases[place] ?? [];
  }

  degree(place) {
    return this.core.things.degree[place];
  }

  /** The index of the report that a thing is; undefined for other things. */
  reportOf(place) {
    return this.#reportAt.get(place);
  }

  /** What is told of a report; what is not told is undefined. */
  report(i) {
    const { reports } = this.core;
    const row = { index: i, thing: reports.thing[i], year: reports.year[i] ?? undefined };
    for (const end of ["area", "reporter"]) row[end] = reports[end][i] >= 0 ? reports[end][i] : undefined;
    for (const name of SPARSE_OF_REPORT) row[name] = reports[name]?.[i];
    return row;
  }

  /** A relation with words for what is coded; what is not told is undefined. */
  relation(row) {
    const { core, relations } = this;
    const told = {
      row,
      subject: relations.subject[row],
      predicate: core.predicates[relations.predicate[row]],
      object: relations.object[row],
      modality: core.modalities[relations.modality[row]],
      report: relations.report[row],
      start: core.relations.start[row],
      end: core.relations.end[row],
      by: core.relations.by[row],
      level: core.levels[relations.level[row]],
      proposed: this.isProposed(row),
    };
    for (const name of SPARSE_OF_RELATION) told[name] = core.relations[name]?.[row];
    return told;
  }

  /** The word for a relation's predicate. */
  predicateOf(row) {
    return this.core.predicates[this.relations.predicate[row]];
  }

  /** Rows that a report states, in reading order. */
  rowsIn(report) {
    const first = this.relations.report.indexOf(report);
    const behind = this.relations.report.lastIndexOf(report) + 1;
    return first < 0 ? [] : Array.from({ length: behind - first }, (_, i) => first + i);
  }

  /** The word for a relation's modality. */
  modalityOf(row) {
    return this.core.modalities[this.relations.modality[row]];
  }

  /** Whether a model has proposed the relation, so that no rule has read it. */
  isProposed(row) {
    return this.relations.proposed[row] > 0;
  }

  /** Whether a rule has read that it is so. */
  isDone(row) {
    return this.modalityOf(row) === "done" && !this.isProposed(row);
  }

  /** Rows of which a thing is subject, object or granter, in reading order. */
  rowsOf(place) {
    return Array.from(this.#rows.of(place));
  }

  /** Rows between two things, whichever is the subject, in reading order. */
  rowsBetween(a, b) {
    const { subject, object } = this.relations;
    const isBetween = (row) => (subject[row] === a && object[row] === b) || (subject[row] === b && object[row] === a);
    return Array.from(this.#rows.of(a).filter(isBetween));
  }

  /** What follows from what a thing is: what it belongs to and what belongs to it. */
  structureOf(place) {
    return Array.from(this.#edges.of(place), (edge) => this.edge(edge));
  }

  /** A row of structure with the word for its predicate. */
  edge(row) {
    const { from, predicate, to, drawn } = this.structure;
    return { from: from[row], predicate: this.core.predicates[predicate[row]], to: to[row], drawn: drawn[row] === 1 };
  }

  /** Calls `visit(other, row, -1)` for each relation of a thing, `visit(other, -1, edge)` for each drawn structure. */
  eachNeighbour(place, passes, visit) {
    const { subject, object } = this.relations;
    this.#rows.each(place, (row) => {
      const isSubject = subject[row] === place;
      const other = isSubject ? object[row] : subject[row];
      const isEnd = other !== place && (isSubject || object[row] === place);
      if (isEnd && (passes === undefined || passes(row))) visit(other, row, -1);
    });
    const { from, to, drawn } = this.structure;
    this.#edges.each(place, (edge) => {
      const other = from[edge] === place ? to[edge] : from[edge];
      if (drawn[edge] && other !== place && (passes?.structure?.(edge) ?? true)) visit(other, -1, edge);
    });
  }

  /** Things that a relation or a drawn structure ties to a thing, best ranked first, with what ties them. */
  neighbours(place, passes) {
    const found = new Map();
    this.eachNeighbour(place, passes, (other, row, edge) => {
      let near = found.get(other);
      if (near === undefined) found.set(other, (near = { place: other, rows: [], structure: [] }));
      if (row >= 0) near.rows.push(row);
      else near.structure.push(this.edge(edge));
    });
    return [...found.values()].sort((a, b) => a.place - b.place);
  }

  /** The lines between drawn things: one for each pair, direction and kind. */
  lines(places, passes) {
    const drawn = places instanceof Set || places instanceof Map ? places : new Set(places);
    const isDrawn = new Uint8Array(this.size);
    for (const place of drawn.keys()) isDrawn[place] = 1;
    const isLeft = (row, edge) => passes === undefined || (row >= 0 ? passes(row) : (passes.structure?.(edge) ?? true));
    const lines = new Map();
    for (const place of drawn.keys()) {
      this.eachNeighbour(place, undefined, (other, row, edge) => {
        if (isDrawn[other] && isLeft(row, edge)) this.#addToLine(lines, place, other, row, edge);
      });
    }
    const sorted = [...lines.values()].sort((a, b) => a.from - b.from || a.to - b.to || (a.kind < b.kind ? -1 : 1));
    return sorted.map((line) => ({ ...line, predicates: [...line.predicates], modalities: [...line.modalities] }));
  }

  #addToLine(lines, place, other, row, edge) {
    const isClaim = row >= 0;
    const table = isClaim ? this.relations : this.structure;
    if ((isClaim ? table.subject[row] : table.from[edge]) !== place) return; // told at its other end
    const key = (place * this.size + other) * 2 + (isClaim ? 0 : 1);
    const kind = isClaim ? "claim" : "structure";
    let line = lines.get(key);
    if (line === undefined) lines.set(key, (line = newLine(place, other, kind)));
    line.predicates.add(this.core.predicates[table.predicate[isClaim ? row : edge]]);
    if (!isClaim) return;
    line.rows.push(row);
    line.modalities.add(this.core.modalities[table.modality[row]]);
    line.done ||= this.isDone(row);
  }

  /** Indexes of the reports whose part tells more of a thing: mentions, figures, promises, shortcomings. */
  toldIn(place) {
    return this.core.told[place] ?? [];
  }
}

/** A line of which nothing is told yet; structure is as it is told, a claim may be only planned. */
function newLine(from, to, kind) {
  return { from, to, rows: [], predicates: new Set(), modalities: new Set(), kind, done: kind === "structure" };
}
