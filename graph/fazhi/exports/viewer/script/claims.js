// How a claim is shown: what it says, its qualifiers, and the words that it was read from.

/** What tells reports of the same title apart. */
function aboutReport(thing) {
  return thing.type === "Report" ? [thing.area, thing.year].filter(Boolean).join(" · ") : "";
}

function thingButton(id) {
  const thing = things.get(id);
  const label = make("span", {}, thing.name, make("small", {}, aboutReport(thing)));
  const button = make("button", { type: "button", className: "thing" }, badge(thing.type), label);
  button.addEventListener("click", () => select(id, true));
  return button;
}

function link(id, text) {
  const button = make("button", { type: "button", className: "link" }, text || things.get(id).name);
  button.addEventListener("click", () => select(id, true));
  return button;
}

function quoteBlock(place) {
  const [report, start, end, text, page] = data.quotes[place];
  const where = make("footer", {}, link(report), page ? ` · 第 ${page} 页` : "", ` · 第 ${start}–${end} 字`);
  return make("blockquote", {}, make("p", {}, text), where);
}

const tag = (text, kind = "") => make("span", { className: `tag ${kind}` }, text);

function modalityTag(modality) {
  return modality === "done" ? null : tag(words.modalities[modality].zh, modality);
}

/** What became of a promise, with the comparison that tells it. */
function outcomeTag(claim) {
  const followUp = followUpOf.get(claim.id);
  if (followUp === undefined) return null;
  const { zh } = words.outcomes[followUp.outcome];
  return tag(followUp.computation ? `${zh} ${followUp.computation}` : zh, followUp.outcome);
}

function relationTags(relation, self) {
  const by = relation.by !== undefined && relation.by !== self ? make("span", {}, "由 ", link(relation.by)) : null;
  return make(
    "p",
    { className: "tags" },
    modalityTag(relation.modality),
    outcomeTag(relation),
    relation.proposed ? tag("模型提议", "planned") : null,
    relation.level ? tag(relation.level) : null,
    relation.count ? tag(`${relation.count} 个`) : null,
    relation.date ? make("span", {}, relation.date) : null,
    relation.action ? make("span", {}, `“${relation.action}”`) : null,
    by,
  );
}

function relationItem(relation, self) {
  const others = [relation.subject, relation.object].filter((id) => id !== self);
  const ends = others.length === 0 ? [self] : others;
  return make("li", { className: "claim" }, ends.map(thingButton), relationTags(relation, self), quoteBlock(relation.quote));
}

const grouped = new Intl.NumberFormat("en", { maximumFractionDigits: 20 });

function amount(figure) {
  const bound = figure.bound ? `${words.bounds[figure.bound].zh} ` : "";
  const text = `${bound}${grouped.format(figure.value)} ${figure.unit}`;
  const same = figure.original === `${figure.value}${figure.unit}` || !figure.original;
  return make("strong", {}, text, same ? null : make("small", {}, `原文“${figure.original}”`));
}

function figureRow(figure, self) {
  const about = [figure.subject, figure.area].filter((id) => id !== undefined && id !== self);
  const notes = [figure.action, figure.comparison, figure.period].filter(Boolean).join(" · ");
  const scope = figure.scope ? `在${things.get(figure.scope).name}范围内` : "";
  const part = figuresById.get(figure.partOf);
  const label = make(
    "span",
    {},
    figure.indicator,
    " ",
    make("small", {}, [notes, scope].filter(Boolean).join(" · ")),
    about.map((id) => [" ", link(id)]),
    " ",
    modalityTag(figure.modality),
    outcomeTag(figure),
  );
  return make("div", { className: part ? "figure part" : "figure" }, label, amount(figure));
}

/** Figures in reading order; those of one clause share its quote. */
function figureList(figures, self) {
  const clauses = new Map();
  for (const figure of figures) put(clauses, figure.quote, figure);
  return [...clauses].map(([quote, group]) => {
    const rows = group.sort((a, b) => a.offset - b.offset).map((figure) => figureRow(figure, self));
    return make("li", { className: "claim" }, rows, quoteBlock(quote));
  });
}

function promiseItem(promise) {
  const text = `${promise.indicator} ${words.directions[promise.direction].zh}`;
  const row = make("p", {}, text, " ", tag(words.modalities.planned.zh, "planned"), promise.period ? ` ${promise.period}` : "", outcomeTag(promise));
  return make("li", { className: "claim" }, row, quoteBlock(promise.quote));
}

function shortcomingItem(shortcoming) {
  return make("li", { className: "claim" }, make("p", {}, shortcoming.text), quoteBlock(shortcoming.quote));
}

function findingItem(finding) {
  const note = data.checks[finding.check].zh;
  return make("li", { className: "finding" }, make("p", {}, note, " ", tag(words.severities[finding.severity].zh)), make("strong", {}, finding.computation), finding.quotes.map(quoteBlock));
}
