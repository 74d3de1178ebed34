// The drawing. vis-network keeps nodes, edges, zoom and touch; shapes, labels and the highlight are drawn here, so that
// labels keep their size and never lie on each other.

const FONT = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",sans-serif';
const LABELS_AT_FIRST = 26;
const ADDED_AT_ONCE = 60;
const REPORT_BONUS = reports.length > 3 ? 0 : 20; // one or two reports are worth a label, fifty are not

const view = { selected: null, hovered: null, near: new Set(), hiddenTypes: new Set(), firstScale: 1 };
const ranked = data.nodes.map((node) => node.id).sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
const textWidths = new Map();

function rankOf(id) {
  return -connections(id) - (things.get(id).type === "Report" ? REPORT_BONUS : 0);
}

const typeOf = (id) => things.get(id).type;
const isHidden = (id) => view.hiddenTypes.has(typeOf(id)) && id !== view.selected;
const isLit = (id) => view.selected === null || id === view.selected || view.near.has(id);

function nodeOf(node) {
  return { id: node.id, x: node.x, y: node.y, size: node.size, hidden: view.hiddenTypes.has(typeOf(node.id)) };
}

function edgeColour(kind) {
  const strength = (kind === "structure" ? 0.2 : 0.4) * (view.selected === null ? 1 : 0.3);
  const colour = `rgba(84,99,113,${strength})`;
  return { color: colour, hover: colour, highlight: colour };
}

function edgeOf({ from, to, kind, dashes }) {
  const faint = kind === "structure";
  const look = { dashes: dashes && [5, 4], color: edgeColour(kind), width: faint ? 0.8 : 1, arrows: faint ? "" : "to" };
  return { from, to, kind, ...look };
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

/** The lines of the selected thing, drawn below all nodes: what reports state over what follows from names. */
function drawLitEdges(ctx) {
  if (view.selected === null || !drawn.has(view.selected)) return;
  const near = [...view.near].filter((id) => drawn.has(id) && !isHidden(id));
  const isStated = (id) => statedPairs.has(`${view.selected} ${id}`);
  drawRays(ctx, near.filter((id) => !isStated(id)), "rgba(120,132,142,0.28)", 0.9);
  drawRays(ctx, near.filter(isStated), "rgba(31,86,115,0.72)", 1.5);
}

function drawRays(ctx, ids, colour, width) {
  const from = network.getPosition(view.selected);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width / network.getScale();
  ctx.beginPath();
  for (const id of ids) {
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

const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** Draws as many labels as fit, the most important first; sizes are those of the screen at any zoom. */
function drawLabels(ctx) {
  const seen = seenBox();
  const frame = { scale: network.getScale(), seen, labels: [], shapes: shapesIn(seen) };
  ctx.save();
  ctx.textAlign = "center";
  ctx.textBaseline = "top";
  ctx.lineJoin = "round";
  const ids = view.hovered === null ? labelled() : [view.hovered, ...labelled()];
  for (const id of new Set(ids)) if (frame.shapes.has(id)) drawLabel(ctx, id, frame);
  ctx.restore();
}

function seenBox() {
  const upper = network.DOMtoCanvas({ x: 0, y: 0 });
  const lower = network.DOMtoCanvas({ x: network.body.container.clientWidth, y: network.body.container.clientHeight });
  return [upper.x, upper.y, lower.x, lower.y];
}

/** Boxes around the shapes whose middle can be seen, by thing. */
function shapesIn(seen) {
  const boxes = new Map();
  for (const [id, { size }] of drawn) {
    const { x, y } = network.getPosition(id);
    if (!isHidden(id) && overlap([x, y, x, y], seen)) boxes.set(id, [x - size, y - size, x + size, y + size]);
  }
  return boxes;
}

function drawLabel(ctx, id, { scale, seen, labels, shapes }) {
  const strong = id === view.selected || id === view.hovered;
  const text = shorten(things.get(id).name.replace(/\s+/g, " "), strong ? 30 : 14);
  const pixels = strong ? 13.5 : 12;
  const weight = strong ? 600 : 500;
  const face = `${weight} ${pixels}px ${FONT}`;
  ctx.font = face;
  const width = widthOf(ctx, text, face) / scale;
  const places = placesFor(shapes.get(id), width, pixels / scale, 3 / scale);
  const inside = (box) => box[0] >= seen[0] && box[2] <= seen[2] && box[3] <= seen[3];
  const free = places.filter((box) => inside(box) && !labels.some((other) => overlap(box, other)));
  if (free.length === 0 && !strong) return;
  const others = [...shapes].filter(([other]) => other !== id && isLit(other)).map(([, box]) => box);
  const box = free.find((place) => !others.some((other) => overlap(place, other))) || free[0] || places[0];
  labels.push(box);
  ctx.font = `${weight} ${pixels / scale}px ${FONT}`;
  ctx.lineWidth = 3.5 / scale;
  ctx.strokeStyle = "rgba(250,249,246,0.92)";
  const at = [(box[0] + box[2]) / 2, box[1] + 3 / scale];
  ctx.strokeText(text, ...at);
  ctx.fillStyle = strong ? "#102a3a" : "#2c3a46";
  ctx.fillText(text, ...at);
}

/** Where a label may stand beside its shape: below, above, right, left. */
function placesFor([left, top, right, bottom], width, height, gap) {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [w, h] = [width / 2 + gap, height * 1.2 + 2 * gap];
  return [
    [x - w, bottom, x + w, bottom + h],
    [x - w, top - h, x + w, top],
    [right, y - h / 2, right + 2 * w, y + h / 2],
    [left - 2 * w, y - h / 2, left, y + h / 2],
  ];
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
  for (const { subject, object, modality, proposed } of data.relations) {
    if (!touches(subject, object)) continue;
    const key = JSON.stringify([subject, object]);
    const done = (modality === "done" && !proposed) || (seen.has(key) && !seen.get(key).dashes);
    seen.set(key, { from: subject, to: object, kind: "claim", dashes: !done });
  }
  for (const [from, , to] of structureLines) {
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
  const wasLit = view.selected !== null;
  view.selected = id;
  view.near = new Set(id === null ? [] : neighboursOf.get(id));
  if (id !== null && !drawn.has(id)) addToDrawing(id);
  if (wasLit !== (id !== null)) edges.update(edges.map((edge) => ({ id: edge.id, color: edgeColour(edge.kind) })));
  network.redraw();
}

function showOnCanvas(id) {
  const scale = Math.max(network.getScale(), Math.min(view.firstScale * 1.4, 1.1));
  network.focus(id, { scale, animation: { duration: 350, easingFunction: "easeInOutQuad" } });
}
