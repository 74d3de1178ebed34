"""The integrity constraints of the RDF Data Cube recommendation (https://www.w3.org/TR/vocab-data-cube/#wf-rules).

Each is a pattern that only a cube which breaks the constraint has. They are worded after the recommendation's prose,
for a graph that ``NORMALISE`` has been run on. IC-20 and IC-21 are about hierarchical code lists.
"""

PREFIXES = """
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""

NORMALISE = (
    "INSERT { ?o a qb:Observation } WHERE { { [] qb:observation ?o } UNION { ?o qb:dataSet [] } }",
    "INSERT { ?s a qb:Slice } WHERE { [] qb:slice ?s }",
    "INSERT { ?d a qb:DataSet } WHERE { [] qb:dataSet ?d }",
    """INSERT { ?c qb:componentProperty ?p } WHERE {
        VALUES ?short { qb:dimension qb:measure qb:attribute } ?c ?short ?p }""",
    "INSERT { ?p a qb:DimensionProperty } WHERE { [] qb:dimension ?p }",
    "INSERT { ?p a qb:MeasureProperty } WHERE { [] qb:measure ?p }",
    "INSERT { ?p a qb:AttributeProperty } WHERE { [] qb:attribute ?p }",
    """INSERT { ?o ?p ?v } WHERE { ?d qb:structure/qb:component ?c . ?c qb:componentProperty ?p ;
        qb:componentAttachment qb:DataSet . ?d ?p ?v . ?o qb:dataSet ?d }""",
    """INSERT { ?o ?p ?v } WHERE { ?s qb:observation ?o ; qb:sliceStructure/qb:componentProperty ?p ; ?p ?v }""",
)

PROPERTY = "qb:dataSet/qb:structure/qb:component/qb:componentProperty"

CONSTRAINTS = {
    "IC-1": """{ ?o a qb:Observation FILTER NOT EXISTS { ?o qb:dataSet ?d } } UNION
        { ?o a qb:Observation ; qb:dataSet ?a, ?b FILTER (?a != ?b) }""",
    "IC-2": """{ ?d a qb:DataSet FILTER NOT EXISTS { ?d qb:structure ?s } } UNION
        { ?d a qb:DataSet ; qb:structure ?a, ?b FILTER (?a != ?b) }""",
    "IC-3": """?s a qb:DataStructureDefinition
        FILTER NOT EXISTS { ?s qb:component/qb:componentProperty/rdf:type qb:MeasureProperty }""",
    "IC-4": "?p a qb:DimensionProperty FILTER NOT EXISTS { ?p rdfs:range [] }",
    "IC-5": "?p a qb:DimensionProperty ; rdfs:range skos:Concept FILTER NOT EXISTS { ?p qb:codeList [] }",
    "IC-6": """[] qb:component ?c . ?c qb:componentRequired false ; qb:componentProperty ?p
        FILTER NOT EXISTS { ?p a qb:AttributeProperty }""",
    "IC-7": "?k a qb:SliceKey FILTER NOT EXISTS { ?s a qb:DataStructureDefinition ; qb:sliceKey ?k }",
    "IC-8": """?k a qb:SliceKey ; qb:componentProperty ?p . ?s qb:sliceKey ?k
        FILTER NOT EXISTS { ?s qb:component/qb:componentProperty ?p }""",
    "IC-9": """{ ?s a qb:Slice FILTER NOT EXISTS { ?s qb:sliceStructure ?k } } UNION
        { ?s a qb:Slice ; qb:sliceStructure ?a, ?b FILTER (?a != ?b) }""",
    "IC-10": "?s qb:sliceStructure/qb:componentProperty ?p FILTER NOT EXISTS { ?s ?p [] }",
    "IC-11": f"?o {PROPERTY} ?p . ?p a qb:DimensionProperty FILTER NOT EXISTS {{ ?o ?p [] }}",
    "IC-12": f"""?a qb:dataSet ?d . ?b qb:dataSet ?d FILTER (STR(?a) < STR(?b))
        FILTER NOT EXISTS {{ ?a {PROPERTY} ?p . ?p a qb:DimensionProperty . ?a ?p ?v . ?b ?p ?w FILTER (?v != ?w) }}""",
    "IC-13": """?o qb:dataSet/qb:structure/qb:component ?c . ?c qb:componentRequired true ; qb:componentProperty ?p
        FILTER NOT EXISTS { ?o ?p [] }""",
    "IC-14": """?o qb:dataSet/qb:structure ?s . ?s qb:component/qb:componentProperty ?p . ?p a qb:MeasureProperty
        FILTER NOT EXISTS { ?s qb:component/qb:componentProperty qb:measureType } FILTER NOT EXISTS { ?o ?p [] }""",
    "IC-15": """?o qb:dataSet/qb:structure ?s ; qb:measureType ?p . ?s qb:component/qb:componentProperty qb:measureType
        FILTER NOT EXISTS { ?o ?p [] }""",
    "IC-16": """?o qb:dataSet/qb:structure ?s ; qb:measureType ?p ; ?q [] .
        ?s qb:component/qb:componentProperty qb:measureType, ?q . ?q a qb:MeasureProperty FILTER (?q != ?p)""",
    "IC-17": """?o qb:dataSet/qb:structure ?s ; qb:measureType [] . ?s qb:component/qb:componentProperty ?m .
        ?m a qb:MeasureProperty FILTER NOT EXISTS { ?o qb:dataSet ?d . ?other qb:dataSet ?d ; qb:measureType ?m
            FILTER NOT EXISTS { ?s qb:component/qb:componentProperty ?p . ?p a qb:DimensionProperty
                FILTER (?p != qb:measureType) ?o ?p ?v . ?other ?p ?w FILTER (?v != ?w) } }""",
    "IC-18": """?d qb:slice ?s . ?s qb:observation ?o FILTER NOT EXISTS { ?o qb:dataSet ?d }""",
    "IC-19": f"""?o {PROPERTY} ?p . ?p qb:codeList ?list . ?list a ?kind . ?o ?p ?v
        FILTER (?kind IN (skos:ConceptScheme, skos:Collection))
        FILTER NOT EXISTS {{ ?v skos:inScheme ?list }} FILTER NOT EXISTS {{ ?list skos:member+ ?v }}""",
    "IC-20, IC-21": "?list a qb:HierarchicalCodeList",
}
"""What may not be found; the last stands for both, since our code lists are plain schemes."""
