"""The ceilings on withholding (item 5): federal, of the state of employment, of the order."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from qmsco_desk.checks.calc.setting import (
    ZERO,
    Setting,
    cap,
    cited,
    entered,
    missing,
    of_state,
    provenance,
    unanswered,
)
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step
from qmsco_desk.law.schema import CcpaLimit, LimitBase, LimitMeasure, Option, WithholdingLimit
from qmsco_desk.model.money import percent_text

PERCENT = Fraction(1, 100)


@dataclass(frozen=True, slots=True)
class Ceiling:
    """The ceilings under one set of answers to the questions that set the percentage.

    Amounts are per pay period and exact.

    Attributes:
        federal: On cash support and premiums together.
        federal_percent: The percentage behind it.
        state_percent: The state's percentage on all ordered support; None where its limit is on
            premiums alone.
        state_base: What that percentage is taken of, before premiums come off.
    """

    federal: Fraction
    federal_percent: Decimal
    state_percent: Decimal | None
    state_base: Fraction

    def state(self, off: Fraction) -> Fraction | None:
        """The state's ceiling where premiums of `off` lower its base."""
        if self.state_percent is None:
            return None
        return max(self.state_base - off, ZERO) * Fraction(self.state_percent) * PERCENT

    def lowest(self, off: Fraction) -> Fraction:
        """The lower of the two."""
        state = self.state(off)
        return self.federal if state is None else min(self.federal, state)


@dataclass(frozen=True, slots=True)
class PremiumCap:
    """A ceiling on premiums alone: the order's own, or a state's percentage for coverage only."""

    amount: Fraction
    step: Step
    by_order: bool


@dataclass(frozen=True, slots=True)
class Ceilings:
    """All that bounds withholding.

    Attributes:
        possible: One ceiling where the facts decide it; the lowest and the highest that are still
            possible where a question is open; none where nothing bounds from what is on file.
        disposable: Disposable earnings.
        federal: The federal ceiling (15 U.S.C. 1673(b)(2)).
        state: The state's own rule on the percentage, as a step, or why it cannot be applied.
        premium_caps: Ceilings on premiums alone.
        premiums_off: The state takes premiums off before its percentage.
        flat: The state's percentage does not depend on circumstances.
    """

    possible: tuple[Ceiling, ...]
    disposable: Outcome[Fraction]
    federal: Outcome[Fraction]
    state: Outcome[Decimal | None]
    premium_caps: tuple[PremiumCap, ...]
    premiums_off: bool
    flat: bool


def ceilings(setting: Setting, disposable: Outcome[Fraction]) -> Ceilings:
    """What bounds withholding, before it is known which premiums are withheld."""
    keys = _circumstances(setting)
    own = _state_percents(setting, keys)
    federal = _federal(setting, disposable, keys)
    base = _base(setting, disposable)
    rules = setting.employment
    flat = rules is not None and rules.withholding_limit.measure is LimitMeasure.FLAT_PERCENT
    possible: list[Ceiling] = []
    if isinstance(disposable, Computed) and isinstance(base, Computed) and own is not None:
        for key, percent in zip(keys, own, strict=True):
            federal_percent: Decimal = getattr(setting.federal.ccpa, key)
            amount = disposable.value * Fraction(federal_percent) * PERCENT
            possible.append(Ceiling(amount, federal_percent, percent, base.value))
    extremes = sorted(set(possible), key=lambda ceiling: (ceiling.federal, ceiling.lowest(ZERO)))
    return Ceilings(
        possible=(extremes[0], extremes[-1]) if len(extremes) > 1 else tuple(extremes),
        disposable=disposable,
        federal=federal,
        state=_state_rule(setting, keys, own, base),
        premium_caps=_premium_caps(setting),
        premiums_off=rules is not None and rules.disposable_earnings.premiums_off is True,
        flat=flat,
    )


def _circumstances(setting: Setting) -> tuple[str, ...]:
    """The keys of the federal table that the answers leave possible."""
    families = _possible(setting.figures.second_family, "second_family", "no_second_family")
    arrears = _possible(setting.figures.arrears_over_12_weeks, "_arrears", "")
    return tuple(family + late for family in families for late in arrears)


def _possible(answer: bool | None, yes: str, no: str) -> tuple[str, ...]:
    """What an answer stands for; both where it is not given."""
    return (yes, no) if answer is None else (yes,) if answer else (no,)


def _questions(setting: Setting) -> tuple[Step, ...]:
    """The two answers that set the federal percentage, entered or not."""
    figures, steps = setting.figures, []
    for label, name, answer in (
        ("Supports another spouse or child", "second_family", figures.second_family),
        (
            "Owes arrears older than 12 weeks",
            "arrears_over_12_weeks",
            figures.arrears_over_12_weeks,
        ),
    ):
        path = figures.path(name)
        if answer is None:
            steps.append(unanswered(label, path))
        else:
            steps.append(Step(label, "yes" if answer else "no", path=path))
    return tuple(steps)


def _open_paths(setting: Setting) -> tuple[str, ...]:
    return tuple(step.path for step in _questions(setting) if not step.value and step.path)


def _federal(
    setting: Setting, disposable: Outcome[Fraction], keys: tuple[str, ...]
) -> Outcome[Fraction]:
    """The federal ceiling on all ordered support together, premiums included."""
    ccpa: CcpaLimit = setting.federal.ccpa
    backed = provenance(ccpa, "ccpa", "US")
    label = "Federal limit on withholding for support"
    questions = _questions(setting)
    percents = sorted({Decimal(getattr(ccpa, key)) for key in keys})
    if len(percents) > 1:
        low, high = percent_text(percents[0]), percent_text(percents[-1])
        why = f"The federal percentage is from {low} to {high} until these questions are answered."
        step = Step(
            label, "", why, ccpa.citation, backed, None, (cited(disposable.step), *questions)
        )
        lacking = disposable.paths if isinstance(disposable, Missing) else ()
        return Missing((*lacking, *_open_paths(setting)), why, step)
    if isinstance(disposable, Missing):
        return missing(label, (disposable,), disposable.step, *questions)
    amount = disposable.value * Fraction(percents[0]) * PERCENT
    how = f"{percent_text(percents[0])}% of disposable earnings"
    parts = (cited(disposable.step), *questions)
    return Computed(amount, Step(label, cap(amount), how, ccpa.citation, backed, None, parts))


def _state_percents(setting: Setting, keys: tuple[str, ...]) -> tuple[Decimal | None, ...] | None:
    """The state's percentage on all support for each circumstance; None where not on file."""
    rules = setting.employment
    if rules is None:
        return None
    rule = rules.withholding_limit
    if rule.option is Option.B:
        return (None,) * len(keys) if _flat(rule) is not None else None
    federal = setting.federal.ccpa
    own = dict(rule.percents)
    tiers = tuple(own.get(key, Decimal(getattr(federal, key))) for key in keys)
    match rule.measure:
        case None:
            return None
        case LimitMeasure.CCPA:
            return tiers
        case LimitMeasure.FLAT_PERCENT:
            flat = _flat(rule)
            return None if flat is None else (flat,) * len(keys)
        case LimitMeasure.LESSER_OF:
            flat = _flat(rule)
            return tiers if flat is None else tuple(min(flat, tier) for tier in tiers)


def _flat(rule: WithholdingLimit) -> Decimal | None:
    return dict(rule.percents).get("flat")


def _base(setting: Setting, disposable: Outcome[Fraction]) -> Outcome[Fraction]:
    """What the state's percentage is taken of: disposable earnings unless the state says gross."""
    rules = setting.employment
    if rules is None or rules.withholding_limit.of is not LimitBase.GROSS:
        return disposable
    return _gross(setting)


def _gross(setting: Setting) -> Outcome[Fraction]:
    gross, path = setting.figures.participant.gross, setting.figures.path("participant.gross")
    if gross is None:
        return Missing((path,), "", unanswered("Gross income", path))
    step = entered("Gross income", gross, path, setting.period)
    return Computed(setting.per_period(gross), step)


def _state_rule(
    setting: Setting,
    keys: tuple[str, ...],
    own: tuple[Decimal | None, ...] | None,
    base: Outcome[Fraction],
) -> Outcome[Decimal | None]:
    """The state's percentage with its step, or why there is none."""
    label = "Limit of the state of employment"
    rules = setting.employment
    if rules is None:
        why = "The rules of the state of employment are not on file, and its limit may be lower."
        return Missing((), why, Step(label, "", why))
    rule, backed = rules.withholding_limit, of_state(rules, "withholding_limit")
    if own is None:
        why = f"{rules.name} has no limit on file as a percentage, and it may be lower."
        return Missing((), why, Step(label, "", why, rule.citation, backed))
    if isinstance(base, Missing):
        return Missing(base.paths, base.why, Step(label, "", base.why, rule.citation, backed))
    percents = sorted({percent for percent in own if percent is not None})
    if not percents:
        step = Step(label, "on premiums alone", "", rule.citation, backed)
        return Computed(None, step)
    if len(percents) > 1:
        why = "The state's percentage depends on questions that are not answered."
        step = Step(label, "", why, rule.citation, backed, None, _questions(setting))
        return Missing(_open_paths(setting), why, step)
    what = "gross income" if rule.of is LimitBase.GROSS else "disposable earnings"
    how = f"{percent_text(percents[0])}% of {what}"
    if rule.measure is LimitMeasure.CCPA:
        how = f"{how}, the federal percentages" if _as_federal(setting, keys, own) else how
    return Computed(percents[0], Step(label, how, "", rule.citation, backed))


def _as_federal(setting: Setting, keys: tuple[str, ...], own: tuple[Decimal | None, ...]) -> bool:
    return all(
        percent == getattr(setting.federal.ccpa, key)
        for key, percent in zip(keys, own, strict=True)
    )


def _premium_caps(setting: Setting) -> tuple[PremiumCap, ...]:
    """Ceilings on premiums alone."""
    caps = []
    money = setting.figures.premium_cap
    if money is not None:
        step = entered(
            "Most the order itself allows for premiums",
            money,
            setting.figures.path("premium_cap"),
            setting.period,
        )
        caps.append(PremiumCap(setting.per_period(money), step, by_order=True))
    rules = setting.employment
    if rules is not None and rules.withholding_limit.option is Option.B:
        rule, percent = rules.withholding_limit, _flat(rules.withholding_limit)
        gross = _gross(setting)
        if percent is not None and isinstance(gross, Computed):
            amount = gross.value * Fraction(percent) * PERCENT
            step = Step(
                "State's limit on premiums",
                cap(amount),
                f"{percent_text(percent)}% of gross income",
                rule.citation,
                of_state(rules, "withholding_limit"),
                None,
                (gross.step,),
            )
            caps.append(PremiumCap(amount, step, by_order=False))
    return tuple(caps)
