// The interface's words in the chosen language.

export const LANGUAGES = ["zh", "en"];

const grouping = new Intl.NumberFormat("en", { maximumFractionDigits: 20 });

export const grouped = (number) => grouping.format(number);

/** What everything is called; `language` may change while the page is open. */
export class Words {
  constructor(words, language) {
    this.words = words;
    this.language = language;
  }

  #in(entry, fallback, field = this.language) {
    return entry === undefined ? fallback : entry[field];
  }

  /** A word of the interface; {name} stands for a value. */
  say(key, values = {}) {
    const text = this.#in(this.words.interface[key], key);
    return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
  }

  of(group, key) {
    return this.#in(this.words[group][key], key);
  }

  type(type) {
    return this.of("types", type);
  }

  /** The relation as a heading of its subject's, or (`reversed`) of its object's. */
  predicate(predicate, reversed = false) {
    return this.#in(this.words.predicates[predicate], predicate, reversed ? `${this.language}_of` : this.language);
  }

  check(words) {
    return words[this.language];
  }
}

/** The language to begin with: the address's, or else Chinese unless the browser's are all others. */
export function firstLanguage(asked, preferred) {
  if (LANGUAGES.includes(asked)) return asked;
  return preferred.length === 0 || preferred.some((tag) => tag.toLowerCase().startsWith("zh")) ? "zh" : "en";
}
