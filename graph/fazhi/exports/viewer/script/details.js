// The panel: an overview, or everything that the reports state about one thing.

function section(zh, en, items, count) {
  if (items.length === 0) return null;
  return make("section", {}, heading(zh, en, count === undefined ? items.length : count), make("ul", {}, items));
}

function factList(rows) {
  const told = rows.filter(([, value]) => value !== undefined && value !== null && value !== "");
  return told.length === 0 ? null : make("dl", { className: "facts" }, told.map(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
}

function about(thing) {
  const ends = (predicate) =>
    (structureOf.get(thing.id) || []).filter(([from, kind]) => from === thing.id && kind === predicate).map(([, , to]) => link(to));
  const one = (predicate) => ends(predicate)[0];
  const aliases = (thing.aliases || []).join("、");
  return factList([
    ["级别", thing.level],
    ["区划代码", thing.code],
    ["隶属", one("within")],
    ["上级机构", one("parent")],
    ["后来成为", one("succeededBy")],
    ["文中称谓", aliases],
    ["报告单位", one("reportedBy") || thing.reporter],
    ["报告地区", one("reportsOn") || thing.area],
    ["年度", thing.year && String(thing.year)],
    ["发布日期", thing.published],
    ["按时公开", thing.onTime === undefined ? undefined : thing.onTime ? "是" : "否"],
    ["应载而未见", (thing.missing || []).map((content) => words.contents[content].zh).join("、")],
    ["文件", thing.file],
  ]);
}

/** Relations in groups: what the thing does, what is done to it, what it granted. */
function relationGroups(self) {
  const groups = new Map();
  for (const relation of relationsOf.get(self) || []) {
    const { zh, en, zh_of, en_of } = words.predicates[relation.predicate];
    if (relation.subject === self) put(groups, JSON.stringify([zh, en]), relation);
    else if (relation.object === self) put(groups, JSON.stringify([zh_of, en_of]), relation);
    else put(groups, JSON.stringify(["作为授予或认定机关", "As the granting body"]), relation);
  }
  return [...groups].map(([title, relations]) => [...JSON.parse(title), relations]);
}

function relationSection(self) {
  const groups = relationGroups(self);
  const count = (relationsOf.get(self) || []).length;
  const blocks = groups.map(([zh, en, relations]) =>
    make("li", {}, make("h4", {}, zh, " ", english(en), ` · ${relations.length}`), make("ul", {}, relations.map((relation) => relationItem(relation, self)))),
  );
  return section("关系", "Relations", blocks, count);
}

function belonging(self) {
  const inside = (structureOf.get(self) || []).filter(([from, , to]) => to === self && from !== self);
  const kinds = new Map();
  for (const [from, predicate] of inside) put(kinds, predicate, from);
  return [...kinds].map(([predicate, ids]) => {
    const { zh_of, en_of } = words.predicates[predicate];
    const list = make("ul", {}, ids.map((id) => make("li", {}, thingButton(id))));
    return make("section", {}, heading(zh_of, en_of, ids.length), ids.length > 8 ? folded("展开", list) : list);
  });
}

const folded = (title, content) => make("details", {}, make("summary", {}, title), content);

function mentionSection(self) {
  const mentions = mentionsOf.get(self) || [];
  if (mentions.length === 0) return null;
  const items = mentions.map((mention) => make("li", { className: "claim" }, make("p", {}, `“${mention.original}”`), quoteBlock(mention.quote)));
  return make("section", {}, heading("文中出现", "Mentions", mentions.length), folded("展开全部出处", make("ul", {}, items)));
}

function showThing(id) {
  const thing = things.get(id);
  const { zh, en } = typeWords(thing.type);
  const close = make("button", { type: "button", "aria-label": "返回总览" }, "✕");
  close.addEventListener("click", () => select(null));
  const figures = figuresOf.get(id) || [];
  const findings = data.findings.filter((finding) => finding.quotes.some((place) => data.quotes[place][0] === id));
  show(
    make("p", { className: "kicker" }, badge(thing.type), zh, " ", english(en), close),
    make("h2", {}, thing.name),
    about(thing),
    section("核对发现", "Audit findings", findings.map(findingItem)),
    section("承认的不足", "Shortcomings", (shortcomingsOf.get(id) || []).map(shortcomingItem)),
    relationSection(id),
    section("数据", "Figures", figureList(figures, id), figures.length),
    section("无数值的承诺", "Promises", (promisesOf.get(id) || []).map(promiseItem)),
    belonging(id),
    mentionSection(id),
  );
}

function showOverview() {
  const leading = ranked.filter((id) => typeOf(id) !== "Report").slice(0, 10);
  show(
    make("h2", {}, "总览"),
    make("p", { className: "lead" }, "每一条关系和数据都附有报告原文。点选图中节点,或在上方搜索。", english(" Every statement comes with its source sentence.")),
    section("报告", "Reports", reports.slice(0, 30).map((report) => make("li", {}, thingButton(report.id))), reports.length),
    section("核对发现", "Audit findings", data.findings.slice(0, 30).map(findingItem), data.findings.length),
    section("联系最多", "Best connected", leading.map((id) => make("li", {}, thingButton(id)))),
  );
}

function show(...children) {
  const panel = document.getElementById("details");
  panel.replaceChildren(...children.flat(Infinity).filter((child) => child !== null));
  panel.scrollTop = 0;
}
