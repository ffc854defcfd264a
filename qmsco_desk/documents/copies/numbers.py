"""Dates of birth and numbers that identify someone, known to the matter or called so in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.documents.copies.treatment import Kind
from qmsco_desk.documents.copies.written_dates import written_date
from qmsco_desk.law.schema import DateShown, NumberShown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from qmsco_desk.documents.copies.treatment import Treatment
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Child, Parent

BIRTH_IN_SHEET = "[date of birth in the Confidential Information Sheet]"
BIRTH_LEFT_OUT = "[date of birth left out]"  # nobody's whom the matter knows
NUMBER_LEFT_OUT = "[number left out]"

_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?"
)
# A full date after words that say whose it is, whether or not the matter knows the date.
_CALLED_BIRTH = re.compile(
    r"\b(?:born|birth|birthday|birthdate|DOB|D\.O\.B\.)(?!\w)[^\d.;\n]{0,20}?"
    r"(?P<day>(?:\bon\s+)?(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?P<year1>\d{4}|\d{2})"
    rf"|(?P<year2>\d{{4}})-\d{{2}}-\d{{2}}|{_MONTH}\s+(?P<year3>\d{{4}})))(?!\d)",
    re.IGNORECASE,
)
_APART = r"[\s\-./]*"
_SSN_SHAPED = re.compile(r"(?<![\w-])\d{3}[ \-]\d{2}[ \-](?P<four>\d{4})(?![\w-])")
# With its first figures hidden it still shows the last four.
_SSN_MASKED = re.compile(r"(?<!\w)[Xx*•#]{3}[\s\-]?[Xx*•#]{2}[\s\-]?(?P<four>\d{4})(?!\w)")
_SSN_CALLED = re.compile(
    r"\b(?:SSNs?|SS\s?#|soc(?:ial|\.)?\s+sec(?:urity|\.)?)(?!\w)[^\d\n]{0,40}?"
    r"(?P<number>\d{3}[.\s\-]?\d{2}[.\s\-]?(?P<four>\d{4}))(?!\d)",
    re.IGNORECASE,
)
# What stands before the last four of a number, or after them.
_CALLED_SSN = r"(?:\bSSNs?\b|\bSS\s?#|\bsoc(?:ial|\.)?\s+sec(?:urity\b|\.))"
_ENDS_IN = r"(?:\bend(?:s|ing|ed)?\s+(?:in|with)\b|\blast\s+(?:four|4)\b)"
_EIN_CALLED = re.compile(
    r"\b(?:F?EIN|(?:employer|tax(?:payer)?)\s+identification)\b[^\d\n]{0,30}?"
    r"(?P<number>\d{2}-?\d{3}(?P<four>\d{4}))(?!\d)",
    re.IGNORECASE,
)
_ACCOUNT_CALLED = re.compile(
    r"\b(?:account|acct)s?\b\.?(?:[\s:#]|number|num\b|no\b\.?|is\b){0,20}"
    r"(?P<number>(?=[A-Z0-9\- ]{0,60}\d)[A-Z0-9][A-Z0-9\-]{0,40}[ \-]?[A-Z0-9\-]{0,40}"
    r"(?P<four>\d{4}))(?!\w)",
    re.IGNORECASE,
)
_LICENSE_CALLED = re.compile(
    r"\blicen[sc]e\b(?:[\s:]|number|num\b|no\b\.?|#|is\b)*"
    r"(?P<number>(?=[A-Z0-9\-]*\d)[A-Z0-9][A-Z0-9\-]{2,}(?P<four>[A-Z0-9]{4}))(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A date or number to hide: how it is found, and what stands in its place.

    Attributes:
        kind: What it is.
        pattern: Finds it; its group "number" or "day", or the whole, is what is hidden.
        shown: What stands there instead, from what was found.
    """

    kind: Kind
    pattern: re.Pattern[str]
    shown: Callable[[re.Match[str]], str]


def _people(matter: Matter) -> tuple[Parent | Child, ...]:
    return (matter.parties.first, matter.parties.second, *matter.children)


def births(matter: Matter) -> tuple[date, ...]:
    """The dates of birth that the matter knows."""
    return tuple(dict.fromkeys(person.born for person in _people(matter) if person.born))


def ssns(matter: Matter) -> tuple[str, ...]:
    """The Social Security numbers that the matter knows."""
    return tuple(dict.fromkeys(person.ssn for person in _people(matter) if person.ssn))


def _digits(number: str) -> re.Pattern[str] | None:
    """A known number with or without what parts its figures; its last four in a group."""
    figures = re.sub(r"\D", "", number)
    if len(figures) < 6:
        return None
    head, four = figures[:-4], figures[-4:]
    spread = _APART.join(head)
    return re.compile(rf"(?<!\d){spread}{_APART}(?P<four>{_APART.join(four)})(?!\d)")


def _last_four(number: str) -> re.Pattern[str] | None:
    """The last four figures of a known number, beside words that say what they are of."""
    four = re.sub(r"\D", "", number)[-4:]
    if len(four) < 4:
        return None
    return re.compile(
        rf"(?:{_CALLED_SSN}|{_ENDS_IN})[^\d;]{{0,40}}?(?P<number>(?<!\d){four})(?!\d)"
        rf"|(?P<day>(?<![\d$,.]){four})(?![\d,]|\.\d)(?=[^\d;]{{0,40}}?{_CALLED_SSN})",
        re.IGNORECASE,
    )


def _short(shown: NumberShown, mask: str) -> Callable[[re.Match[str]], str]:
    if shown is NumberShown.LEFT_OUT:
        return lambda _: NUMBER_LEFT_OUT
    return lambda match: mask + re.sub(r"[\s\-./]", "", match["four"])


def _birth(shown: DateShown, year: str = "") -> Callable[[re.Match[str]], str]:
    def stands(match: re.Match[str]) -> str:
        on = match["day"].lower().startswith("on")
        found = year or next((match[f"year{n}"] for n in (1, 2, 3) if match[f"year{n}"]), "")
        if shown is DateShown.LEFT_OUT or len(found) < 4:
            left_out = BIRTH_IN_SHEET if year else BIRTH_LEFT_OUT
            return f"on {left_out}" if on else left_out
        return f"in {found}" if on else found

    return stands


def _known(numbers: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(pattern for number in numbers if (pattern := _digits(number)) is not None)


def figures(matter: Matter, how: Treatment) -> tuple[Figure, ...]:
    """Every date and number to hide, known ones first."""
    out: list[Figure] = []
    if how.births is not DateShown.FULL:
        out.extend(
            Figure(Kind.BIRTH, written_date(day), _birth(how.births, f"{day:%Y}"))
            for day in births(matter)
        )
        out.append(Figure(Kind.BIRTH, _CALLED_BIRTH, _birth(how.births)))
    ssn = _short(how.ssn, "xxx-xx-")
    out.extend(Figure(Kind.SSN, pattern, ssn) for pattern in _known(ssns(matter)))
    out.extend(Figure(Kind.SSN, pattern, ssn) for pattern in (_SSN_SHAPED, _SSN_CALLED))
    if how.ssn is NumberShown.LEFT_OUT:
        out.append(Figure(Kind.SSN, _SSN_MASKED, ssn))
        fours = (_last_four(number) for number in ssns(matter))
        out.extend(Figure(Kind.SSN, pattern, ssn) for pattern in fours if pattern is not None)
    ein = _short(how.eins, "xx-xxx")
    out.extend(Figure(Kind.EIN, pattern, ein) for pattern in _known([matter.work.employer.ein]))
    out.append(Figure(Kind.EIN, _EIN_CALLED, ein))
    ending = "ending in "
    out.append(Figure(Kind.ACCOUNT, _ACCOUNT_CALLED, _short(how.accounts, ending)))
    out.append(Figure(Kind.LICENSE, _LICENSE_CALLED, _short(how.licenses, ending)))
    return tuple(out)
