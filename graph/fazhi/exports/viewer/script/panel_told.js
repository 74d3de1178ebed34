// What the reports tell of a thing besides relations: figures, promises, shortcomings, findings, where it is named.

import { outcomeTag, modalityTag, tag } from "./claims.js";
import { make, chinese } from "./element.js";
import { figureList, figuresAbout } from "./figures.js";
import { findingItem, findingsOf } from "./findings.js";
import { paged, quoteBlock, section } from "./quote_block.js";

const REPORTS_AT_ONCE = 40;

/** Sections that fill themselves when the reports that speak of the thing are unpacked. */
export function toldSections(app, place) {
  const index = app.graph.reportOf(place);
  const reports = index === undefined ? ownFirst(app, place) : [index];
  const findings = findingsOf(app, place);
  const list = section(app.words.say("findings"), findings.length, paged(app, findings, (finding) => findingItem(app, finding)));
  const holder = make("div", { className: "told" });
  if (reports.length > 0) fill(app, place, reports, holder);
  return [list, holder];
}

/** Reports that speak of a thing, those on its own area before others, later ones before earlier ones. */
function ownFirst(app, place) {
  const { graph } = app;
  const own = (index) => (graph.report(index).area === place ? 0 : 1);
  const year = (index) => graph.report(index).year || 0;
  return [...graph.toldIn(place)].sort((a, b) => own(a) - own(b) || year(b) - year(a) || a - b);
}

async function fill(app, place, reports, holder) {
  const now = reports.slice(0, REPORTS_AT_ONCE);
  const found = { figures: [], promises: [], shortcomings: [], mentions: [] };
  for (const index of now) collect(app, place, index, await app.source.report(index), found); // one a task: none holds up a frame
  for (const makeSection of sections(app, place, found)) {
    holder.append(makeSection() ?? "");
    await pause();
  }
  if (reports.length > now.length) holder.append(make("p", { className: "quiet" }, app.words.say("moreReports", { n: reports.length - now.length })));
}

/** Adds what the part of a report tells of a thing. */
function collect(app, place, report, part, found) {
  const isReport = app.graph.reportOf(place) !== undefined;
  found.figures.push(...figuresAbout(part, report, place, isReport));
  found.promises.push(...rowsOf(part.promises, report, isReport ? null : part.promises.area, place));
  if (isReport) found.shortcomings.push(...rowsOf(part.shortcomings, report, null, place));
  else found.mentions.push(...rowsOf(part.mentions, report, part.mentions.thing, place));
}

/** Rows of columns as objects: those that a column ties to a place, or all. */
function rowsOf(columns, report, ties, place) {
  const rows = [];
  for (let row = 0; row < columns.start.length; row += 1) {
    if (ties !== null && ties[row] !== place) continue;
    rows.push({ report, ...Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[row]])) });
  }
  return rows;
}

/** Lets a frame be drawn. */
const pause = () => new Promise((done) => setTimeout(done));

/** What makes each section, so that each is made in a task of its own. */
function sections(app, place, { figures, promises, shortcomings, mentions }) {
  const { words } = app;
  return [
    () => section(words.say("shortcomings"), shortcomings.length, paged(app, shortcomings, (each) => shortcomingItem(app, each))),
    () => section(words.say("figures"), figures.length, figures.length === 0 ? null : figureList(app, figures, place)),
    () => section(words.say("promises"), promises.length, paged(app, promises, (each) => promiseItem(app, each))),
    () => (mentions.length === 0 ? null : mentionSection(app, place, mentions)),
  ];
}

const shortcomingItem = (app, each) => make("li", { className: "claim" }, make("p", { lang: "zh-Hans" }, each.text), quoteBlock(app, each));

function promiseItem(app, promise) {
  const { words } = app;
  const said = make("p", {}, chinese(promise.indicator), ` ${words.of("directions", promise.direction)} `, modalityTag(app, "planned"), promise.period ? ` ${promise.period}` : "", outcomeTag(app, promise));
  return make("li", { className: "claim" }, said, quoteBlock(app, promise, [promise.original]));
}

/** Where a thing is named: opened when asked for, since a county is named on every page. */
function mentionSection(app, place, mentions) {
  const details = make("details", {}, make("summary", {}, app.words.say("showMentions")));
  const fillIn = () => details.append(...paged(app, mentions, (each) => mentionItem(app, place, each)));
  details.addEventListener("toggle", fillIn, { once: true });
  return section(app.words.say("mentions"), mentions.length, details);
}

function mentionItem(app, place, mention) {
  const words = mention.original || app.graph.name(place);
  const as = mention.original ? tag(app.words.say("printedAs", { words })) : null;
  return make("li", { className: "claim" }, as, quoteBlock(app, mention, [words]));
}
