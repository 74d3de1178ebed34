// Triples, or two columns of an answer, as a graph that vis-network draws; it is loaded when it is first wanted.

import { choice, make } from "./element.js";
import { learn, showMore, wordsFor } from "./labels.js";
import { number, say, settings } from "./settings.js";

const MOST = 250;
const LONGEST = 16;
const LARGEST = 26;
const NAMED = 40; // lines, of more than which none is named
let library = null;

function load() {
  library ??= new Promise((resolve, reject) => {
    const script = make("script", { src: settings.addresses.vis });
    script.addEventListener("load", () => resolve(window.vis));
    script.addEventListener("error", reject);
    document.head.append(script);
  });
  return library;
}

const shorten = (text) => (Array.from(text).length > LONGEST ? `${Array.from(text).slice(0, LONGEST - 1).join("")}…` : text);
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export class Graph {
  constructor(answer, signal) {
    this.answer = answer;
    this.signal = signal;
    const things = answer.columns.filter((column) => answer.rows.some((row) => row[column]?.type === "uri"));
    const order = [...things, ...answer.columns.filter((column) => !things.includes(column))];
    [this.from, this.to] = answer.kind === "graph" ? ["s", "o"] : order;
  }

  async open(parent) {
    this.parent = parent;
    if (this.to === undefined) {
      parent.replaceChildren(make("p", {}, say("no_graph")));
      return;
    }
    await this.draw();
  }

  async draw() {
    const rows = this.answer.rows.filter((row) => row[this.from] && row[this.to]).slice(0, MOST);
    const iris = rows.flatMap((row) => Object.values(row)).filter((term) => term.type === "uri").map((term) => term.value);
    const [vis] = await Promise.all([load(), learn(iris, this.signal).catch(() => {})]);
    const data = this.collect(rows);
    const canvas = make("div", { className: "network", role: "img", "aria-label": say("graph") });
    const about = make("p", { className: "hint", role: "status" },
      say("graph_said", { nodes: number.format(data.nodes.length), edges: number.format(data.edges.length) }));
    if (this.answer.rows.length > MOST) about.append(" ", say("graph_cut", { count: MOST }));
    this.parent.replaceChildren(...(this.answer.kind === "graph" ? [] : [this.controls()]), canvas, about);
    this.show(vis, canvas, data, about);
  }

  collect(rows) {
    const [nodes, edges] = [new Map(), new Map()];
    const keyOf = (term) => `${term.type} ${term.value}`;
    for (const row of rows) {
      for (const term of [row[this.from], row[this.to]]) {
        const label = shorten(wordsFor(term));
        nodes.set(keyOf(term), { id: keyOf(term), label, iri: term.type === "uri" ? term.value : null, shape: term.type === "literal" ? "box" : "dot", size: 7, scaling: { label: { drawThreshold: 1 } } });
      }
      const [from, to] = [keyOf(row[this.from]), keyOf(row[this.to])];
      const label = this.answer.kind === "graph" && rows.length <= NAMED ? shorten(wordsFor(row.p)) : "";
      edges.set(JSON.stringify([from, label, to]), { from, to, label });
    }
    return { nodes: [...nodes.values()], edges: [...edges.values()] };
  }

  show(vis, canvas, data, about) {
    const [ink, ground, accent, faint] = ["--ink", "--ground", "--accent", "--quiet"].map(colour);
    const font = { color: ink, size: 13, strokeWidth: 3, strokeColor: ground };
    const network = new vis.Network(canvas, data, {
      nodes: { color: { background: accent, border: accent, highlight: accent }, font },
      edges: { color: { color: faint, opacity: 0.6, highlight: accent }, arrows: { to: { scaleFactor: 0.5 } }, font: { ...font, size: 11 } },
      layout: { randomSeed: 1, improvedLayout: data.nodes.length < 150 },
      physics: { stabilization: { iterations: 200 }, barnesHut: { gravitationalConstant: -900, centralGravity: 0.5, springLength: 60, avoidOverlap: 0.3 } },
      interaction: { keyboard: false },
    });
    for (const node of data.nodes.filter(({ shape }) => shape === "box")) {
      network.body.nodes[node.id]?.setOptions({ color: { background: ground, border: faint } });
    }
    network.once("stabilizationIterationsDone", () => {
      network.setOptions({ physics: false });
      network.fit();
      const size = Math.min(13 / network.getScale(), LARGEST);
      network.setOptions({ nodes: { font: { ...font, size } }, edges: { font: { ...font, size: size * 0.8, color: faint } } });
    });
    network.on("selectNode", ({ nodes: [id] }) => {
      const { iri, label } = data.nodes.find((node) => node.id === id);
      about.replaceChildren(label, ...(iri ? [" ", showMore(iri)] : []));
    });
  }

  controls() {
    const named = this.answer.columns.map((column) => [column, column]);
    const set = (name) => (value) => { this[name] = value; this.draw(); };
    return make("div", { className: "bar" }, choice(say("from"), named, this.from, set("from")), choice(say("to"), named, this.to, set("to")));
  }
}
