// The legend, which is also the filter.

function countTypes() {
  const counts = new Map();
  for (const thing of data.things) counts.set(thing.type, (counts.get(thing.type) || 0) + 1);
  return counts;
}

function setHidden(type, hidden) {
  if (hidden) view.hiddenTypes.add(type);
  else view.hiddenTypes.delete(type);
  const changed = [...drawn.keys()].filter((id) => typeOf(id) === type);
  nodes.update(changed.map((id) => ({ id, hidden })));
}

function typeRow(type, count) {
  const box = make("input", { type: "checkbox", checked: true });
  box.addEventListener("change", () => setHidden(type, !box.checked));
  const { zh, en } = typeWords(type);
  return make("label", { className: "type", title: en }, box, badge(type), make("span", {}, zh), make("b", {}, String(count)));
}

function buildLegend() {
  const counts = countTypes();
  const target = document.getElementById("types");
  for (const [family, { zh, en }] of Object.entries(words.families)) {
    const types = Object.keys(words.types).filter((type) => words.types[type].family === family && counts.has(type));
    if (types.length === 0) continue;
    const rows = types.map((type) => typeRow(type, counts.get(type)));
    target.append(make("div", { className: "family", role: "group", "aria-label": zh }, make("p", {}, zh, " ", english(en)), rows));
  }
}

function buildCounts() {
  const rows = [
    ["报告", reports.length],
    ["实体", data.things.length - reports.length],
    ["关系", data.relations.length],
    ["数据", data.figures.length],
  ];
  const target = document.getElementById("counts");
  for (const [name, count] of rows) {
    target.append(make("div", {}, make("dt", {}, name), make("dd", {}, count.toLocaleString("en"))));
  }
}
