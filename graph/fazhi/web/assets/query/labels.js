// What the things of an answer are called, and where their links go.

import { ask } from "./client.js";
import { make } from "./element.js";
import { say, settings } from "./settings.js";
import { labelOf, shorten, vocabulary } from "./vocabulary.js";

const ASKED_AT_ONCE = 200;
const SAFE = /^[^\u0000-\u0020<>"{}|^`\\]{1,500}$/u;
const known = new Map();

vocabulary.then(({ terms }) => {
  for (const term of terms) {
    const [prefix, local] = term.name.split(":");
    if (labelOf(term)) known.set(settings.prefixes[prefix] + local, labelOf(term));
  }
});

const rank = (language) => (language === settings.language ? 0 : language === "zh" ? 1 : language ? 2 : 3);

/** Learns what IRIs are called; those without a label stay as they are. */
export async function learn(iris, signal) {
  const wanted = [...new Set(iris)].filter((iri) => !known.has(iri) && SAFE.test(iri));
  for (let at = 0; at < wanted.length; at += ASKED_AT_ONCE) await learnSome(wanted.slice(at, at + ASKED_AT_ONCE), signal);
}

async function learnSome(iris, signal) {
  const things = iris.map((iri) => `<${iri}>`).join(" ");
  const answer = await ask(`SELECT ?thing ?label { VALUES ?thing { ${things} } ?thing rdfs:label|skos:prefLabel ?label }`, signal);
  const best = new Map(iris.map((iri) => [iri, { label: null, rank: 9 }]));
  for (const { thing, label } of answer.rows) {
    const found = best.get(thing.value);
    const place = rank(label["xml:lang"]);
    if (found && (place < found.rank || (place === found.rank && label.value < found.label))) {
      best.set(thing.value, { label: label.value, rank: place });
    }
  }
  for (const [iri, { label }] of best) known.set(iri, label);
}

/** The words for a term: its label, its short name, or its text. */
export function wordsFor(term) {
  if (!term) return "";
  if (term.type === "bnode") return `_:${term.value}`;
  return term.type === "uri" ? (known.get(term.value) ?? shorten(term.value) ?? term.value) : term.value;
}

const describing = (iri) => `/query?lang=${settings.language}#query=${encodeURIComponent(`DESCRIBE <${iri}>`)}`;

/** Where the page of an IRI is: ours by their place in this service, of others at their own address if it is the web's. */
function pageOf(iri) {
  for (const [base, place] of Object.entries(settings.places)) {
    if (iri.startsWith(base)) return `${place}${iri.slice(base.length)}?lang=${settings.language}`.replace(/(#[^?]*)(\?.*)$/u, "$2$1");
  }
  return /^https?:\/\//iu.test(iri) ? iri : null;
}

/** A term as it is shown: an IRI as a link under its label. */
export function show(term) {
  if (!term || term.type !== "uri") return wordsFor(term);
  const page = pageOf(term.value);
  const local = page?.startsWith("/") ?? true;
  const link = { href: page ?? describing(term.value), title: term.value };
  return make("a", local ? link : { ...link, rel: "noreferrer external" }, wordsFor(term));
}

/** A link to everything that the data say of an IRI. */
export const showMore = (iri) => make("a", { href: describing(iri) }, say("describe"));
