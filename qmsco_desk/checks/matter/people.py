"""The parents and the parts they play: who is unnamed, and who cannot be two people at once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import capital, child_called, listing, parent_called
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.vocabulary import AddressOf, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case

# Numbers that are assigned to nobody and stand for one that is to come.
_NOBODYS = re.compile(r"000.*|666.*|\d{3}-00-.*|.*-0000|(\d)\1\1-\1\1-\1{4}|123-45-6789")


@check(
    "matter.parents",
    title="Both parents are named",
    level=Level.WARNING,
    reads=("parties.participant", "parties.first.name", "parties.second.name"),
    why="The caption and the findings of the court name both.",
    fix="Complete the page of the parties.",
)
def parents_named(case: Case) -> Iterator[Verdict]:
    """The parent who is not the participant, or both while nobody is; one finding for both."""
    parties = case.matter.parties
    unnamed = [
        side
        for side, parent in ((Side.FIRST, parties.first), (Side.SECOND, parties.second))
        if side is not parties.participant and not parent.name.is_whole
    ]
    if not unnamed:
        yield Met()
        return
    yield NotMet(
        f"Still needed: the full {'name' if len(unnamed) == 1 else 'names'} of"
        f" {listing(parent_called(case.matter, side) for side in unnamed)}.",
        tuple(f"parties.{side.value}.name.first" for side in unnamed),
    )


@check(
    "matter.roles",
    title="It is known which parent has custody and which owes support",
    level=Level.WARNING,
    reads=("parties.custodial", "parties.obligor", "children"),
    why="Notices and claims go to the custodial parent, and the state's rules measure the obligor.",
    fix="Answer on the page of the parties.",
)
def roles_known(case: Case) -> Iterator[Verdict]:
    """Both in one finding; a custodial parent with the children's address is asked for there."""
    parties = case.matter.parties
    asked = any(child.address_of is AddressOf.CUSTODIAL for child in case.matter.children)
    missing = [
        (words, path)
        for answer, words, path in (
            (parties.custodial, "the custodial parent", "parties.custodial"),
            (parties.obligor, "the obligor", "parties.obligor"),
        )
        if answer is None and not (asked and path == "parties.custodial")
    ]
    if missing:
        yield NotMet(
            f"Still needed: {listing(words for words, _ in missing)}.",
            tuple(path for _, path in missing),
        )
    else:
        yield Met()


@check(
    "matter.custodial_obligor",
    title="The parent who owes support is not the one the children live with",
    level=Level.WARNING,
    reads=("parties.custodial", "parties.obligor", "parties.first.name", "parties.second.name"),
    why="It happens, but more often one of the two answers is a slip, and costs are then laid on"
    " the wrong parent.",
    fix="Check both answers on the page of the parties.",
)
def custodial_is_not_obligor(case: Case) -> Iterator[Verdict]:
    """Custodial parent and obligor differ."""
    parties = case.matter.parties
    if parties.custodial is None or parties.obligor is None:
        yield NotApplicable("One of the two is not answered yet.")
    elif parties.custodial is parties.obligor:
        yield NotMet(
            f"{capital(parent_called(case.matter, parties.obligor))} is both the custodial parent"
            " and the obligor.",
            ("parties.obligor", "parties.custodial"),
        )
    else:
        yield Met()


@check(
    "matter.same_parent",
    title="The two parents are two people",
    level=Level.ERROR,
    reads=("parties.first", "parties.second"),
    why="The plan cannot tell the participant from the other parent.",
    fix="Correct one of the two on the page of the parties.",
)
def parents_differ(case: Case) -> Iterator[Verdict]:
    """One name and one date of birth, or one Social Security number, is one person's."""
    first, second = case.matter.parties.first, case.matter.parties.second
    if first.ssn and first.ssn == second.ssn:
        yield NotMet(
            "Both parents have the same Social Security number.",
            ("parties.second.ssn", "parties.first.ssn"),
        )
    elif not first.name.is_empty and first.name.full.casefold() == second.name.full.casefold():
        same_day = first.born == second.born
        known = " and have the same date of birth" if first.born and same_day else ""
        yield NotMet(
            f"Both parents are called {first.name.full}{known}.",
            ("parties.second.name.first", "parties.first.name.first"),
            level=None if same_day else Level.WARNING,
        )
    else:
        yield Met()


@check(
    "matter.same_child",
    title="Each child is in the matter once",
    level=Level.ERROR,
    reads=("children", "parties.first.ssn", "parties.second.ssn"),
    why="The plan administrator cannot tell which child is meant.",
    fix="Remove one, or correct its name, on the page of the children.",
)
def children_differ(case: Case) -> Iterator[Verdict]:
    """No two children share a name and a date of birth, and nobody a Social Security number."""
    seen: set[tuple[str, object]] = set()
    parents = (case.matter.parties.first, case.matter.parties.second)
    numbers = {parent.ssn for parent in parents if parent.ssn}
    for index, child in enumerate(case.matter.children):
        key = (child.name.full.casefold(), child.born)
        if not child.name.is_empty and key in seen:
            yield NotMet(f"{child.name.full} is listed twice.", (f"children[{index}].name.first",))
        elif child.ssn and child.ssn in numbers:
            yield NotMet(
                f"{capital(child_called(case.matter, index))} has the Social Security number of"
                " someone else in this matter.",
                (f"children[{index}].ssn",),
                "Correct one of the two numbers.",
            )
        else:
            yield Met()
        seen.add(key)
        numbers.add(child.ssn)


@check(
    "matter.number_stand_in",
    title="Each Social Security number is one that somebody can have",
    level=Level.WARNING,
    reads=("children", "parties"),
    why="The plan and the employer look people up by it, and report it.",
    fix="Type the number from the card, or empty the field.",
)
def numbers_of_people(case: Case) -> Iterator[Verdict]:
    """No zeros in the place of a part, and no row of like figures; the number is not repeated."""
    matter, found = case.matter, False
    people = [
        *(
            (parent_called(matter, side), f"parties.{side.value}.ssn", parent.ssn)
            for side in Side
            if (parent := matter.parties.parent(side))
        ),
        *(
            (child_called(matter, index), f"children[{index}].ssn", child.ssn)
            for index, child in enumerate(matter.children)
        ),
    ]
    for called, path, number in people:
        if _NOBODYS.fullmatch(number):
            found = True
            yield NotMet(
                f"The Social Security number of {called} is one that nobody is given.", (path,)
            )
    if not found:
        yield Met()
