import assert from "node:assert/strict";
import { test } from "node:test";

import { svg } from "../../../../graph/fazhi/exports/viewer/script/svg.js";
import { makeDrawing } from "./drawing.mjs";

const drawing = makeDrawing();
const count = (text, part) => text.split(part).length - 1;

test("every thing has its shape and its name, every line is drawn", () => {
  const text = svg(drawing);
  const drawn = ["<rect", "<circle", "<polygon", "<text", "<line"].map((part) => count(text, part));
  assert.deepEqual(drawn, [2, 1, 3, 6, 3]);
  assert.ok(text.includes(">𠮷田镇</text>"));
});

test("what is not done is dashed, where a thing belongs has no arrow", () => {
  const lines = svg(drawing).match(/<line[^>]*>/g);
  assert.deepEqual(lines.map((line) => line.includes("stroke-dasharray")), [false, false, true]);
  assert.deepEqual(lines.map((line) => line.includes("marker-end")), [false, true, true]);
});

test("what is only planned is an outline", () => {
  const [node] = drawing.nodes;
  const [planned, done] = [true, false].map((isPlanned) => svg({ ...drawing, nodes: [{ ...node, isPlanned }], lines: [] }));
  assert.ok(planned.includes(`stroke="${node.colour}"`) && planned.includes("stroke-dasharray"));
  assert.ok(done.includes(`fill="${node.colour}"`) && !done.includes("stroke-dasharray"));
});

test("a line ends at the rim of its shape", () => {
  const [line] = svg({ ...drawing, lines: drawing.lines.slice(0, 1) }).match(/<line[^>]*>/g);
  const [x2, y2] = ["x2", "y2"].map((name) => Number(line.match(`${name}="([^"]*)"`)[1]));
  assert.ok(Math.abs(Math.hypot(100 - x2, -50 - y2) - 9 * 1.15) < 0.2);
});

test("names and labels never become markup, and what XML cannot hold is dropped", () => {
  const text = svg(drawing);
  assert.equal(text.includes("<script"), false);
  assert.doesNotMatch(text, /[\u0000-\u0008\ud800](?![\udc00-\udfff])/);
});

test("a long name is cut in the drawing and whole in its title", () => {
  const text = svg(drawing);
  assert.ok(text.includes(">云溪县涉企纠纷预防和化解办…</text>"));
  assert.ok(text.includes("<title>云溪县涉企纠纷预防和化解办法(试行)</title>"));
});

test("the picture holds all that is drawn; an empty one is a picture too", () => {
  const [x, y, width, height] = svg(drawing).match(/viewBox="([^"]*)"/)[1].split(" ").map(Number);
  for (const node of drawing.nodes) assert.ok(x < node.x && node.x < x + width && y < node.y && node.y < y + height);
  assert.match(svg({ nodes: [], lines: [], title: "" }), /viewBox="-60 -60 120 120"/);
});
