import assert from "node:assert/strict";
import { test } from "node:test";

import { Indicators } from "../../../../graph/fazhi/exports/viewer/script/indicators.js";
import { Finder } from "../../../../graph/fazhi/exports/viewer/script/search.js";

const LETTERS = { 败: "bai", 诉: "su", 率: "lv", 行: "xing", 政: "zheng", 讼: "song", 案: "an", 件: "jian" };
const INDICATORS = new Indicators({
  pinyin: { letters: LETTERS, names: {} },
  indicators: {
    name: ["行政诉讼败诉率", "行政诉讼案件"],
    concept: { 0: "LossRate" },
    words: { 0: ["败诉率"] },
    told: [[0, 2], [1]],
  },
});

test("an indicator is found by its name, by reports' own words and by pinyin", () => {
  const finder = new Finder(INDICATORS);
  const first = (text) => finder.find(text).groups[0]?.hits[0].place;
  assert.equal(first("行政诉讼败诉率"), 0);
  assert.equal(first("败诉率"), 0);
  assert.equal(first("bsl"), 0);
  assert.equal(first("xzssaj"), 1);
  assert.equal(first("人口"), undefined);
});

test("figures of a concept are its indicator's, whatever words the report has", () => {
  assert.ok(INDICATORS.isOf(0, { concept: "LossRate", indicator: "败诉比例" }));
  assert.ok(INDICATORS.isOf(0, { indicator: "行政诉讼败诉率" }));
  assert.ok(!INDICATORS.isOf(0, { concept: "Cases", indicator: "行政诉讼败诉率" }));
  assert.ok(INDICATORS.isOf(1, { indicator: "行政诉讼案件" }));
  assert.ok(!INDICATORS.isOf(1, { concept: "Cases", indicator: "行政诉讼案件" }));
});

test("a name that is no indicator has no row", () => {
  assert.equal(INDICATORS.rowOf("败诉率"), undefined);
  assert.equal(INDICATORS.rowOf("行政诉讼案件"), 1);
});
