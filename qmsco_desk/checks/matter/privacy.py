"""What the order for the public file would show that the rules of courts keep out of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import asked
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from qmsco_desk.checks.case import Case
    from qmsco_desk.model.matter import Matter

_SSN = re.compile(r"(?<![\d-])\d{3}[- \u2010-\u2013]\d{2}[- \u2010-\u2013]\d{4}(?![\d-])")
_NAMED = re.compile(
    r"\b(?:SSN|social security)\b\D{0,40}(\d{9}|\d{3}\W?\d{2}\W?\d{4})(?!\d)", re.IGNORECASE
)


# What `_free_texts` looks at.
_FREE_WORDS = (
    "case.style",
    "underlying",
    "plans",
    "coverage.other",
    "withholding.obligations",
    "findings.needs",
    "findings.why_this_plan",
    "clauses",
)


def _free_texts(matter: Matter) -> Iterator[tuple[str, str]]:
    """Path and text of every field whose own words stand in the order."""
    yield "case.style", matter.case.style
    yield "underlying.title", matter.underlying.title
    yield "underlying.number", matter.underlying.number
    for index, plan in enumerate(matter.plans):
        yield f"plans[{index}].name", plan.name
        yield f"plans[{index}].group_number", plan.group_number
    yield "coverage.other", matter.coverage.other
    for index, obligation in enumerate(matter.withholding.obligations):
        yield f"withholding.obligations[{index}].order", obligation.order
    yield "findings.needs", matter.findings.needs
    yield "findings.why_this_plan", matter.findings.why_this_plan
    for index, change in enumerate(matter.clauses.changes):
        yield f"clauses.changes[{index}].text", change.text
    yield "clauses.special", matter.clauses.special


@check(
    "privacy.ssn",
    title="No Social Security number stands in the words of the order",
    level=Level.ERROR,
    reads=(*_FREE_WORDS, "children", "parties.first.ssn", "parties.second.ssn"),
    why="The order is filed where anyone can read it, and courts keep such numbers out of their"
    " files.",
    fix="Take the number out; the worksheet and the confidential papers carry it.",
)
def no_ssn_in_words(case: Case) -> Iterator[Verdict]:
    """Anything of that shape, and the known numbers without hyphens; a number is never repeated."""
    matter, found = case.matter, False
    known = {
        digits
        for number in (
            matter.parties.first.ssn,
            matter.parties.second.ssn,
            *(child.ssn for child in matter.children),
        )
        if (digits := re.sub(r"\D", "", number))
    }
    for path, text in _free_texts(matter):
        if not text:
            continue
        if _SSN.search(text) or _NAMED.search(text) or any(digits in text for digits in known):
            found = True
            yield NotMet(f"{asked(path)} shows what looks like a Social Security number.", (path,))
    if not found:
        yield Met()


@check(
    "privacy.birth_date",
    title="No date of birth stands in the words of the order",
    level=Level.WARNING,
    reads=(*_FREE_WORDS, "children", "parties.first.born", "parties.second.born"),
    why="Many courts keep full dates of birth out of their public files, and the order says that"
    " it leaves them out.",
    fix="Write the year alone, or an age; the confidential papers carry the date.",
)
def no_birth_date_in_words(case: Case) -> Iterator[Verdict]:
    """The dates of birth that the matter knows, however they are written."""
    matter, found = case.matter, False
    parents = (matter.parties.first.born, matter.parties.second.born)
    born = (*parents, *(child.born for child in matter.children))
    known = [_written(day) for day in born if day]
    for path, text in _free_texts(matter):
        if text and any(day.search(text) for day in known):
            found = True
            yield NotMet(f"{asked(path)} shows a date of birth.", (path,))
    if not found:
        yield Met()


def _written(day: date) -> re.Pattern[str]:
    """A date in figures (month first, or year first) or with its month in words."""
    year = rf"(?:{day:%Y}|['’]?{day:%y})"
    month, number = f"{day:%B}", rf"0?{day.day}"
    return re.compile(
        rf"(?<!\d)(?:0?{day.month}[/.-]{number}[/.-]{year}|{day:%Y}-{day:%m}-{day:%d}"
        rf"|{month[:3]}(?:{month[3:]}|\.)? {number}(?:st|nd|rd|th)?,? {day:%Y}"
        rf"|{number}(?:st|nd|rd|th)? (?:of )?{month[:3]}(?:{month[3:]}|\.)?,? {day:%Y})(?!\d)",
        re.IGNORECASE,
    )


@check(
    "privacy.children",
    title="The court's rule on minors' names has been looked at",
    level=Level.NOTE,
    rules=("E-9",),
    reads=("children", "case.state"),
    why="The plan needs each child's full name and address; many courts keep them out of the"
    " public file.",
    fix="If your court bars them, file a redacted copy and serve the full one on the plan.",
)
def children_in_public(case: Case) -> Iterator[Verdict]:
    """Said once the order names a child in full."""
    named = [child for child in case.matter.children if child.name.first and child.name.last]
    if not named:
        yield NotApplicable("No child is named in full yet.")
        return
    whose = "child's full name and address"
    if len(named) > 1:
        whose = "children's full names and addresses"
    yield NotMet(
        f"The order gives the {whose}, which the plan needs; check your court's rule on what is"
        " filed.",
        ("children[0].name.first",),
    )
