import pytest

from fazhi.model import GraphError
from fazhi.rdf.iris import Minter


def test_an_id_is_put_behind_the_base() -> None:
    assert Minter("https://data.example.cn/id/").iri("agency/390726/k3v9").value.endswith("/id/agency/390726/k3v9")
    assert Minter("urn:fazhi:").iri("award/a1").value == "urn:fazhi:award/a1"


@pytest.mark.parametrize(
    "base", ["", "id/", "https://example.org", "https://例.org/", "https://example.org/a b/", "ftp://x/"]
)
def test_a_base_that_makes_no_safe_iris_is_refused(base: str) -> None:
    with pytest.raises(GraphError, match="base"):
        Minter(base)


@pytest.mark.parametrize(
    "path", ["", "a//b", "/a", "a/", "机构/1", "a b", "a/../b", "..", "./a", "a>b", "a\n", "a#b", "a?b"]
)
def test_an_id_that_has_two_spellings_is_refused(path: str) -> None:
    with pytest.raises(GraphError):
        Minter().iri(path)
