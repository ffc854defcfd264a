"""The addresses at which a child lives, in every way that people write them."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.documents.copies.folding import fold
from qmsco_desk.model.vocabulary import AddressOf, Side

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Address

_TOKEN = re.compile(r"[^\s,.#\-]+")
_BETWEEN = r"[\s,.#\-]+"
_BEFORE, _AFTER = r"(?<!\w)", r"(?!\w)"
# Words of streets with the ways in which they are shortened (USPS Publication 28).
_SHORT = (
    "street st str|avenue ave av|drive dr|road rd|lane ln|boulevard blvd|court ct|place pl"
    "|circle cir|parkway pkwy|highway hwy|terrace ter|trail trl|square sq|way wy|loop lp"
    "|crossing xing|heights hts|plaza plz|route rte rt|turnpike tpke|expressway expy"
    "|mount mt|fort ft|saint st|north n|south s|east e|west w|northeast ne|northwest nw"
    "|southeast se|southwest sw|ridge rdg|cove cv|creek crk|bend bnd|hollow holw|point pt"
    "|village vlg|valley vly|canyon cyn|estates ests|meadows mdws|springs spgs|station sta"
)
_UNIT = "apartment|apt|unit|suite|ste|number|no|room|rm|floor|fl|space|spc|lot|trailer|trlr"
_UNIT_WORDS = frozenset(_UNIT.split("|"))
_NOWHERE = "general delivery"  # mail that lies at a post office; it says nothing alone


def _forms() -> Mapping[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for group in _SHORT.split("|"):
        words = tuple(group.split())
        for word in words:
            out[word] = tuple(dict.fromkeys((*out.get(word, ()), *words)))
    return MappingProxyType(out)


_FORMS = _forms()


def homes(matter: Matter) -> tuple[Address, ...]:
    """Each address at which a child of the matter lives or is said to live, once.

    The custodial parent's is one of them whatever the order gives for the children: where an
    official's address stands in for a child's, this is the one to keep out of sight. The official's
    own is nobody's home.
    """
    if not matter.children:
        return ()
    found = [child.address for child in matter.children]
    if matter.custodial_parent is not None:
        found.append(matter.custodial_parent.address)
    official = matter.parties.official.address
    return tuple(
        dict.fromkeys(one for one in found if not one.is_empty and one != official and one.line1)
    )


def stated_homes(matter: Matter) -> frozenset[Address]:
    """The addresses that the Confidential Information Sheet states.

    Where an official's address stands in for a child's, the sheet too keeps the home to itself:
    those from whom the child is hidden may come to read it.
    """
    parties = matter.parties
    out = {child.address for child in matter.children if child.address_of is AddressOf.OWN}
    out.update(
        parent.address
        for side in Side
        if (parent := parties.parent(side)) is not None and not home_unstated(matter, side)
    )
    return frozenset(out)


def home_unstated(matter: Matter, side: Side) -> bool:
    """Whether a parent's address is kept out of the sheet: the home behind an official's address.

    A participant's own is stated all the same, as 29 U.S.C. 1169(a)(3)(A) asks.
    """
    parties = matter.parties
    behind = any(child.address_of is AddressOf.OFFICIAL for child in matter.children)
    return behind and side is parties.custodial and side is not parties.participant


def home_paths(matter: Matter) -> tuple[tuple[str, Address], ...]:
    """Beginnings of the paths of the fields in which the homes stand, each with its home."""
    hidden = set(homes(matter))
    out = [
        (f"children[{index}].address.", child.address)
        for index, child in enumerate(matter.children)
    ]
    for side in Side:
        if (parent := matter.parties.parent(side)) is not None:
            out.append((f"parties.{side.value}.address.", parent.address))
    return tuple((path, home) for path, home in out if home in hidden)


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(fold(text).text))


def _token(token: str) -> str:
    forms = _FORMS.get(token.casefold(), (token,))
    return "(?:" + "|".join(re.escape(form).replace("'", "'?") for form in forms) + ")"


def _street(text: str) -> str:
    """A street's line; what kind of street it is may be left unsaid: "640 Cedar Bluff"."""
    tokens = _tokens(text)
    if len(tokens) > 2 and tokens[0].isdigit() and tokens[-1].casefold() in _FORMS:
        said = " ".join(tokens[:-1])
        return f"{_line(said)}(?:{_BETWEEN}{_token(tokens[-1])}{_AFTER})?"
    return _line(text)


def _line(text: str) -> str:
    """A line of an address; single letters may stand together ("P.O.", "P O", "PO")."""
    tokens = _tokens(text)
    out = ""
    for index, token in enumerate(tokens):
        if index:
            both = len(token) == 1 and len(tokens[index - 1]) == 1 and token.isalpha()
            out += r"[\s,.]*" if both else _BETWEEN
        out += _token(token)
    return out


def _unit(text: str) -> str:
    """An apartment or suite: its number with or without what kind of room it is."""
    number = [token for token in _tokens(text) if token.casefold() not in _UNIT_WORDS]
    if not number:
        return _line(text)
    return rf"(?:(?:{_UNIT})\b[\s.#]*|#\s*)*{_line(' '.join(number))}"


def speaks_for_itself(line: str) -> bool:
    """Whether a street's line alone says where someone lives: "640 Cedar Bluff Drive"."""
    tokens = _tokens(line)
    if len(tokens) < 2 or " ".join(tokens).casefold() == _NOWHERE:
        return False
    return len("".join(tokens)) > 4 and any(len(token) > 1 and token.isalpha() for token in tokens)


def home_pattern(address: Address, state_names: Mapping[str, str]) -> re.Pattern[str] | None:
    """An address as it may stand in a text, with as much of it as follows the street.

    Args:
        address: The address.
        state_names: Names of states by postal code, as far as they are at hand.

    Returns:
        None where the street says nothing alone and there is no city beside it.
    """
    if not _tokens(address.line1):
        return None
    street = _street(address.line1)
    unit = _unit(address.line2) if _tokens(address.line2) else ""
    before = f"(?:{unit}{_BETWEEN})?" if unit else ""
    after = f"(?:{_BETWEEN}{unit}{_AFTER})?" if unit else ""
    town = _line(address.city) if _tokens(address.city) else ""
    if not (speaks_for_itself(address.line1) or town):
        return None
    needed = "?" if speaks_for_itself(address.line1) else ""
    city = rf"(?:{_BETWEEN}(?:in\s+)?{town}{_AFTER}){needed}" if town else ""
    rest = ""
    names = [address.state, state_names.get(address.state, "")]
    state = "|".join(_line(name) for name in names if _tokens(name))
    if state:
        rest += f"(?:{_BETWEEN}(?:{state}){_AFTER})?"
    if zip_code := _tokens(address.zip):
        rest += rf"(?:{_BETWEEN}{re.escape(zip_code[0])}(?:-\d{{4}})?{_AFTER})?"
    if _tokens(address.country):
        rest += f"(?:{_BETWEEN}{_line(address.country)}{_AFTER})?"
    return re.compile(f"{_BEFORE}{before}{street}{_AFTER}{after}{city}{rest}", re.IGNORECASE)
