import assert from "node:assert/strict";
import { test } from "node:test";

import { openingState } from "../../../../graph/fazhi/exports/viewer/script/address.js";
import { Graph } from "../../../../graph/fazhi/exports/viewer/script/graph.js";
import { sparql } from "../../../../graph/fazhi/exports/viewer/script/sparql.js";
import { makeCore } from "./core.mjs";

test("an id cannot end the reference that it stands in", () => {
  const id = "a> } DROP ALL # \n\\\"{}|^`<b";
  const graph = new Graph(makeCore({ things: [{ id, type: "Agency", name: "云溪县司法局" }] }));
  const query = sparql(graph, { ...openingState(), thing: id });
  assert.ok(query.includes("<https://w3id.org/fazhi/id/a%3E%20%7D%20DROP%20ALL%20#%20%0A%5C%22%7B%7D%7C%5E%60%3Cb>"));
});

test("one area among thousands is asked for by itself", () => {
  const areas = Array.from({ length: 3_000 }, (_, i) => ({ id: `division/${i}`, type: "County", name: `第${i}县` }));
  const reports = areas.map((area, i) => ({ id: `report/${i}`, area: area.id }));
  const graph = new Graph(makeCore({ things: [...areas, ...reports.map(({ id }) => ({ id, type: "Report", name: id }))], reports }));
  const query = sparql(graph, { ...openingState(), only: { area: ["division/7"] } });
  assert.match(query, /FILTER\(\?area IN \(<[^>]*division\/7>\)\)/);
  assert.ok(query.length < 3_000);
});
