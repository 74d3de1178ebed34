import assert from "node:assert/strict";
import { test } from "node:test";

import { Graph } from "../../../../graph/fazhi/exports/viewer/script/graph.js";
import { SPACE } from "../../../../graph/fazhi/exports/viewer/script/placement.js";
import { Scene } from "../../../../graph/fazhi/exports/viewer/script/scene.js";
import { makeCore, makeCountyCore } from "./core.mjs";

const county = new Graph(makeCountyCore());
const at = (id) => county.placeOf(id);

/** A county with many townships, each of which has an honour of its own; the last agency knows nobody. */
function makeWideGraph(townships) {
  const numbers = Array.from({ length: townships }, (_, i) => i);
  return new Graph(makeCore({
    things: [
      { id: "county", type: "County", name: "云溪县" },
      ...numbers.map((i) => ({ id: `town/${i}`, type: "Township", name: `第${i}镇` })),
      ...numbers.map((i) => ({ id: `award/${i}`, type: "Award", name: `第${i}号示范镇` })),
      { id: "alone", type: "Agency", name: "云溪县公证处" },
    ],
    relations: numbers.map((i) => ({ subject: `town/${i}`, predicate: "awarded", object: `award/${i}` })),
    structure: numbers.map((i) => [`town/${i}`, "within", "county"]),
  }));
}

function nearest(places) {
  const spots = [...places.values()];
  const distances = spots.flatMap((a, i) => spots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
  return distances.reduce((a, b) => Math.min(a, b));
}

test("the overview stands where it was laid out", () => {
  const scene = new Scene(county);
  scene.start({ kind: "overview" });
  assert.deepEqual([...scene.places], [[0, { x: 0, y: 0 }], [1, { x: 200, y: 40 }], [2, { x: -200, y: 40 }]]);
  assert.deepEqual([scene.history, scene.full, scene.undo()], [[], false, []]);
});

test("a thing is drawn with its best ranked neighbours, and tells how many more there are", () => {
  const scene = new Scene(makeWideGraph(61));
  scene.start({ kind: "thing", place: 0 });
  assert.deepEqual([...scene.places.keys()], Array.from({ length: 25 }, (_, i) => i));
  assert.equal(scene.rest(0), 37);
});

test("expanding adds neighbours on free ground and moves nothing", () => {
  const scene = new Scene(makeWideGraph(61));
  scene.start({ kind: "thing", place: 0 });
  const before = new Map(scene.places);
  const { added, rest } = scene.expand(0);
  assert.deepEqual([added.length, rest], [24, 13]);
  for (const [place, spot] of before) assert.equal(scene.places.get(place), spot);
  assert.ok(nearest(scene.places) >= SPACE);
});

test("a dense drawing still has room around everything that is expanded", () => {
  const scene = new Scene(makeWideGraph(299));
  scene.start({ kind: "thing", place: 0 });
  for (let i = 0; i < 12; i += 1) scene.expand(0);
  for (let town = 1; town < 299; town += 1) scene.expand(town);
  assert.equal(scene.places.size, 598);
  assert.ok(nearest(scene.places) >= SPACE);
});

test("a step is taken back with all that it drew, and its ground is free again", () => {
  const scene = new Scene(makeWideGraph(61));
  scene.start({ kind: "thing", place: 0 });
  const { added } = scene.expand(0);
  const spots = added.map((place) => scene.places.get(place));
  scene.expand(1);
  assert.deepEqual(scene.history, [0, 1]);
  assert.deepEqual(scene.undo(), [62]);
  assert.deepEqual(scene.undo(), added);
  assert.deepEqual([scene.places.size, scene.history], [25, []]);
  assert.deepEqual(scene.expand(0).added.map((place) => scene.places.get(place)), spots);
});

test("no more is drawn than a drawing holds", () => {
  const scene = new Scene(makeWideGraph(61), { most: 30 });
  scene.start({ kind: "thing", place: 0 });
  assert.deepEqual(scene.expand(0), { added: [25, 26, 27, 28, 29], rest: 32 });
  assert.ok(scene.full);
  assert.deepEqual(scene.expand(0), { added: [], rest: 32 });
  assert.equal(scene.add(60), false);
  assert.deepEqual(scene.history, [0]);
});

test("a thing that is looked for stands near a neighbour, or beside everything if it knows nobody drawn", () => {
  const graph = makeWideGraph(61);
  const scene = new Scene(graph);
  scene.start({ kind: "thing", place: 0 });
  const award = graph.placeOf("award/0");
  assert.equal(scene.add(award), true);
  const [town, honour] = [scene.places.get(1), scene.places.get(award)];
  assert.ok(Math.hypot(town.x - honour.x, town.y - honour.y) < 300);
  scene.add(graph.placeOf("alone"));
  const others = [...scene.places.values()].slice(0, -1);
  assert.ok(others.every((spot) => spot.x < scene.places.get(graph.placeOf("alone")).x));
  assert.deepEqual(scene.history, []);
});

test("expanding a thing that is not drawn draws it first; one undo takes both back", () => {
  const scene = new Scene(county);
  scene.start({ kind: "overview" });
  const { added } = scene.expand(at("award/city"));
  assert.deepEqual(added, [at("award/city"), at("division/390726202")]);
  assert.deepEqual(scene.history, [at("award/city")]);
  assert.deepEqual(scene.undo(), added);
});

test("neighbours that the filters hide are not drawn", () => {
  const scene = new Scene(county);
  const nothing = () => false;
  nothing.structure = () => false;
  scene.start({ kind: "thing", place: 0 }, nothing);
  assert.deepEqual([...scene.places.keys()], [0]);
  assert.equal(scene.rest(0, nothing), 0);
});

test("a path runs from left to right", () => {
  const scene = new Scene(county);
  const places = [at("division/390726202"), at("award/city"), at("division/390726101")];
  scene.start({ kind: "path", ends: [places[0], places[2]], places });
  assert.deepEqual([...scene.places].map(([place, { x, y }]) => [place, Math.sign(x), y]), places.map((place, i) => [place, i - 1, 0]));
});

test("what two things share stands between them", () => {
  const scene = new Scene(makeWideGraph(61));
  const places = Array.from({ length: 40 }, (_, i) => i + 10);
  scene.start({ kind: "shared", ends: [1, 2], places });
  const [left, right, ...between] = [...scene.places.values()];
  assert.ok(between.every(({ x }) => left.x < x && x < right.x));
  assert.ok(nearest(scene.places) >= SPACE);
  scene.start({ kind: "shared", ends: [1, 2], places: [] });
  assert.deepEqual([...scene.places.keys()], [1, 2]);
});

test("the same steps draw the same picture", () => {
  const pictures = [1, 2].map(() => {
    const scene = new Scene(makeWideGraph(61));
    scene.start({ kind: "thing", place: 0 });
    scene.expand(3);
    scene.expand(0);
    return JSON.stringify([...scene.places]);
  });
  assert.equal(pictures[0], pictures[1]);
});
