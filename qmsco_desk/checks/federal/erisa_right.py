"""What the order's own words must give before all else: the right of each child, and who is who."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qmsco_desk.checks.curing import clause_put_back
from qmsco_desk.checks.reads import WORDS
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import children_called, participant_called
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.as_written import gives_street, names
from qmsco_desk.checks.words.drafted import sentences
from qmsco_desk.checks.words.statements import (
    PUT_BACK,
    edits,
    firm,
    in_one_clause,
    not_read,
    pattern,
)
from qmsco_desk.model.vocabulary import AddressOf, PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.people import PersonName

_RIGHT = pattern(r"(?:right\b(?! to continue)|entitled\b)")
_TO_BENEFITS = pattern(r"(?:benefits?|enroll(?:ed|ment)|cover(?:ed|age))\b")
_GIVES = pattern(
    r"\b(?:creates?|created|recogni[sz]es?|recogni[sz]ed|assigns?|assigned|grants?|granted|gives?"
    r"|given|has|have|is entitled|are entitled)\b"
)
_EVERY_CHILD = pattern(
    r"\b(?:each|every|the|an|all)(?: of the)? (?:alternate recipients?|child(?:ren)?)\b"
)


@lru_cache(maxsize=256)
def _giving(text: str) -> tuple[str, ...]:
    """The sentences of a clause that give a right to benefits; remembered between key strokes."""
    if not _RIGHT.search(text.lower()):
        return ()
    return tuple(words for words in sentences(text) if _gives_right(words) and firm(words))


def _gives_right(words: str) -> bool:
    lowered = words.lower()
    return bool(_RIGHT.search(lowered) and _TO_BENEFITS.search(lowered) and _GIVES.search(lowered))


@check(
    "erisa_609.right",
    title="A sentence of the order gives each child the right to the plan's benefits",
    level=Level.ERROR,
    rules=("E-3",),
    reads=WORDS,
    why="A parent's duty to keep insurance gives the child no right against the plan, and the plan"
    " administrator will send the order back.",
    fix=PUT_BACK,
)
def right_of_each_child(case: Case) -> Iterator[Verdict]:
    """One sentence for all of the children, or one for each by name."""
    if unread := not_read(case):
        yield unread
        return
    giving = [words for _, text in case.text.clauses for words in _giving(text)]
    children = case.matter.children
    without = [
        index
        for index, child in enumerate(children)
        if not any(
            _EVERY_CHILD.search(w.lower()) or (child.name.first and child.name.first in w)
            for w in giving
        )
    ]
    if without or not giving:
        whom = children_called(case.matter, without) or "the children"
        yield NotMet(
            f"No sentence of the order gives {whom} the right to the plan's benefits.",
            edits(case, "E-3"),
            cure=clause_put_back(case, "E-3"),
        )
    else:
        yield Met()


def _given(case: Case, name: PersonName | None, street: str = "") -> bool:
    """Whether one clause holds a name and a street, as they stand or as others write them."""
    if in_one_clause(case, *filter(None, (name.full if name else "", street))):
        return True
    return any(
        (name is None or names(text, name)) and (not street or gives_street(text, street))
        for _, text in case.text.clauses
    )


_FOR_ALL = re.compile(
    r"\b(?:each|every|all|any)\b[^.]{0,30}\b(?:alternate recipients?|child(?:ren)?)\b"
    r"|\bthe (?:alternate recipients|children)(?:['’]s?)?\b",
    re.IGNORECASE,
)


def _stands_in_for_all(case: Case, street: str) -> bool:
    """Whether a clause gives an official's street for every child, and not only "where stated"."""
    return any(
        gives_street(text, street) and _FOR_ALL.search(text) for _, text in case.text.clauses
    )


@check(
    "erisa_609.words_participant",
    title="The order's words give the participant's name and mailing address",
    level=Level.ERROR,
    rules=("E-8",),
    reads=WORDS,
    why="The plan administrator reads the order, not the matter behind it.",
    fix=PUT_BACK,
)
def words_name_participant(case: Case) -> Iterator[Verdict]:
    """Name and street in one clause, where the matter knows them."""
    parent = case.matter.participant
    if unread := not_read(case):
        yield unread
    elif parent is None or not parent.name.full or not parent.address.line1:
        yield NotApplicable("The matter does not know them yet.")
    elif _given(case, parent.name, parent.address.line1):
        yield Met()
    else:
        yield NotMet(
            f"The order's words no longer give the name and mailing address of"
            f" {participant_called(case.matter)}.",
            edits(case, "E-8"),
            cure=clause_put_back(case, "E-8"),
        )


@check(
    "erisa_609.words_children",
    title="The order's words give each child's name and mailing address",
    level=Level.ERROR,
    rules=("E-9", "G-3"),
    reads=WORDS,
    why="The plan administrator, or the federal agency that enrolls in its place, reads the order,"
    " not the matter behind it.",
    fix=PUT_BACK,
)
def words_name_children(case: Case) -> Iterator[Verdict]:
    """Name and street of each child in one clause; an official's may stand in another, for all."""
    federal = any(plan.kind is PlanKind.FEHB for plan in case.matter.plans)
    unread = not_read(case, group_only=not federal)
    if unread:
        yield unread
        return
    to_a_plan = not_read(case) is None
    lost = []
    for index, child in enumerate(case.matter.children):
        address = case.matter.child_address(child)
        if not child.name.full or address is None or not address.line1:
            continue
        if child.address_of is AddressOf.OFFICIAL:
            given = _given(case, child.name, address.line1) or (
                _given(case, child.name) and _stands_in_for_all(case, address.line1)
            )
        else:
            given = _given(case, child.name, address.line1)
        if not given:
            lost.append(index)
    if lost:
        yield NotMet(
            "The order's words no longer give the name and mailing address of"
            f" {children_called(case.matter, lost)}.",
            edits(case, "E-9"),
            rules=("E-9",) if to_a_plan else ("G-3",),
            cure=clause_put_back(case, "E-9"),
        )
    else:
        yield Met()
