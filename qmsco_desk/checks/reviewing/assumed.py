"""What the program takes where a field is left empty, so that a reviewer sees it and may differ.

Only what decides a figure or a word of a paper stands here: an empty field that prints as a blank,
or without which nothing is computed, assumes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.speaking import plan_called
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import CoverageManner, PlanKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from qmsco_desk.model.matter import Matter


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something taken for granted: the field that would say otherwise, and what is taken."""

    path: str
    sentence: str


def assumed(matter: Matter, on: date) -> tuple[Assumption, ...]:
    """Everything that is assumed in a matter, in the interview's order.

    Args:
        matter: The matter.
        on: The day whose law was applied.
    """
    return tuple(one for teller in _TELLERS for one in teller(matter, on))


def _law(matter: Matter, on: date) -> Iterator[Assumption]:
    if matter.case.law_as_of is None:
        yield Assumption(
            "case.law_as_of", f"The law of the day of work, {in_words(on)}, is applied."
        )
    if matter.case.state and not matter.case.style:
        yield Assumption("case.style", "The caption has the state’s usual form.")


def _people(matter: Matter, on: date) -> Iterator[Assumption]:
    del on
    if matter.children and matter.parties.representative.is_empty:
        yield Assumption(
            "parties.representative.name",
            "Notices for the children go to the custodial parent.",
        )
    alike = [child for child in matter.children if not child.coverages]
    if alike and matter.coverage.manner is CoverageManner.LISTED:
        each = "Every child gets" if len(alike) == len(matter.children) else "The others get"
        place = next(n for n, child in enumerate(matter.children) if not child.coverages)
        yield Assumption(
            f"children[{place}].coverages", f"{each} the coverage that the order lists for all."
        )


def _work(matter: Matter, on: date) -> Iterator[Assumption]:
    del on
    if matter.case.state and not matter.work.employer.state:
        yield Assumption(
            "work.employer.state",
            "The participant works in the issuing state, whose limit, priority and shortfall"
            " rules apply.",
        )


def _plans(matter: Matter, on: date) -> Iterator[Assumption]:
    del on
    for index, plan in enumerate(matter.plans):
        if not plan.sponsor and plan.kind is PlanKind.ERISA:
            yield Assumption(
                f"plans[{index}].sponsor",
                f"The employer sponsors {plan_called(matter, index)}.",
            )
        for place, coverage in enumerate(plan.coverages):
            if coverage.kind and coverage.with_children and coverage.current is None:
                yield Assumption(
                    f"plans[{index}].coverages[{place}].current",
                    f"The participant is not enrolled in {coverage.kind.label.lower()} coverage"
                    " today.",
                )


def _costs(matter: Matter, on: date) -> Iterator[Assumption]:
    del on
    if matter.plans and matter.costs.payee.is_empty:
        yield Assumption("costs.payee.name", "The plan pays claims to the custodial parent.")


def _papers(matter: Matter, on: date) -> Iterator[Assumption]:
    del on
    if matter.case.state and not matter.clauses.changes:
        yield Assumption("clauses.special", "Every clause stands in the library’s words.")
    signing = matter.signing
    if signing.prepared_by_first is None and matter.parties.movant is not None:
        yield Assumption("signing.prepared_by_first", "The one who asks for the order submits it.")
    if matter.case.state and signing.counsel_style is None:
        yield Assumption("signing.counsel_style", "Counsel signs on a line.")
    if matter.children and signing.identifiers_in_full is None:
        yield Assumption(
            "signing.identifiers_in_full",
            "Confidential papers show the last four digits of Social Security numbers.",
        )
    if matter.case.state and signing.pleading_paper is None:
        yield Assumption("signing.pleading_paper", "Court papers have no line numbers.")
    if matter.case.state and not matter.service.by:
        yield Assumption("service.by", "Counsel of the one who asks for the order serves it.")


_TELLERS: tuple[Callable[[Matter, date], Iterator[Assumption]], ...] = (
    _law,
    _people,
    _work,
    _plans,
    _costs,
    _papers,
)
