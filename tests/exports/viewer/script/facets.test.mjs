import assert from "node:assert/strict";
import { test } from "node:test";

import { counts, Filters, passer } from "../../../../graph/fazhi/exports/viewer/script/facets.js";
import { Graph } from "../../../../graph/fazhi/exports/viewer/script/graph.js";
import { makeCore, makeCountyCore } from "./core.mjs";

const graph = new Graph(makeCountyCore());
const all = new Filters();
const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];
const passing = (filters) => ROWS.filter(passer(graph, filters));
const told = (filters, facet) => counts(graph, filters).get(facet).map(({ value, count }) => [value, count]);
const edgesOf = (filters) => graph.core.structure.from.map((_, edge) => edge).filter(passer(graph, filters).structure);

test("without filters everything passes", () => {
  assert.deepEqual(passing(all), ROWS);
  assert.equal(all.active, false);
});

test("a hidden relation passes no more, and comes back when it is toggled again", () => {
  const hidden = all.toggle("predicate", "awarded");
  assert.deepEqual(passing(hidden), [0, 3, 4, 6, 7]);
  assert.ok(hidden.active && hidden.hides("predicate", "awarded") && !all.active);
  assert.deepEqual(passing(hidden.toggle("predicate", "awarded")), ROWS);
});

test("year and area are those of the report that states it, and a report may tell none", () => {
  assert.deepEqual(passing(all.toggle("year", "2021")), [5, 6, 7]);
  assert.deepEqual(passing(all.toggle("year", "")), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(passing(all.only("area", "division/3907")), [7]);
});

test("a report is shown with its year and its area", () => {
  const shown = (filters) => [0, 1, 2].filter((i) => filters.showsReport(graph, graph.report(i)));
  assert.deepEqual(shown(all), [0, 1, 2]);
  assert.deepEqual(shown(all.toggle("year", "")), [0, 1]);
  assert.deepEqual(shown(all.toggle("year", "2021").only("area", "division/390726")), [1]);
  assert.ok(all.toggle("year", "").narrows);
});

test("what has no level is hidden as having none", () => {
  assert.deepEqual(passing(all.toggle("level", "")), [0, 1, 2, 5]);
  assert.deepEqual(passing(all.toggle("level", "市级").toggle("level", "")), [0]);
});

test("what is planned can be looked at alone", () => {
  assert.deepEqual(passing(all.only("modality", "planned")), [4]);
});

test("after one alone, others are added to it; taking the last away shows all", () => {
  const two = all.only("modality", "planned").toggle("modality", "done");
  assert.deepEqual(passing(two), ROWS);
  assert.ok(two.active && two.hides("modality", "negated"));
  assert.equal(two.toggle("modality", "planned").toggle("modality", "done").active, false);
});

test("a relation passes only if both its ends are shown", () => {
  const hidden = all.toggle("type", "Award").toggle("type", "Document");
  assert.deepEqual(passing(hidden), [0, 3, 7]);
  assert.deepEqual([hidden.hides("type", "Award"), hidden.hides("type", "Reform"), hidden.narrows], [true, false, false]);
});

test("structure is hidden by its predicate and by the types of its ends, and has no year", () => {
  assert.equal(edgesOf(all).length, 9);
  assert.equal(edgesOf(all.only("year", "2022")).length, 9);
  assert.equal(edgesOf(all.toggle("predicate", "within")).length, 3);
  assert.equal(edgesOf(all.toggle("type", "Report")).length, 6);
});

test("filters are cleared one by one or all at once", () => {
  const both = all.toggle("year", "2021").only("modality", "done");
  assert.deepEqual(both.clear("year").state, { filters: {}, only: { modality: ["done"] } });
  assert.equal(both.clear().active, false);
});

test("filters come back from the state that they tell", () => {
  const both = all.toggle("year", "2021").only("area", "division/390726");
  assert.deepEqual(both.state, { filters: { year: ["2021"] }, only: { area: ["division/390726"] } });
  assert.deepEqual(new Filters(both.state).state, both.state);
});

test("each value tells how many statements it has, the most frequent relation first", () => {
  assert.deepEqual(told(all, "predicate"), [
    ["within", 6], ["awarded", 3], ["reportsOn", 3], ["issued", 2], ["pilotedIn", 1], ["carriesOut", 1], ["cooperatesWith", 1],
  ]);
  assert.deepEqual(told(all, "year"), [["2021", 5], ["2022", 2], ["", 1]]);
  assert.deepEqual(told(all, "area"), [["division/390726", 7], ["division/3907", 1]]);
  assert.deepEqual(told(all, "level"), [["省级", 1], ["市级", 3], ["", 4]]);
  assert.deepEqual(told(all, "modality"), [["done", 7], ["planned", 1]]);
});

test("each type tells how many things it has", () => {
  assert.deepEqual(told(all, "type"), [
    ["Agency", 3], ["Report", 3], ["Township", 2], ["City", 1], ["County", 1], ["Reform", 1], ["Document", 1], ["Award", 1],
  ]);
});

test("a facet's own filter does not change its counts, those of the others do", () => {
  const filters = all.only("year", "2022").toggle("predicate", "awarded");
  assert.deepEqual(told(filters, "year"), [["2021", 3], ["2022", 1], ["", 1]]);
  assert.deepEqual(told(filters, "predicate"), [
    ["within", 6], ["reportsOn", 3], ["awarded", 1], ["issued", 1], ["pilotedIn", 0], ["carriesOut", 0], ["cooperatesWith", 0],
  ]);
});

test("under a year a type counts the things that statements of that year are about", () => {
  assert.deepEqual(told(all.only("year", "2022"), "type").filter(([, count]) => count > 0), [
    ["Township", 1], ["Agency", 1], ["Document", 1], ["Award", 1],
  ]);
});

test("names of values may be anything", () => {
  const odd = new Graph(makeCore({
    things: [{ id: "__proto__", type: "County", name: "constructor" }, { id: "r", type: "Report", name: "报告" }],
    reports: [{ id: "r", area: "__proto__" }],
    relations: [{ subject: "__proto__", predicate: "awarded", object: "r" }],
  }));
  assert.deepEqual(counts(odd, all).get("area"), [{ value: "__proto__", count: 1 }]);
  assert.equal(passer(odd, all.toggle("area", "__proto__"))(0), false);
});
