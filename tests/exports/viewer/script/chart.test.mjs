import assert from "node:assert/strict";
import { test } from "node:test";

import { chart } from "../../../../graph/fazhi/exports/viewer/script/chart.js";

const SIZE = { width: 320, height: 120 };
const over = (years) => Object.entries(years).map(([year, value]) => ({ year: Number(year), value }));
const texts = (labels) => labels.map(({ text }) => text);

test("later years lie to the right, higher values higher", () => {
  const { points } = chart(over({ 2021: "50", 2022: "61" }), SIZE);
  assert.ok(points[0].x < points[1].x && points[0].y > points[1].y);
  assert.ok(points.every(({ x, y }) => x >= 0 && x <= 320 && y >= 0 && y <= 120));
});

test("points come in the order of their years and keep what they tell", () => {
  const { points } = chart([{ year: 2022, value: "61", row: 9 }, { year: 2021, value: "50", row: 4 }], SIZE);
  assert.deepEqual(points.map(({ year, row }) => [year, row]), [[2021, 4], [2022, 9]]);
});

test("the axis has round values that hold all points, and begins at zero", () => {
  assert.deepEqual(texts(chart(over({ 2021: "50", 2022: "1200.5", 2023: "930" }), SIZE).yLabels), ["0", "500", "1,000", "1,500"]);
});

test("rates that lie close together are told apart", () => {
  assert.deepEqual(texts(chart(over({ 2020: "97.1", 2021: "98.4" }), SIZE).yLabels), ["97", "97.5", "98", "98.5"]);
});

test("falls below zero have room", () => {
  const labels = chart(over({ 2020: "-12", 2021: "8" }), SIZE).yLabels.map(({ text }) => Number(text));
  assert.ok(labels[0] <= -12 && labels.at(-1) >= 8 && labels.includes(0));
});

test("a year that is missing breaks the line", () => {
  const { path } = chart(over({ 2018: 1, 2019: 2, 2021: 3 }), SIZE);
  assert.deepEqual(path.replace(/[^ML]/g, ""), "MLM");
});

test("of two figures of one year both are points, and the line takes the first", () => {
  const { points, path } = chart([{ year: 2021, value: 5 }, { year: 2021, value: 7 }, { year: 2022, value: 6 }], SIZE);
  assert.equal(points.length, 3);
  assert.ok(path.startsWith(`M${points[0].x} ${points[0].y}L`));
});

test("a single figure lies in the middle of its chart", () => {
  const { points, xLabels } = chart(over({ 2021: "100" }), SIZE);
  assert.ok(points[0].x > 100 && points[0].x < 250);
  assert.deepEqual(texts(xLabels), ["2021"]);
});

test("only as many years are named as have room, the last one always", () => {
  const years = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [2012 + i, i]));
  const named = texts(chart(over(years), SIZE).xLabels);
  assert.ok(named.length <= 7);
  assert.equal(named.at(-1), "2023");
});

test("without figures there is nothing to draw, and what is no number is left out", () => {
  assert.deepEqual(chart([], SIZE).points, []);
  assert.deepEqual(chart([{ year: 2021, value: "x" }, { year: undefined, value: "3" }], SIZE).points, []);
  assert.deepEqual(texts(chart(over({ 2020: 0, 2021: 0 }), SIZE).xLabels), ["2020", "2021"]);
});
