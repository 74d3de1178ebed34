// What is drawn as GEXF 1.3, for Gephi and networkx.

import { xmlElement, xmlText } from "./xml.js";

const OF_NODES = { type: "string", level: "string" };
const OF_EDGES = { kind: "string", predicates: "string", modalities: "string", done: "boolean", statements: "integer" };
const SHAPES = new Map([["square", "square"], ["page", "square"], ["diamond", "diamond"], ["triangle", "triangle"]]);
const NAMESPACES = { xmlns: "http://gexf.net/1.3", "xmlns:viz": "http://gexf.net/1.3/viz", version: "1.3" };

/** A drawing as a file of GEXF. */
export function gexf({ nodes, lines, title }) {
  const ids = new Map(nodes.map((node) => [node.place, node.id]));
  const meta = xmlElement("meta", {}, `<creator>fazhi</creator>${xmlElement("description", {}, xmlText(title))}`);
  const declared = declaredAttributes("node", OF_NODES) + declaredAttributes("edge", OF_EDGES);
  const things = xmlElement("nodes", {}, nodes.map(nodeElement).join("\n"));
  const edges = xmlElement("edges", {}, lines.map((line, i) => edgeElement(line, i, ids)).join("\n"));
  const graph = xmlElement("graph", { defaultedgetype: "directed" }, [declared, things, edges].join("\n"));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xmlElement("gexf", NAMESPACES, `\n${meta}\n${graph}\n`)}\n`;
}

function declaredAttributes(kind, columns) {
  const declared = ([name, type]) => xmlElement("attribute", { id: name, title: name, type });
  return xmlElement("attributes", { class: kind }, Object.entries(columns).map(declared).join(""));
}

function attributeValues(columns, told) {
  const names = Object.keys(columns).filter((name) => told[name] !== undefined && told[name] !== "");
  const cells = names.map((name) => xmlElement("attvalue", { for: name, value: told[name] }));
  return xmlElement("attvalues", {}, cells.join(""));
}

/** Gephi's y grows upwards, the screen's downwards. */
function nodeElement({ id, name, type, level, x, y, size, colour, shape }) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const look = [
    xmlElement("viz:color", { r, g, b }),
    xmlElement("viz:position", { x, y: y === 0 ? 0 : -y, z: 0 }),
    xmlElement("viz:size", { value: size }),
    xmlElement("viz:shape", { value: SHAPES.get(shape) ?? "disc" }),
  ];
  return xmlElement("node", { id, label: name }, attributeValues(OF_NODES, { type, level }) + look.join(""));
}

function edgeElement({ from, to, kind, done, label, rows, predicates = [], modalities = [] }, i, ids) {
  const ends = { id: i, source: ids.get(from), target: ids.get(to), label: label || undefined };
  const words = { predicates: predicates.join(" "), modalities: modalities.join(" ") };
  return xmlElement("edge", ends, attributeValues(OF_EDGES, { kind, ...words, done, statements: rows.length }));
}
