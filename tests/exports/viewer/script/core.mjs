// Cores that tests share: a county that does not exist, in the columns that the page's data has.

export const TYPES = ["Province", "City", "County", "Township", "Agency", "Reform", "Document", "Award", "Report"];
export const LEVELS = ["国家级", "省级", "市级", "县级", "乡级"];
export const PREDICATES = ["pilotedIn", "awarded", "issued", "carriesOut", "cooperatesWith", "within", "parent", "reportsOn"];
export const MODALITIES = ["done", "planned", "required", "negated"];

const FAMILIES = { Agency: "agency", Reform: "initiative", Document: "document", Award: "award", Report: "document" };

/** The told values of a column by row. */
function sparse(rows, valueOf) {
  const column = {};
  rows.forEach((row, i) => {
    const value = valueOf(row);
    if (value !== undefined) column[i] = value;
  });
  return column;
}

function thingColumns(things) {
  return {
    id: things.map((thing) => thing.id),
    type: things.map((thing) => TYPES.indexOf(thing.type)),
    name: things.map((thing) => thing.name),
    degree: things.map((thing) => thing.degree ?? 1),
    level: sparse(things, (thing) => thing.level && LEVELS.indexOf(thing.level)),
    code: sparse(things, (thing) => thing.code),
    aliases: sparse(things, (thing) => thing.aliases),
  };
}

function reportColumns(reports, placeOf) {
  return {
    thing: reports.map((report) => placeOf(report.id)),
    year: reports.map((report) => report.year ?? null),
    area: reports.map((report) => placeOf(report.area)),
    reporter: reports.map(() => -1),
    reporterName: {},
    areaName: {},
    published: sparse(reports, (report) => report.published),
    file: reports.map((report) => `${report.id}.txt`),
    link: {},
    missing: {},
    onTime: {},
    outcomes: reports.map(() => ({})),
  };
}

function relationColumns(relations, placeOf) {
  const column = (name, missing) => relations.map((relation) => relation[name] ?? missing);
  const optional = (name) => sparse(relations, (relation) => relation[name]);
  return {
    subject: relations.map((relation) => placeOf(relation.subject)),
    predicate: relations.map((relation) => PREDICATES.indexOf(relation.predicate)),
    object: relations.map((relation) => placeOf(relation.object)),
    modality: relations.map((relation) => MODALITIES.indexOf(relation.modality ?? "done")),
    report: column("report", 0),
    start: column("start", 0),
    end: column("end", 1),
    by: sparse(relations, (relation) => relation.by && placeOf(relation.by)),
    level: sparse(relations, (relation) => relation.level && LEVELS.indexOf(relation.level)),
    proposed: sparse(relations, (relation) => (relation.proposed ? 1 : undefined)),
    ...Object.fromEntries(["page", "date", "count", "action", "outcome", "computation"].map((name) => [name, optional(name)])),
  };
}

/** A core of things in order of rank, relations in reading order, and structure as [from, predicate, to, drawn]. */
export function makeCore({ things, reports = [], relations = [], structure = [], letters = {}, names = {}, told = {} }) {
  const places = new Map(things.map((thing, place) => [thing.id, place]));
  const placeOf = (id) => places.get(id) ?? -1;
  return {
    base: "https://w3id.org/fazhi/id/",
    words: { types: Object.fromEntries(TYPES.map((type) => [type, { family: FAMILIES[type] ?? "division" }])) },
    types: TYPES,
    levels: LEVELS,
    predicates: PREDICATES,
    modalities: MODALITIES,
    things: thingColumns(things),
    pinyin: { letters, names },
    reports: reportColumns(reports, placeOf),
    relations: relationColumns(relations, placeOf),
    structure: {
      from: structure.map(([from]) => placeOf(from)),
      predicate: structure.map(([, predicate]) => PREDICATES.indexOf(predicate)),
      to: structure.map(([, , to]) => placeOf(to)),
      drawn: structure.map(([, , , drawn = 1]) => drawn),
    },
    told,
    findings: [],
    checks: {},
    overview: { thing: things.map((_, place) => place).slice(0, 3), x: [0, 200, -200], y: [0, 40, 40] },
  };
}

/** Two reports of 云溪县 and one of 澄江市: pilots, honours, documents, who works with whom. */
export function makeCountyCore() {
  return makeCore({
    things: [
      { id: "division/390726", type: "County", name: "云溪县", level: "县级", code: "390726", degree: 9 },
      { id: "agency/390726/justice", type: "Agency", name: "云溪县司法局", level: "县级", aliases: ["我局", "县司法局"] },
      { id: "division/390726101", type: "Township", name: "清河镇", level: "乡级", code: "390726101" },
      { id: "division/390726202", type: "Township", name: "石桥乡", level: "乡级", code: "390726202" },
      { id: "award/city", type: "Award", name: "市级依法行政示范乡镇", level: "市级" },
      { id: "reform/xietong", type: "Reform", name: "基层执法协同改革" },
      { id: "agency/390726/court", type: "Agency", name: "云溪县人民法院" },
      { id: "agency/39/justice", type: "Agency", name: "江右省司法厅", level: "省级" },
      { id: "division/3907", type: "City", name: "澄江市", level: "市级", code: "3907" },
      { id: "document/measures", type: "Document", name: "云溪县涉企纠纷预防办法" },
      { id: "report/2021", type: "Report", name: "云溪县2021年报告" },
      { id: "report/2022", type: "Report", name: "云溪县2022年报告" },
      { id: "report/city", type: "Report", name: "澄江市报告" },
    ],
    reports: [
      { id: "report/2021", year: 2021, area: "division/390726", published: "2022-01-31" },
      { id: "report/2022", year: 2022, area: "division/390726" },
      { id: "report/city", area: "division/3907" },
    ],
    relations: [
      { subject: "reform/xietong", predicate: "pilotedIn", object: "division/390726101", by: "agency/39/justice", level: "省级" },
      { subject: "division/390726101", predicate: "awarded", object: "award/city", level: "市级" },
      { subject: "division/390726202", predicate: "awarded", object: "award/city", level: "市级" },
      { subject: "agency/390726/justice", predicate: "cooperatesWith", object: "agency/390726/court", action: "联合" },
      { subject: "agency/390726/justice", predicate: "issued", object: "document/measures", modality: "planned", date: "2022" },
      { subject: "division/390726202", predicate: "awarded", object: "award/city", level: "市级", report: 1, page: 3 },
      { subject: "agency/390726/justice", predicate: "issued", object: "document/measures", modality: "done", report: 1, proposed: true },
      { subject: "division/390726", predicate: "carriesOut", object: "reform/xietong", report: 2 },
    ],
    structure: [
      ["division/390726101", "within", "division/390726"],
      ["division/390726202", "within", "division/390726"],
      ["division/390726", "within", "division/3907"],
      ["agency/390726/justice", "within", "division/390726"],
      ["agency/390726/court", "within", "division/390726"],
      ["document/measures", "within", "division/390726", 0],
      ["report/2021", "reportsOn", "division/390726"],
      ["report/2022", "reportsOn", "division/390726"],
      ["report/city", "reportsOn", "division/3907"],
    ],
    told: { 1: [0, 1] },
  });
}
