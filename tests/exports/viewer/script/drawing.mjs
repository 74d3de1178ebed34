// A drawing that tests share: names that attack whoever prints them, shapes of all kinds, lines done and planned.

const HOSTILE = `</svg><script>window.pwned=1</script>"'&]]>\u0000\u0007\ud800`;

/** Six things and three lines. */
export function makeDrawing() {
  const shapes = ["square", "circle", "diamond", "hexagon", "page", "triangle"];
  const names = ["云溪县", "云溪县司法局", HOSTILE, "𠮷田镇", "云溪县涉企纠纷预防和化解办法(试行)", "=1+1"];
  const nodes = shapes.map((shape, i) => ({
    place: i * 10, id: `thing/${i}`, name: names[i], type: "County", level: i === 0 ? "县级" : undefined,
    x: i * 100, y: i * -50, size: 8 + i, colour: "#2b8d9c", shape,
  }));
  const lines = [
    { from: 0, to: 10, kind: "structure", done: true, label: "隶属", rows: [], predicates: ["within"], modalities: [] },
    { from: 10, to: 20, kind: "claim", done: true, label: HOSTILE, rows: [3, 5], predicates: ["issued", "carriesOut"], modalities: ["done"] },
    { from: 10, to: 40, kind: "claim", done: false, label: "制定印发", rows: [7], predicates: ["issued"], modalities: ["planned"] },
  ];
  return { nodes, lines, title: `法治图谱 ${HOSTILE}` };
}
