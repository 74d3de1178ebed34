// What the drawing is filtered by, and how much each value would show.

export const FACETS = ["type", "predicate", "year", "area", "level", "modality"];
const TOLD_BY_REPORTS = ["year", "area", "level", "modality"];
const BIT = { type: 1, predicate: 2, year: 4, area: 8, level: 16, modality: 32 };
const ALL = 63;

/**
 * Which values are hidden, facet by facet; "" is the value of what tells none. A change makes a new object. A facet
 * names what it hides, or, after `only`, what it shows, so that one county among thousands is one word in the address.
 */
export class Filters {
  #rules; // facet → { isOnly, values }

  /** From the state of the view: `filters` are hidden values by facet, `only` are shown ones. */
  constructor({ filters = {}, only = {} } = {}) {
    const ruleOf = (facet) => {
      const isOnly = only[facet]?.length > 0; // to show nothing at all is no choice
      return { isOnly, values: new Set((isOnly ? only : filters)[facet] ?? []) };
    };
    this.#rules = new Map(FACETS.map((facet) => [facet, ruleOf(facet)]));
  }

  /** What the constructor takes. */
  get state() {
    const told = { filters: {}, only: {} };
    for (const [facet, { isOnly, values }] of this.#rules) {
      if (isOnly) told.only[facet] = [...values];
      else if (values.size > 0) told.filters[facet] = [...values];
    }
    return told;
  }

  toggle(facet, value) {
    const { isOnly, values } = this.#rules.get(facet);
    const changed = new Set(values);
    if (!changed.delete(value)) changed.add(value);
    return this.#with(facet, isOnly, changed);
  }

  only(facet, value) {
    return this.#with(facet, true, [value]);
  }

  /** Shows all values of a facet, or of all facets. */
  clear(facet) {
    return facet === undefined ? new Filters() : this.#with(facet, false, []);
  }

  #with(facet, isOnly, values) {
    const { filters, only } = this.state;
    delete filters[facet];
    delete only[facet];
    (isOnly ? only : filters)[facet] = [...values];
    return new Filters({ filters, only });
  }

  get active() {
    return FACETS.some((facet) => this.isActive(facet));
  }

  /** Whether statements are hidden for another reason than their ends' types. */
  get narrows() {
    return FACETS.some((facet) => facet !== "type" && this.isActive(facet));
  }

  isActive(facet) {
    const { isOnly, values } = this.#rules.get(facet);
    return isOnly || values.size > 0;
  }

  hides(facet, value) {
    const { isOnly, values } = this.#rules.get(facet);
    return values.has(value) !== isOnly;
  }

  /** Whether the year and the area of a report are shown. */
  showsReport(graph, { year, area }) {
    const isYearShown = !this.hides("year", year === undefined ? "" : String(year));
    return isYearShown && !this.hides("area", area === undefined ? "" : graph.id(area));
  }
}

/** The values of each facet that a graph can have, and which of them a report has. */
export function facetValues(graph) {
  const reports = Array.from({ length: graph.reports }, (_, i) => graph.report(i));
  const year = reports.map((report) => (report.year === undefined ? "" : String(report.year)));
  const area = reports.map((report) => (report.area === undefined ? "" : graph.id(report.area)));
  const { types, predicates, levels, modalities } = graph.core;
  const values = {
    type: types,
    predicate: predicates,
    year: [...new Set(year)].sort(),
    area: [...new Set(area)],
    level: ["", ...levels], // so that -1, no level, is the first
    modality: modalities,
  };
  return { values, yearOf: codesIn(values.year, year), areaOf: codesIn(values.area, area) };
}

function codesIn(values, told) {
  const codes = new Map(values.map((value, code) => [value, code]));
  return Int32Array.from(told, (value) => codes.get(value));
}

/** For each facet whether a code is hidden: its bit, or 0. */
function hiddenBits({ values }, filters) {
  const bitsOf = (facet) => Uint8Array.from(values[facet], (value) => (filters.hides(facet, value) ? BIT[facet] : 0));
  return Object.fromEntries(FACETS.map((facet) => [facet, bitsOf(facet)]));
}

/** Tells of a row of relations by which facets it is hidden, as a sum of their bits. */
function rowBits(graph, { yearOf, areaOf }, hidden) {
  const { subject, object, predicate, modality, level, report } = graph.relations;
  const { types } = graph;
  const ofReport = yearOf.map((year, i) => hidden.year[year] | hidden.area[areaOf[i]]);
  return (row) =>
    hidden.type[types[subject[row]]] |
    hidden.type[types[object[row]]] |
    hidden.predicate[predicate[row]] |
    hidden.level[level[row] + 1] |
    hidden.modality[modality[row]] |
    ofReport[report[row]];
}

/** The same of a row of structure, which follows from what things are and has no year, area, level or modality. */
function edgeBits(graph, hidden) {
  const { from, predicate, to } = graph.structure;
  const { types } = graph;
  return (edge) => hidden.type[types[from[edge]]] | hidden.type[types[to[edge]]] | hidden.predicate[predicate[edge]];
}

/** Whether a row of relations passes; its property `structure` tells it of a row of structure. */
export function passer(graph, filters) {
  const facets = facetValues(graph);
  const hidden = hiddenBits(facets, filters);
  const [ofRow, ofEdge] = [rowBits(graph, facets, hidden), edgeBits(graph, hidden)];
  const passes = (row) => ofRow(row) === 0;
  passes.structure = (edge) => ofEdge(edge) === 0;
  return passes;
}

/** What the values of a graph show without filters: those that show nothing then are not told. */
const unfiltered = new WeakMap();

/**
 * How much each value of each facet shows under the filters of the other facets: things of a type, statements of the
 * others. While years, areas, levels or modalities are chosen, things count that a statement which passes is about.
 */
export function counts(graph, filters) {
  const facets = facetValues(graph);
  if (!unfiltered.has(graph)) unfiltered.set(graph, tally(graph, facets, new Filters()));
  const all = unfiltered.get(graph);
  const now = filters.active ? tally(graph, facets, filters) : all;
  const rowsOf = (facet) =>
    facets.values[facet]
      .map((value, code) => ({ value, count: now[facet][code], code }))
      .filter(({ code }) => all[facet][code] > 0)
      .sort(ORDERS[facet] ?? mostFirst)
      .map(({ value, count }) => ({ value, count }));
  return new Map(FACETS.map((facet) => [facet, rowsOf(facet)]));
}

const mostFirst = (a, b) => b.count - a.count || a.code - b.code;
const noneLast = (a, b) => (a.value === "") - (b.value === "") || a.code - b.code;
const ORDERS = { year: noneLast, level: noneLast, modality: noneLast };

function tally(graph, facets, filters) {
  const counted = Object.fromEntries(FACETS.map((facet) => [facet, new Int32Array(facets.values[facet].length)]));
  const hidden = hiddenBits(facets, filters);
  const touched = new Uint8Array(graph.size);
  tallyRows(graph, facets, rowBits(graph, facets, hidden), counted, touched);
  const isOfReports = TOLD_BY_REPORTS.some((facet) => filters.isActive(facet));
  tallyEdges(graph, edgeBits(graph, hidden), counted, isOfReports ? null : touched);
  const isWhole = !filters.narrows;
  for (let place = 0; place < graph.size; place += 1) {
    if (isWhole || touched[place]) counted.type[graph.types[place]] += 1;
  }
  return counted;
}

/** A row counts for all facets if nothing hides it, and for one facet if only that one does. */
const facetsCounted = (bits) => (bits === 0 ? ALL : (bits & (bits - 1)) === 0 ? bits : 0);

function tallyRows(graph, { yearOf, areaOf }, bitsOf, counted, touched) {
  const { length, subject, object, predicate, modality, level, report } = graph.relations;
  for (let row = 0; row < length; row += 1) {
    const facets = facetsCounted(bitsOf(row));
    if (facets & BIT.type) touched[subject[row]] = touched[object[row]] = 1;
    if (facets & BIT.predicate) counted.predicate[predicate[row]] += 1;
    if (facets & BIT.year) counted.year[yearOf[report[row]]] += 1;
    if (facets & BIT.area) counted.area[areaOf[report[row]]] += 1;
    if (facets & BIT.level) counted.level[level[row] + 1] += 1;
    if (facets & BIT.modality) counted.modality[modality[row]] += 1;
  }
}

function tallyEdges(graph, bitsOf, counted, touched) {
  const { length, from, predicate, to } = graph.structure;
  for (let edge = 0; edge < length; edge += 1) {
    const facets = facetsCounted(bitsOf(edge));
    if (facets & BIT.predicate) counted.predicate[predicate[edge]] += 1;
    if (facets & BIT.type && touched !== null) touched[from[edge]] = touched[to[edge]] = 1;
  }
}
