"""The closed word lists that every other value is built from."""

from enum import StrEnum


class EntityType(StrEnum):
    """What kind of thing an entity is; the names are the classes of the ontology."""

    COUNTRY = "Country"
    PROVINCE = "Province"
    CITY = "City"
    COUNTY = "County"
    TOWNSHIP = "Township"
    VILLAGE = "Village"
    AGENCY = "Agency"
    REFORM = "Reform"
    PROGRAM = "Program"
    DOCUMENT = "Document"
    AWARD = "Award"
    MECHANISM = "Mechanism"
    SYSTEM = "System"
    MODEL = "Model"
    EVENT = "Event"
    PLACE = "Place"
    ROLE = "Role"
    PROBLEM = "Problem"


DIVISION_TYPES = (
    EntityType.COUNTRY,
    EntityType.PROVINCE,
    EntityType.CITY,
    EntityType.COUNTY,
    EntityType.TOWNSHIP,
    EntityType.VILLAGE,
)
"""Division types from the top of the hierarchy down; the position is the rank."""

INITIATIVE_TYPES = frozenset(
    {EntityType.REFORM, EntityType.PROGRAM, EntityType.MECHANISM, EntityType.SYSTEM, EntityType.MODEL}
)
"""What an agency carries out; subclasses of ``fz:Initiative``."""


class Predicate(StrEnum):
    """A relation between two things; the values are local names of the ontology."""

    PILOTED_IN = "pilotedIn"
    AWARDED = "awarded"
    ISSUED = "issued"
    CARRIES_OUT = "carriesOut"
    ESTABLISHED = "established"
    HELD = "held"
    COOPERATES_WITH = "cooperatesWith"
    LOCATED_IN = "locatedIn"
    BASED_ON = "basedOn"
    ENDORSED_BY = "endorsedBy"
    REPEALED = "repealed"
    ADDRESSES = "addresses"
    FILED_WITH = "filedWith"
    REVIEWED_BY = "reviewedBy"
    EXEMPT_FROM = "exemptFrom"


class Modality(StrEnum):
    """Whether the text says that something is so, will be, must be or is not."""

    DONE = "done"
    PLANNED = "planned"
    REQUIRED = "required"
    NEGATED = "negated"


class Bound(StrEnum):
    """How a printed figure limits the true one."""

    MIN = "min"
    MAX = "max"
    APPROX = "approx"


class Level(StrEnum):
    """The administrative level of an honour, a pilot or a body."""

    NATIONAL = "国家级"
    PROVINCE = "省级"
    CITY = "市级"
    COUNTY = "县级"
    TOWNSHIP = "乡级"


class Direction(StrEnum):
    """Where a target without a figure is to move."""

    UP = "up"
    DOWN = "down"


class Transformation(StrEnum):
    """How a figure stands to what it counts (SDMX: TRANSFORMATION).

    ``LEVEL`` is the amount itself; ``ADDITION`` what came to a stock within the period (新增高新技术企业500家);
    ``GROWTH`` the rate of change against the year before, in percent; ``AVERAGE_GROWTH`` that over several years;
    ``CHANGE`` the difference itself (提高2个百分点); ``BEFORE`` the amount that a change starts from (从3%提升到3.5%);
    ``SHARE`` a part of the whole in percent; ``RANK`` a place in an order.
    """

    LEVEL = "level"
    ADDITION = "addition"
    GROWTH = "growth"
    AVERAGE_GROWTH = "averageGrowth"
    CHANGE = "change"
    BEFORE = "before"
    SHARE = "share"
    RANK = "rank"
