// Search by name, by any printed form, by pinyin, by code; 县司法局 finds 某县司法局, and so does 某司法局.

import { Readings } from "./pinyin.js";

const LEAST_OF_A_TYPE = 3;
const LONGEST_QUERY_TEXT = 100;
const ALIAS = 0.5;
const CODE = 4.5;
const PINYIN = 5;
const QUARTERS = 4; // scores are whole quarters
const MOST_THINGS = 2 ** 32;

/** A text in the form in which it is compared; most names are in it already. */
function comparable(text) {
  if (/^[\u4e00-\u9fff]*$/.test(text)) return text;
  return text.normalize("NFKC").toLowerCase().replace(/[\s“”"'‘’《》]/g, "");
}

/** How well a name answers a query: 0 is equal, 4 has its characters in order, Infinity lacks one. */
export function distance(name, query) {
  const at = name.indexOf(query);
  if (at === 0) return name.length === query.length ? 0 : 1;
  if (at > 0) return at + query.length === name.length ? 2 : 3;
  let from = 0;
  for (const letter of query) {
    const found = name.indexOf(letter, from);
    if (found < 0) return Infinity;
    from = found + letter.length;
  }
  return 4;
}

/** Finds things by what they are called. */
export class Finder {
  #graph;
  #names = []; // as printed: each thing's name, then its aliases
  #keys = []; // the same, as they are compared
  #first = [0]; // where the names of a thing begin
  #readings;

  constructor(graph) {
    this.#graph = graph;
    this.#readings = new Readings(graph.core.pinyin.letters);
  }

  /** Makes what is searched, for about so many milliseconds at a time; true when all is made. */
  prepare(milliseconds = Infinity) {
    const end = performance.now() + milliseconds;
    for (let place = this.#first.length - 1; place < this.#graph.size; place += 1) {
      this.#add(place);
      if (place % 500 === 499 && performance.now() > end) break;
    }
    return this.#first.length > this.#graph.size;
  }

  #add(place) {
    const names = [this.#graph.name(place), ...this.#graph.aliases(place)];
    names.forEach((name, i) => {
      this.#names.push(name);
      this.#keys.push(comparable(name));
      this.#readings.add(name, i === 0 ? this.#graph.core.pinyin.names[place] : undefined);
    });
    this.#first.push(this.#names.length);
  }

  /** Things that answer a text, best first, by type; `most` are told in all, and a few of each type in any case. */
  find(text, most = 60) {
    this.prepare();
    const query = comparable(text.slice(0, LONGEST_QUERY_TEXT));
    if (query === "") return { total: 0, groups: [] };
    const asked = { query, isCode: /^\d{2,}$/.test(query), pinyin: this.#readings.ask(query) };
    const ranked = this.#ranked(asked);
    return { total: ranked.length, groups: this.#groups(ranked, asked, most) };
  }

  /** Scores and places in one number each, since that sorts fastest. */
  #ranked(asked) {
    const found = [];
    for (let place = 0; place < this.#graph.size; place += 1) {
      const score = this.#score(place, asked);
      if (score !== Infinity) found.push(score * QUARTERS * MOST_THINGS + place);
    }
    return Float64Array.from(found).sort();
  }

  #score(place, { query, isCode, pinyin }) {
    let best = isCode ? this.#codeScore(place, query) : Infinity;
    for (let i = this.#first[place]; i < this.#first[place + 1]; i += 1) {
      const score = this.#nameScore(i, place, query, pinyin);
      if (score < best) best = score;
    }
    return best;
  }

  #nameScore(i, place, query, pinyin) {
    const byName = distance(this.#keys[i], query);
    const score = byName === Infinity && pinyin !== null ? PINYIN + pinyin(i) : byName;
    return score + (i === this.#first[place] ? 0 : ALIAS);
  }

  #codeScore(place, query) {
    const code = this.#graph.code(place);
    if (code === undefined || !code.startsWith(query)) return Infinity;
    return code === query ? 0 : CODE;
  }

  #groups(ranked, asked, most) {
    const groups = new Map();
    let told = 0;
    for (const key of ranked) {
      const place = key % MOST_THINGS;
      const type = this.#graph.type(place);
      if (!groups.has(type)) groups.set(type, { type, total: 0, hits: [] });
      const group = groups.get(type);
      group.total += 1;
      if (told >= most && group.hits.length >= LEAST_OF_A_TYPE) continue;
      group.hits.push(this.#hit(place, asked));
      told += 1;
    }
    return [...groups.values()];
  }

  /** What of a thing answers best, and how. */
  #hit(place, asked) {
    const score = this.#score(place, asked);
    if (asked.isCode && this.#codeScore(place, asked.query) === score) {
      return { place, matched: this.#graph.code(place), how: "code", score };
    }
    const first = this.#first[place];
    let i = first;
    while (this.#nameScore(i, place, asked.query, asked.pinyin) !== score) i += 1;
    const how = score >= PINYIN ? "pinyin" : i === first ? "name" : "alias";
    return { place, matched: this.#names[i], how, score };
  }
}
