// The drawing. vis-network keeps nodes, edges, zoom and touch; shapes, labels and the highlight are drawn here, so that
// labels keep their size and never lie on each other.

const FONT = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif';
const LABELS_AT_FIRST = 26;
const ADDED_AT_ONCE = 60;

const view = { selected: null, hovered: null, near: new Set(), hiddenTypes: new Set(), firstScale: 1 };
const ranked = data.nodes.map((node) => node.id).sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
const textWidths = new Map();

function rankOf(id) {
  return -connections(id) - (things.get(id).type === "Report" ? 1000 : 0);
}

const typeOf = (id) => things.get(id).type;
const isHidden = (id) => view.hiddenTypes.has(typeOf(id)) && id !== view.selected;
const isLit = (id) => view.selected === null || id === view.selected || view.near.has(id);

function nodeOf(node) {
  return { id: node.id, x: node.x, y: node.y, size: node.size, hidden: view.hiddenTypes.has(typeOf(node.id)) };
}

function edgeOf(edge) {
  const faint = edge.kind === "structure";
  const colour = faint ? "rgba(120,130,140,0.20)" : "rgba(84,99,113,0.40)";
  return { from: edge.from, to: edge.to, dashes: edge.dashes && [5, 4], color: { color: colour, hover: colour, highlight: colour }, width: faint ? 0.8 : 1, arrows: faint ? "" : "to" };
}

const nodes = new vis.DataSet(data.nodes.map(nodeOf));
const edges = new vis.DataSet(data.edges.map(edgeOf));

function renderer({ ctx, id, x, y, style }) {
  return {
    drawNode() {
      ctx.globalAlpha = isLit(id) ? 1 : 0.13;
      if (id === view.selected) {
        ctx.beginPath();
        ctx.arc(x, y, style.size * 1.28 + 5, 0, 2 * Math.PI);
        ctx.fillStyle = "rgba(31,86,115,0.16)";
        ctx.fill();
      }
      drawThing(ctx, typeOf(id), x, y, style.size * (id === view.hovered ? 1.12 : 1));
      ctx.globalAlpha = 1;
    },
    nodeDimensions: { width: style.size * 2, height: style.size * 2 },
  };
}

const network = new vis.Network(
  document.getElementById("graph"),
  { nodes, edges },
  {
    autoResize: true,
    physics: false,
    layout: { improvedLayout: false },
    nodes: { shape: "custom", ctxRenderer: renderer },
    edges: { smooth: false, arrows: { to: { scaleFactor: 0.35 } }, selectionWidth: 0, hoverWidth: 0, chosen: false },
    interaction: { hover: true, hoverConnectedEdges: false, selectConnectedEdges: false, tooltipDelay: 1e9, dragNodes: true, zoomSpeed: 0.7, hideEdgesOnZoom: data.edges.length > 3000 },
  },
);

function fitAll(animated) {
  network.fit({ minZoomLevel: 0.05, maxZoomLevel: 1.6, animation: animated && { duration: 350 } });
}

/** The lines of the selected thing, drawn below all nodes. */
function drawLitEdges(ctx) {
  if (view.selected === null || !drawn.has(view.selected)) return;
  const from = network.getPosition(view.selected);
  ctx.strokeStyle = "rgba(31,86,115,0.62)";
  ctx.lineWidth = 1.6 / Math.min(network.getScale(), 1.2);
  ctx.beginPath();
  for (const id of view.near) {
    if (!drawn.has(id) || isHidden(id)) continue;
    const to = network.getPosition(id);
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(to.x, to.y);
  }
  ctx.stroke();
}

function labelled() {
  if (view.selected !== null) return [view.selected, ...ranked.filter((id) => view.near.has(id))];
  const zoomed = Math.max(network.getScale() / view.firstScale, 1);
  return ranked.slice(0, Math.ceil(LABELS_AT_FIRST * zoomed * zoomed));
}

function widthOf(ctx, text, font) {
  const key = font + text;
  if (!textWidths.has(key)) textWidths.set(key, ctx.measureText(text).width);
  return textWidths.get(key);
}

const shorten = (name, longest) => {
  const letters = Array.from(name);
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : name;
};

/** Draws as many labels as fit, the most important first; sizes are those of the screen at any zoom. */
function drawLabels(ctx) {
  const scale = network.getScale();
  const taken = [];
  const upper = network.DOMtoCanvas({ x: 0, y: 0 });
  const lower = network.DOMtoCanvas({ x: network.body.container.clientWidth, y: network.body.container.clientHeight });
  ctx.save();
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  const ids = view.hovered === null ? labelled() : [view.hovered, ...labelled()];
  for (const id of ids) {
    if (!drawn.has(id) || isHidden(id)) continue;
    const { x, y } = network.getPosition(id);
    if (x < upper.x || x > lower.x || y < upper.y || y > lower.y) continue;
    const strong = id === view.selected || id === view.hovered;
    drawLabel(ctx, { id, x, y, scale, strong }, taken);
  }
  ctx.restore();
}

function drawLabel(ctx, { id, x, y, scale, strong }, taken) {
  const size = (drawn.get(id).size > 16 || strong ? 13 : 12) / scale;
  const text = shorten(things.get(id).name.replace(/\s+/g, " "), strong ? 30 : 14);
  const face = `${strong ? "600" : "500"} ${strong ? 13 : 12}px ${FONT}`;
  ctx.font = face;
  const width = (widthOf(ctx, text, face) / (strong ? 13 : 12)) * size;
  const top = y + drawn.get(id).size * 1.1 + 2 / scale;
  const gap = 3 / scale;
  const box = [x - width / 2 - gap, top - gap, x + width / 2 + gap, top + size * 1.2 + gap];
  if (taken.some((other) => box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return;
  taken.push(box);
  ctx.font = `${strong ? "600" : "500"} ${size}px ${FONT}`;
  ctx.lineWidth = 3.5 / scale;
  ctx.strokeStyle = "rgba(250,249,246,0.92)";
  ctx.strokeText(text, x, top);
  ctx.fillStyle = strong ? "#102a3a" : "#2c3a46";
  ctx.fillText(text, x, top);
}

network.on("beforeDrawing", drawLitEdges);
network.on("afterDrawing", drawLabels);
network.on("hoverNode", ({ node }) => { view.hovered = node; network.redraw(); });
network.on("blurNode", () => { view.hovered = null; network.redraw(); });

/** Adds a thing that is not drawn yet, with the nearest of its neighbours, beside those that are. */
function addToDrawing(id) {
  const near = [...(neighboursOf.get(id) || [])].sort((a, b) => rankOf(a) - rankOf(b));
  const known = near.find((other) => drawn.has(other));
  const centre = known === undefined ? network.getViewPosition() : network.getPosition(known);
  const fresh = [id, ...near].filter((other) => !drawn.has(other)).slice(0, ADDED_AT_ONCE);
  const ring = known === undefined ? 0 : drawn.get(known).size + 70;
  fresh.forEach((other, i) => {
    const angle = i * 2.4;
    const away = i === 0 ? ring : ring + 30 + 14 * Math.sqrt(i) * 3;
    const node = { id: other, size: 8, x: Math.round(centre.x + away * Math.cos(angle)), y: Math.round(centre.y + away * Math.sin(angle)) };
    drawn.set(other, node);
    ranked.push(other);
    nodes.add(nodeOf(node));
  });
  edges.add(newEdges(new Set(fresh)).map(edgeOf));
  sayHowMany();
}

function newEdges(fresh) {
  const seen = new Map();
  const touches = (from, to) => (fresh.has(from) || fresh.has(to)) && drawn.has(from) && drawn.has(to);
  for (const { subject, object, modality } of data.relations) {
    if (!touches(subject, object)) continue;
    const key = JSON.stringify([subject, object]);
    const done = modality === "done" || (seen.has(key) && !seen.get(key).dashes);
    seen.set(key, { from: subject, to: object, kind: "claim", dashes: !done });
  }
  for (const [from, , to] of data.structure) {
    const key = JSON.stringify([from, to]);
    if (touches(from, to) && !seen.has(key)) seen.set(key, { from, to, kind: "structure", dashes: false });
  }
  return [...seen.values()];
}

function sayHowMany() {
  const note = document.getElementById("partial");
  note.hidden = drawn.size >= things.size;
  note.textContent = `图中为联系最多的 ${drawn.size} 项,共 ${things.size} 项;其余可搜索查看`;
}

function light(id) {
  view.selected = id;
  view.near = new Set(id === null ? [] : neighboursOf.get(id));
  if (id !== null && !drawn.has(id)) addToDrawing(id);
  const faded = view.selected !== null;
  network.setOptions({ edges: { color: { opacity: faded ? 0.12 : 1 } } });
  network.redraw();
}

function showOnCanvas(id) {
  const scale = Math.max(network.getScale(), Math.min(view.firstScale * 1.4, 1.1));
  network.focus(id, { scale, animation: { duration: 350, easingFunction: "easeInOutQuad" } });
}
