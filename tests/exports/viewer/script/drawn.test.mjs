import assert from "node:assert/strict";
import { test } from "node:test";

import { isOnlyPlanned } from "../../../../graph/fazhi/exports/viewer/script/done.js";
import { drawnOf } from "../../../../graph/fazhi/exports/viewer/script/drawn.js";
import { Filters, passer } from "../../../../graph/fazhi/exports/viewer/script/facets.js";
import { Graph } from "../../../../graph/fazhi/exports/viewer/script/graph.js";
import { makeCore, makeCountyCore } from "./core.mjs";

const GRAPH = new Graph(makeCountyCore());
const OVERVIEW = { from: { kind: "overview", ends: [] } };

function drawn(graph, { filters = new Filters(), selected = null, state = OVERVIEW } = {}) {
  const places = new Map(Array.from({ length: graph.size }, (_, place) => [place, { x: place * 60, y: 0 }]));
  return drawnOf({ graph, filters, passes: passer(graph, filters), scene: { places }, selected, state });
}

const names = (graph, things) => [...things].map((place) => graph.name(place));

test("without filters everything of the scene is drawn", () => {
  assert.equal(drawn(GRAPH).things.size, GRAPH.size);
});

test("a hidden type is not drawn, nor are its lines", () => {
  const { things, lines } = drawn(GRAPH, { filters: new Filters().toggle("type", "Award") });
  assert.ok(!names(GRAPH, things).includes("市级依法行政示范乡镇"));
  assert.ok(lines.every(({ from, to }) => things.has(from) && things.has(to)));
});

test("under a filter of relations only what they tie together is drawn, and what is looked at", () => {
  const filters = new Filters().only("predicate", "pilotedIn");
  assert.deepEqual(names(GRAPH, drawn(GRAPH, { filters }).things), ["清河镇", "基层执法协同改革"]);
  const court = GRAPH.placeOf("agency/390726/court");
  assert.ok(drawn(GRAPH, { filters, selected: court }).things.has(court));
});

test("a line stands as the best of its statements: done, planned, or denied by all", () => {
  const things = ["甲县", "乙改革", "丙改革", "丁改革"].map((name, i) => ({ id: `t/${i}`, type: i === 0 ? "County" : "Reform", name }));
  const relation = (object, modality) => ({ subject: "t/0", predicate: "carriesOut", object, modality });
  const relations = [relation("t/1", "planned"), relation("t/1", "done"), relation("t/2", "required"), relation("t/2", "negated"), relation("t/3", "negated")];
  const graph = new Graph(makeCore({ things, reports: [{ id: "t/0" }], relations }));
  assert.deepEqual(drawn(graph).lines.map(({ stands }) => stands), ["done", "planned", "negated"]);
  assert.deepEqual([1, 2, 3].map((place) => isOnlyPlanned(graph, place)), [false, true, false]);
});

test("what only a plan speaks of is only planned; a county or a body never is", () => {
  const planned = (id) => isOnlyPlanned(GRAPH, GRAPH.placeOf(id));
  assert.ok(planned("document/measures"));
  assert.ok(!planned("reform/xietong"));
  assert.ok(!planned("agency/390726/justice"));
});

test("where many lines cross, each thing keeps its two strongest ones as main lines", () => {
  const things = Array.from({ length: 6 }, (_, i) => ({ id: `t/${i}`, type: "Agency", name: `${i}局` }));
  const pairs = things.flatMap((a, i) => things.slice(i + 1).map((b) => [a.id, b.id]));
  const relations = pairs.map(([subject, object]) => ({ subject, predicate: "cooperatesWith", object, modality: "done" }));
  const graph = new Graph(makeCore({ things, reports: [{ id: "t/0" }], relations }));
  const { lines } = drawn(graph);
  assert.equal(lines.length, 15);
  const main = lines.filter(({ isMain }) => isMain);
  assert.ok(main.length < 12);
  for (const { id } of things) assert.ok(main.filter(({ from, to }) => [from, to].includes(graph.placeOf(id))).length >= 2);
});
