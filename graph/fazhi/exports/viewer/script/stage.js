// The drawing. vis-network keeps places, zoom and touch; what things, lines and labels look like is said here.

import { isOnlyPlanned } from "./done.js";
import { drawLabels, labelOrder } from "./labels.js";
import { lineLight, lineLook, sizeOf } from "./looks.js";
import { badgeOf, drawBadge, isOnBadge } from "./more_badge.js";
import { drawThing } from "./shapes.js";
import { isDarkNow, paint } from "./theme.js";

const LEAST_SCALE = 0.05;
const MOST_SCALE = 6;

const OPTIONS = {
  autoResize: true,
  physics: false,
  layout: { improvedLayout: false },
  edges: { smooth: false, arrows: { to: { scaleFactor: 0.4 } }, selectionWidth: 0, hoverWidth: 0, chosen: false },
  interaction: { hover: true, hoverConnectedEdges: false, selectConnectedEdges: false, tooltipDelay: 1e9, zoomSpeed: 0.7, keyboard: false },
};

export class Stage {
  constructor(container, app) {
    this.app = app;
    Object.assign(this, { hovered: null, centre: null, isLit: false, near: new Set(), order: [] });
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    this.nodeLooks = new Map();
    this.edgeLooks = new Map();
    const nodes = { shape: "custom", ctxRenderer: (given) => this.#renderer(given) };
    this.network = new vis.Network(container, { nodes: this.nodes, edges: this.edges }, { ...OPTIONS, nodes });
    this.network.canvas.frame.removeAttribute("tabindex"); // its container is the one stop
    this.#listen();
    this.renew();
    this.fit(false);
  }

  /** Everything that is drawn, at its place and shown or not. */
  renew() {
    const { scene, graph, drawn } = this.app;
    const order = labelOrder(graph, drawn.things);
    this.hollow = new Set(order.filter((place) => isOnlyPlanned(graph, place)));
    Object.assign(this, { order: [], centre: null }); // what is drawn meanwhile has neither labels nor a centre
    this.#sync(this.nodes, this.nodeLooks, order.map((place) => this.#node(place, scene.places.get(place))));
    this.#sync(this.edges, this.edgeLooks, drawn.lines.map((line) => this.#edge(line)));
    this.order = order;
    this.light();
  }

  /** Shows what is selected and what is beside it; the rest goes back. */
  light() {
    const { selected, line, drawn } = this.app;
    this.centre = selected !== null && drawn.things.has(selected) ? selected : null;
    this.near = new Set(line || []);
    for (const { from, to } of drawn.lines) {
      if (from === this.centre) this.near.add(to);
      if (to === this.centre) this.near.add(from);
    }
    this.isLit = this.centre !== null || line !== null;
    for (const each of drawn.lines) this.#paintLine(each);
    this.#draw();
  }

  /** An update of the set would make each line anew: its strength alone is told to the line that is there. */
  #paintLine(line) {
    const light = this.isLit ? (this.#isNear(line) ? "near" : "back") : line.isMain ? "plain" : "faint";
    const { opacity, width } = lineLight(line, light);
    const { options } = this.network.body.edges[keyOf(line)];
    options.color.opacity = opacity;
    options.width = width;
  }

  isBright(place) {
    return !this.isLit || place === this.centre || this.near.has(place);
  }

  fit(animated) {
    this.network.fit({ nodes: this.order, minZoomLevel: LEAST_SCALE, maxZoomLevel: 1.5, animation: animated && { duration: 300 } });
    this.firstScale = this.network.getScale();
  }

  focus(place) {
    if (!this.app.drawn.things.has(place)) return;
    const scale = Math.max(this.network.getScale(), Math.min(this.firstScale * 1.2, 0.9));
    this.network.focus(place, { scale, animation: { duration: 300, easingFunction: "easeInOutQuad" } });
  }

  zoom(factor) {
    const scale = Math.min(Math.max(this.network.getScale() * factor, LEAST_SCALE), MOST_SCALE);
    this.network.moveTo({ scale, animation: { duration: 150 } });
  }

  /** The nearest drawn thing in a direction from the selected one, for arrow keys; null where there is none. */
  towards(dx, dy) {
    const { scene, selected } = this.app;
    const from = scene.places.get(selected) || this.network.getViewPosition();
    let best = null;
    for (const [place, { x, y }] of scene.places) {
      if (place === selected || !this.app.drawn.things.has(place)) continue;
      const along = (x - from.x) * dx + (y - from.y) * dy;
      const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
      if (along > 1 && (best === null || along + 2 * aside < best.cost)) best = { place, cost: along + 2 * aside };
    }
    return best === null ? null : best.place;
  }

  /** Brings a set to what is wanted: what is there already and looks the same is left alone, since an update is dear. */
  #sync(set, looks, items) {
    const wanted = new Map(items.map((item) => [item.id, item]));
    const gone = [...looks.keys()].filter((id) => !wanted.has(id));
    const changed = items.filter(({ id, look }) => looks.get(id) !== look);
    for (const id of gone) looks.delete(id);
    for (const { id, look } of changed) looks.set(id, look);
    if (gone.length > 0) set.remove(gone);
    if (changed.length > 0) set.update(changed);
  }

  #node(place, { x, y }) {
    return { id: place, x, y, size: sizeOf(this.app.graph, place), look: `${x} ${y}` };
  }

  #edge(line) {
    const look = `${line.stands} ${isDarkNow()}`;
    if (this.edgeLooks.get(keyOf(line)) === look) return { id: keyOf(line), look };
    return { id: keyOf(line), look, from: line.from, to: line.to, ...lineLook(line) };
  }

  #isNear({ from, to }) {
    const { line } = this.app;
    return line === null ? from === this.centre || to === this.centre : line.includes(from) && line.includes(to);
  }

  #renderer({ ctx, id, x, y, style }) {
    const { graph } = this.app;
    return {
      drawNode: () => {
        ctx.globalAlpha = this.isBright(id) ? 1 : 0.14;
        if (id === this.app.selected) drawHalo(ctx, x, y, style.size);
        drawThing(ctx, graph.type(id), x, y, style.size * (id === this.hovered ? 1.12 : 1), this.hollow.has(id));
        ctx.globalAlpha = 1;
      },
      nodeDimensions: { width: style.size * 2, height: style.size * 2 },
    };
  }

  #listen() {
    const { network } = this;
    network.on("click", (event) => this.#clicked(event));
    network.on("doubleClick", ({ nodes: [place] }) => place !== undefined && this.app.expand(place));
    network.on("hoverNode", ({ node }) => this.#hover(node));
    network.on("blurNode", () => this.#hover(null));
    network.on("afterDrawing", (ctx) => {
      const badge = badgeOf(this);
      drawLabels(ctx, this, badge === null ? [] : [badge.box]);
      drawBadge(ctx, badge);
    });
  }

  /** Draws at the next frame, once for all that has changed until then. */
  #draw() {
    this.network.body.emitter.emit("_requestRedraw");
  }

  #hover(place) {
    this.hovered = place;
    this.#draw();
  }

  #clicked({ nodes: [place], edges: [edge], pointer }) {
    if (isOnBadge(this, pointer.canvas)) this.app.expand(this.centre);
    else if (place !== undefined) this.app.select(place);
    else if (edge !== undefined) this.app.selectLine(this.edges.get(edge).from, this.edges.get(edge).to);
    else this.app.select(null);
  }
}

const keyOf = ({ from, to, kind }) => `${from}>${to}:${kind}`;

function drawHalo(ctx, x, y, size) {
  ctx.beginPath();
  ctx.arc(x, y, size * 1.28 + 5, 0, 2 * Math.PI);
  ctx.fillStyle = paint("halo");
  ctx.fill();
}
