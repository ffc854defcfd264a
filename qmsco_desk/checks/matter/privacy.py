"""What the words of the order would show that courts keep out of their public files."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from qmsco_desk.checks.reads import WORDS
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import asked, children_called, parent_called
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.checks.words.typed import stands, typed_figures
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.vocabulary import AddressOf

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from qmsco_desk.checks.case import Case
    from qmsco_desk.law.schema import FilingPrivacy

_SSN = re.compile(r"(?<![\d-])\d{3}[- \u2010-\u2013]\d{2}[- \u2010-\u2013]\d{4}(?![\d-])")
_NAMED = re.compile(
    r"\b(?:SSN|social security)\b\D{0,40}(\d{9}|\d{3}\W?\d{2}\W?\d{4})(?!\d)", re.IGNORECASE
)
# A full date after words that say whose it is, known to the matter or not.
_BORN = re.compile(
    r"\b(?:born|birth|birthday|birthdate|DOB|d\.o\.b\.)(?!\w)[^\d.;\n]{0,20}?"
    r"(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,?"
    r" \d{4})(?!\d)",
    re.IGNORECASE,
)


def _by_rule(case: Case, attribute: str) -> tuple[str, ...]:
    """The rule of the court to cite, where it speaks of the thing."""
    rule: FilingPrivacy | None = case.issuing.filing_privacy if case.issuing else None
    speaks = rule is not None and getattr(rule, attribute) is not None
    return ("state:filing_privacy",) if speaks else ()


@check(
    "privacy.ssn",
    title="No Social Security number stands in the words of the order",
    level=Level.ERROR,
    reads=WORDS,
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
    for path, text in typed_figures(matter):
        if _SSN.search(text) or _NAMED.search(text) or any(digits in text for digits in known):
            found = True
            yield NotMet(
                f"{asked(path)} shows what looks like a Social Security number.",
                (path,),
                rules=_by_rule(case, "ssn"),
            )
    if not found:
        yield Met()


@check(
    "privacy.birth_date",
    title="No date of birth stands in the words of the order",
    level=Level.WARNING,
    reads=WORDS,
    why="Many courts keep full dates of birth out of their public files, and the order says that"
    " it leaves them out.",
    fix="Write the year alone, or an age; the confidential papers carry the date.",
)
def no_birth_date_in_words(case: Case) -> Iterator[Verdict]:
    """The dates of birth that the matter knows, however written, and any that is called one."""
    matter, found = case.matter, False
    parents = (matter.parties.first.born, matter.parties.second.born)
    born = (*parents, *(child.born for child in matter.children))
    known = [_written(day) for day in born if day]
    for path, text in typed_figures(matter):
        if _BORN.search(text) or any(day.search(text) for day in known):
            found = True
            yield NotMet(
                f"{asked(path)} shows a date of birth.",
                (path,),
                rules=_by_rule(case, "minor_birth_date"),
            )
    if not found:
        yield Met()


@lru_cache(maxsize=64)
def _written(day: date) -> re.Pattern[str]:
    """A date in figures (month first, or year first) or with its month in words."""
    year = rf"(?:{day:%Y}|['’]?{day:%y})"
    # The order's language, whatever the machine's: "%B" would speak that one.
    month, number = in_words(day).partition(" ")[0], rf"0?{day.day}"
    return re.compile(
        rf"(?<!\d)(?:0?{day.month}[/.-]{number}[/.-]{year}|{day:%Y}-{day:%m}-{day:%d}"
        rf"|{month[:3]}(?:{month[3:]}|\.)? {number}(?:st|nd|rd|th)?,? {day:%Y}"
        rf"|{number}(?:st|nd|rd|th)? (?:of )?{month[:3]}(?:{month[3:]}|\.)?,? {day:%Y})(?!\d)",
        re.IGNORECASE,
    )


@check(
    "privacy.official_address",
    title="Where an official's address stands in for a child's, the home stays out of the order",
    level=Level.NOTE,
    rules=("E-9",),
    reads=WORDS,
    why="An official's address is often used so that nobody learns where a child lives, and anyone"
    " can read the court's copy.",
    fix="If the home must stay unknown, let the official's address stand in for every child that"
    " lives there, and take the street out of the drafter's own words.",
)
def home_behind_an_official(case: Case) -> Iterator[Verdict]:
    """The custodial parent's own address, which the statute asks for only of a participant."""
    matter, parties = case.matter, case.matter.parties
    hidden = [
        index
        for index, child in enumerate(matter.children)
        if child.address_of is AddressOf.OFFICIAL
    ]
    side, parent = parties.custodial, matter.custodial_parent
    if not hidden or parent is None or side is None or side is parties.participant:
        yield NotApplicable("No official stands in for a home that the order need not give.")
        return
    street = parent.address.line1
    if not street or not stands((street,), (text for _, text in case.text.clauses)):
        yield Met()
        return
    yield NotMet(
        f"An official's address stands in for that of {children_called(matter, hidden)}, and the"
        f" order gives the address of {parent_called(matter, side)}, with whom the children live.",
        (f"parties.{side.value}.address.line1", f"children[{hidden[0]}].address_of"),
    )
