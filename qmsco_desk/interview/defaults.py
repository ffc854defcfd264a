"""What a control shows before it is answered. A default is seen, never stored by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import Money
from qmsco_desk.model.vocabulary import PayPeriod

if TYPE_CHECKING:
    from collections.abc import Iterator

# Amounts that come out of, or are compared with, one pay check.
_PER_PAY_CHECK = ("plans", "work.participant", "costs.premium_cap")


def _amounts(record: object) -> Iterator[Money]:
    """The amounts standing directly in a record."""
    for name in getattr(type(record), "__slots__", ()):
        value = getattr(record, name)
        if isinstance(value, Money):
            yield value


def _neighbours(matter: Matter, path: str) -> Iterator[Money]:
    """Amounts answered beside a field: in its own record, then in the other entries of its list."""
    parent, _, _ = path.rpartition(".")
    yield from _amounts(paths.get_at(matter, parent))
    list_path, bracket, _ = parent.rpartition("[")
    if bracket and f"{paths.pattern(list_path)}[]" in ask.repeats(Matter):
        for entry in reversed(paths.get_at(matter, list_path)):
            yield from _amounts(entry)


def period(matter: Matter, path: str) -> PayPeriod:
    """The pay period that an empty amount offers.

    That of the nearest amount answered beside it; else the participant's pay period for what is
    taken from pay; else monthly, as courts order support.
    """
    beside = next(_neighbours(matter, path), None)
    if beside is not None:
        return beside.period
    gross = matter.work.participant.income.gross
    if gross is not None and path.startswith(_PER_PAY_CHECK):
        return gross.period
    return PayPeriod.MONTHLY
