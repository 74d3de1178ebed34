// What is counted, as something that can be searched and looked at.

/** The indicators of a graph: what the finder needs to know of them, and where their figures are. */
export class Indicators {
  #columns;

  constructor(core) {
    this.#columns = core.indicators;
    this.core = { pinyin: { letters: core.pinyin.letters, names: {} } };
    this.size = this.#columns.name.length;
  }

  name(row) {
    return this.#columns.name[row];
  }

  aliases(row) {
    return this.#columns.words[row] ?? [];
  }

  code() {
    return undefined;
  }

  type() {
    return "Indicator";
  }

  toldIn(row) {
    return this.#columns.told[row];
  }

  /** The row of a name; undefined for a name that is no indicator of this graph. */
  rowOf(name) {
    const row = this.#columns.name.indexOf(name);
    return row < 0 ? undefined : row;
  }

  /** Whether a figure is one of an indicator: by its concept, or by its words where it has none. */
  isOf(row, { concept, indicator }) {
    return concept === undefined ? indicator === this.name(row) : concept === this.#columns.concept[row];
  }
}
