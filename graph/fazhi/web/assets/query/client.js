// Asking the endpoint. Who stops a request closes its connection, and the server ends the work.

import { readTriples } from "./ntriples.js";
import { say, settings } from "./settings.js";

const ACCEPT = "application/sparql-results+json, application/n-triples;q=0.9";

/** A query that got no answer; `title` and `detail` are for the reader. */
export class Refusal extends Error {
  constructor(title, detail = "") {
    super(title);
    this.detail = detail;
  }
}

async function send(query, signal) {
  try {
    return await fetch(settings.addresses.sparql, {
      method: "POST", headers: { Accept: ACCEPT }, body: new URLSearchParams({ query }), signal, cache: "no-store",
    });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refusal(say("unreachable"));
  }
}

/** Asks a query; the answer has `kind` (rows, graph or boolean), `columns`, `rows`, `text` and `cut`. */
export async function ask(query, signal) {
  const response = await send(query, signal);
  const text = await response.text();
  if (!response.ok) throw refusalOf(response, text);
  const cut = response.headers.has("Fazhi-Truncated");
  if (!response.headers.get("Content-Type").includes("json")) {
    return { kind: "graph", columns: ["s", "p", "o"], rows: readTriples(text), text, cut };
  }
  const answer = JSON.parse(text);
  if ("boolean" in answer) return { kind: "boolean", truth: answer.boolean, columns: [], rows: [], text, cut };
  return { kind: "rows", columns: answer.head.vars, rows: answer.results.bindings, text, cut };
}

function refusalOf(response, text) {
  try {
    const problem = JSON.parse(text);
    const title = settings.language === "zh" ? problem.title_zh : problem.title;
    return new Refusal(title, problem.detail === problem.title ? "" : problem.detail);
  } catch {
    return new Refusal(`HTTP ${response.status}`, text.slice(0, 500));
  }
}

/** The address at which the server makes a file of an answer; empty where the query is too long for one. */
export function fileAddress(query, format) {
  const parameters = new URLSearchParams({ query, format, ...(format === "csv" && { bom: "1" }) });
  const address = `${settings.addresses.sparql}?${parameters}`;
  return address.length < settings.maxUrl ? address : "";
}

/** The text of a question with values filled in; the server spells them, so that none can leave its quotes. */
export async function fillIn(question, values, signal) {
  const parameters = new URLSearchParams({ ...values, format: "rq" });
  const response = await fetch(`${settings.addresses.questions}/${question}?${parameters}`, { signal });
  const text = await response.text();
  if (!response.ok) throw refusalOf(response, text);
  return text;
}
