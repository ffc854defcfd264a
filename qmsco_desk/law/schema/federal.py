"""Federal law as the program uses it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from qmsco_desk.law.schema.cost import IncomeMeasure
from qmsco_desk.law.schema.entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class CcpaLimit(Entry):
    """The federal ceiling on withholding for support (15 U.S.C.

    1673(b)(2)), in percent of disposable earnings.
    """

    second_family: Decimal
    second_family_arrears: Decimal
    no_second_family: Decimal
    no_second_family_arrears: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark(Entry):
    """The federal measure of reasonable cost (45 CFR 303.31(a)(3)).

    Shown beside a state's rule, never as it.
    """

    percent: Decimal
    income: IncomeMeasure


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeDays(Entry):
    """Business days counted from the date on the federal notice."""

    employer_to_plan: int
    plan_answers: int
    agency_selects: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalRule(Entry):
    """One numbered rule of federal law ("E-8").

    What it says in our words, for findings, panels and papers.
    """

    id: str
    title: str
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FederalRules:
    """Federal law as the program uses it on one day."""

    on: date
    ccpa: CcpaLimit
    benchmark: Benchmark
    notice: NoticeDays
    rules: tuple[LegalRule, ...]

    def rule(self, rule_id: str) -> LegalRule:
        """The numbered rule.

        Raises:
            KeyError: No rule has that id; a test holds every id in use against the file.
        """
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)
