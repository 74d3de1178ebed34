import assert from "node:assert/strict";
import { test } from "node:test";

import { inContext, slice } from "../../../../graph/fazhi/exports/viewer/script/quotes.js";

test("offsets count characters, also behind a rare one", () => {
  assert.equal(slice("清河镇被评为示范镇", 3, 6), "被评为");
  assert.equal(slice("𠮷田镇与𣲘河村共建", 0, 1), "𠮷");
  assert.equal(slice("𠮷田镇与𣲘河村共建", 3, 7), "与𣲘河村");
  assert.equal(slice("𠮷田镇与𣲘河村共建", 7, 9), "共建");
});

test("texts that take turns are each measured by their own characters", () => {
  assert.deepEqual(["𠮷田镇", "清河镇", "𠮷田镇"].map((text) => slice(text, 1, 3)), ["田镇", "河镇", "田镇"]);
});

test("a quote stands between the words of its paragraph", () => {
  const text = "一、成效\n全年平稳。清河镇获评示范镇。群众满意。\n二、不足";
  const start = text.indexOf("清河镇");
  const quote = "清河镇获评示范镇";
  assert.deepEqual(inContext(text, start, start + quote.length), { before: "全年平稳。", quote, after: "。群众满意。" });
});

test("the context is cut where it grows long, never inside a character", () => {
  const text = `${"𠮷".repeat(200)}清河镇${"𠮷".repeat(200)}`;
  const { before, quote, after } = inContext(text, 200, 203, 5);
  assert.deepEqual([before, quote, after], ["𠮷".repeat(5), "清河镇", "𠮷".repeat(5)]);
});

test("a quote at the edge of the text has nothing before or after it", () => {
  assert.deepEqual(inContext("清河镇", 0, 3), { before: "", quote: "清河镇", after: "" });
});
