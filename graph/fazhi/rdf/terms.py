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
    Addition: Final = NamedNode("https://w3id.org/fazhi/ontology#Addition")
    AdministrativeDivision: Final = NamedNode("https://w3id.org/fazhi/ontology#AdministrativeDivision")
    Agency: Final = NamedNode("https://w3id.org/fazhi/ontology#Agency")
    Amount: Final = NamedNode("https://w3id.org/fazhi/ontology#Amount")
    AmountBefore: Final = NamedNode("https://w3id.org/fazhi/ontology#AmountBefore")
    AtLeast: Final = NamedNode("https://w3id.org/fazhi/ontology#AtLeast")
    AtMost: Final = NamedNode("https://w3id.org/fazhi/ontology#AtMost")
    AverageGrowthRate: Final = NamedNode("https://w3id.org/fazhi/ontology#AverageGrowthRate")
    Award: Final = NamedNode("https://w3id.org/fazhi/ontology#Award")
    Bound: Final = NamedNode("https://w3id.org/fazhi/ontology#Bound")
    Bounds: Final = NamedNode("https://w3id.org/fazhi/ontology#Bounds")
    ByArea: Final = NamedNode("https://w3id.org/fazhi/ontology#ByArea")
    ByIndicator: Final = NamedNode("https://w3id.org/fazhi/ontology#ByIndicator")
    CausesContent: Final = NamedNode("https://w3id.org/fazhi/ontology#CausesContent")
    Change: Final = NamedNode("https://w3id.org/fazhi/ontology#Change")
    City: Final = NamedNode("https://w3id.org/fazhi/ontology#City")
    CityLevel: Final = NamedNode("https://w3id.org/fazhi/ontology#CityLevel")
    Claim: Final = NamedNode("https://w3id.org/fazhi/ontology#Claim")
    Content: Final = NamedNode("https://w3id.org/fazhi/ontology#Content")
    ContentKind: Final = NamedNode("https://w3id.org/fazhi/ontology#ContentKind")
    Copy: Final = NamedNode("https://w3id.org/fazhi/ontology#Copy")
    Country: Final = NamedNode("https://w3id.org/fazhi/ontology#Country")
    County: Final = NamedNode("https://w3id.org/fazhi/ontology#County")
    CountyLevel: Final = NamedNode("https://w3id.org/fazhi/ontology#CountyLevel")
    DirectedPromise: Final = NamedNode("https://w3id.org/fazhi/ontology#DirectedPromise")
    Direction: Final = NamedNode("https://w3id.org/fazhi/ontology#Direction")
    Directions: Final = NamedNode("https://w3id.org/fazhi/ontology#Directions")
    Document: Final = NamedNode("https://w3id.org/fazhi/ontology#Document")
    Done: Final = NamedNode("https://w3id.org/fazhi/ontology#Done")
    Down: Final = NamedNode("https://w3id.org/fazhi/ontology#Down")
    DutyContent: Final = NamedNode("https://w3id.org/fazhi/ontology#DutyContent")
    ErrorSeverity: Final = NamedNode("https://w3id.org/fazhi/ontology#ErrorSeverity")
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
    FollowUp: Final = NamedNode("https://w3id.org/fazhi/ontology#FollowUp")
    GrowthRate: Final = NamedNode("https://w3id.org/fazhi/ontology#GrowthRate")
    Indicator: Final = NamedNode("https://w3id.org/fazhi/ontology#Indicator")
    Initiative: Final = NamedNode("https://w3id.org/fazhi/ontology#Initiative")
    Kept: Final = NamedNode("https://w3id.org/fazhi/ontology#Kept")
    Level: Final = NamedNode("https://w3id.org/fazhi/ontology#Level")
    Levels: Final = NamedNode("https://w3id.org/fazhi/ontology#Levels")
    Mechanism: Final = NamedNode("https://w3id.org/fazhi/ontology#Mechanism")
    Mention: Final = NamedNode("https://w3id.org/fazhi/ontology#Mention")
    Missed: Final = NamedNode("https://w3id.org/fazhi/ontology#Missed")
    Modalities: Final = NamedNode("https://w3id.org/fazhi/ontology#Modalities")
    Modality: Final = NamedNode("https://w3id.org/fazhi/ontology#Modality")
    Model: Final = NamedNode("https://w3id.org/fazhi/ontology#Model")
    NationalLevel: Final = NamedNode("https://w3id.org/fazhi/ontology#NationalLevel")
    Negated: Final = NamedNode("https://w3id.org/fazhi/ontology#Negated")
    NotCheckable: Final = NamedNode("https://w3id.org/fazhi/ontology#NotCheckable")
    NotMentioned: Final = NamedNode("https://w3id.org/fazhi/ontology#NotMentioned")
    NoticeSeverity: Final = NamedNode("https://w3id.org/fazhi/ontology#NoticeSeverity")
    Observation: Final = NamedNode("https://w3id.org/fazhi/ontology#Observation")
    OtherContent: Final = NamedNode("https://w3id.org/fazhi/ontology#OtherContent")
    Outcome: Final = NamedNode("https://w3id.org/fazhi/ontology#Outcome")
    Outcomes: Final = NamedNode("https://w3id.org/fazhi/ontology#Outcomes")
    Partly: Final = NamedNode("https://w3id.org/fazhi/ontology#Partly")
    Pending: Final = NamedNode("https://w3id.org/fazhi/ontology#Pending")
    Place: Final = NamedNode("https://w3id.org/fazhi/ontology#Place")
    PlanContent: Final = NamedNode("https://w3id.org/fazhi/ontology#PlanContent")
    Planned: Final = NamedNode("https://w3id.org/fazhi/ontology#Planned")
    Problem: Final = NamedNode("https://w3id.org/fazhi/ontology#Problem")
    Program: Final = NamedNode("https://w3id.org/fazhi/ontology#Program")
    Promise: Final = NamedNode("https://w3id.org/fazhi/ontology#Promise")
    Province: Final = NamedNode("https://w3id.org/fazhi/ontology#Province")
    ProvinceLevel: Final = NamedNode("https://w3id.org/fazhi/ontology#ProvinceLevel")
    Rank: Final = NamedNode("https://w3id.org/fazhi/ontology#Rank")
    Reform: Final = NamedNode("https://w3id.org/fazhi/ontology#Reform")
    RepeatedWeakness: Final = NamedNode("https://w3id.org/fazhi/ontology#RepeatedWeakness")
    Report: Final = NamedNode("https://w3id.org/fazhi/ontology#Report")
    Required: Final = NamedNode("https://w3id.org/fazhi/ontology#Required")
    RequiredContents: Final = NamedNode("https://w3id.org/fazhi/ontology#RequiredContents")
    ResultsContent: Final = NamedNode("https://w3id.org/fazhi/ontology#ResultsContent")
    Role: Final = NamedNode("https://w3id.org/fazhi/ontology#Role")
    Severities: Final = NamedNode("https://w3id.org/fazhi/ontology#Severities")
    Severity: Final = NamedNode("https://w3id.org/fazhi/ontology#Severity")
    Share: Final = NamedNode("https://w3id.org/fazhi/ontology#Share")
    Shortcoming: Final = NamedNode("https://w3id.org/fazhi/ontology#Shortcoming")
    Statement: Final = NamedNode("https://w3id.org/fazhi/ontology#Statement")
    Succession: Final = NamedNode("https://w3id.org/fazhi/ontology#Succession")
    System: Final = NamedNode("https://w3id.org/fazhi/ontology#System")
    Township: Final = NamedNode("https://w3id.org/fazhi/ontology#Township")
    TownshipLevel: Final = NamedNode("https://w3id.org/fazhi/ontology#TownshipLevel")
    Transformation: Final = NamedNode("https://w3id.org/fazhi/ontology#Transformation")
    Transformations: Final = NamedNode("https://w3id.org/fazhi/ontology#Transformations")
    Up: Final = NamedNode("https://w3id.org/fazhi/ontology#Up")
    Village: Final = NamedNode("https://w3id.org/fazhi/ontology#Village")
    WarningSeverity: Final = NamedNode("https://w3id.org/fazhi/ontology#WarningSeverity")
    WeaknessesContent: Final = NamedNode("https://w3id.org/fazhi/ontology#WeaknessesContent")
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
    contentKind: Final = NamedNode("https://w3id.org/fazhi/ontology#contentKind")
    cooperatesWith: Final = NamedNode("https://w3id.org/fazhi/ontology#cooperatesWith")
    count: Final = NamedNode("https://w3id.org/fazhi/ontology#count")
    date: Final = NamedNode("https://w3id.org/fazhi/ontology#date")
    dateYear: Final = NamedNode("https://w3id.org/fazhi/ontology#dateYear")
    denominator: Final = NamedNode("https://w3id.org/fazhi/ontology#denominator")
    direction: Final = NamedNode("https://w3id.org/fazhi/ontology#direction")
    earlier: Final = NamedNode("https://w3id.org/fazhi/ontology#earlier")
    end: Final = NamedNode("https://w3id.org/fazhi/ontology#end")
    endorsedBy: Final = NamedNode("https://w3id.org/fazhi/ontology#endorsedBy")
    established: Final = NamedNode("https://w3id.org/fazhi/ontology#established")
    exemptFrom: Final = NamedNode("https://w3id.org/fazhi/ontology#exemptFrom")
    falls: Final = NamedNode("https://w3id.org/fazhi/ontology#falls")
    fileName: Final = NamedNode("https://w3id.org/fazhi/ontology#fileName")
    filedWith: Final = NamedNode("https://w3id.org/fazhi/ontology#filedWith")
    follows: Final = NamedNode("https://w3id.org/fazhi/ontology#follows")
    grantedBy: Final = NamedNode("https://w3id.org/fazhi/ontology#grantedBy")
    group: Final = NamedNode("https://w3id.org/fazhi/ontology#group")
    growthBasis: Final = NamedNode("https://w3id.org/fazhi/ontology#growthBasis")
    held: Final = NamedNode("https://w3id.org/fazhi/ontology#held")
    indicator: Final = NamedNode("https://w3id.org/fazhi/ontology#indicator")
    issued: Final = NamedNode("https://w3id.org/fazhi/ontology#issued")
    later: Final = NamedNode("https://w3id.org/fazhi/ontology#later")
    level: Final = NamedNode("https://w3id.org/fazhi/ontology#level")
    locatedIn: Final = NamedNode("https://w3id.org/fazhi/ontology#locatedIn")
    measureKind: Final = NamedNode("https://w3id.org/fazhi/ontology#measureKind")
    mentions: Final = NamedNode("https://w3id.org/fazhi/ontology#mentions")
    modality: Final = NamedNode("https://w3id.org/fazhi/ontology#modality")
    numerator: Final = NamedNode("https://w3id.org/fazhi/ontology#numerator")
    ofDivision: Final = NamedNode("https://w3id.org/fazhi/ontology#ofDivision")
    onTime: Final = NamedNode("https://w3id.org/fazhi/ontology#onTime")
    original: Final = NamedNode("https://w3id.org/fazhi/ontology#original")
    outcome: Final = NamedNode("https://w3id.org/fazhi/ontology#outcome")
    page: Final = NamedNode("https://w3id.org/fazhi/ontology#page")
    partOf: Final = NamedNode("https://w3id.org/fazhi/ontology#partOf")
    period: Final = NamedNode("https://w3id.org/fazhi/ontology#period")
    periodYear: Final = NamedNode("https://w3id.org/fazhi/ontology#periodYear")
    phrase: Final = NamedNode("https://w3id.org/fazhi/ontology#phrase")
    pilotedIn: Final = NamedNode("https://w3id.org/fazhi/ontology#pilotedIn")
    position: Final = NamedNode("https://w3id.org/fazhi/ontology#position")
    predecessor: Final = NamedNode("https://w3id.org/fazhi/ontology#predecessor")
    present: Final = NamedNode("https://w3id.org/fazhi/ontology#present")
    proposed: Final = NamedNode("https://w3id.org/fazhi/ontology#proposed")
    quote: Final = NamedNode("https://w3id.org/fazhi/ontology#quote")
    reason: Final = NamedNode("https://w3id.org/fazhi/ontology#reason")
    repealed: Final = NamedNode("https://w3id.org/fazhi/ontology#repealed")
    reportedBy: Final = NamedNode("https://w3id.org/fazhi/ontology#reportedBy")
    reportedIn: Final = NamedNode("https://w3id.org/fazhi/ontology#reportedIn")
    reportsOn: Final = NamedNode("https://w3id.org/fazhi/ontology#reportsOn")
    result: Final = NamedNode("https://w3id.org/fazhi/ontology#result")
    reviewedBy: Final = NamedNode("https://w3id.org/fazhi/ontology#reviewedBy")
    rule: Final = NamedNode("https://w3id.org/fazhi/ontology#rule")
    scope: Final = NamedNode("https://w3id.org/fazhi/ontology#scope")
    severity: Final = NamedNode("https://w3id.org/fazhi/ontology#severity")
    sha256: Final = NamedNode("https://w3id.org/fazhi/ontology#sha256")
    share: Final = NamedNode("https://w3id.org/fazhi/ontology#share")
    start: Final = NamedNode("https://w3id.org/fazhi/ontology#start")
    subject: Final = NamedNode("https://w3id.org/fazhi/ontology#subject")
    succeededBy: Final = NamedNode("https://w3id.org/fazhi/ontology#succeededBy")
    successor: Final = NamedNode("https://w3id.org/fazhi/ontology#successor")
    text: Final = NamedNode("https://w3id.org/fazhi/ontology#text")
    tolerance: Final = NamedNode("https://w3id.org/fazhi/ontology#tolerance")
    transformation: Final = NamedNode("https://w3id.org/fazhi/ontology#transformation")
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
    Slice: Final = NamedNode("http://purl.org/linked-data/cube#Slice")
    dataSet: Final = NamedNode("http://purl.org/linked-data/cube#dataSet")
    observation: Final = NamedNode("http://purl.org/linked-data/cube#observation")
    slice: Final = NamedNode("http://purl.org/linked-data/cube#slice")
    sliceStructure: Final = NamedNode("http://purl.org/linked-data/cube#sliceStructure")
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
    broader: Final = NamedNode("http://www.w3.org/2004/02/skos/core#broader")
    inScheme: Final = NamedNode("http://www.w3.org/2004/02/skos/core#inScheme")
    prefLabel: Final = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")


class TIME:
    """Terms with the prefix ``time``."""

    Instant: Final = NamedNode("http://www.w3.org/2006/time#Instant")
    Interval: Final = NamedNode("http://www.w3.org/2006/time#Interval")
    hasBeginning: Final = NamedNode("http://www.w3.org/2006/time#hasBeginning")
    hasEnd: Final = NamedNode("http://www.w3.org/2006/time#hasEnd")
    inXSDDate: Final = NamedNode("http://www.w3.org/2006/time#inXSDDate")


VERSION: Final = "0.3.0"
"""The ontology's own."""

PREFIXES: Final = {
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "fz": "https://w3id.org/fazhi/ontology#",
    "ind": "https://w3id.org/fazhi/indicator/",
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
    FZ.ContentKind: (SKOS.Concept,),
    FZ.Country: (FZ.AdministrativeDivision,),
    FZ.County: (FZ.AdministrativeDivision,),
    FZ.DirectedPromise: (FZ.Claim, FZ.Promise),
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
    FZ.Outcome: (SKOS.Concept,),
    FZ.Place: (SCHEMA.Place,),
    FZ.Program: (FZ.Initiative,),
    FZ.Promise: (FZ.Claim,),
    FZ.Province: (FZ.AdministrativeDivision,),
    FZ.Reform: (FZ.Initiative,),
    FZ.Report: (PROV.Entity, FOAF.Document, FZ.Document),
    FZ.Severity: (SKOS.Concept,),
    FZ.Shortcoming: (FZ.Claim,),
    FZ.Statement: (RDF.Statement, FZ.Claim),
    FZ.System: (FZ.Initiative,),
    FZ.Township: (FZ.AdministrativeDivision,),
    FZ.Transformation: (SKOS.Concept,),
    FZ.Village: (FZ.AdministrativeDivision,),
}
"""Every class above a class; the data assert them, since nobody who queries has to reason."""
