"""When a field is asked: pure functions of the matter. None of them ever changes an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.model.paths import get_at
from qmsco_desk.model.vocabulary import (
    AddressOf,
    Beginning,
    CoverageKind,
    CoverageManner,
    Ending,
    PlanKind,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import PersonName

Indexes = tuple[int, ...]


def refers_to_order(matter: Matter, indexes: Indexes) -> bool:
    """The order carries out an earlier one."""
    del indexes
    return matter.underlying.separate is True


def agency_takes_part(matter: Matter, indexes: Indexes) -> bool:
    """A child support agency is involved."""
    del indexes
    return matter.agency.involved is True


def first_has_counsel(matter: Matter, indexes: Indexes) -> bool:
    """The first parent is represented."""
    del indexes
    return matter.parties.first.represented is True


def second_has_counsel(matter: Matter, indexes: Indexes) -> bool:
    """The second parent is represented."""
    del indexes
    return matter.parties.second.represented is True


def some_child_uses_official(matter: Matter, indexes: Indexes) -> bool:
    """A child's mail goes to a substituted official (29 U.S.C. 1169(a)(3)(A))."""
    del indexes
    return any(child.address_of is AddressOf.OFFICIAL for child in matter.children)


def last_name_alone(prefix: str) -> Callable[[Matter, Indexes], bool]:
    """A condition: of the name at a path pattern the last name is given and no first name."""

    def shown(matter: Matter, indexes: Indexes) -> bool:
        path = prefix
        for index in indexes:
            path = path.replace("[]", f"[{index}]", 1)
        name: PersonName = get_at(matter, path)
        return bool(name.last and not name.first)

    return shown


def child_has_own_address(matter: Matter, indexes: Indexes) -> bool:
    """This child's own mailing address stands in the order."""
    return matter.children[indexes[0]].address_of is AddressOf.OWN


def plan_is_offered(matter: Matter, indexes: Indexes) -> bool:
    """There is a plan to describe."""
    return matter.plans[indexes[0]].kind is not PlanKind.NONE


def coverage_is_listed(matter: Matter, indexes: Indexes) -> bool:
    """The order lists the types of coverage."""
    del indexes
    return matter.coverage.manner is CoverageManner.LISTED


def other_coverage_is_listed(matter: Matter, indexes: Indexes) -> bool:
    """One of the listed types is “other”, for the order or for one child."""
    del indexes
    lists = (matter.coverage.kinds, *(child.coverages for child in matter.children))
    return any(CoverageKind.OTHER in kinds for kinds in lists)


def begins_on_a_date(matter: Matter, indexes: Indexes) -> bool:
    """Coverage begins on a date."""
    del indexes
    return matter.coverage.begins is Beginning.ON_DATE


def ends_at_an_age(matter: Matter, indexes: Indexes) -> bool:
    """The order applies until an age."""
    del indexes
    return matter.coverage.ends is Ending.AT_AGE


def ends_on_a_date(matter: Matter, indexes: Indexes) -> bool:
    """The order applies until a date."""
    del indexes
    return matter.coverage.ends is Ending.ON_DATE
