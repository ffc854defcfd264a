"""Where a person would look twice. None of it is law; a figure outside may be right."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.model.paths import pattern
from qmsco_desk.model.vocabulary import PayPeriod

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qmsco_desk.model.money import Money

# Dollars a year: the least and the most of an income.
INCOME_A_YEAR = (5_000, 1_000_000)
# Years that a parent has at a child's birth.
YOUNGEST_PARENT = 12

_PREMIUM_A_YEAR = (24, 60_000)
_CASH_A_YEAR = (0, 60_000)
_SUPPORT_A_YEAR = (0, 300_000)
_DEDUCTION_A_YEAR = (0, 500_000)
_RULE_INCOME_A_YEAR = (0, INCOME_A_YEAR[1])
_INCOMES = ("work.participant.income", "work.other_parent")
_TIERS = ("employee_only", "with_children", "without_children", "current", "stated_for_children")
# The least and the most that an amount comes to in a year, by the pattern of its path.
_A_YEAR: Mapping[str, tuple[int, int]] = MappingProxyType(
    {
        **{
            f"{at}.{name}": INCOME_A_YEAR
            for at in _INCOMES
            for name in ("gross", "net", "adjusted_gross")
        },
        **{f"{at}.rule_income": _RULE_INCOME_A_YEAR for at in _INCOMES},
        "work.participant.disposable": INCOME_A_YEAR,
        "work.participant.deductions[].amount": _DEDUCTION_A_YEAR,
        "costs.cash_medical": _CASH_A_YEAR,
        "costs.basic_support": _SUPPORT_A_YEAR,
        "costs.premium_cap": _CASH_A_YEAR,
        "withholding.obligations[].amount": _SUPPORT_A_YEAR,
        **{f"plans[].coverages[].{name}": _PREMIUM_A_YEAR for name in _TIERS},
    }
)


def is_unlikely(path: str, money: Money) -> bool:
    """Whether an amount is of another size than its period lets one expect; zero never is.

    That is found by itself, and what else comes of it is not told beside it.
    """
    bounds = _A_YEAR.get(pattern(path))
    if bounds is None or not money.amount:
        return False
    return not bounds[0] <= money.per(PayPeriod.ANNUAL) <= bounds[1]
