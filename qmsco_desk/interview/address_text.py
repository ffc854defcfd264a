"""A mailing address as it is copied from a letter or a page, told apart into its parts.

Nothing is lost and nothing is made up: every word of the text stands in exactly one part, and a
text that cannot be told apart gives None and stays as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_CHARACTERS = 600
"""A longer text is no address."""

_SUFFIX = re.compile(
    r"aly|alley|ave?|avenue|bend|blvd|boulevard|broadway|cir|circle|ct|court|cove?|dr|drive|expy"
    r"|expressway|fwy|freeway|highway|hwy|ln|lane|loop|pike|pkwy|parkway|pl|place|plz|plaza|rd"
    r"|road|row|run|sq|square|st|street|ter|terrace|trl|trail|tpke|turnpike|walk|way"
)
_DIRECTION = re.compile(r"[ns][ew]?|[ew]")
# After “St”, each of these begins the name of a city as often as a street ends there.
_SAINT = re.compile(
    r"albans|anne?|augustine|bernard|charles|clair|cloud|croix|francis|george|helena|helens|ignace"
    r"|james|johns?|johnsbury|joseph|louis|marys|matthews|michaels?|paul|peters?|petersburg|robert"
    r"|rose|simons|thomas"
)
_ATTENTION = re.compile(r"(?:attn|attention|c/o|care of)\b.*", re.IGNORECASE)
_BOX = re.compile(
    r"(?:(?:p\.?\s*o\.?|post office)\s*box|box|psc\s+\d+\s+box|unit\s+\d+\s+box"
    r"|(?:rr|hc|rural route)\s+\d+(?:\s+box)?)\s*#?\s*[\w-]+",
    re.IGNORECASE,
)
_UNIT_WORD = (
    r"(?:(?:suite|ste|apt|apartment|unit|room|rm|bldg|building|dept|department|floor|fl|lot|spc"
    r"|space|mail\s?stop|ms)\b\.?\s*#?\s*|#\s*)"
)
_UNIT = re.compile(rf"{_UNIT_WORD}[\w-]+|\d+(?:st|nd|rd|th)\s+(?:floor|fl)\b\.?", re.IGNORECASE)
_UNIT_AT_END = re.compile(
    rf"(?P<street>.*\w.*?)[\s,]+(?P<unit>{_UNIT.pattern})", re.IGNORECASE | re.DOTALL
)
_UNIT_WITHIN = re.compile(rf"(?P<street>.+\s{_UNIT.pattern})[\s,]+(?P<city>\D+)", re.IGNORECASE)
_QUARTER = re.compile(r"(?:urb|urbanizaci[oó]n|cond|condominio|bo|barrio|res)\b.*", re.IGNORECASE)
_NUMBERED = re.compile(
    r"(?:\d[\w/-]*|one|two|three|four|five|six|seven|eight|nine|ten)\s+\S.*", re.IGNORECASE
)
_ZIP = re.compile(r"(?<![\w-])(\d{5})(?:-?(\d{4})|[ ](\d{4}))?$")
_CODE = re.compile(r"(?<![\w.])([A-Za-z])\.?([A-Za-z])\.?$")
_AT_HOME = re.compile(
    r"(?:^|[\s,])((?:u\.?\s?s\.?\s?a?\.?|(?:the )?united states(?: of america)?))$", re.IGNORECASE
)
# What follows a name behind a comma and belongs to it: “Acme Corp., Inc.”, “Jane Roe, Esq.”
_COMMA = re.compile(
    r",(?!\s*(?:inc|llc|l\.l\.c|llp|l\.l\.p|lp|ltd|co|corp|p\.?c|p\.?a|p\.?l\.?l\.?c|esq|jr|sr|ii"
    r"|iii|cpa|j\.?d)\b\.?\s*(?:,|$))",
    re.IGNORECASE,
)
_EDGES = " \t\r\n,;"


@dataclass(frozen=True, slots=True)
class AddressParts:
    """What a pasted text was told apart into; each part as it was written.

    Attributes:
        names: Lines above the street that name a person, a firm or a department.
        attention: A line that begins with “Attn” or “c/o”.
        line1: Street, post office box or urbanization.
        line2: Suite, apartment, second street line.
        city: As written.
        state: As written: a postal code or a full name.
        code: The postal code of the state.
        zip: As written.
        country: The United States, where they are named.
    """

    names: tuple[str, ...]
    attention: tuple[str, ...]
    line1: str
    line2: str
    city: str
    state: str
    code: str
    zip: str
    country: str

    @property
    def is_whole(self) -> bool:
        """Whether mail could be sent there: a street or box, and a city."""
        return bool(self.line1 and self.city)


def tell_apart(text: str, states: Mapping[str, str]) -> AddressParts | None:
    """The parts of an address, from several lines or one line with or without commas.

    Args:
        text: What was pasted.
        states: Postal codes and names of states as written in full.

    Returns:
        None where the text is no address, or could be read in more than one way.
    """
    plain = text.replace("\t", " ").replace("\xa0", " ").strip(_EDGES)
    if len(plain) > MOST_CHARACTERS or not plain:
        return None
    rest, country = _off_the_end(plain, _AT_HOME)
    before_zip, zip_code = _off_the_end(rest, _ZIP)
    before, state, code = _state_off(before_zip, states, sure=bool(zip_code))
    if not code:
        return None
    lines = [line.strip(_EDGES) for line in re.split(r"[\r\n]+", before)]
    lines = [line for line in lines if line]
    if not lines:
        return None
    above, city = _city_off(lines)
    if not city or re.search(r"\d", city):
        return None
    sorted_lines = _sorted(above)
    if sorted_lines is None:
        return None
    names, attention, streets, units = sorted_lines
    if (names or attention or units) and not streets:
        return None
    if not streets and len(state) == 2 and state.islower() and not _set_off(before_zip[:-2]):
        # A word such as “in” or “me” before five figures is no state by itself.
        return None
    return AddressParts(
        names=names,
        attention=attention,
        line1=streets[0] if streets else "",
        line2=", ".join((*streets[1:], *units)),
        city=city,
        state=state,
        code=code,
        zip=zip_code,
        country=country,
    )


def _off_the_end(text: str, wanted: re.Pattern[str]) -> tuple[str, str]:
    """A text without what a pattern finds at its end, and what that is."""
    match = wanted.search(text)
    if match is None:
        return text, ""
    start = match.start(1)
    return text[:start].rstrip(_EDGES), text[start:].strip()


def _state_off(text: str, states: Mapping[str, str], *, sure: bool) -> tuple[str, str, str]:
    """A text without the state at its end, the state as written, and its postal code.

    Without a ZIP code behind it (`sure`), only one on file and after a comma or on a line is one.
    """
    for code, name in sorted(states.items(), key=lambda state: -len(state[1])):
        match = re.search(rf"(?:^|(?<=[\s,])){re.escape(name)}$", text, re.IGNORECASE)
        if match is not None and (sure or _set_off(text[: match.start()])):
            return text[: match.start()].rstrip(_EDGES), match[0], code
    match = _CODE.search(text)
    if match is None:
        return text, "", ""
    written, code = match[0], (match[1] + match[2]).upper()
    before = text[: match.start()]
    known = code in states or (sure and written.isupper() and "." not in written)
    if not known or not (sure or _set_off(before)):
        return text, "", ""
    return before.rstrip(_EDGES), written, code


def _set_off(before: str) -> bool:
    """Whether what follows a text stands behind a comma or on a line of its own."""
    return before.rstrip(" ").endswith((",", "\n", "\r"))


def _city_off(lines: list[str]) -> tuple[list[str], str]:
    """The lines above the city, and the city; empty where it cannot be told from a street."""
    *above, last = lines
    parts = [part.strip() for part in _COMMA.split(last) if part.strip()]
    if len(parts) > 1:
        return [*above, *parts[:-1]], parts[-1]
    if not _NUMBERED.fullmatch(last) and not _BOX.match(last):
        return above, last
    street, city = _without_comma(last)
    return ([*above, street], city) if city else (lines, "")


def _without_comma(line: str) -> tuple[str, str]:
    """A street and the city behind it on one line; no city where they cannot be told apart."""
    if match := _UNIT_WITHIN.fullmatch(line):
        return match["street"], match["city"]
    if match := _BOX.match(line):
        return line[: match.end()], line[match.end() :].strip()
    words = line.split()
    plain = [word.strip(".").casefold() for word in words]
    for place in range(2, len(words) - 1):
        if not _SUFFIX.fullmatch(plain[place]):
            continue
        if plain[place] == "st" and _SAINT.fullmatch(plain[place + 1]):
            return line, ""
        end = place + 1
        if _DIRECTION.fullmatch(plain[end]) and end + 1 < len(words):
            end += 1
        return " ".join(words[:end]), " ".join(words[end:])
    return line, ""


_Sorted = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], tuple[str, ...]]


def _sorted(lines: Iterable[str]) -> _Sorted | None:
    """Names, attention lines, streets and units among the lines above a city."""
    names: list[str] = []
    attention: list[str] = []
    streets: list[str] = []
    units: list[str] = []
    for line in _street_parts(lines):
        if _ATTENTION.fullmatch(line):
            attention.append(line)
        elif _UNIT.fullmatch(line):
            units.append(line)
        elif _is_street(line):
            streets.append(line)
        elif streets:
            units.append(line)
        else:
            names.append(line)
    if len(streets) > 2:
        return None
    return tuple(names), tuple(attention), tuple(streets), tuple(units)


def _street_parts(lines: Iterable[str]) -> Iterable[str]:
    """Each line, and a street with its suite as two."""
    for line in lines:
        match = _UNIT_AT_END.fullmatch(line) if _is_street(line) else None
        if match is not None and _is_street(match["street"].strip(_EDGES)):
            yield match["street"].strip(_EDGES)
            yield match["unit"]
            continue
        pieces = [piece.strip() for piece in _COMMA.split(line) if piece.strip()]
        if len(pieces) > 1 and any(_is_street(piece) for piece in pieces):
            yield from pieces
        else:
            yield line


def _is_street(line: str) -> bool:
    return any(p.fullmatch(line) for p in (_BOX, _QUARTER, _NUMBERED)) and not _UNIT.fullmatch(line)
