"""How findings name the people and things of a matter, in plain sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.model.ask import fields, repeats
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import cents_half_up, dollars
from qmsco_desk.model.paths import pattern
from qmsco_desk.model.vocabulary import PayPeriod, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from fractions import Fraction

    from qmsco_desk.model.people import Address, PersonName

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_PARTS = {"line1": "street", "city": "city", "state": "state", "zip": "ZIP code"}


def listing(things: Iterable[str], joined: str = "and") -> str:
    """Things as a sentence lists them: "medical, dental and vision"."""
    words = list(things)
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {joined} {words[-1]}"


def ordinal(index: int) -> str:
    """The place of an entry in words: 0 is "first", 20 is "21st"."""
    if index < len(_ORDINALS):
        return _ORDINALS[index]
    number = index + 1
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else _ENDINGS.get(number % 10, 'th')}"


def short_name(name: PersonName) -> str:
    """First and last name, as a sentence calls a person."""
    return " ".join(part for part in (name.first, name.last, name.suffix) if part)


def child_called(matter: Matter, index: int) -> str:
    """The child's name, or "the second child" where there is none yet."""
    return short_name(matter.children[index].name) or f"the {ordinal(index)} child"


def children_called(matter: Matter, indexes: Sequence[int]) -> str:
    """Several children, by name."""
    return listing(child_called(matter, index) for index in indexes)


def parent_called(matter: Matter, side: Side) -> str:
    """The parent's name, or "the first parent"."""
    parent = matter.parties.first if side is Side.FIRST else matter.parties.second
    return short_name(parent.name) or f"the {side.label.lower()}"


def participant_called(matter: Matter) -> str:
    """The participant's name, or "the participant"."""
    parent = matter.participant
    return (short_name(parent.name) if parent else "") or "the participant"


def plan_called(matter: Matter, index: int) -> str:
    """The plan's name, or "the plan" where it is the only one and has none."""
    if matter.plans[index].name:
        return matter.plans[index].name
    return "the plan" if len(matter.plans) == 1 else f"the {ordinal(index)} plan"


def capital(sentence: str) -> str:
    """The sentence with a capital first letter."""
    return sentence[:1].upper() + sentence[1:]


def lacks(address: Address) -> str:
    """What an address lacks: "mailing address" where all of it, "city or ZIP code", or ""."""
    if address.is_empty:
        return "mailing address"
    return listing((_PARTS[name] for name in address.missing), "or")


def address_paths(prefix: str, address: Address) -> tuple[str, ...]:
    """Paths of the missing parts of an address, the first one first."""
    return tuple(f"{prefix}.{name}" for name in address.missing)


def cost(amount: Fraction, period: PayPeriod | None = None) -> str:
    """A cost as a sentence gives it, rounded half up to the cent: "$48.25 a week"."""
    words = dollars(cents_half_up(amount))
    return f"{words} {period.label}" if period else words


def asked(path: str) -> str:
    """The name of the field or list at a path, as the page shows it."""
    kept = pattern(path)
    if spec := fields(Matter).get(kept):
        return f"“{spec.label}”"
    if several := repeats(Matter).get(f"{kept}[]"):
        return f"“{several.ask.label}”"
    return path
