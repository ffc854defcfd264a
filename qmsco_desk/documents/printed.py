"""How single facts are printed: citations, amounts, addresses, and the blank for a missing one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Emphasis, Span, Spans
from qmsco_desk.model.money import Money, dollars, percent_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.people import Address

NBSP = "\N{NO-BREAK SPACE}"
_FEDERAL = re.compile(r"(?<![^\s(\[])(\d+)\s+(U\.\s?S\.\s?C\.|C\.?F\.?R\.?)\s+(?:(§§?)\s*)?(?=\d)")
_SECTION = re.compile(r"(§§?)\s+(?=\S)")
_COUNTED = re.compile(r"\b(Pub\.|Fam\.|No\.|Part|Box|section|sections) (?=(?:L\.|[0-9(]))")
_CHAPTER = re.compile(r"(?<!\d)(\d+) U\.S\.C\. chapter (?=\d)")
_CODE = re.compile(r"\b((?:[A-Z]\.?){2,6}|Code) (?=\d)")  # the initials of a code and its section
_LAST_NUMBER = re.compile(r"\bNo\. $")  # a slot with the number follows
_PUBLIC_LAW = re.compile(r"\bPub\.\s+L\.\s+(?=\d)")
_MISSING_PART = {"line1": "street", "city": "city", "state": "state", "zip": "ZIP code"}


def cited(text: str) -> str:
    """Text whose citations are printed properly and never part from their numbers at a line's end.

    "29 U.S.C. 1169(a)" and "45 CFR 303.32" become "29 U.S.C. § 1169(a)" and "45 C.F.R. § 303.32".
    """

    def federal(match: re.Match[str]) -> str:
        code = "U.S.C." if match[2].startswith("U") else "C.F.R."
        return f"{match[1]}{NBSP}{code}{NBSP}{match[3] or '§'}{NBSP}"

    text = _FEDERAL.sub(federal, text)
    text = _CHAPTER.sub(lambda match: f"{match[1]}{NBSP}U.S.C.{NBSP}chapter{NBSP}", text)
    text = _PUBLIC_LAW.sub(f"Pub.{NBSP}L.{NBSP}", text)
    text = _COUNTED.sub(lambda match: f"{match[1]}{NBSP}", text)
    text = text.replace(")-(", ")\N{EN DASH}(")  # from one paragraph of a section to another
    text = _CODE.sub(lambda match: f"{match[1]}{NBSP}", text)
    text = _LAST_NUMBER.sub(f"No.{NBSP}", text).replace(" - ", " \N{EN DASH} ")
    return _SECTION.sub(lambda match: f"{match[1]}{NBSP}", text)


_NUMBER_CALLED = "Case No."


def number_called(rules: StateRules | None) -> str:
    """What the court calls a case's number; the common word where its own is not on file."""
    return (rules.court.number_called if rules else "") or _NUMBER_CALLED


def headed(title: str, number: str, rules: StateRules | None) -> str:
    """A running head: what the paper is, and in which case."""
    return f"{title} \N{EM DASH} {number_called(rules)}{NBSP}{number}" if number else title


def amount_words(money: Money) -> str:
    """An amount with its period, as an order prints it: "$231.00 every two weeks"."""
    return f"{dollars(money.amount)} {money.period.label}"


def percent_words(percent: Decimal) -> str:
    """A share as an order prints it: "60 percent"."""
    return f"{percent_text(percent)}{NBSP}percent"


def blank(what: str, path: str | None = None) -> Span:
    """A visible blank for something that is not answered; `what` names it."""
    return Span(what, blank=True, path=path)


def field(text: str, path: str | None, what: str) -> Span:
    """The answer of a field, or a blank that names what belongs there."""
    return Span(text, path=path) if text else blank(what, path)


def bold(text: str) -> Span:
    """A run of bold words."""
    return Span(text, Emphasis.BOLD)


def joined(groups: Sequence[Spans], word: str = "and") -> Spans:
    """A list in running text, with a serial comma: "a", "a and b", "a, b, and c"."""
    out: list[Span] = []
    for index, group in enumerate(groups):
        if index:
            last = index == len(groups) - 1
            comma = ", " if len(groups) > 2 else " "
            out.append(Span(f"{comma}{word} " if last else ", "))
        out.extend(group)
    return tuple(out)


def joined_words(words: Iterable[str], word: str = "and") -> str:
    """The same for plain words."""
    return plain(joined([(Span(one),) for one in words], word))


def pages_named(pages: Iterable[int]) -> str:
    """Pages in words: "page 3", "pages 1, 4 to 6, and 9"."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    parts: list[str] = []
    for run in runs:
        if len(run) < 3:
            parts.extend(map(str, run))
        else:
            parts.append(f"{run[0]} to {run[-1]}")
    several = len(parts) > 1 or any(" to " in part for part in parts)
    return f"page{'s' if several else ''} {joined_words(parts)}"


def plain(parts: Spans) -> str:
    """The words alone; a blank stands as its name in square brackets."""
    return "".join(f"[{span.text}]" if span.blank else span.text for span in parts)


def address_lines(address: Address, path: str, what: str) -> tuple[Spans, ...]:
    """An address as on an envelope; a part that mail cannot do without is a blank if missing."""
    if address.is_empty:
        return ((blank(what, f"{path}.line1"),),)
    lines: list[Spans] = [(field(address.line1, f"{path}.line1", _MISSING_PART["line1"]),)]
    if address.line2:
        lines.append((Span(address.line2, path=f"{path}.line2"),))
    city = field(address.city, f"{path}.city", _MISSING_PART["city"])
    if address.is_abroad:
        country = Span(address.country, path=f"{path}.country")
        return (*lines, (city,), (country,))
    state = field(address.state, f"{path}.state", _MISSING_PART["state"])
    zip_code = field(address.zip, f"{path}.zip", _MISSING_PART["zip"])
    return (*lines, (city, Span(", "), state, Span(NBSP), zip_code))


def address_inline(address: Address, path: str, what: str) -> Spans:
    """An address in running text, on one line."""
    return joined_lines(address_lines(address, path, what))


def joined_lines(lines: Sequence[Spans]) -> Spans:
    """Lines of an address as one, with commas."""
    return tuple(part for line in lines for part in (Span(", "), *line))[1:]


def ended(text: str) -> str:
    """A sentence with its stop: nothing is added to one that already has it."""
    text = text.strip()
    return text if not text or text.rstrip("\"'”’)")[-1:] in (".", "!", "?") else f"{text}."


_PERCENT = re.compile(r"(\d)[ \u00a0\u202f]%")
_OPENING = re.compile(r"(^|[\s(\[\u2014])([\"'])")


def prose(text: str) -> str:
    """Typed words with the quotation marks, apostrophes and percent signs of American print."""
    text = _OPENING.sub(lambda match: match[1] + ("\u201c" if match[2] == '"' else "\u2018"), text)
    text = _PERCENT.sub(r"\1%", text)
    return text.replace('"', "\u201d").replace("'", "\u2019")
