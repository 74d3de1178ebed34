// What is looked at, in one place: everything else asks it and is told when something changes.

import { format } from "./address.js";
import { drawnOf } from "./drawn.js";
import { passer } from "./facets.js";
import { shared, shortestPath } from "./paths.js";
import { Scene } from "./scene.js";

const MOST_DRAWN = 600;
const STEP = 24;

/** The state of the view. Its parts are ids and words, so that the address can hold it; the scene follows from it. */
export class App {
  #listeners = [];

  constructor(parts) {
    Object.assign(this, parts); // source, graph, indicators, words, state, filters
    const { graph, filters } = parts;
    this.passes = passer(graph, filters);
    this.scene = new Scene(graph, { most: MOST_DRAWN, step: STEP });
    this.#arrange();
    this.drawn = drawnOf(this);
  }

  /** `listener(changed)` is called after each change with the set of what has changed. */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  get selected() {
    return this.state.thing === null ? null : this.graph.placeOf(this.state.thing);
  }

  /** The indicator whose figures are shown, by its row; null where none is. */
  get indicator() {
    return this.state.indicator === null ? null : this.indicators.rowOf(this.state.indicator);
  }

  /** Things and lines between two things, whose claims the panel shows; null where no line is selected. */
  get line() {
    return this.state.line === null ? null : this.state.line.map((id) => this.graph.placeOf(id));
  }

  /** Shows a thing, or the overview for null; what is not drawn yet is added beside what is. */
  select(place) {
    return this.#once(place === null ? null : this.source.near(place), () => this.#choose(place));
  }

  #choose(place) {
    const id = place === null ? null : this.graph.id(place);
    if (id === this.state.thing && this.state.line === null && this.state.indicator === null) return;
    this.#set({ thing: id, line: null, indicator: null });
    const added = place !== null && !this.scene.places.has(place);
    if (added) this.#bring(place);
    this.#tell(["selection", ...(added ? ["scene"] : [])], true);
  }

  /** Acts at once, or when what is asked of a service has come, which the filters then count. */
  #once(coming, act) {
    if (coming === null) return act();
    return coming.then(() => this.learn()).then(act);
  }

  /** Takes account of what has come into the graph. */
  learn() {
    this.passes = passer(this.graph, this.filters);
    this.#call(["data"]);
  }

  /** Shows what is stated between two things. */
  selectLine(from, to) {
    this.#set({ thing: null, line: [this.graph.id(from), this.graph.id(to)], indicator: null });
    this.#tell(["selection"], true);
  }

  /** Shows the figures of an indicator. */
  selectIndicator(row) {
    this.#set({ thing: null, line: null, indicator: this.indicators.name(row) });
    this.#tell(["selection"], true);
  }

  show(view) {
    this.#set({ view });
    this.#tell(["view"], true);
  }

  /** Draws more of a thing's neighbours; gives how many came and how many are left. */
  expand(place) {
    return this.#once(this.source.near(place), () => this.#expand(place));
  }

  #expand(place) {
    const { added, rest } = this.scene.expand(place, this.passes);
    this.#remember();
    this.#tell(["scene"], true);
    return { added: added.length, rest };
  }

  undo() {
    const gone = this.scene.undo();
    if (gone.length === 0) return 0;
    if (gone.includes(this.selected)) this.#set({ thing: null });
    this.#remember();
    this.#tell(["scene", "selection"], true);
    return gone.length;
  }

  /** Draws anew from an overview, a thing, a path or what two things share. */
  startFrom(from, selected = null) {
    this.#set({ from, open: [], thing: selected === null ? null : this.graph.id(selected), line: null, indicator: null, view: "drawing" });
    this.#arrange();
    this.#tell(["scene", "selection", "view", "start"], true);
  }

  filter(filters) {
    this.filters = filters;
    this.passes = passer(this.graph, filters);
    this.#set(filters.state);
    this.#tell(["filters"], false);
  }

  setLanguage(language) {
    this.words.language = language;
    this.#set({ lang: language });
    this.#tell(["words"], false);
  }

  setTheme(theme) {
    this.#set({ theme });
    this.#tell(["theme"], false);
  }

  /** Takes on the state of an address; language and look stay where it does not tell them. */
  restore(state, filters) {
    const { lang, theme } = this.state;
    this.state = { ...state, lang: state.lang ?? lang, theme: state.theme ?? theme };
    this.words.language = this.state.lang ?? this.words.language;
    this.filters = filters;
    this.passes = passer(this.graph, filters);
    this.#arrange();
    this.#call(["scene", "selection", "view", "filters", "start", "theme", "words"]);
  }

  /** The ends that the view of paths looks between; null for one that is not chosen. */
  get ends() {
    return this.state.ends.map((id) => (id === null ? null : this.graph.placeOf(id)));
  }

  set ends(places) {
    this.#set({ ends: places.map((place) => (place === null ? null : this.graph.id(place))) });
    this.#tell([], false);
  }

  /** Opens the view of paths with its first end. */
  askPath(place) {
    this.ends = [place, null];
    this.show("paths");
  }

  /** Keeps what is searched for in the address. */
  remember(find) {
    this.#set({ find });
    this.#tell([], false);
  }

  /** How many of a thing's neighbours are not drawn. */
  rest(place) {
    return this.scene.rest(place, this.passes);
  }

  #set(part) {
    this.state = { ...this.state, ...part };
  }

  #remember() {
    this.#set({ open: this.scene.history.map((place) => this.graph.id(place)) });
  }

  /** Makes the scene that the state speaks of. */
  #arrange() {
    const { from, open } = this.state;
    this.scene.start(this.#base(from), this.passes);
    for (const id of open) this.scene.expand(this.graph.placeOf(id), this.passes);
    this.#remember();
    if (this.selected !== null && !this.scene.places.has(this.selected)) this.#bring(this.selected);
    for (const place of this.line || []) this.scene.add(place, this.passes);
  }

  #base({ kind, ends }) {
    const places = (ends || []).map((id) => this.graph.placeOf(id));
    if (kind === "thing") return { kind, place: places[0] };
    if (kind === "path") return { kind, ends: places, places: shortestPath(this.graph, ...places, this.passes) || places };
    if (kind === "shared") return { kind, ends: places, places: shared(this.graph, ...places, this.passes).map(({ place }) => place) };
    return { kind: "overview" };
  }

  /** Draws a thing with its neighbours: beside what is drawn, or anew where that leaves no room. */
  #bring(place) {
    this.scene.expand(place, this.passes);
    if (this.scene.places.has(place)) this.#remember();
    else {
      this.#set({ from: { kind: "thing", ends: [this.graph.id(place)] }, open: [] });
      this.#arrange();
    }
  }

  #tell(changed, isStep) {
    const address = format(this.state) || window.location.pathname + window.location.search;
    if (isStep) window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
    this.#call(changed);
  }

  #call(changed) {
    const set = new Set(changed);
    if (set.has("scene") || set.has("data") || set.has("filters") || (set.has("selection") && this.filters.active)) this.drawn = drawnOf(this);
    for (const listener of this.#listeners) listener(set);
  }
}
