import assert from "node:assert/strict";
import { test } from "node:test";

import { format, openingState, parse } from "../../../../graph/fazhi/exports/viewer/script/address.js";

const FULL = {
  thing: "division/390726101",
  line: ["reform/xietong", "division/390726101"],
  view: "table",
  from: { kind: "path", ends: ["division/390726101", "award/city"] },
  open: ["division/390726", "division/390726", "award/city"],
  indicator: "行政诉讼败诉率",
  ends: ["division/390726", null],
  filters: { type: ["Place", "Program"], year: ["2019", ""] },
  only: { area: ["division/390726"] },
  lang: "en",
  theme: "dark",
  find: "清河 & 石桥?=#",
};

test("a page that was just opened has no address", () => {
  assert.equal(format(openingState()), "");
  assert.deepEqual(parse(""), openingState());
  assert.deepEqual(parse("#"), openingState());
});

test("a selected thing is an address that can be read", () => {
  assert.equal(format({ ...openingState(), thing: "division/390726101" }), "#division/390726101");
  assert.equal(parse("#division/390726101").thing, "division/390726101");
});

test("an address is written as people may type it", () => {
  assert.equal(
    format({ ...FULL, find: "", only: {}, line: null, indicator: null, ends: [null, null] }),
    "#division/390726101?view=table&from=path:division/390726101,award/city&open=division/390726,division/390726,award/city" +
      "&hide.type=Place,Program&hide.year=2019,&lang=en&theme=dark",
  );
});

test("every state comes back from its address", () => {
  assert.deepEqual(parse(format(FULL)), FULL);
  const state = { ...openingState(), filters: { level: [""] }, from: { kind: "thing", ends: ["a,b:c?d#e%"] } };
  assert.deepEqual(parse(format(state)), state);
});

test("what an address tells wrongly is as on opening", () => {
  const wrong = [
    "#?view=admin", "#?view=__proto__", "#?__proto__=1", "#?hide.__proto__=1", "#?hide.constructor=1", "#?from=path:a", "#?from=thing:",
    "#?from=toString:a", "#?line=a", "#?line=a,b,c", "#?lang=fr", "#?theme=", "#%E0%A4%A", "#?open=%", "#?=&&=x&view", "#?from=overview:a",
  ];
  for (const hash of wrong) assert.deepEqual(parse(hash), openingState(), hash);
});

test("an address of any length and any characters is read without complaint", () => {
  const long = parse(`#?open=${"a,".repeat(1_000_000)}`);
  assert.ok(long.open.length <= 10_000);
  for (const hash of ["#\ud800", "#?find=\udfff", `#${"?".repeat(5000)}`, `#${"%".repeat(5000)}`]) parse(hash);
  assert.equal(format({ ...openingState(), find: "\ud800" }), "#?find=%EF%BF%BD");
});
