import assert from "node:assert/strict";
import { test } from "node:test";

import { Graph } from "../../../../graph/fazhi/exports/viewer/script/graph.js";
import { shared, shortestPath } from "../../../../graph/fazhi/exports/viewer/script/paths.js";
import { makeCore, makeCountyCore } from "./core.mjs";

const graph = new Graph(makeCountyCore());
const at = (id) => graph.placeOf(id);
const named = (places) => places?.map((place) => graph.name(place));

test("two townships with the same honour hang together by it", () => {
  const path = shortestPath(graph, at("division/390726202"), at("division/390726101"));
  assert.deepEqual(named(path), ["石桥乡", "市级依法行政示范乡镇", "清河镇"]);
});

test("a path of one length is rather stated by reports than by where things belong", () => {
  const things = ["county", "a", "b", "award"].map((id) => ({ id, type: "Township", name: id }));
  const core = makeCore({
    things,
    relations: [{ subject: "a", predicate: "awarded", object: "award" }, { subject: "b", predicate: "awarded", object: "award" }],
    structure: [["a", "within", "county"], ["b", "within", "county"]],
  });
  assert.deepEqual(shortestPath(new Graph(core), 1, 2), [1, 3, 2]);
});

test("where reports state nothing, a path goes by where things belong", () => {
  assert.deepEqual(named(shortestPath(graph, at("report/city"), at("agency/390726/court"))), ["澄江市报告", "澄江市", "云溪县", "云溪县人民法院"]);
});

test("of equal paths the one by the best ranked things is taken, from either end the same length", () => {
  const things = ["a", "b", "first", "second"].map((id) => ({ id, type: "Agency", name: id }));
  const pairs = [["a", "second"], ["a", "first"], ["second", "b"], ["first", "b"]];
  const relations = pairs.map(([subject, object]) => ({ subject, predicate: "cooperatesWith", object }));
  const square = new Graph(makeCore({ things, relations }));
  assert.deepEqual([shortestPath(square, 0, 1), shortestPath(square, 1, 0)], [[0, 2, 1], [1, 2, 0]]);
});

test("what does not pass is no way, and there may be none", () => {
  const nothing = () => false;
  nothing.structure = () => false;
  assert.equal(shortestPath(graph, 0, 1, nothing), null);
  assert.deepEqual(shortestPath(graph, 1, 1, nothing), [1]);
  assert.equal(shortestPath(graph, at("agency/39/justice"), 0), null);
});

test("what two things share is what reports relate both to", () => {
  const both = shared(graph, at("division/390726101"), at("division/390726202"));
  assert.deepEqual(both, [{ place: at("award/city"), ofA: [1], ofB: [2, 5] }]);
  assert.deepEqual(shared(graph, at("report/city"), 0), []);
});
