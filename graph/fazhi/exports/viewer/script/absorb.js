// A graph that comes part by part: columns of a part are put behind those that are there, under their new places.

/** Puts a sparse column's values under their new rows. */
function addSparse(target, source, rowOf) {
  for (const [row, value] of Object.entries(source ?? {})) {
    const at = rowOf(Number(row));
    if (at !== undefined) target[at] = value;
  }
}

function addThing(things, part, i) {
  const place = things.id.length;
  for (const name of ["id", "type", "name", "degree"]) things[name].push(part[name][i]);
  for (const name of ["level", "code", "aliases"]) if (part[name][i] !== undefined) things[name][place] = part[name][i];
  return place;
}

/** Adds things that are not known yet; gives the places of all of them. */
export function absorbThings(core, part, placeOf) {
  return part.id.map((id, i) => placeOf(id) ?? addThing(core.things, part, i));
}

function addReport(reports, part, i, places) {
  const index = reports.thing.length;
  reports.thing.push(places[part.thing[i]]);
  reports.year.push(part.year[i]);
  for (const end of ["area", "reporter"]) reports[end].push(part[end][i] < 0 ? -1 : places[part[end][i]]);
  for (const name of ["file", "outcomes"]) reports[name].push(part[name][i]);
  for (const name of ["areaName", "published"]) if (part[name][i] !== undefined) reports[name][index] = part[name][i];
  return index;
}

function absorbReports(core, part, places) {
  const known = new Map(core.reports.thing.map((place, index) => [place, index]));
  return part.thing.map((local, i) => known.get(places[local]) ?? addReport(core.reports, part, i, places));
}

const DENSE = ["id", "predicate", "modality", "start", "end", "quote"];
const SPARSE_TOLD = ["page", "level", "date", "count", "action", "proposed", "outcome", "computation"];

function absorbRelations(core, part, places, reports) {
  const { relations } = core;
  const known = new Set(relations.id);
  const rows = new Map();
  part.id.forEach((id, i) => {
    if (known.has(id)) return;
    rows.set(i, relations.id.length);
    for (const name of DENSE) relations[name].push(part[name][i]);
    for (const end of ["subject", "object"]) relations[end].push(places[part[end][i]]);
    relations.report.push(reports[part.report[i]]);
    if (part.by[i] !== undefined) relations.by[rows.get(i)] = places[part.by[i]];
  });
  for (const name of SPARSE_TOLD) addSparse(relations[name], part[name], (row) => rows.get(row));
}

function absorbStructure(core, part, places) {
  const { structure } = core;
  const known = new Set(structure.from.map((from, i) => `${from} ${structure.predicate[i]} ${structure.to[i]}`));
  part.from.forEach((local, i) => {
    const [from, predicate, to] = [places[local], part.predicate[i], places[part.to[i]]];
    if (known.has(`${from} ${predicate} ${to}`)) return;
    structure.from.push(from);
    structure.predicate.push(predicate);
    structure.to.push(to);
    structure.drawn.push(part.drawn[i]);
  });
}

/** Adds a part to a core; gives the places of the part's things. */
export function absorb(core, part, placeOf) {
  const places = absorbThings(core, part.things, placeOf);
  const reports = absorbReports(core, part.reports, places);
  absorbRelations(core, part.relations, places, reports);
  absorbStructure(core, part.structure, places);
  for (const local of Object.keys(part.told ?? {})) core.told[places[local]] = part.told[local].map((i) => reports[i]);
  return places;
}
