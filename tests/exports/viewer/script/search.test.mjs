import assert from "node:assert/strict";
import { test } from "node:test";

import { Graph } from "../../../../graph/fazhi/exports/viewer/script/graph.js";
import { Finder } from "../../../../graph/fazhi/exports/viewer/script/search.js";
import { makeCore } from "./core.mjs";

const LETTERS = {
  ...{ 白: "bai", 马: "ma", 镇: "zhen", 云: "yun", 溪: "xi", 县: "xian", 司: "si", 法: "fa", 局: "ju", 长: "chang", 寿: "shou", 区: "qu" },
  ...{ 绿: "lü", 码: "ma", 上: "shang", 解: "jie", 忧: "you", 省: "sheng", 厅: "ting", 西: "xi", 安: "an", 市: "shi", 先: "xian" },
};
const THINGS = [
  { id: "agency/justice", type: "Agency", name: "云溪县司法局", aliases: ["我局", "县局"] },
  { id: "division/baima", type: "Township", name: "白马镇", code: "390726101" },
  { id: "agency/baima", type: "Agency", name: "白马镇司法所" },
  { id: "division/county", type: "County", name: "云溪县", code: "390726" },
  { id: "division/changshou", type: "County", name: "长寿区", code: "390115" },
  { id: "division/changzhi", type: "City", name: "长治市" },
  { id: "program/mashang", type: "Reform", name: "“码上解忧”" },
  { id: "division/lv", type: "Township", name: "绿溪镇" },
  { id: "division/xian", type: "City", name: "西安市" },
  { id: "division/rare", type: "Township", name: "𠮷马镇" },
  { id: "reform/ai", type: "Reform", name: "ＡＩ＋司法改革", aliases: ["《智慧司法》 方案"] },
];
const NAMES = { 5: "chang zhi shi" };
const finder = new Finder(new Graph(makeCore({ things: THINGS, letters: LETTERS, names: NAMES })));

const hitsOf = (text, most) => finder.find(text, most).groups.flatMap((group) => group.hits);
const found = (text) => hitsOf(text).map((hit) => THINGS[hit.place].name);
const best = (text) => hitsOf(text).sort((a, b) => a.score - b.score || a.place - b.place)[0];

test("a part of a name finds it, and characters in order do", () => {
  assert.deepEqual(found("司法局"), ["云溪县司法局"]);
  assert.deepEqual(found("县司法局"), ["云溪县司法局"]);
  assert.deepEqual(found("云司局"), ["云溪县司法局"]);
  assert.deepEqual(found("局司"), []);
});

test("the whole name comes before its begin, this before its end and its middle", () => {
  assert.equal(THINGS[best("白马镇").place].name, "白马镇");
  assert.deepEqual(hitsOf("云溪县").map(({ score }) => score), [0, 1]);
});

test("a printed form finds the thing and is told as such", () => {
  const { place, matched, how } = best("我局");
  assert.deepEqual([place, matched, how], [0, "我局", "alias"]);
});

test("pinyin finds a name in full, by initials and by both", () => {
  for (const text of ["baimazhen", "bmz", "baimz", "bmzhen", "bmzh", "bai ma zhen", "baima'zhen", "BaiMaZhen", "baimazh"]) {
    const hit = best(text);
    assert.deepEqual([hit.place, hit.matched, hit.how], [1, "白马镇", "pinyin"], text);
  }
});

test("pinyin begins where a syllable begins", () => {
  assert.deepEqual(found("azhen"), []);
  assert.deepEqual(found("mazhen").sort(), ["白马镇", "白马镇司法所", "𠮷马镇"].sort());
  assert.deepEqual(found("xianshi"), ["西安市"]);
});

test("a name that is read otherwise than its characters is found as it is read", () => {
  assert.deepEqual(found("changzhi"), ["长治市"]);
  assert.deepEqual(found("changshou"), ["长寿区"]);
  assert.deepEqual(found("zhangshou"), []);
});

test("ü is typed as v, and marks in a name are passed over", () => {
  assert.deepEqual(found("lvxizhen"), ["绿溪镇"]);
  assert.deepEqual(found("lüxi"), ["绿溪镇"]);
  assert.deepEqual(found("msjy"), ["“码上解忧”"]);
});

test("a syllable in full comes before initials", () => {
  const things = ["民安镇", "马安镇"].map((name, i) => ({ id: `division/${i}`, type: "Township", name }));
  const letters = { ...LETTERS, 民: "min" };
  const { groups } = new Finder(new Graph(makeCore({ things, letters }))).find("ma");
  assert.deepEqual(groups[0].hits.map(({ place }) => things[place].name), ["马安镇", "民安镇"]);
});

test("a division is found by the begin of its code", () => {
  assert.deepEqual(found("390726"), ["云溪县", "白马镇"]);
  const { matched, how } = best("390726");
  assert.deepEqual([matched, how], ["390726", "code"]);
  assert.deepEqual(found("726"), []);
});

test("width, case, quotation marks and spaces make no difference", () => {
  assert.deepEqual(found("ai+司法改革"), ["ＡＩ＋司法改革"]);
  assert.deepEqual(found(" 码上 解忧"), ["“码上解忧”"]);
  assert.deepEqual(found("智慧司法方案"), ["ＡＩ＋司法改革"]);
  assert.deepEqual(found("aisf"), ["ＡＩ＋司法改革"]);
});

test("a rare character is looked for like any other", () => {
  assert.deepEqual(found("𠮷马"), ["𠮷马镇"]);
  assert.deepEqual(found("𠮷镇"), ["𠮷马镇"]);
});

test("results come by type, the best first, ties by rank; each type tells how many it has", () => {
  const { total, groups } = finder.find("司法");
  assert.equal(total, 3);
  assert.deepEqual(groups.map(({ type, total: all, hits }) => [type, all, hits.map(({ place }) => place)]), [
    ["Agency", 2, [0, 2]],
    ["Reform", 1, [10]],
  ]);
});

test("no more are told than asked for, but a few of each type always", () => {
  const many = Array.from({ length: 50 }, (_, i) => ({ id: `t/${i}`, type: "Township", name: `第${i}镇` }));
  const awards = Array.from({ length: 9 }, (_, i) => ({ id: `a/${i}`, type: "Award", name: `示范镇第${i}号` }));
  const { total, groups } = new Finder(new Graph(makeCore({ things: [...many, ...awards] }))).find("镇", 20);
  assert.deepEqual([total, groups.map(({ total: all, hits }) => [all, hits.length])], [59, [[50, 20], [9, 3]]]);
});

test("a search may be prepared bit by bit, and finds the same", () => {
  const things = Array.from({ length: 2_000 }, (_, i) => ({ id: `t/${i}`, type: "Township", name: `第${i}镇` }));
  const patient = new Finder(new Graph(makeCore({ things })));
  let slices = 1;
  while (!patient.prepare(0)) slices += 1;
  assert.ok(slices > 1);
  assert.equal(patient.find("第1999镇").total, 1);
});

test("nothing is found by nothing, and no query does harm", () => {
  for (const text of ["", "   ", "“”"]) assert.deepEqual(finder.find(text), { total: 0, groups: [] });
  for (const text of ["(", "\\", "__proto__", "a".repeat(100_000), "镇".repeat(100_000), "\ud800"]) assert.equal(finder.find(text).total, 0, text.slice(0, 9));
});
