// What the page knows, indexed by thing.

const data = JSON.parse(document.getElementById("data").textContent);
const words = data.words;
const things = new Map(data.things.map((thing) => [thing.id, thing]));
const drawn = new Map(data.nodes.map((node) => [node.id, node]));
const followUpOf = new Map(data.followUps.map((followUp) => [followUp.promise, followUp]));
const figuresById = new Map(data.figures.map((figure) => [figure.id, figure]));

/** Claims by the thing that they speak of. */
const relationsOf = new Map();
const structureOf = new Map();
const figuresOf = new Map();
const promisesOf = new Map();
const shortcomingsOf = new Map();
const mentionsOf = new Map();
const neighboursOf = new Map();
const statedPairs = new Set();

function put(index, key, value) {
  if (key === undefined) return;
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else if (list[list.length - 1] !== value) list.push(value);
}

const reportOf = (claim) => data.quotes[claim.quote][0];

function join(a, b) {
  if (a === b) return;
  for (const [from, to] of [[a, b], [b, a]]) {
    if (!neighboursOf.has(from)) neighboursOf.set(from, new Set());
    neighboursOf.get(from).add(to);
  }
}

for (const relation of data.relations) {
  for (const end of new Set([relation.subject, relation.object, relation.by])) put(relationsOf, end, relation);
  join(relation.subject, relation.object);
  statedPairs.add(`${relation.subject} ${relation.object}`).add(`${relation.object} ${relation.subject}`);
}
for (const edge of data.structure) {
  put(structureOf, edge[0], edge);
  put(structureOf, edge[2], edge);
}
for (const figure of data.figures) {
  put(figuresOf, figure.area, figure);
  put(figuresOf, figure.subject, figure);
  put(figuresOf, reportOf(figure), figure);
}
for (const promise of data.promises) {
  put(promisesOf, promise.area, promise);
  put(promisesOf, reportOf(promise), promise);
}
for (const shortcoming of data.shortcomings) put(shortcomingsOf, reportOf(shortcoming), shortcoming);
for (const mention of data.mentions) put(mentionsOf, mention.thing, mention);

/** Where a thing belongs is a line for divisions, bodies and reports; for others only if nothing else relates them. */
function isLine([from]) {
  const { type } = things.get(from);
  return type === "Report" || ["division", "agency"].includes(words.types[type].family) || !neighboursOf.has(from);
}
const structureLines = data.structure.filter(isLine);
for (const [from, , to] of structureLines) join(from, to);

const reports = data.things.filter((thing) => thing.type === "Report");
const connections = (id) => (neighboursOf.get(id) || { size: 0 }).size;
