import dataclasses

from pyoxigraph import BlankNode, DefaultGraph, Quad
from tests.factory import figure, make_graph, make_reading, make_report, make_second_reading, reading_of

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.rdf.encode import encode
from fazhi.rdf.store import Store

PLACED = "SELECT ?name WHERE { ?reform fz:pilotedIn ?township . ?township a fz:Township ; rdfs:label ?name }"


def test_a_done_relation_is_a_plain_triple(store: Store) -> None:
    assert store.query(PLACED).column("name") == ("清河镇",)


def test_planned_required_and_negated_relations_are_statements_only(store: Store) -> None:
    left = store.query("""SELECT ?s ?p ?o WHERE {
        ?statement a fz:Statement ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; fz:modality ?m .
        FILTER (?m != fz:Done) ?s ?p ?o }""")
    modalities = store.query("SELECT DISTINCT ?m { ?s a fz:Statement ; fz:modality ?m }")
    issued_as_well_as_required = {"https://w3id.org/fazhi/ontology#issued"}
    assert set(left.column("p")) == issued_as_well_as_required
    assert len(modalities) == 4


def test_every_claim_has_words_that_stand_where_it_says(store: Store) -> None:
    texts = {report_id: report.text for report_id, report in make_graph().reports.items()}
    rows = store.query("""SELECT ?report ?quote ?start ?end {
        ?c a fz:Claim ; prov:wasDerivedFrom ?report ; fz:quote ?quote ; fz:start ?start ; fz:end ?end ; fz:rule ?r }""")
    claims = store.query("SELECT (COUNT(DISTINCT ?c) AS ?n) { ?c a fz:Claim }").column("n")
    assert len(rows) == claims[0] == len(make_graph().claims)
    for row in rows:
        text = next(text for id_, text in texts.items() if str(row["report"]).endswith(id_))
        assert text[int(str(row["start"])) : int(str(row["end"]))] == row["quote"]


def test_who_granted_it_and_at_which_level_is_on_the_statement(store: Store) -> None:
    row = next(
        iter(
            store.query("""SELECT ?by ?level { ?s rdf:predicate fz:pilotedIn ; fz:level ?level ;
        fz:grantedBy/rdfs:label ?by }""")
        )
    )
    assert (row["by"], str(row["level"]).rpartition("#")[2]) == ("江右省司法厅", "ProvinceLevel")


def test_a_figure_is_found_by_what_it_counts_where_and_when(store: Store) -> None:
    rows = store.query("""SELECT ?value ?unit ?original {
        ?o a qb:Observation ; fz:indicator/skos:prefLabel "涉案金额"@zh ; fz:area/rdfs:label "云溪县"@zh ;
            fz:period "2021"^^xsd:gYear ; fz:periodYear 2021 ;
            fz:value ?value ; fz:unit ?unit ; fz:original ?original }""").rows
    assert [(str(value), unit, original) for value, unit, original in rows] == [("35000", "元", "3.5万元")]


def test_one_indicator_is_one_concept_in_all_reports(store: Store) -> None:
    table = store.query("""SELECT ?i (COUNT(DISTINCT ?r) AS ?n) { ?o fz:reportedIn ?r ; fz:indicator ?i .
        ?i skos:prefLabel "行政复议案件"@zh } GROUP BY ?i""")
    assert table.column("n") == (2,)


def test_we_and_our_bureau_lead_to_the_full_name(store: Store) -> None:
    rows = store.query(
        """SELECT DISTINCT ?name { ?m a fz:Mention ; fz:original "我局" ; fz:mentions/rdfs:label ?name }"""
    )
    assert rows.column("name") == ("云溪县司法局",)


def test_a_finding_leads_to_the_figures(store: Store) -> None:
    rows = store.query("SELECT ?sum ?value { ?f a fz:Finding ; fz:computation ?sum ; fz:concerns/fz:value ?value }")
    assert set(rows.column("sum")) == {"30+8+6+7=51≠50"}
    assert sorted(map(str, rows.column("value"))) == ["30", "50", "6", "7", "8"]


def test_a_promise_and_a_shortcoming_are_there(store: Store) -> None:
    promise = store.query(
        'SELECT ?d { ?p a fz:Promise ; fz:direction ?d ; fz:indicator/rdfs:label "行政诉讼败诉率"@zh }'
    )
    assert promise.column("d") == ("https://w3id.org/fazhi/ontology#Down",)
    assert store.query("SELECT ?t { ?s a fz:Shortcoming ; fz:text ?t }").column("t") == ("基层执法力量还比较薄弱",)


def test_a_period_that_is_no_year_is_an_interval() -> None:
    report = make_report("云溪县报告\n自8月10日以来受理12件。\n")
    claim = figure(report, "案件", "12件", "自8月10日以来受理12件", area=None, period="2021-08-10/..")
    store = Store(encode(KnowledgeGraph([reading_of(report, (), (claim,))])))
    rows = store.query("""SELECT ?day ?year { ?o fz:period ?p ; fz:periodYear ?year . ?p a time:Interval ;
        time:hasBeginning/time:inXSDDate ?day . FILTER NOT EXISTS { ?p time:hasEnd ?e } }""").rows
    assert [(str(day), year) for day, year in rows] == [("2021-08-10", 2021)]


def test_each_report_is_one_named_graph_that_describes_all_it_speaks_of(quads: list[Quad]) -> None:
    names = {str(quad.graph_name) for quad in quads} - {"<https://w3id.org/fazhi/id/derived>"}
    assert names == {f"<https://w3id.org/fazhi/id/{id_}>" for id_ in make_graph().reports}
    for name in names:
        own = [quad for quad in quads if str(quad.graph_name) == name]
        described = {quad.subject for quad in own if quad.predicate.value.endswith("#type")}
        things = {q.object for q in own if str(q.object).startswith("<https://w3id.org/fazhi/id/")}
        assert things <= described


def test_there_are_no_blank_nodes_and_nothing_in_the_default_graph(quads: list[Quad]) -> None:
    assert not any(isinstance(term, BlankNode) for quad in quads for term in quad)
    assert DefaultGraph() not in {quad.graph_name for quad in quads}


def test_a_changed_report_leaves_nothing_of_its_old_self() -> None:
    before = set(encode(KnowledgeGraph([make_reading(), make_second_reading()])))
    reading = make_reading()
    after = set(encode(KnowledgeGraph([dataclasses.replace(reading, claims=()), make_second_reading()])))
    gone = {quad.subject for quad in before if "/statement/" in str(quad.subject) and quad not in after}
    assert gone
    assert not gone & {quad.subject for quad in after}


def test_the_base_is_the_users() -> None:
    quads = list(encode(make_graph(), "https://data.example.cn/id/"))
    assert not [quad for quad in quads if "w3id.org/fazhi/id" in str(quad)]
