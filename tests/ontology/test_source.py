from pathlib import Path

from fazhi.ontology.source import TERM_FILES, files_in, ontology_home


def test_the_files_that_define_terms_are_found() -> None:
    assert all(ontology_home().joinpath(name).is_file() for name in TERM_FILES)


def test_files_come_by_name_and_a_missing_folder_has_none(tmp_path: Path) -> None:
    for name in ("b.rq", "a.rq", "c.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    assert [f.name for f in files_in(tmp_path, ".rq")] == ["a.rq", "b.rq"]
    assert files_in(tmp_path / "nowhere", ".rq") == []
