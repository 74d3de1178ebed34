import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";

import { Archive, unpack } from "../../../../graph/fazhi/exports/viewer/script/archive.js";

const pack = (value) => deflateSync(JSON.stringify(value), { level: 9 }).toString("base64");

test("what was packed comes out again, rare characters too", async () => {
  const value = { text: "云溪县𠮷田镇</script>\u2028", value: [1, null, "12.50"] };
  assert.deepEqual(await unpack(pack(value)), value);
});

test("a part is opened once, and only when it is asked for", async () => {
  const asked = [];
  const parts = { core: pack({ base: "b" }), "report-0": pack({ text: "清河镇" }) };
  const archive = new Archive((name) => {
    asked.push(name);
    return unpack(parts[name]);
  });
  assert.deepEqual(asked, []);
  assert.equal((await archive.core()).base, "b");
  assert.equal((await archive.report(0)).text, "清河镇");
  assert.equal(await archive.report(0), await archive.report(0));
  assert.deepEqual(asked, ["core", "report-0"]);
});

test("a damaged part is an error and not an empty answer", async () => {
  await assert.rejects(unpack("AAAA"));
  await assert.rejects(unpack("not base64!"));
});
