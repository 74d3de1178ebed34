"""Which division a report is about and which body it is from, as entities of the graph."""

from fazhi.model import EntityType, ReadReport


def area_of(reading: ReadReport) -> str | None:
    """Id of the division that a report is about; None where it tells none or no claim speaks of it."""
    area = reading.report.area
    if area is None:
        return None
    same = (
        entity.id
        for entity in reading.entities
        if entity.type is area.type and (entity.code == area.code if area.code else entity.name == area.name)
    )
    return next(same, None)


def reporter_of(reading: ReadReport) -> str | None:
    """Id of the body that a report is from; None where it tells none or no claim speaks of it."""
    name = reading.report.reporter
    if name is None:
        return None
    area = area_of(reading)
    bearers = [e for e in reading.entities if e.name == name and e.type is EntityType.AGENCY]
    return next((e.id for e in sorted(bearers, key=lambda e: (e.within != area, e.id))), None)
