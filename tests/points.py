"""Figures and reports that tests of comparisons share; the divisions do not exist."""

from decimal import Decimal
from typing import Any

from tests.factory import CITY, COUNTY, PROVINCE, make_report

from fazhi.knowledge.completeness import Completeness
from fazhi.knowledge.places import place_of
from fazhi.knowledge.rows.reports import ReportRow, report_row
from fazhi.knowledge.series import Point
from fazhi.model import Bound, Division, EntityType, Modality, Transformation

NEIGHBOUR = Division("石门县", EntityType.COUNTY, "390727", (PROVINCE, CITY))
FAR_CITY = Division("临海州", EntityType.CITY, "3908", (PROVINCE,))
FAR_COUNTY = Division("白沙县", EntityType.COUNTY, "390801", (PROVINCE, FAR_CITY))
OTHER_PROVINCE = Division("岭东省", EntityType.PROVINCE, "38")
OTHER_CITY = Division("梧州府市", EntityType.CITY, "3801", (OTHER_PROVINCE,))
OTHER_COUNTY = Division("青浦甸县", EntityType.COUNTY, "380101", (OTHER_PROVINCE, OTHER_CITY))

RATE = "LitigationLossRate"
"""A concept of the catalogue, in percent."""


def report_on(area: Division, year: int) -> ReportRow:
    """An annual report of a division, which tells of its year and plans for the next."""
    text = f"{area.name}人民政府{year}年度法治政府建设年度报告\n行政诉讼败诉率为8%。\n"
    report = make_report(text, year=year, area=area, id_=f"report/{area.code}/{year}")
    return report_row(report, Completeness(report.id, (), None, None, None, applies=True))


def point(value: str = "8", area: Division = COUNTY, year: int = 2021, **changes: Any) -> Point:
    """The loss rate of a county in one year, from its own report on that year."""
    place = place_of(area)
    told = changes.pop("told", year)
    values: dict[str, Any] = {
        "indicator": RATE,
        "label": "行政诉讼败诉率",
        "words": "败诉率",
        "transformation": Transformation.LEVEL,
        "group": None,
        "area": place.id,
        "area_name": place.name,
        "level": place.level,
        "province": place.province,
        "city": place.city,
        "year": year,
        "period": str(year),
        "value": Decimal(value),
        "unit": "%",
        "bound": None,
        "modality": Modality.DONE,
        "original": f"{value}%",
        "report": f"report/{area.code}/{told}",
        "report_area": place.id,
        "report_year": told,
        "report_title": f"{area.name}人民政府{told}年度法治政府建设年度报告",
        "quote": f"行政诉讼败诉率为{value}%",
        "start": 30,
        "end": 42,
        "page": None,
        "claim": f"observation/{area.code}-{year}-{value}",
    }
    return Point(**(values | changes))


def target(value: str = "7", area: Division = COUNTY, year: int = 2021, **changes: Any) -> Point:
    """What a county's report on the year before plans for a year."""
    plan: dict[str, Any] = {"modality": Modality.PLANNED, "told": year - 1, "bound": Bound.MAX}
    return point(value, area, year, **({**plan, "claim": f"observation/plan-{area.code}-{year}-{value}"} | changes))
