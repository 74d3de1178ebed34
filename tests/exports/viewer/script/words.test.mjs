import assert from "node:assert/strict";
import { test } from "node:test";

import { firstLanguage, Words } from "../../../../graph/fazhi/exports/viewer/script/words.js";

const WORDS = {
  interface: { more: { zh: "还有 {n} 项", en: "{n} more" } },
  predicates: { awarded: { zh: "获得荣誉", en: "Awarded", zh_of: "获得者", en_of: "Awarded to" } },
  types: { County: { zh: "县级", en: "County" } },
};

test("a word is told in the chosen language with its values", () => {
  const words = new Words(WORDS, "zh");
  assert.equal(words.say("more", { n: 37 }), "还有 37 项");
  words.language = "en";
  assert.equal(words.say("more", { n: 37 }), "37 more");
  assert.equal(words.type("County"), "County");
});

test("a relation is named from either end", () => {
  const words = new Words(WORDS, "zh");
  assert.deepEqual([words.predicate("awarded"), words.predicate("awarded", true)], ["获得荣誉", "获得者"]);
});

test("what has no word yet is told by its key", () => {
  assert.equal(new Words(WORDS, "en").predicate("reviewed"), "reviewed");
});

test("the page opens in the address's language, else in Chinese unless the browser knows none", () => {
  assert.equal(firstLanguage("en", ["zh-CN"]), "en");
  assert.equal(firstLanguage(null, ["de", "zh-Hant"]), "zh");
  assert.equal(firstLanguage(null, ["en-US", "de"]), "en");
  assert.equal(firstLanguage("fr", []), "zh");
});
