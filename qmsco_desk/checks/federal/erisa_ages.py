"""ERISA 609(a)(4): ages in the drafter's words against the age at which the plan stops."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.checks.plan_ages import limits_of_age
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.verdict import CannotTell, Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.drafted import orders_sentences, quoted
from qmsco_desk.checks.words.sentence_parts import parents_names, parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case
    from qmsco_desk.checks.words.sentence_parts import Part

_TENS = {"twenty": 20, "thirty": 30, "forty": 40}
_ONES = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
)
_ORDINAL_ONES = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
}
_NUMBER = (
    r"(\d{2}|(?:twenty|thirty|forty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?"
    r"|(?:twenty|thirty|forty)[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    r"|thirtieth|fortieth|twentieth)"
)
_AGE = re.compile(
    r"\b(?:until|till|to|through|reach\w*|attain\w*|turn\w*|past|beyond|after|over|up to|under|than"
    rf"|before|at)\b[^,.;]{{0,24}}?\bages? (?:of )?{_NUMBER}\b"
    rf"|\b(?:turns?|attains?|reach(?:es)?|becomes?|has turned) {_NUMBER}\b"
    r"(?! ?(?:%|days?|months?|percent|miles|hours|weeks|dollars))"
    rf"|\buntil\b[^,.;]{{0,20}}\b(?:is|are) {_NUMBER}\b(?! ?(?:%|days?|months?|percent))"
    rf"|\b{_NUMBER}(?:th|st|nd|rd)?(?: \(\d+(?:th|st|nd|rd)?\))? birthday\b"
    rf"|\b{_NUMBER}(?: \(\d+\))? years? (?:of age|old)\b",
    re.IGNORECASE,
)


_OWN_COVERAGE = re.compile(r"\bmay (?:buy|purchase|obtain)\b", re.IGNORECASE)


def _value(words: str) -> int:
    """A number of years in figures or in words, from 10 to 99."""
    if words.isdigit():
        return int(words)
    first, _, last = words.lower().replace("-", " ").partition(" ")
    tens = _TENS[first.replace("ieth", "y")]
    if last in _ORDINAL_ONES:
        return tens + _ORDINAL_ONES[last]
    return tens + (_ONES.index(last) + 1 if last else 0)


def _oldest(part: Part) -> int:
    """The highest age that a part asks the plan to cover children until; 0 where it asks none."""
    if part.as_the_plan_allows or _OWN_COVERAGE.search(part.words):
        return 0
    asked = [match for match in _AGE.finditer(part.words) if not part.denied(match.start())]
    return max(
        (_value(number) for match in asked for number in match.groups() if number), default=0
    )


@check(
    "erisa_609.age_in_words",
    title="No age in the drafter's words is past the plan's own limit",
    level=Level.ERROR,
    rules=("E-13",),
    reads=(
        "coverage.other",
        "clauses.changes",
        "clauses.special",
        "plans",
        "parties.first.name",
        "parties.second.name",
    ),
    why="An order may not ask a plan for coverage past its own age limit; the administrator would"
    " refuse it.",
    fix="Lower the age, or correct the plan's limit on the page of the plans.",
)
def ages_in_words(case: Case) -> Iterator[Verdict]:
    """Ages written as "until age 30" against the highest limit of the plans that provide."""
    limits = [limit for _, limit in limits_of_age(case.matter)]
    if not case.matter.plans:
        yield NotApplicable("No plan is named yet.")
        return
    names, found = parents_names(case.matter), False
    for path, sentence in orders_sentences(case.matter):
        if not _AGE.search(sentence):
            continue
        bound = (part for part in parts(sentence, names) if not part.on_person)
        oldest = max((_oldest(part) for part in bound), default=0)
        if not oldest or (limits and oldest <= max(limits)):
            continue
        found = True
        if limits:
            yield NotMet(
                f"The order speaks of age {oldest}, and the plan covers children until"
                f" {max(limits)}: {quoted(sentence)}.",
                (path,),
            )
        else:
            yield CannotTell(
                f"The order speaks of age {oldest}, and the age until which the plan covers"
                f" children is not answered: {quoted(sentence)}.",
                (path, "plans[0].dependent_age"),
                "Give the plan's limit on the page of the plans, or take the age out.",
            )
    if not found:
        yield Met()
