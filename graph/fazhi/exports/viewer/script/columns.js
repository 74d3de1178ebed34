// Relations and structure as typed columns, and for each thing the rows that touch it.

/** For each place the rows that touch it, in one array: a row is listed once at each of its ends, ascending. */
export class Incidence {
  /** `ends` are columns of places; -1 is no end. */
  constructor(size, ends) {
    const first = new Int32Array(size + 1);
    eachEnd(ends, (place) => (first[place + 1] += 1));
    for (let place = 0; place < size; place += 1) first[place + 1] += first[place];
    const next = first.slice();
    const rows = new Int32Array(first[size]);
    eachEnd(ends, (place, row) => (rows[next[place]++] = row));
    this.first = first;
    this.rows = rows;
  }

  /** The rows of a place, without a copy. */
  of(place) {
    return this.rows.subarray(this.first[place], this.first[place + 1]);
  }

  each(place, visit) {
    const end = this.first[place + 1];
    for (let i = this.first[place]; i < end; i += 1) visit(this.rows[i]);
  }
}

function eachEnd(ends, visit) {
  const count = ends[0].length;
  for (let row = 0; row < count; row += 1) {
    for (let i = 0; i < ends.length; i += 1) {
      const place = ends[i][row];
      let isNew = place >= 0;
      for (let k = 0; k < i; k += 1) isNew &&= ends[k][row] !== place;
      if (isNew) visit(place, row);
    }
  }
}

/** A sparse column as a full one, -1 where it tells nothing. */
function fullColumn(sparse, length) {
  const column = new Int32Array(length).fill(-1);
  for (const row in sparse) column[row] = sparse[row];
  return column;
}

/** The columns of `core.relations` that are read for every row. */
export function relationColumns(relations) {
  const length = relations.subject.length;
  return {
    length,
    subject: Int32Array.from(relations.subject),
    predicate: Uint8Array.from(relations.predicate),
    object: Int32Array.from(relations.object),
    modality: Uint8Array.from(relations.modality),
    report: Int32Array.from(relations.report),
    by: fullColumn(relations.by, length),
    level: fullColumn(relations.level, length),
    proposed: fullColumn(relations.proposed, length),
  };
}

/** The columns of `core.structure`. */
export function structureColumns(structure) {
  return {
    length: structure.from.length,
    from: Int32Array.from(structure.from),
    predicate: Uint8Array.from(structure.predicate),
    to: Int32Array.from(structure.to),
    drawn: Uint8Array.from(structure.drawn),
  };
}
