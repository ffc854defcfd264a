"""All that a check may see.

The matter, the law in force, the day, and the figures computed from them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.checks.calc.result import Calculation
    from qmsco_desk.law.schema import FederalRules, StateRules
    from qmsco_desk.model.matter import Matter


@dataclass(frozen=True, slots=True)
class OrderText:
    """The order's words as they would be printed, with the drafter's edits in them.

    Attributes:
        clauses: Pairs of a clause's id and its words; clauses left out are not among them.
        serves: Pairs of a clause's id and a federal rule that cannot be met without it ("E-3"), for
            every clause that the matter calls for, those left out included.
    """

    clauses: tuple[tuple[str, str], ...] = ()
    serves: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """What a check is given.

    Attributes:
        matter: The matter as it stands.
        federal: Federal law on `on`.
        issuing: The issuing state's rules; None while the state is not answered or not on file.
        employment: The rules of the state where the participant works; None likewise.
        on: The day whose law applies.
        today: The day of the review, for ages and deadlines.
        calculation: Every figure of the matter.
        text: The order's words.
    """

    matter: Matter
    federal: FederalRules
    issuing: StateRules | None
    employment: StateRules | None
    on: date
    today: date
    calculation: Calculation
    text: OrderText = OrderText()
