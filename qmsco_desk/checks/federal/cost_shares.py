"""45 CFR 303.31(b): the order allocates the cost of coverage between the parents."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.verdict import Level, Met, NotMet, Verdict
from qmsco_desk.model.money import percent_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case

_HUNDRED = Decimal(100)


@check(
    "costs.shares",
    title="The parents' shares of premiums and of unreimbursed expenses add up to 100 percent",
    level=Level.WARNING,
    rules=("R-5",),
    reads=(
        "costs.premium_first",
        "costs.premium_second",
        "costs.expenses_first",
        "costs.expenses_second",
    ),
    why="A cost that is allocated to no one is what parents come back to court for.",
    fix="Give both parents' shares on the page of costs; each pair adds up to 100.",
)
def shares(case: Case) -> Iterator[Verdict]:
    """Both pairs of shares: answered, and adding up."""
    costs = case.matter.costs
    pairs = (
        ("premiums", "premium", costs.premium_first, costs.premium_second),
        ("unreimbursed expenses", "expenses", costs.expenses_first, costs.expenses_second),
    )
    needed: list[tuple[str, tuple[str, ...]]] = []
    for called, name, first, second in pairs:
        if first is None or second is None:
            paths = (("first", first), ("second", second))
            needed.append(
                (called, tuple(f"costs.{name}_{s}" for s, share in paths if share is None))
            )
        elif first + second != _HUNDRED:
            off = first + second - _HUNDRED
            yield NotMet(
                f"The parents' shares of {called} add up to {percent_text(first + second)} percent,"
                f" {percent_text(abs(off))} too {'much' if off > 0 else 'little'}.",
                (f"costs.{name}_first", f"costs.{name}_second"),
            )
        else:
            yield Met()
    if needed:
        yield NotMet(
            "Still needed: the parents' shares of"
            f" {' and of '.join(words for words, _ in needed)}.",
            tuple(path for _, paths in needed for path in paths),
        )
