// Triples of an answer to CONSTRUCT or DESCRIBE, as the terms of SPARQL's JSON.

const TERM = /<([^>]*)>|_:([^\s]+)|"((?:[^"\\]|\\.)*)"(?:@([\w-]+)|\^\^<([^>]*)>)?/uy;
const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))/gu;
const MARKS = { t: "\t", n: "\n", r: "\r", b: "\b", f: "\f" };

const unescape = (text) =>
  text.replace(ESCAPE, (_, short, long, mark) =>
    mark ? (MARKS[mark] ?? mark) : String.fromCodePoint(parseInt(short ?? long, 16)));

function termAt(line, start) {
  TERM.lastIndex = start;
  const match = TERM.exec(line);
  if (!match) return null;
  const [, iri, blank, text, language, datatype] = match;
  if (iri !== undefined) return { type: "uri", value: unescape(iri) };
  if (blank !== undefined) return { type: "bnode", value: blank };
  return { type: "literal", value: unescape(text), "xml:lang": language, datatype };
}

/** The triples of a text of N-Triples as rows with the columns s, p, o. */
export function readTriples(text) {
  const rows = [];
  for (const line of text.split("\n")) {
    const s = termAt(line, 0);
    const p = s && termAt(line, TERM.lastIndex + 1);
    const o = p && termAt(line, TERM.lastIndex + 1);
    if (o) rows.push({ s, p, o });
  }
  return rows;
}
