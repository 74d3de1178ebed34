from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from fazhi.rdf.pieces import Pieces, content_of

NAMED = NamedNode("https://example.org/名")
TRIPLES = [Triple(NamedNode(f"https://example.org/{n}"), NAMED, Literal("甲\n乙", language="zh")) for n in range(5000)]


def test_the_pieces_are_the_graph_and_none_is_large() -> None:
    pieces = list(Pieces(TRIPLES, 1 << 16))
    assert len(pieces) > 2
    read = [quad.triple for piece in pieces for quad in parse(piece, format=RdfFormat.N_TRIPLES)]
    assert read == TRIPLES


def test_the_digest_does_not_depend_on_the_pieces() -> None:
    pieces = Pieces(TRIPLES, 1 << 16)
    assert b"".join(pieces)
    assert pieces.content == content_of(TRIPLES)
    assert pieces.content.triples == len(TRIPLES)
    assert content_of(TRIPLES[:-1]) != content_of(TRIPLES)
