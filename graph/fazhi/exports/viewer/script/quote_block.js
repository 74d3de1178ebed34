// The words that a statement was read from, in their context, with the report and its link.

import { byId, button, make, chinese } from "./element.js";
import { wordsOf } from "./source.js";

const REACH = 60;

/** A thing as a link; the drawing goes there as well. */
export function link(app, place, text) {
  return button(chinese(text || app.graph.name(place)), () => app.select(place), { className: "link" });
}

/** The report's title, its pages and offsets, and its address where it has one. */
function source(app, report, start, end, page) {
  const { thing, link: address } = app.graph.report(report);
  const where = [page ? app.words.say("onPage", { page }) : null, app.words.say("offsets", { start, end })].filter(Boolean);
  const outside = address && make("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, app.words.say("original"));
  return make("footer", {}, link(app, thing), ` · ${where.join(" · ")}`, outside ? " · " : null, outside);
}

/** Text with words that the statement turns on in bold. */
function emphasised(text, marks) {
  for (const mark of marks.filter(Boolean)) {
    const at = text.indexOf(mark);
    if (at >= 0) return [text.slice(0, at), make("b", {}, mark), text.slice(at + mark.length)];
  }
  return [text];
}

function paragraph({ before, quote, after }, marks) {
  return [make("span", { className: "around" }, before), make("mark", {}, emphasised(quote, marks)), make("span", { className: "around" }, after)];
}

/** A quote; its report's text is unpacked when the block is made. */
export function quoteBlock(app, claim, marks = []) {
  const { report, start, end, page } = claim;
  const words = make("p", { lang: "zh-Hans" }, "…");
  const fill = (told) => words.replaceChildren(...paragraph(told, marks));
  wordsOf(app.source, claim, REACH).then(fill, () => words.replaceChildren(app.words.say("unreadable")));
  return make("blockquote", {}, words, source(app, report, start, end, page));
}

/** Shows `most` items at first and the others a press at a time. */
export function paged(app, items, render, most = 12, list = make("ul", { className: "items" })) {
  const more = button("", () => grow(), { className: "more" });
  let shown = 0;
  const grow = () => {
    const fresh = items.slice(shown, shown + most).map(render);
    list.append(...fresh);
    if (shown > 0) fresh[0]?.querySelector("button, summary, a")?.focus();
    shown += fresh.length;
    more.hidden = shown >= items.length;
    more.textContent = app.words.say("more", { n: items.length - shown });
  };
  grow();
  return [list, more];
}

/** A part of the panel under its heading, with how many there are; null without any. */
export function section(title, count, ...content) {
  if (count === 0) return null;
  return make("section", {}, make("h3", {}, title, make("b", {}, count === null ? "" : String(count))), content);
}

/** Fills the panel anew and begins at its top. */
export function showInPanel(...children) {
  const panel = byId("details");
  panel.replaceChildren(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  panel.scrollTop = 0;
}

/** Leaves what is looked at. */
export function closeButton(app) {
  const label = app.words.say("backToOverview");
  return button("✕", () => app.select(null), { className: "close", "aria-label": label, title: label });
}
