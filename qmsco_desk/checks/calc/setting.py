"""What every part of the calculation is given, and the words its steps are made of."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from qmsco_desk.checks.trace import Missing, Outcome, Step
from qmsco_desk.law.citation import Provenance
from qmsco_desk.law.firm import confirmed_words
from qmsco_desk.model.money import Money, cents_down, cents_half_up, dollars

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.checks.calc.figures import Figures
    from qmsco_desk.law.schema import Entry, FederalRules, StateRules
    from qmsco_desk.model.vocabulary import PayPeriod

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class Setting:
    """The inputs, the law, and the pay period in which all is compared.

    Attributes:
        figures: The inputs.
        federal: Federal law.
        issuing: Rules of the issuing state (items 3 and 4); None where not on file.
        employment: Rules of the state where the participant works (items 5 to 7); None where not
            on file.
        period: The pay period of every amount that does not name its own.
    """

    figures: Figures
    federal: FederalRules
    issuing: StateRules | None
    employment: StateRules | None
    period: PayPeriod

    def per_period(self, money: Money) -> Fraction:
        """An amount in the pay period, exact."""
        return money.per(self.period)


def cost(amount: Fraction) -> str:
    """A cost as shown: rounded half up to the cent."""
    return dollars(cents_half_up(amount))


def cap(amount: Fraction) -> str:
    """A cap as shown: rounded down to the cent."""
    return dollars(cents_down(amount))


def entered(label: str, money: Money, path: str, period: PayPeriod) -> Step:
    """A figure as it was entered, converted to the pay period where its own is another."""
    if money.period is period:
        return Step(label, dollars(money.amount), path=path)
    how = (
        f"{dollars(money.amount)} {money.period.label}: {money.period.per_year} times a year over"
        f" {period.per_year} {period.value} pay periods"
    )
    return Step(label, cost(money.per(period)), how, path=path)


def unanswered(label: str, path: str) -> Step:
    """A figure that is needed and not entered. Its empty value and its path say so in the trace."""
    return Step(label, "", "not answered", path=path)


def cited(step: Step) -> Step:
    """A figure that another section of the trace explains, named again without its parts."""
    if not step.value:
        return Step(step.label, "", "not known, as said above" if step.parts else step.how)
    if step.path:
        return Step(step.label, step.value, "as entered above")
    return Step(step.label, step.value, "as computed above" if step.parts else step.how)


def provenance(entry: Entry, rule: str, jurisdiction: str) -> Provenance:
    """Where a rule stands and how well it is verified."""
    return Provenance(
        rule=rule,
        jurisdiction=jurisdiction,
        status=entry.status,
        citation=entry.citation,
        source=entry.sources[0].url if entry.sources else "",
        verified_on=entry.verified_on,
        note=entry.note,
        confirmed=confirmed_words(entry.confirmed),
    )


def of_state(rules: StateRules, rule: str) -> Provenance:
    """Provenance of one item of a state's file."""
    return provenance(getattr(rules, rule), rule, rules.jurisdiction)


def of_federal(setting: Setting, text: str, rule: str) -> Provenance | None:
    """Provenance of the federal rule whose citation holds `text`; None where none on file does."""
    for each in setting.federal.rules:
        if text in each.citation:
            return provenance(each, rule, "US")
    return None


def missing(label: str, outcomes: Iterable[Outcome[Fraction]], *parts: Step) -> Missing:
    """A figure that cannot be computed because figures it is made of cannot."""
    lacking = [outcome for outcome in outcomes if isinstance(outcome, Missing)]
    paths = tuple(dict.fromkeys(path for outcome in lacking for path in outcome.paths))
    why = " ".join(dict.fromkeys(outcome.why for outcome in lacking if outcome.why))
    return Missing(paths, why, Step(label, "", why or "needs answers", parts=parts))
