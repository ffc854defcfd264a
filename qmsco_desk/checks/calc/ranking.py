"""Where each kind of support stands in a state's ranking (item 6)."""

from __future__ import annotations

from dataclasses import dataclass

from qmsco_desk.law.schema import PremiumPlace, Priority, Rank
from qmsco_desk.model.vocabulary import ObligationKind

_ARREARS = (
    ObligationKind.CHILD_SUPPORT_ARREARS,
    ObligationKind.MEDICAL_ARREARS,
    ObligationKind.SPOUSAL_ARREARS,
)


@dataclass(frozen=True, slots=True)
class Ranking:
    """A state's ranking, read for our questions.

    Attributes:
        levels: How many levels it has; 0 where none is on file.
        premiums_at: Level at which premiums stand; None where the ranking does not name them.
        place: Where they stand when it does not; None where that is not on file either.
        priority: The rule itself.
    """

    levels: int
    premiums_at: int | None
    place: PremiumPlace | None
    priority: Priority | None

    @classmethod
    def of(cls, priority: Priority | None) -> Ranking:
        """The ranking of a state; an empty one where its rules are not on file."""
        if priority is None:
            return cls(0, None, None, None)
        at = _find(priority, Rank.MEDICAL_SUPPORT)
        return cls(len(priority.ranking), at, priority.premiums if at is None else None, priority)

    def level(self, kind: ObligationKind) -> int | None:
        """The level of a kind of support, from 0; None where the ranking does not place it.

        Its own rank if it has one. Else arrears of any kind stand under "arrears". Cash medical
        support
        stands with medical support, for it is ordered toward the cost of coverage in its place (45
        CFR
        303.31(a)(1)) and a state that ranks both together calls them "health insurance premiums or
        current cash medical support" (D.C. Code 46-251.08). What is left stands under "other".
        """
        if self.priority is None:
            return None
        own = _find(self.priority, Rank(kind.value))
        if own is not None:
            return own
        if kind in _ARREARS:
            under = _find(self.priority, Rank.ARREARS)
        elif kind is ObligationKind.CASH_MEDICAL_SUPPORT:
            under = _find(self.priority, Rank.MEDICAL_SUPPORT)
        else:
            under = None
        return _find(self.priority, Rank.OTHER) if under is None else under


def _find(priority: Priority, rank: Rank) -> int | None:
    for index, level in enumerate(priority.ranking):
        if rank in level:
            return index
    return None
