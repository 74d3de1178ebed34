"""The closed vocabulary of the data. Made from the ontology by scripts/terms.py; do not edit.

A term that the ontology does not have is an error for the type checker and at run time.
"""
# ruff: noqa: N815

from typing import Final

from pyoxigraph import NamedNode


class DCTERMS:
    """Terms with the prefix ``dcterms``."""

    issued: Final = NamedNode("http://purl.org/dc/terms/issued")
    source: Final = NamedNode("http://purl.org/dc/terms/source")
    title: Final = NamedNode("http://purl.org/dc/terms/title")


class FOAF:
    """Terms with the prefix ``foaf``."""

    Document: Final = NamedNode("http://xmlns.com/foaf/0.1/Document")


class FZ:
    """Terms with the prefix ``fz``."""

    About: Final = NamedNode("https://w3id.org/fazhi/ontology#About")
    AdministrativeDivision: Final = NamedNode("https://w3id.org/fazhi/ontology#AdministrativeDivision")
    Agency: Final = NamedNode("https://w3id.org/fazhi/ontology#Agency")
    AtLeast: Final = NamedNode("https://w3id.org/fazhi/ontology#AtLeast")
    AtMost: Final = NamedNode("https://w3id.org/fazhi/ontology#AtMost")
    Award: Final = NamedNode("https://w3id.org/fazhi/ontology#Award")
    Bound: Final = NamedNode("https://w3id.org/fazhi/ontology#Bound")
    Bounds: Final = NamedNode("https://w3id.org/fazhi/ontology#Bounds")
    City: Final = NamedNode("https://w3id.org/fazhi/ontology#City")
    CityLevel: Final = NamedNode("https://w3id.org/fazhi/ontology#CityLevel")
    Claim: Final = NamedNode("https://w3id.org/fazhi/ontology#Claim")
    Country: Final = NamedNode("https://w3id.org/fazhi/ontology#Country")
    County: Final = NamedNode("https://w3id.org/fazhi/ontology#County")
    CountyLevel: Final = NamedNode("https://w3id.org/fazhi/ontology#CountyLevel")
    Direction: Final = NamedNode("https://w3id.org/fazhi/ontology#Direction")
    Directions: Final = NamedNode("https://w3id.org/fazhi/ontology#Directions")
    Document: Final = NamedNode("https://w3id.org/fazhi/ontology#Document")
    Done: Final = NamedNode("https://w3id.org/fazhi/ontology#Done")
    Down: Final = NamedNode("https://w3id.org/fazhi/ontology#Down")
    Event: Final = NamedNode("https://w3id.org/fazhi/ontology#Event")
    Figures: Final = NamedNode("https://w3id.org/fazhi/ontology#Figures")
    FiguresByArea: Final = NamedNode("https://w3id.org/fazhi/ontology#FiguresByArea")
    FiguresByAreaPeriod: Final = NamedNode("https://w3id.org/fazhi/ontology#FiguresByAreaPeriod")
    FiguresByAreaPeriodSubject: Final = NamedNode("https://w3id.org/fazhi/ontology#FiguresByAreaPeriodSubject")
    FiguresByAreaSubject: Final = NamedNode("https://w3id.org/fazhi/ontology#FiguresByAreaSubject")
    FiguresByPeriod: Final = NamedNode("https://w3id.org/fazhi/ontology#FiguresByPeriod")
    FiguresByPeriodSubject: Final = NamedNode("https://w3id.org/fazhi/ontology#FiguresByPeriodSubject")
    FiguresBySubject: Final = NamedNode("https://w3id.org/fazhi/ontology#FiguresBySubject")
    Finding: Final = NamedNode("https://w3id.org/fazhi/ontology#Finding")
    Indicator: Final = NamedNode("https://w3id.org/fazhi/ontology#Indicator")
    Initiative: Final = NamedNode("https://w3id.org/fazhi/ontology#Initiative")
    Level: Final = NamedNode("https://w3id.org/fazhi/ontology#Level")
    Levels: Final = NamedNode("https://w3id.org/fazhi/ontology#Levels")
    Mechanism: Final = NamedNode("https://w3id.org/fazhi/ontology#Mechanism")
    Mention: Final = NamedNode("https://w3id.org/fazhi/ontology#Mention")
    Modalities: Final = NamedNode("https://w3id.org/fazhi/ontology#Modalities")
    Modality: Final = NamedNode("https://w3id.org/fazhi/ontology#Modality")
    Model: Final = NamedNode("https://w3id.org/fazhi/ontology#Model")
    NationalLevel: Final = NamedNode("https://w3id.org/fazhi/ontology#NationalLevel")
    Negated: Final = NamedNode("https://w3id.org/fazhi/ontology#Negated")
    Observation: Final = NamedNode("https://w3id.org/fazhi/ontology#Observation")
    Place: Final = NamedNode("https://w3id.org/fazhi/ontology#Place")
    Planned: Final = NamedNode("https://w3id.org/fazhi/ontology#Planned")
    Problem: Final = NamedNode("https://w3id.org/fazhi/ontology#Problem")
    Program: Final = NamedNode("https://w3id.org/fazhi/ontology#Program")
    Promise: Final = NamedNode("https://w3id.org/fazhi/ontology#Promise")
    Province: Final = NamedNode("https://w3id.org/fazhi/ontology#Province")
    ProvinceLevel: Final = NamedNode("https://w3id.org/fazhi/ontology#ProvinceLevel")
    Reform: Final = NamedNode("https://w3id.org/fazhi/ontology#Reform")
    Report: Final = NamedNode("https://w3id.org/fazhi/ontology#Report")
    Required: Final = NamedNode("https://w3id.org/fazhi/ontology#Required")
    Role: Final = NamedNode("https://w3id.org/fazhi/ontology#Role")
    Shortcoming: Final = NamedNode("https://w3id.org/fazhi/ontology#Shortcoming")
    Statement: Final = NamedNode("https://w3id.org/fazhi/ontology#Statement")
    Succession: Final = NamedNode("https://w3id.org/fazhi/ontology#Succession")
    System: Final = NamedNode("https://w3id.org/fazhi/ontology#System")
    Township: Final = NamedNode("https://w3id.org/fazhi/ontology#Township")
    TownshipLevel: Final = NamedNode("https://w3id.org/fazhi/ontology#TownshipLevel")
    Up: Final = NamedNode("https://w3id.org/fazhi/ontology#Up")
    Village: Final = NamedNode("https://w3id.org/fazhi/ontology#Village")
    action: Final = NamedNode("https://w3id.org/fazhi/ontology#action")
    addresses: Final = NamedNode("https://w3id.org/fazhi/ontology#addresses")
    area: Final = NamedNode("https://w3id.org/fazhi/ontology#area")
    awarded: Final = NamedNode("https://w3id.org/fazhi/ontology#awarded")
    basedOn: Final = NamedNode("https://w3id.org/fazhi/ontology#basedOn")
    bound: Final = NamedNode("https://w3id.org/fazhi/ontology#bound")
    carriesOut: Final = NamedNode("https://w3id.org/fazhi/ontology#carriesOut")
    check: Final = NamedNode("https://w3id.org/fazhi/ontology#check")
    code: Final = NamedNode("https://w3id.org/fazhi/ontology#code")
    comparison: Final = NamedNode("https://w3id.org/fazhi/ontology#comparison")
    computation: Final = NamedNode("https://w3id.org/fazhi/ontology#computation")
    concerns: Final = NamedNode("https://w3id.org/fazhi/ontology#concerns")
    cooperatesWith: Final = NamedNode("https://w3id.org/fazhi/ontology#cooperatesWith")
    count: Final = NamedNode("https://w3id.org/fazhi/ontology#count")
    date: Final = NamedNode("https://w3id.org/fazhi/ontology#date")
    dateYear: Final = NamedNode("https://w3id.org/fazhi/ontology#dateYear")
    denominator: Final = NamedNode("https://w3id.org/fazhi/ontology#denominator")
    direction: Final = NamedNode("https://w3id.org/fazhi/ontology#direction")
    end: Final = NamedNode("https://w3id.org/fazhi/ontology#end")
    endorsedBy: Final = NamedNode("https://w3id.org/fazhi/ontology#endorsedBy")
    established: Final = NamedNode("https://w3id.org/fazhi/ontology#established")
    exemptFrom: Final = NamedNode("https://w3id.org/fazhi/ontology#exemptFrom")
    fileName: Final = NamedNode("https://w3id.org/fazhi/ontology#fileName")
    filedWith: Final = NamedNode("https://w3id.org/fazhi/ontology#filedWith")
    grantedBy: Final = NamedNode("https://w3id.org/fazhi/ontology#grantedBy")
    growthBasis: Final = NamedNode("https://w3id.org/fazhi/ontology#growthBasis")
    held: Final = NamedNode("https://w3id.org/fazhi/ontology#held")
    indicator: Final = NamedNode("https://w3id.org/fazhi/ontology#indicator")
    issued: Final = NamedNode("https://w3id.org/fazhi/ontology#issued")
    level: Final = NamedNode("https://w3id.org/fazhi/ontology#level")
    locatedIn: Final = NamedNode("https://w3id.org/fazhi/ontology#locatedIn")
    measureKind: Final = NamedNode("https://w3id.org/fazhi/ontology#measureKind")
    mentions: Final = NamedNode("https://w3id.org/fazhi/ontology#mentions")
    modality: Final = NamedNode("https://w3id.org/fazhi/ontology#modality")
    numerator: Final = NamedNode("https://w3id.org/fazhi/ontology#numerator")
    ofDivision: Final = NamedNode("https://w3id.org/fazhi/ontology#ofDivision")
    original: Final = NamedNode("https://w3id.org/fazhi/ontology#original")
    page: Final = NamedNode("https://w3id.org/fazhi/ontology#page")
    partOf: Final = NamedNode("https://w3id.org/fazhi/ontology#partOf")
    period: Final = NamedNode("https://w3id.org/fazhi/ontology#period")
    periodYear: Final = NamedNode("https://w3id.org/fazhi/ontology#periodYear")
    pilotedIn: Final = NamedNode("https://w3id.org/fazhi/ontology#pilotedIn")
    position: Final = NamedNode("https://w3id.org/fazhi/ontology#position")
    predecessor: Final = NamedNode("https://w3id.org/fazhi/ontology#predecessor")
    proposed: Final = NamedNode("https://w3id.org/fazhi/ontology#proposed")
    quote: Final = NamedNode("https://w3id.org/fazhi/ontology#quote")
    repealed: Final = NamedNode("https://w3id.org/fazhi/ontology#repealed")
    reportedBy: Final = NamedNode("https://w3id.org/fazhi/ontology#reportedBy")
    reportedIn: Final = NamedNode("https://w3id.org/fazhi/ontology#reportedIn")
    reportsOn: Final = NamedNode("https://w3id.org/fazhi/ontology#reportsOn")
    reviewedBy: Final = NamedNode("https://w3id.org/fazhi/ontology#reviewedBy")
    rule: Final = NamedNode("https://w3id.org/fazhi/ontology#rule")
    scope: Final = NamedNode("https://w3id.org/fazhi/ontology#scope")
    sha256: Final = NamedNode("https://w3id.org/fazhi/ontology#sha256")
    start: Final = NamedNode("https://w3id.org/fazhi/ontology#start")
    subject: Final = NamedNode("https://w3id.org/fazhi/ontology#subject")
    succeededBy: Final = NamedNode("https://w3id.org/fazhi/ontology#succeededBy")
    successor: Final = NamedNode("https://w3id.org/fazhi/ontology#successor")
    text: Final = NamedNode("https://w3id.org/fazhi/ontology#text")
    unit: Final = NamedNode("https://w3id.org/fazhi/ontology#unit")
    value: Final = NamedNode("https://w3id.org/fazhi/ontology#value")
    within: Final = NamedNode("https://w3id.org/fazhi/ontology#within")
    year: Final = NamedNode("https://w3id.org/fazhi/ontology#year")


class ORG:
    """Terms with the prefix ``org``."""

    Organization: Final = NamedNode("http://www.w3.org/ns/org#Organization")
    subOrganizationOf: Final = NamedNode("http://www.w3.org/ns/org#subOrganizationOf")


class PROV:
    """Terms with the prefix ``prov``."""

    Entity: Final = NamedNode("http://www.w3.org/ns/prov#Entity")
    wasDerivedFrom: Final = NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom")


class QB:
    """Terms with the prefix ``qb``."""

    DataSet: Final = NamedNode("http://purl.org/linked-data/cube#DataSet")
    Observation: Final = NamedNode("http://purl.org/linked-data/cube#Observation")
    dataSet: Final = NamedNode("http://purl.org/linked-data/cube#dataSet")
    structure: Final = NamedNode("http://purl.org/linked-data/cube#structure")


class RDF:
    """Terms with the prefix ``rdf``."""

    Statement: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement")
    object: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#object")
    predicate: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate")
    subject: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#subject")
    type: Final = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


class RDFS:
    """Terms with the prefix ``rdfs``."""

    label: Final = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")


class SCHEMA:
    """Terms with the prefix ``schema``."""

    Event: Final = NamedNode("https://schema.org/Event")
    Place: Final = NamedNode("https://schema.org/Place")


class SKOS:
    """Terms with the prefix ``skos``."""

    Concept: Final = NamedNode("http://www.w3.org/2004/02/skos/core#Concept")
    ConceptScheme: Final = NamedNode("http://www.w3.org/2004/02/skos/core#ConceptScheme")
    altLabel: Final = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
    inScheme: Final = NamedNode("http://www.w3.org/2004/02/skos/core#inScheme")
    prefLabel: Final = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")


class TIME:
    """Terms with the prefix ``time``."""

    Instant: Final = NamedNode("http://www.w3.org/2006/time#Instant")
    Interval: Final = NamedNode("http://www.w3.org/2006/time#Interval")
    hasBeginning: Final = NamedNode("http://www.w3.org/2006/time#hasBeginning")
    hasEnd: Final = NamedNode("http://www.w3.org/2006/time#hasEnd")
    inXSDDate: Final = NamedNode("http://www.w3.org/2006/time#inXSDDate")


VERSION: Final = "0.2.0"
"""The ontology's own."""

PREFIXES: Final = {
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "fz": "https://w3id.org/fazhi/ontology#",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""What a prefix stands for."""

SUPERCLASSES: Final[dict[NamedNode, tuple[NamedNode, ...]]] = {
    FZ.Agency: (ORG.Organization,),
    FZ.Bound: (SKOS.Concept,),
    FZ.City: (FZ.AdministrativeDivision,),
    FZ.Country: (FZ.AdministrativeDivision,),
    FZ.County: (FZ.AdministrativeDivision,),
    FZ.Direction: (SKOS.Concept,),
    FZ.Document: (FOAF.Document,),
    FZ.Event: (SCHEMA.Event,),
    FZ.Indicator: (SKOS.Concept,),
    FZ.Level: (SKOS.Concept,),
    FZ.Mechanism: (FZ.Initiative,),
    FZ.Mention: (FZ.Claim,),
    FZ.Modality: (SKOS.Concept,),
    FZ.Model: (FZ.Initiative,),
    FZ.Observation: (QB.Observation, FZ.Claim),
    FZ.Place: (SCHEMA.Place,),
    FZ.Program: (FZ.Initiative,),
    FZ.Promise: (FZ.Claim,),
    FZ.Province: (FZ.AdministrativeDivision,),
    FZ.Reform: (FZ.Initiative,),
    FZ.Report: (PROV.Entity, FOAF.Document, FZ.Document),
    FZ.Shortcoming: (FZ.Claim,),
    FZ.Statement: (RDF.Statement, FZ.Claim),
    FZ.System: (FZ.Initiative,),
    FZ.Township: (FZ.AdministrativeDivision,),
    FZ.Village: (FZ.AdministrativeDivision,),
}
"""Every class above a class; the data assert them, since nobody who queries has to reason."""
