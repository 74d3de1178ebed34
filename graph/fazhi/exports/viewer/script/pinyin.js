// Names as syllables, and queries in full pinyin, initials or a mix of both: baimazhen, bmz and baimz find 白马镇.

const LONGEST_QUERY = 30; // a bit for each position in a whole number
const MARK = -1;
const BREAK = 0; // the syllable of a character that has no reading: nothing matches it

/** Syllables as they are compared: ü is typed as v. */
const plainSyllable = (text) => text.toLowerCase().replaceAll("ü", "v");
const isTyped = (syllable) => /^[a-z0-9]+$/.test(syllable);
const isMark = (character) => /^[\p{P}\p{S}\p{Z}]$/u.test(character);

/** The readings of many names as codes of syllables, in one array. */
export class Readings {
  #codes = new Map([["", BREAK]]);
  #ofCharacter = new Map();
  #syllables = [];
  #first = [0];
  #begins = []; // for each name the first letters of its syllables, as bits
  #bits = [0]; // for each code the first letter of its syllable, as a bit
  #letters;

  constructor(letters) {
    this.#letters = letters;
  }

  /** Adds a name; `reading` is that of the whole name, syllable by syllable, where its characters' own are wrong. */
  add(name, reading) {
    if (reading === undefined) this.#addCharacters(name);
    else for (const syllable of reading.split(" ")) this.#addSyllable(plainSyllable(syllable));
    let begins = 0;
    for (let i = this.#first.at(-1); i < this.#syllables.length; i += 1) begins |= this.#bits[this.#syllables[i]];
    this.#begins.push(begins);
    this.#first.push(this.#syllables.length);
  }

  #addSyllable(syllable) {
    if (isTyped(syllable)) this.#syllables.push(this.#codeOf(syllable));
  }

  #addCharacters(name) {
    for (const character of name) {
      let code = this.#ofCharacter.get(character);
      if (code === undefined) this.#ofCharacter.set(character, (code = this.#characterCode(character)));
      if (code !== MARK) this.#syllables.push(code);
    }
  }

  #codeOf(syllable) {
    if (!this.#codes.has(syllable)) {
      this.#codes.set(syllable, this.#codes.size);
      this.#bits.push(bitOf(syllable[0]));
    }
    return this.#codes.get(syllable);
  }

  /** Letters and digits read as themselves; marks between characters are passed over. */
  #characterCode(character) {
    const read = Object.hasOwn(this.#letters, character) ? this.#letters[character] : character.normalize("NFKC");
    const syllable = plainSyllable(read);
    if (isTyped(syllable)) return this.#codeOf(syllable);
    return isMark(character) ? MARK : BREAK;
  }

  /** What a query in letters asks of these names; null if it can be no pinyin. */
  ask(query) {
    const letters = plainSyllable(query);
    if (!isTyped(letters) || letters.length > LONGEST_QUERY) return null;
    const bit = bitOf(letters[0]);
    if (letters.length === 1) return (name) => this.#initial(name, bit);
    const [mixed, full] = [true, false].map((hasInitials) => stepTable([...this.#codes.keys()], letters, hasInitials));
    return (name) => (this.#begins[name] & bit ? this.#distance(name, letters.length, mixed, full) : Infinity);
  }

  /** How well a name answers one letter, which most names have: it begins the first of its syllables or another one. */
  #initial(name, bit) {
    if ((this.#begins[name] & bit) === 0) return Infinity;
    return this.#bits[this.#syllables[this.#first[name]]] === bit ? 1.25 : 3.25;
  }

  /** How well a name answers: 0 is the whole of it, 1 its begin, 3 within it, ¼ more by initials; Infinity is not. */
  #distance(name, length, mixed, full) {
    const [start, end] = [this.#first[name], this.#first[name + 1]];
    if (this.#match(start, end, length, mixed, false) < 0) return Infinity;
    const isFull = this.#match(start, end, length, full, false) >= 0;
    const table = isFull ? full : mixed;
    const last = this.#match(start, end, length, table, true);
    const tier = last < 0 ? 3 : last === end ? 0 : 1;
    return tier + (isFull ? 0 : 0.25);
  }

  /** Where the first match ends, as a place in the array, or -1; one that `isAnchored` begins the name. */
  #match(start, end, length, table, isAnchored) {
    const goal = 1 << length;
    let reached = 1;
    for (let i = start; i < end; i += 1) {
      const base = this.#syllables[i] * length;
      let next = 0;
      for (let left = reached; left !== 0; left &= left - 1) next |= table[base + 31 - Math.clz32(left & -left)];
      if (next & goal) return i + 1;
      if (isAnchored && next === 0) return -1;
      reached = isAnchored ? next : next | 1;
    }
    return -1;
  }
}

/** A letter's or a digit's own bit; digits share one, since names have few of them. */
const bitOf = (character) => 1 << (character >= "a" ? character.charCodeAt(0) - "a".charCodeAt(0) : 26);

/** For each syllable and each position of a query the positions, as bits, that the syllable takes it to. */
function stepTable(syllables, query, hasInitials) {
  const table = new Int32Array(syllables.length * query.length);
  syllables.forEach((syllable, code) => {
    if (code === BREAK) return;
    const first = code * query.length;
    for (let at = 0; at < query.length; at += 1) table[first + at] = stepsFrom(syllable, query, at, hasInitials);
  });
  return table;
}

function stepsFrom(syllable, query, at, hasInitials) {
  const rest = query.slice(at);
  let bits = rest.startsWith(syllable) ? 1 << (at + syllable.length) : 0;
  if (syllable.startsWith(rest)) bits |= 1 << query.length; // still being typed
  const initials = hasInitials ? [syllable[0], /^[zcs]h/.test(syllable) ? syllable.slice(0, 2) : ""] : [];
  for (const initial of initials) if (initial !== "" && rest.startsWith(initial)) bits |= 1 << (at + initial.length);
  return bits;
}
