// Where the page's graph comes from: out of the page itself, or part by part from a service.

import { Archive, unpack } from "./archive.js";
import { inContext } from "./quotes.js";
import { Finder } from "./search.js";

/** A page that holds everything: nothing has to come first. */
export class PageSource {
  #archive;
  #finder;
  #indicatorFinder;

  constructor(read) {
    this.#archive = new Archive(async (name) => unpack(read(name)));
  }

  core() {
    return this.#archive.core();
  }

  attach(graph, indicators) {
    this.#finder = new Finder(graph);
    this.#indicatorFinder = new Finder(indicators);
  }

  /** Makes what is searched, for so many milliseconds; true when all is made. */
  prepare(milliseconds) {
    return this.#finder.prepare(milliseconds) && this.#indicatorFinder.prepare(milliseconds);
  }

  /** Brings ids into the graph; null where nothing has to come. */
  know() {
    return null;
  }

  near() {
    return null;
  }

  connect() {
    return null;
  }

  report(index) {
    return this.#archive.report(index);
  }

  /** Things that answer a text. */
  find(text) {
    return this.#finder.find(text);
  }

  findIndicators(text, most) {
    return this.#indicatorFinder.find(text, most);
  }
}

/** A service that is asked for what is looked at; each thing's surroundings come once. */
export class ServiceSource {
  #address;
  #graph;
  #near = new Map();
  #parts = new Map();

  constructor(address) {
    this.#address = address;
    this.onTrouble = () => undefined;
  }

  /** A part; where there is none, those who look are told, and what is there already stays. */
  async #ask(name, parameters = {}) {
    try {
      const response = await fetch(`${this.#address}${name}?${new URLSearchParams(parameters)}`);
      if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
      const part = await response.json();
      this.onTrouble("");
      return part;
    } catch (error) {
      this.onTrouble(error.message);
      throw error;
    }
  }

  core() {
    return this.#ask("core");
  }

  attach(graph) {
    this.#graph = graph;
  }

  prepare() {
    return true;
  }

  async #bring(id) {
    const part = await this.#ask("around", { id });
    this.#graph.learn(part);
  }

  #around(id) {
    if (!this.#near.has(id)) this.#near.set(id, this.#bring(id));
    return this.#near.get(id);
  }

  /** Brings ids of an address into the graph; those that the service does not know stay unknown. */
  know(ids) {
    return Promise.allSettled(ids.map((id) => this.#around(id)));
  }

  near(place) {
    const id = this.#graph.id(place);
    if (this.#near.get(id) === true) return null;
    return this.#around(id).then(
      () => this.#near.set(id, true),
      () => this.#near.delete(id), // to be asked for again
    );
  }

  /** Brings a shortest way between two things. */
  async connect(a, b) {
    const part = await this.#ask("path", { from: this.#graph.id(a), to: this.#graph.id(b) }).catch(() => ({}));
    if (part.things !== undefined) this.#graph.learn(part);
    await Promise.all([this.near(a), this.near(b)]);
  }

  report(index) {
    if (!this.#parts.has(index)) this.#parts.set(index, this.#report(index));
    return this.#parts.get(index);
  }

  async #report(index) {
    const id = this.#graph.id(this.#graph.report(index).thing);
    const { things, ...part } = await this.#ask("report", { id });
    return placed(part, this.#graph.learnThings(things));
  }

  async find(text) {
    if (text === "") return { total: 0, groups: [] };
    const found = await this.#ask("find", { text }).catch(() => null);
    if (found === null) return { total: 0, groups: [] };
    const { total, groups, base, part } = found;
    if (total > 0) this.#graph.learn(part);
    const hitOf = ([score, iri]) => ({ place: this.#graph.placeOf(iri.slice(base.length)), how: "name", score });
    return { total, groups: Object.entries(groups).map(([type, hits]) => ({ type, total: hits.length, hits: hits.map(hitOf) })) };
  }

  findIndicators() {
    return { total: 0, groups: [] };
  }
}

const PLACES_IN = { mentions: ["thing"], figures: ["area", "subject", "scope"], promises: ["area"] };

/** A report's part with the places of its things in the graph. */
function placed(part, places) {
  for (const [table, ends] of Object.entries(PLACES_IN)) {
    for (const end of ends) {
      const column = part[table][end];
      for (const row of Object.keys(column)) column[row] = places[column[row]];
    }
  }
  return part;
}

/** The words of a claim with what stands around them: out of the report's text, or as the service tells them alone. */
export async function wordsOf(source, { report, start, end, quote }, reach) {
  if (quote !== undefined) return { before: "", quote, after: "" };
  const { text } = await source.report(report);
  return inContext(text, start, end, reach);
}
