"""How a new order begins: with a state, a kind of plan, and parts of another matter.

What may be taken over is said here and nowhere else. An order for the same family takes a page of
the interview as it is, but for what belongs to one order alone. An order for another family takes
only the fields that are listed below: whatever is not on that list begins empty, so that a field
added to the matter later never leads from one family to another by itself.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from qmsco_desk.interview.pages import PAGES
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.plans import Plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qmsco_desk.interview.page import Page
    from qmsco_desk.model.vocabulary import PlanKind

R = TypeVar("R")

# The last page holds what is done to one order: signatures, service, its packet.
_NEVER_A_PAGE = "review"
# Of one order and one hearing, on pages that are otherwise the family's.
_OF_ONE_ORDER = (
    "case.hearing_on",
    "case.hearing_time",
    "case.hearing_place",
    "case.law_as_of",
    "agency.notice_date",
    "agency.tracking_identifier",
)
# What a court, an agency, an employer and a plan are, whichever family stands before them. The
# premiums that this participant pays today, and who is on her policy, are not among them.
_OF_NO_FAMILY = (
    "case.state",
    "case.court",
    "case.county",
    "case.division",
    "case.judge",
    "agency.contact.",
    "agency.fax",
    "work.employer.",
    "plans[].name",
    "plans[].kind",
    "plans[].sponsor",
    "plans[].group_number",
    "plans[].insurer",
    "plans[].administrator.",
    "plans[].dependent_age",
    "plans[].service_area",
    "plans[].coverages[].kind",
    "plans[].coverages[].employee_only",
    "plans[].coverages[].with_children",
    "coverage.manner",
    "coverage.kinds",
    "coverage.other",
    "coverage.begins",
    "coverage.ends",
    "coverage.until_age",
    "coverage.enroll_participant",
    "costs.claim_days",
    "costs.pay_days",
)


class Family(Enum):
    """Whose order the new one is, beside the matter that it is begun from."""

    SAME = "same"
    ANOTHER = "another"


_USUAL: Mapping[Family, frozenset[str]] = MappingProxyType(
    {
        # The court finds anew, and clauses were reworded for one order.
        Family.SAME: frozenset(
            ("case", "parties", "children", "work", "plans", "coverage", "costs", "withholding")
        ),
        Family.ANOTHER: frozenset(("case", "work", "plans")),
    }
)


@dataclass(frozen=True, slots=True)
class Taken:
    """What a new order takes over from another matter.

    Attributes:
        pages: Keys of the pages whose answers are taken.
        family: Whose order the new one is; for another family's, only what names no family.
    """

    pages: frozenset[str] = frozenset()
    family: Family = Family.SAME

    def takes(self, path: str) -> bool:
        """Whether the answer at a path is taken over."""
        wanted = paths.pattern(path)
        page = _PAGE_OF.get(wanted)
        return page in self.pages and _may_be_taken(wanted, self.family)


NOTHING = Taken()
"""An empty order."""


def _may_be_taken(pattern: str, family: Family) -> bool:
    if _PAGE_OF.get(pattern, _NEVER_A_PAGE) == _NEVER_A_PAGE or pattern in _OF_ONE_ORDER:
        return False
    return family is Family.SAME or any(
        pattern == allowed or (allowed.endswith(".") and pattern.startswith(allowed))
        for allowed in _OF_NO_FAMILY
    )


_PAGE_OF: Mapping[str, str] = MappingProxyType(
    {path: page.key for page in PAGES for path in page.paths}
)


def offered(family: Family) -> tuple[Page, ...]:
    """The pages from which anything at all can be taken over."""
    return tuple(page for page in PAGES if any(_may_be_taken(path, family) for path in page.paths))


def usual(family: Family) -> Taken:
    """What is usually taken over: for another order of the same family, or for another family."""
    return Taken(_USUAL[family], family)


def answered(source: Matter, family: Family) -> frozenset[str]:
    """Keys of the offered pages on which the matter has an answer that can be taken over."""
    return frozenset(
        page.key
        for page in offered(family)
        if begun(source=source, taken=Taken(frozenset((page.key,)), family)) != Matter()
    )


def begun(
    *,
    state: str = "",
    plan: PlanKind | None = None,
    source: Matter | None = None,
    taken: Taken = NOTHING,
) -> Matter:
    """The matter that a new order begins with.

    Args:
        state: Postal code of the issuing state; empty to leave it as it is taken over.
        plan: Kind of the plan; it is passed over where a plan is taken over, which has its own.
        source: The matter that parts are taken from.
        taken: Which of its parts.
    """
    matter = _taken_from(source, "", taken) if source is not None and taken.pages else Matter()
    if state:
        matter = paths.set_at(matter, "case.state", state)
    if plan is not None and not matter.plans:
        matter = dataclasses.replace(matter, plans=(Plan(kind=plan),))
    return matter


def _taken_from(record: R, prefix: str, taken: Taken) -> R:
    """The record with every answer that is not taken over put back to its beginning."""
    empty: Any = type(record)()
    kept = {}
    for field in dataclasses.fields(record):  # type: ignore[arg-type]  # every record is one
        path, value = f"{prefix}{field.name}", getattr(record, field.name)
        if path in ask.fields(Matter):
            kept[field.name] = value if taken.takes(path) else getattr(empty, field.name)
        elif f"{path}[]" in ask.repeats(Matter):
            within = f"{path}[]."
            some = any(taken.takes(each) for each in _PAGE_OF if each.startswith(within))
            kept[field.name] = (
                tuple(_taken_from(entry, within, taken) for entry in value) if some else ()
            )
        else:
            kept[field.name] = _taken_from(value, f"{path}.", taken)
    return type(record)(**kept)
