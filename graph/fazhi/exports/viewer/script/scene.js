// What is drawn, and where: a start, and what was added to it step by step.

import { freeSpots, Ground, outward, SPACE } from "./placement.js";

const PATH_STEP = 180;
const SHARED_STEP = 64;
const SHARED_ROWS = 9;

/** The drawn things with their positions. Things are added to what is drawn, which never moves; steps can be undone. */
export class Scene {
  #graph;
  #ground;
  #steps; // { place: the expanded thing or null, added: places }

  constructor(graph, { most = 600, step = 24 } = {}) {
    this.#graph = graph;
    this.most = most;
    this.step = step;
    this.#clear();
  }

  #clear() {
    this.places = new Map();
    this.#ground = new Ground();
    this.#steps = [];
  }

  /** Draws anew: the overview, a thing with its neighbours, a path, or what two things share. */
  start(base, passes) {
    this.#clear();
    for (const [place, spot] of this.#spotsOf(base)) {
      if (!this.full && !this.places.has(place)) this.#put(place, spot);
    }
    if (base.kind === "thing") this.#addNear(base.place, passes);
  }

  #spotsOf(base) {
    if (base.kind === "thing") return [[base.place, { x: 0, y: 0 }]];
    if (base.kind === "path") return inRow(base);
    if (base.kind === "shared") return inColumns(base);
    const { thing, x, y } = this.#graph.core.overview;
    return thing.map((place, i) => [place, { x: x[i], y: y[i] }]);
  }

  #put(place, spot) {
    this.places.set(place, spot);
    this.#ground.put(spot);
  }

  get full() {
    return this.places.size >= this.most;
  }

  /** Things that were expanded, in order. */
  get history() {
    return this.#steps.filter((step) => step.place !== null).map((step) => step.place);
  }

  /** Draws a thing beside its best ranked neighbour, or beside everything if none is drawn; false if all is full. */
  add(place, passes) {
    if (this.places.has(place)) return true;
    if (this.full) return false;
    this.#put(place, this.#spotFor(place, passes));
    this.#steps.push({ place: null, added: [place] });
    return true;
  }

  #spotFor(place, passes) {
    if (this.places.size === 0) return { x: 0, y: 0 };
    const spots = [...this.places.values()];
    const near = this.#bestDrawnNeighbour(place, passes);
    if (near === undefined) return besideAll(spots);
    const centre = this.places.get(near);
    return freeSpots(this.#ground, centre, outward(spots, centre)).next().value;
  }

  #bestDrawnNeighbour(place, passes) {
    let best = Infinity;
    this.#graph.eachNeighbour(place, passes, (other) => {
      if (other < best && this.places.has(other)) best = other;
    });
    return best === Infinity ? undefined : best;
  }

  /** Draws the best ranked neighbours of a thing around it, and the thing itself if it is not drawn yet. */
  expand(place, passes) {
    const isAdded = !this.places.has(place) && this.add(place, passes);
    if (!this.places.has(place)) return { added: [], rest: this.rest(place, passes) };
    if (isAdded) this.#steps.pop();
    const { added, rest } = this.#addNear(place, passes);
    if (isAdded) added.unshift(place);
    if (added.length > 0) this.#steps.push({ place, added });
    return { added, rest };
  }

  #addNear(place, passes) {
    const waiting = this.#undrawn(place, passes);
    const added = waiting.slice(0, Math.max(0, Math.min(this.step, this.most - this.places.size)));
    const centre = this.places.get(place);
    const spots = freeSpots(this.#ground, centre, outward([...this.places.values()], centre));
    for (const fresh of added) this.#put(fresh, spots.next().value);
    return { added, rest: waiting.length - added.length };
  }

  #undrawn(place, passes) {
    const found = new Set();
    this.#graph.eachNeighbour(place, passes, (other) => {
      if (!this.places.has(other)) found.add(other);
    });
    return Array.from(Int32Array.from(found).sort());
  }

  /** How many neighbours of a thing are not drawn. */
  rest(place, passes) {
    return this.#undrawn(place, passes).length;
  }

  /** Takes back the last step; the start stays. */
  undo() {
    const { added } = this.#steps.pop() ?? { added: [] };
    for (const place of added) {
      this.#ground.remove(this.places.get(place));
      this.places.delete(place);
    }
    return added;
  }
}

/** A path from left to right. */
function inRow({ places }) {
  return places.map((place, i) => [place, { x: Math.round((i - (places.length - 1) / 2) * PATH_STEP), y: 0 }]);
}

/** Two ends, and between them in columns what they share. */
function inColumns({ ends: [left, right], places }) {
  const rows = Math.max(1, Math.min(places.length, Math.max(SHARED_ROWS, Math.ceil(Math.sqrt(places.length * 2)))));
  const columns = Math.ceil(places.length / rows);
  const reach = (columns / 2) * PATH_STEP + SPACE * 2;
  const spotOf = (i) => {
    const [column, row] = [Math.floor(i / rows), i % rows];
    const height = Math.min(rows, places.length - column * rows);
    return { x: (column - (columns - 1) / 2) * PATH_STEP, y: Math.round((row - (height - 1) / 2) * SHARED_STEP) };
  };
  const ends = [[left, { x: -reach, y: 0 }], [right, { x: reach, y: 0 }]];
  return [...ends, ...places.map((place, i) => [place, spotOf(i)])];
}

/** A spot to the right of everything. */
function besideAll(spots) {
  const rightmost = spots.reduce((a, b) => (b.x > a.x ? b : a));
  return { x: rightmost.x + 2 * SPACE, y: rightmost.y };
}
