import assert from "node:assert/strict";
import { test } from "node:test";

import { Graph } from "../../../../graph/fazhi/exports/viewer/script/graph.js";
import { makeCore } from "./core.mjs";

const RELATIONS = { page: {}, by: {}, level: {}, date: {}, count: {}, action: {}, proposed: {}, outcome: {}, computation: {} };

/** A graph of a service: a county and a reform, with a statement that has its words and its id. */
function opened() {
  const core = makeCore({
    things: [
      { id: "division/390726", type: "County", name: "云溪县" },
      { id: "reform/xietong", type: "Reform", name: "基层执法协同改革" },
      { id: "report/2021", type: "Report", name: "云溪县2021年报告" },
    ],
    reports: [{ id: "report/2021", year: 2021, area: "division/390726" }],
    relations: [{ subject: "reform/xietong", predicate: "pilotedIn", object: "division/390726" }],
    structure: [["report/2021", "reportsOn", "division/390726"]],
  });
  Object.assign(core.relations, { id: ["statement/a"], quote: ["云溪县被列为试点"] });
  Object.assign(core.reports, { file: ["a.txt"], outcomes: [{}] });
  return new Graph(core);
}

/** What comes around 清河镇: a known statement's other end, a new statement of another report. */
const AROUND = {
  things: {
    id: ["division/390726101", "reform/xietong", "report/2022"],
    type: [3, 5, 8],
    name: ["清河镇", "基层执法协同改革", "云溪县2022年报告"],
    degree: [1, 2, 0],
    level: { 0: 3 },
    code: { 0: "390726101" },
    aliases: {},
  },
  reports: { thing: [2], year: [2022], area: [-1], reporter: [-1], areaName: {}, published: {}, file: ["b.txt"], outcomes: [{}] },
  relations: { ...RELATIONS, id: ["statement/b"], subject: [1], predicate: [0], object: [0], modality: [1], report: [0], start: [3], end: [9], quote: ["将在清河镇试点"], level: { 0: 1 } },
  structure: { from: [2], predicate: [7], to: [0], drawn: [1] },
  told: { 0: [0] },
};

test("what comes from a service is put behind what is there, under its own place", () => {
  const graph = opened();
  const places = graph.learn(structuredClone(AROUND));
  assert.deepEqual(places, [3, 1, 4]);
  assert.deepEqual([graph.name(3), graph.code(3), graph.level(3), graph.size], ["清河镇", "390726101", "县级", 5]);
  const relation = graph.relation(1);
  assert.deepEqual([relation.subject, relation.object, relation.modality, relation.level, relation.quote], [1, 3, "planned", "省级", "将在清河镇试点"]);
  assert.deepEqual([graph.report(relation.report).year, graph.toldIn(3)], [2022, [1]]);
  assert.deepEqual(graph.neighbours(1).map(({ place }) => graph.name(place)), ["云溪县", "清河镇"]);
});

test("what is known already comes only once", () => {
  const graph = opened();
  graph.learn(structuredClone(AROUND));
  graph.learn(structuredClone(AROUND));
  assert.deepEqual([graph.size, graph.relations.length, graph.reports, graph.structure.length], [5, 2, 2, 2]);
});

test("things alone come without relations", () => {
  const graph = opened();
  assert.deepEqual(graph.learnThings(structuredClone(AROUND.things)), [3, 1, 4]);
  assert.equal(graph.relations.length, 1);
});
