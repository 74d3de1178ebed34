from pathlib import Path

import pytest
from tests.reading.documents import make_html, make_zip, sample_lines

from fazhi.model import InputError
from fazhi.reading import Input, find_reports, read_report

LINES = sample_lines()
TEXT = "\n".join(LINES)
BARE = "依法行政有序推进。县政府召开专题会议，部署行政执法、行政复议和普法工作，法治建设取得进展。\n"


def write(folder: Path, names: dict[str, str]) -> Path:
    for name, text in names.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def pack(folder: Path, members: dict[str, str | bytes], name: str = "报告.zip") -> Path:
    path = folder / name
    path.write_bytes(make_zip({key: data.encode() if isinstance(data, str) else data for key, data in members.items()}))
    return path


def sources(found: tuple[Input, ...], folder: Path) -> list[str]:
    return [item.source.removeprefix(f"{folder}/") for item in found]


def failure(item: Input) -> str:
    with pytest.raises(InputError) as caught:
        read_report(item)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_folders_give_their_files_of_known_formats_sorted_and_each_once(tmp_path: Path) -> None:
    write(tmp_path, dict.fromkeys(("b.md", "a.txt", "c.csv", ".hidden.txt", "d/e.HTML", "报告", "d/~$f.docx"), TEXT))
    found = find_reports([tmp_path / "报告", tmp_path, tmp_path / "a.txt"])
    assert sources(found, tmp_path) == ["报告", "a.txt", "b.md", "d/e.HTML"]


def test_patterns_give_the_files_that_match(tmp_path: Path) -> None:
    write(tmp_path, dict.fromkeys(("b.txt", "a.txt", "c/d.txt", "[1].txt"), TEXT))
    assert sources(find_reports([str(tmp_path / "?.txt")]), tmp_path) == ["a.txt", "b.txt"]
    assert sources(find_reports([tmp_path / "**" / "d.*"]), tmp_path) == ["c/d.txt"]
    assert sources(find_reports([tmp_path / "[1].txt"]), tmp_path) == ["[1].txt"]


def test_what_leads_nowhere_is_told_when_it_is_read_and_the_rest_is_there(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": TEXT, "empty/b.csv": ""})
    (tmp_path / "broken.zip").write_bytes(b"PK\x03\x04")
    missing, empty, broken, good = find_reports(
        [tmp_path / "没有.txt", tmp_path / "empty", tmp_path / "broken.zip", tmp_path / "a.txt"]
    )
    assert "there is no such file" in failure(missing)
    assert "no files of type" in failure(empty)
    assert "archive is damaged" in failure(broken)
    assert read_report(good).title == LINES[0]


def test_an_archive_gives_its_members_and_those_that_are_no_reports_fail_by_themselves(tmp_path: Path) -> None:
    inner = make_zip({"a.txt": TEXT.encode()})
    path = pack(
        tmp_path,
        {"浦江县/报告.html": make_html(LINES), "b.txt": TEXT, "c.zip": inner, "d.png": b"1", "__MACOSX/b.txt": "x"},
    )
    found = find_reports([path])
    assert sources(found, tmp_path) == ["报告.zip/b.txt", "报告.zip/c.zip", "报告.zip/浦江县/报告.html"]
    assert read_report(found[0]).title == read_report(found[2]).title == LINES[0]
    assert "archive inside another one" in failure(found[1])
    assert sources(find_reports([tmp_path]), tmp_path) == sources(found, tmp_path)


def test_an_archive_that_was_replaced_is_read_anew(tmp_path: Path) -> None:
    titles = []
    for year in ("2021", "2022"):
        (found,) = find_reports([pack(tmp_path, {"a.txt": TEXT.replace("2021年度", f"{year}年度")})])
        titles.append(read_report(found).title)
    assert titles == [LINES[0], LINES[0].replace("2021", "2022")]


def test_names_in_an_archive_may_be_gb_18030(tmp_path: Path) -> None:
    data = make_zip({"aaaa.txt": TEXT.encode()}).replace(b"aaaa.txt", "报告".encode("gb18030") + b".txt")
    (tmp_path / "a.zip").write_bytes(data)
    assert sources(find_reports([tmp_path / "a.zip"]), tmp_path) == ["a.zip/报告.txt"]
    assert read_report(find_reports([tmp_path / "a.zip"])[0]).title == LINES[0]


@pytest.mark.parametrize(
    ("members", "cause"),
    [
        ({"a.txt": b" " * 20_000_000}, "unpacks to 20 MB"),
        ({f"{number}.txt": b"a" for number in range(5_001)}, "more than 5000 files"),
        ({"a.exe": b"a"}, "no files of type"),
    ],
)
def test_an_archive_that_could_do_harm_is_refused_unread(tmp_path: Path, members: dict[str, bytes], cause: str) -> None:
    (tmp_path / "a.zip").write_bytes(make_zip(members))
    (found,) = find_reports([tmp_path / "a.zip"])
    assert cause in failure(found)


def test_an_encrypted_archive_is_refused(tmp_path: Path) -> None:
    data = bytearray(make_zip({"a.txt": TEXT.encode()}))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    (tmp_path / "a.zip").write_bytes(data)
    assert "encrypted" in failure(find_reports([tmp_path / "a.zip"])[0])


MANIFEST = (
    "file,title,publisher,date,url\n"
    "a.txt,浦江县林业局2022年度法治政府建设工作报告,浦江县林业局,2023-01-09,https://example.org/a.html\n"
    "没有.txt,,,,\n"
)


def test_a_manifest_tells_what_a_file_does_not_say_and_names_files_that_must_be_there(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": BARE, "b.txt": TEXT, "manifest.csv": MANIFEST})
    a, b, missing = find_reports([tmp_path])
    report = read_report(a)
    assert (report.title, report.reporter) == ("浦江县林业局2022年度法治政府建设工作报告", "浦江县林业局")
    assert (str(report.published), report.year, report.header) == ("2023-01-09", 2022, ())
    assert read_report(b).title == LINES[0]
    assert "manifest.csv: it names 没有.txt, which is not there" in failure(missing)
    assert sources(find_reports([tmp_path / "manifest.csv"]), tmp_path) == ["a.txt", "manifest.csv"]


def test_a_manifest_in_an_archive_speaks_of_the_files_beside_it(tmp_path: Path) -> None:
    path = pack(tmp_path, {"x/a.txt": BARE, "x/manifest.csv": MANIFEST.rsplit("\n", 2)[0]})
    (found,) = find_reports([path])
    assert read_report(found).reporter == "浦江县林业局"


def test_what_a_file_says_itself_counts_more_than_the_manifest(tmp_path: Path) -> None:
    write(tmp_path, {"a.txt": TEXT, "manifest.csv": MANIFEST.rsplit("\n", 2)[0]})
    report = read_report(find_reports([tmp_path])[0])
    assert (report.title, report.reporter, str(report.published)) == (LINES[0], "浦江县司法局", "2022-02-09")


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("name,year\na.txt,2022\n", "has the columns"),
        ("file,title\n,无\n", "row 1 names neither"),
        ("file\n../outside.txt\n", "which is not there"),
        ("file\n/etc/hostname\n", "which is not there"),
        ("url\nfile:///etc/hostname\n", "which is not there"),
    ],
)
def test_a_manifest_that_is_none_or_leads_out_of_its_folder_is_refused(tmp_path: Path, text: str, cause: str) -> None:
    write(tmp_path, {"outside.txt": TEXT, "in/manifest.csv": text})
    for place in (tmp_path / "in", tmp_path / "in" / "manifest.csv"):
        (found,) = find_reports([place])
        assert cause in failure(found)
