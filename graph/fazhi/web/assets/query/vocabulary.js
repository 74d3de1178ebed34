// The terms of the ontology, and the values that the data have.

import { settings } from "./settings.js";

const empty = { terms: [], reports: {} };

/** Resolves to the terms and the reports' areas and years; to none where they cannot be had. */
export const vocabulary = fetch(settings.addresses.terms)
  .then((response) => (response.ok ? response.json() : empty))
  .catch(() => empty);

const namespaces = Object.entries(settings.prefixes).sort((a, b) => b[1].length - a[1].length);

/** The prefixed name of an IRI, or null. */
export function shorten(iri) {
  for (const [prefix, namespace] of namespaces) {
    if (iri.startsWith(namespace) && /^[\w\u4e00-\u9fff-]+$/u.test(iri.slice(namespace.length))) {
      return `${prefix}:${iri.slice(namespace.length)}`;
    }
  }
  return null;
}

export const labelOf = (term) => term.labels[settings.language] ?? term.labels.zh ?? "";

/** The terms that a typed word can mean: name or label starts with it, or has it, or the definition has. */
export function matches(terms, typed) {
  const word = typed.toLowerCase();
  const rank = (term) => {
    const local = term.name.slice(term.name.indexOf(":") + 1).toLowerCase();
    const names = [term.name.toLowerCase(), local, ...Object.values(term.labels).map((label) => label.toLowerCase())];
    if (names.some((name) => name.startsWith(word))) return 0;
    if (names.some((name) => name.includes(word))) return 1;
    return Object.values(term.definitions).some((words) => words.toLowerCase().includes(word)) ? 2 : 3;
  };
  return terms.map((term) => [rank(term), term]).filter(([r]) => r < 3).sort((a, b) => a[0] - b[0]).map(([, term]) => term);
}
