"""What the order recites whatever else it says: without an answer a blank is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.reads import LAW
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import listing, parent_called, plan_called
from qmsco_desk.checks.verdict import Level, Met, NotMet, Verdict
from qmsco_desk.model.vocabulary import EntryBasis, PlanKind, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter

_SHOWN_MOST = 4
# Kinds that reach the children without an employer.
_WITHOUT_EMPLOYER = frozenset({PlanKind.INDIVIDUAL, PlanKind.PUBLIC, PlanKind.NONE})


@check(
    "matter.recitals",
    title="The order is printed without a blank for its recitals",
    level=Level.WARNING,
    reads=(*LAW, "case", "underlying", "parties", "work.employer.name", "plans", "costs"),
    why="The order recites each of them, and a blank is printed where the answer is missing.",
    fix="Answer the fields, or fill in the blanks by hand before the order is signed.",
)
def recited(case: Case) -> Iterator[Verdict]:
    """The recitals that no other check asks for, in one finding."""
    missing = [(words, path) for words, path, answered in _recitals(case) if not answered]
    if not missing:
        yield Met()
        return
    named = [words for words, _ in missing]
    rest = len(named) - _SHOWN_MOST
    if rest > 1:
        named = [*named[:_SHOWN_MOST], f"{rest} more"]
    yield NotMet(
        f"Still needed, or the order prints a blank: {listing(named)}.",
        tuple(path for _, path in missing),
    )


def _recitals(case: Case) -> Iterator[tuple[str, str, bool]]:
    """What is recited, its field, and whether it is answered."""
    matter = case.matter
    yield from _entry(matter)
    caption = case.issuing.court.caption_for(matter.case.proceeding) if case.issuing else ""
    if not matter.case.style and (not caption or "_called}" in caption):
        for side in Side:
            answer = matter.parties.parent(side)
            yield (
                f"what the caption calls {parent_called(matter, side)}",
                f"parties.{side.value}.designation",
                answer is not None and answer.designation is not None,
            )
    for side in Side:
        yield from _counsel(matter, side)
    kinds = {plan.kind for plan in matter.plans}
    if not kinds or kinds - _WITHOUT_EMPLOYER:
        yield "the employer", "work.employer.name", bool(matter.work.employer.name)
    for index, plan in enumerate(matter.plans):
        if plan.kind is PlanKind.MULTIEMPLOYER:
            called = plan_called(matter, index)
            yield f"the sponsor of {called}", f"plans[{index}].sponsor", bool(plan.sponsor)
    costs = matter.costs
    yield "the days to send a bill", "costs.claim_days", costs.claim_days is not None
    yield "the days to pay a share", "costs.pay_days", costs.pay_days is not None


def _entry(matter: Matter) -> Iterator[tuple[str, str, bool]]:
    """How the order comes about, and the earlier order that it carries out."""
    case, earlier = matter.case, matter.underlying
    yield "how the order is entered", "case.basis", case.basis is not None
    if case.basis is EntryBasis.HEARING:
        yield "the date of the hearing", "case.hearing_on", case.hearing_on is not None
    if case.basis in (EntryBasis.HEARING, EntryBasis.DEFAULT):
        yield "who asks for the order", "parties.movant", matter.parties.movant is not None
    answered = earlier.separate is not None
    yield "whether it refers to an earlier decree", "underlying.separate", answered
    if earlier.separate:
        dated = earlier.entered_on is not None
        yield "the title of the earlier order", "underlying.title", bool(earlier.title)
        yield "the date of the earlier order", "underlying.entered_on", dated


def _counsel(matter: Matter, side: Side) -> Iterator[tuple[str, str, bool]]:
    """Whether a parent has counsel, and who that is."""
    parent = matter.parties.parent(side)
    if parent is None:
        return
    at, called = f"parties.{side.value}", parent_called(matter, side)
    yield f"whether {called} has counsel", f"{at}.represented", parent.represented is not None
    if parent.represented:
        name, number = parent.counsel.name, parent.counsel.bar_number
        yield f"the attorney of {called}", f"{at}.counsel.name", bool(name)
        yield f"the bar number of counsel for {called}", f"{at}.counsel.bar_number", bool(number)
