// The question behind what is shown, to be asked of the graph's RDF.

import { facetValues, Filters, passer } from "./facets.js";
import { shared, shortestPath } from "./paths.js";

const PREFIXES = `PREFIX fz: <https://w3id.org/fazhi/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>`;

const COLUMNS = [
  "?statement ?relation ?subject ?subjectName ?object ?objectName ?modality ?date ?level ?granter ?granterName",
  "?proposed ?quote ?report ?reportName",
].join("\n    ");

const TOLD = `  ?statement a fz:Statement ; rdf:subject ?subject ; rdf:predicate ?relation ; rdf:object ?object ;
      fz:modality ?modality ; fz:quote ?quote ; fz:start ?start ; prov:wasDerivedFrom ?report .
  ?subject rdfs:label ?subjectName .
  ?object rdfs:label ?objectName .
  ?report rdfs:label ?reportName .
  OPTIONAL { ?statement fz:date ?date }
  OPTIONAL { ?statement fz:level ?level }
  OPTIONAL { ?statement fz:grantedBy ?granter . ?granter rdfs:label ?granterName }
  OPTIONAL { ?statement fz:proposed ?proposed }
  OPTIONAL { ?report fz:year ?year }
  OPTIONAL { ?report fz:reportsOn ?area }`;

const LEVEL_TERMS = new Map([
  ["国家级", "fz:NationalLevel"],
  ["省级", "fz:ProvinceLevel"],
  ["市级", "fz:CityLevel"],
  ["县级", "fz:CountyLevel"],
  ["乡级", "fz:TownshipLevel"],
]);

const EITHER_WAY = `  { ?statement rdf:subject ?one ; rdf:object ?other }
  UNION { ?statement rdf:subject ?other ; rdf:object ?one }`;

/** A query for the statements shown: of a line, a thing, a path, of what two things share, or all that pass. */
export function sparql(graph, state) {
  const filters = new Filters(state);
  const about = lineClause(graph, state) ?? thingClause(graph, state.thing) ?? baseClause(graph, state, filters);
  const where = [about, TOLD, ...filterClauses(graph, filters)].filter(Boolean).join("\n");
  return `${PREFIXES}\n\nSELECT DISTINCT ${COLUMNS}\nWHERE {\n${where}\n}\nORDER BY ?report ?start ?statement\n`;
}

/** An id as an IRI; what no IRI may hold is encoded, so that it cannot end the reference. */
function iriOf(graph, id) {
  return `<${graph.core.base}${id.replace(/[\u0000-\u0020<>"{}|^`\\]/g, encodeURIComponent)}>`;
}

const isThing = (graph, id) => id !== null && graph.placeOf(id) !== undefined;

function lineClause(graph, { line }) {
  return line !== null && line.every((id) => isThing(graph, id)) ? betweenClause(graph, [line]) : null;
}

function thingClause(graph, thing) {
  if (!isThing(graph, thing)) return null;
  const iri = iriOf(graph, thing);
  const isReport = graph.reportOf(graph.placeOf(thing)) !== undefined;
  const roles = isReport ? ["prov:wasDerivedFrom"] : ["rdf:subject", "rdf:object", "fz:grantedBy"];
  return `  ${roles.map((role) => `{ ?statement ${role} ${iri} }`).join("\n  UNION ")}`;
}

/** The statements that make up a path, or those by which two things share others; null for an overview. */
function baseClause(graph, { from }, filters) {
  const [a, b] = from.ends.map((id) => graph.placeOf(id));
  if (a === undefined) return null;
  if (from.kind === "thing") return thingClause(graph, from.ends[0]);
  if (b === undefined) return null;
  const passes = passer(graph, filters);
  return from.kind === "path" ? pathClause(graph, a, b, passes) : sharedClause(graph, a, b, passes);
}

function pathClause(graph, a, b, passes) {
  const places = shortestPath(graph, a, b, passes) ?? [];
  return betweenClause(graph, places.slice(1).map((place, i) => [graph.id(places[i]), graph.id(place)]));
}

function sharedClause(graph, a, b, passes) {
  const listOf = (places) => places.map((place) => iriOf(graph, graph.id(place))).join(" ");
  const others = shared(graph, a, b, passes).map(({ place }) => place);
  return `  VALUES ?one { ${listOf([a, b])} }\n  VALUES ?other { ${listOf(others)} }\n${EITHER_WAY}`;
}

/** Statements between the two things of each pair, whichever is the subject. */
function betweenClause(graph, pairs) {
  const rows = pairs.map((pair) => `(${pair.map((id) => iriOf(graph, id)).join(" ")})`);
  return `  VALUES (?one ?other) { ${rows.join(" ")} }\n${EITHER_WAY}`;
}

function filterClauses(graph, filters) {
  const { values } = facetValues(graph);
  const clauseOf = (facet, variable, termOf) => {
    return valueClause(variable, values[facet], (value) => filters.hides(facet, value), termOf);
  };
  return [
    typeClause(values.type.filter((type) => filters.hides("type", type))),
    clauseOf("predicate", "?relation", (value) => `fz:${value}`),
    clauseOf("modality", "?modality", (value) => `fz:${value[0].toUpperCase()}${value.slice(1)}`),
    clauseOf("level", "?level", (value) => LEVEL_TERMS.get(value)),
    clauseOf("year", "?year", Number),
    clauseOf("area", "?area", (value) => iriOf(graph, value)),
  ];
}

/** Both ends are of a shown type; fz:Document is also the type of reports, which are no end of a statement. */
function typeClause(hidden) {
  if (hidden.length === 0) return null;
  const types = hidden.map((type) => `fz:${type}`).join(" ");
  return `  FILTER NOT EXISTS { VALUES ?type { ${types} } { ?subject a ?type } UNION { ?object a ?type } }`;
}

/** Keeps the shown values, told by those or by the hidden ones, whichever are fewer; "" is that there is none. */
function valueClause(variable, values, isHidden, termOf) {
  const told = values.filter((value) => value !== "");
  const [hidden, shown] = [told.filter(isHidden), told.filter((value) => !isHidden(value))];
  const isNoneHidden = isHidden("") && values.length > told.length;
  if (hidden.length === 0) return isNoneHidden ? `  FILTER(BOUND(${variable}))` : null;
  if (shown.length === 0) return `  FILTER(!BOUND(${variable}))`;
  const [word, listed] = shown.length < hidden.length ? ["IN", shown] : ["NOT IN", hidden];
  const isAmong = `${variable} ${word} (${listed.map(termOf).join(", ")})`;
  if (values.length === told.length) return `  FILTER(${isAmong})`;
  return `  FILTER(${isNoneHidden ? `BOUND(${variable}) &&` : `!BOUND(${variable}) ||`} ${isAmong})`;
}
