"""Where each kind of support stands in a state's ranking (item 6)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qmsco_desk.law.schema import PremiumPlace, Priority, Rank
from qmsco_desk.model.vocabulary import ObligationKind

# Whether premiums come before support, where the case may choose.
PREMIUMS_FIRST = "premiums_first"

# Kinds of support that stand under "arrears" where they have no rank of their own.
ARREARS = frozenset(
    kind.value
    for kind in (
        ObligationKind.CHILD_SUPPORT_ARREARS,
        ObligationKind.MEDICAL_ARREARS,
        ObligationKind.SPOUSAL_ARREARS,
    )
)


@dataclass(frozen=True, slots=True)
class Ranking:
    """A state's ranking, read for our questions.

    Attributes:
        levels: How many levels it has; 0 where none is on file.
        premiums_at: Level at which premiums stand; None where the ranking does not name them.
        place: Where they stand when it does not; None where that is not on file either.
        priority: The rule itself.
        earliest: Level before which premiums that are not placed cannot stand.
    """

    levels: int
    premiums_at: int | None
    place: PremiumPlace | None
    priority: Priority | None
    earliest: int = 0

    @classmethod
    def of(
        cls, priority: Priority | None, premiums_first: bool | None = None, *, fits: bool = True
    ) -> Ranking:
        """The ranking of a state as it holds in a case; an empty one where nothing is on file.

        Args:
            priority: The state's rule; None where its rules are not on file.
            premiums_first: Whether the case puts premiums before support, where the state lets it.
            fits: Current child support and the premiums together are within the limit; a state may
                rank otherwise where they are not.
        """
        if priority is None:
            return cls(0, None, None, None)
        if priority.otherwise and not fits:
            priority = replace(priority, ranking=priority.otherwise)
        by_order = priority.premiums is PremiumPlace.BY_ORDER
        if premiums_first and (priority.may_lead or by_order):
            priority = replace(priority, ranking=_led_by_premiums(priority.ranking))
        elif by_order and premiums_first is False:
            priority = replace(priority, premiums=PremiumPlace.AFTER_ALL_SUPPORT)
        at = _find(priority, Rank.MEDICAL_SUPPORT)
        place = priority.premiums if at is None else None
        current = _find(priority, Rank.CURRENT_CHILD_SUPPORT)
        # Who may choose the premium and does not has current support met first.
        chosen = priority.may_lead and premiums_first is False and current is not None
        earliest = current + 1 if chosen and current is not None else 0
        return cls(len(priority.ranking), at, place, priority, earliest)

    def level(self, kind: ObligationKind) -> int | None:
        """The level of a kind of support, from 0; None where the ranking does not place it."""
        rank = self.rank(kind)
        return None if rank is None or self.priority is None else _find(self.priority, rank)

    def rank(self, kind: ObligationKind) -> Rank | None:
        """The rank that a kind of support stands under; None where the ranking does not place it.

        Its own rank if it has one. Else arrears of any kind stand under "arrears". Cash medical
        support
        stands with medical support, for it is ordered toward the cost of coverage in its place (45
        CFR
        303.31(a)(1)) and a state that ranks both together calls them "health insurance premiums or
        current cash medical support" (D.C. Code 46-251.08). What is left stands under "other".
        """
        if self.priority is None:
            return None
        under = [Rank(kind.value)]
        if kind.value in ARREARS:
            under.append(Rank.ARREARS)
        elif kind is ObligationKind.CASH_MEDICAL_SUPPORT:
            under.append(Rank.MEDICAL_SUPPORT)
        under.append(Rank.OTHER)
        return next((rank for rank in under if _find(self.priority, rank) is not None), None)


def _led_by_premiums(ranking: tuple[tuple[Rank, ...], ...]) -> tuple[tuple[Rank, ...], ...]:
    """The ranking with premiums in a level of their own before all others."""
    rest = (tuple(rank for rank in level if rank is not Rank.MEDICAL_SUPPORT) for level in ranking)
    return ((Rank.MEDICAL_SUPPORT,), *(level for level in rest if level))


def _find(priority: Priority, rank: Rank) -> int | None:
    for index, level in enumerate(priority.ranking):
        if rank in level:
            return index
    return None
