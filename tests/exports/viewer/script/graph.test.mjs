import assert from "node:assert/strict";
import { test } from "node:test";

import { Graph } from "../../../../graph/fazhi/exports/viewer/script/graph.js";
import { makeCore, makeCountyCore } from "./core.mjs";

const graph = new Graph(makeCountyCore());
const at = (id) => graph.placeOf(id);
const [county, justice, qinghe, shiqiao, award] = [0, 1, 2, 3, 4];

test("a thing is found by its id and tells what it is", () => {
  assert.equal(at("division/390726101"), qinghe);
  assert.deepEqual(
    [graph.name(qinghe), graph.type(qinghe), graph.family(qinghe), graph.level(qinghe), graph.code(qinghe)],
    ["清河镇", "Township", "division", "乡级", "390726101"],
  );
  assert.deepEqual(graph.aliases(justice), ["我局", "县司法局"]);
  assert.deepEqual([graph.aliases(award), graph.code(award), graph.level(at("reform/xietong"))], [[], undefined, undefined]);
});

test("an id that is no thing of the graph has no place, whatever it is called", () => {
  for (const id of ["", "__proto__", "constructor", "division/1"]) assert.equal(graph.placeOf(id), undefined);
});

test("a report is a thing, and tells its year, its area and when it was published", () => {
  assert.equal(graph.reportOf(at("report/2022")), 1);
  assert.equal(graph.reportOf(county), undefined);
  const { thing, year, area, published, reporter } = graph.report(0);
  assert.deepEqual([thing, year, area, published, reporter], [at("report/2021"), 2021, county, "2022-01-31", undefined]);
  assert.equal(graph.report(2).year, undefined);
});

test("a relation is told with the words of its predicate, modality and level", () => {
  const relation = graph.relation(0);
  assert.deepEqual(
    [relation.predicate, relation.modality, relation.level, relation.by, relation.date, relation.proposed],
    ["pilotedIn", "done", "省级", at("agency/39/justice"), undefined, false],
  );
  assert.equal(graph.relation(5).page, 3);
});

test("the rows of a thing are those where it is subject, object or granter, each once", () => {
  assert.deepEqual(graph.rowsOf(qinghe), [0, 1]);
  assert.deepEqual(graph.rowsOf(at("agency/39/justice")), [0]);
  const own = new Graph(makeCore({
    things: [{ id: "a", type: "Agency", name: "云溪县司法局" }],
    relations: [{ subject: "a", predicate: "cooperatesWith", object: "a", by: "a" }],
  }));
  assert.deepEqual(own.rowsOf(0), [0]);
  assert.deepEqual(own.neighbours(0), []);
});

test("the rows of a report are told in reading order", () => {
  assert.deepEqual([0, 1, 2].map((i) => graph.rowsIn(i)), [[0, 1, 2, 3, 4], [5, 6], [7]]);
  assert.deepEqual(graph.rowsIn(9), []);
  assert.deepEqual(graph.rowsIn(1).map((row) => graph.predicateOf(row)), ["awarded", "issued"]);
});

test("rows between two things do not ask which is the subject", () => {
  assert.deepEqual(graph.rowsBetween(award, shiqiao), [2, 5]);
  assert.deepEqual(graph.rowsBetween(shiqiao, award), [2, 5]);
  assert.deepEqual(graph.rowsBetween(qinghe, shiqiao), []);
});

test("neighbours come in order of rank, with what ties them; the granter of a pilot is none", () => {
  const near = graph.neighbours(qinghe).map(({ place, rows, structure }) => [graph.name(place), rows, structure.length]);
  assert.deepEqual(near, [["云溪县", [], 1], ["市级依法行政示范乡镇", [1], 0], ["基层执法协同改革", [0], 0]]);
});

test("where a thing belongs is told, and is a neighbour only if it is drawn", () => {
  const measures = at("document/measures");
  assert.deepEqual(graph.structureOf(measures), [{ from: measures, predicate: "within", to: county, drawn: false }]);
  assert.deepEqual(graph.neighbours(measures).map(({ place }) => place), [justice]);
});

test("what does not pass makes no neighbour", () => {
  const onlyDone = (row) => graph.isDone(row);
  assert.deepEqual(graph.neighbours(at("document/measures"), onlyDone), []);
  onlyDone.structure = () => false;
  assert.deepEqual(graph.neighbours(qinghe, onlyDone).map(({ place }) => place), [award, at("reform/xietong")]);
});

test("there is one line for each pair, direction and kind", () => {
  const lines = graph.lines(new Set([county, qinghe, shiqiao, award]));
  assert.deepEqual(lines.map(({ from, to, kind, rows }) => [from, to, kind, rows]), [
    [qinghe, county, "structure", []],
    [qinghe, award, "claim", [1]],
    [shiqiao, county, "structure", []],
    [shiqiao, award, "claim", [2, 5]],
  ]);
  assert.deepEqual([lines[3].predicates, lines[3].modalities], [["awarded"], ["done"]]);
});

test("a line is done only if a rule has read in some report that it is so", () => {
  const [planned] = graph.lines(new Map([[justice, {}], [at("document/measures"), {}]]));
  assert.deepEqual([planned.rows, planned.done], [[4, 6], false]);
  const [pilot] = graph.lines([qinghe, at("reform/xietong")]);
  assert.equal(pilot.done, true);
});

test("reports that tell more of a thing are named", () => {
  assert.deepEqual(graph.toldIn(justice), [0, 1]);
  assert.deepEqual(graph.toldIn(county), []);
});
