"""The ceilings on withholding (item 5): federal, of the state of employment, of the order."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from qmsco_desk.checks.calc.ceiling import PERCENT, Ceiling, Ceilings, PremiumCap
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
from qmsco_desk.checks.calc.state_percent import (
    agency_ways,
    by_arrears,
    cash_ways,
    federal_instead,
    flat_percent,
    state_percents,
)
from qmsco_desk.checks.trace import Computed, Missing, Outcome, Step
from qmsco_desk.law.naming import state_called
from qmsco_desk.law.schema import (
    AGENCY_ORDER,
    CcpaLimit,
    LimitBase,
    LimitMeasure,
    MayExceed,
    Option,
)
from qmsco_desk.model.money import Money, percent_text

# Whether the obligor lets premiums pass the state's limit, where the state has that.
CONSENT = "consents_above_limit"


def ceilings(setting: Setting, disposable: Outcome[Fraction]) -> Ceilings:
    """What bounds withholding, before it is known which premiums are withheld."""
    keys = _circumstances(setting)
    federal = _federal(setting, disposable, keys)
    if len(agency_ways(setting)) > 1:
        keys = keys * 2
    own = state_percents(setting, keys)
    base = _base(setting, disposable)
    rules = setting.employment
    flat = (
        rules is not None
        and rules.withholding_limit.measure is LimitMeasure.FLAT_PERCENT
        and not federal_instead(setting, rules.withholding_limit)
    )
    exempt = _exempt(setting, base)
    stated = _state_rule(setting, keys, own, base)
    possible: list[Ceiling] = []
    if isinstance(disposable, Computed) and isinstance(base, Computed) and own is not None:
        for key, percent in zip(keys, own, strict=True):
            federal_percent: Decimal = getattr(setting.federal.ccpa, key)
            amount = disposable.value * Fraction(federal_percent) * PERCENT
            possible += [
                Ceiling(amount, federal_percent, percent, base.value, exempt, lifted, cash)
                for lifted in _lifted(setting)
                for cash in cash_ways(setting, key)
            ]
    state_open = None
    if isinstance(disposable, Computed) and isinstance(stated, Missing) and not possible:
        state_open, possible = stated, _with_no_state(setting, disposable.value, keys)
    # Of earnings of nothing all are of one height: the lowest percentage comes first.
    by_height = sorted(
        dict.fromkeys(possible),
        key=lambda ceiling: (
            ceiling.federal,
            ceiling.lowest(ZERO),
            ceiling.lifted,
            ceiling.cash(ZERO),
            ceiling.federal_percent,
        ),
    )
    caps, cap_open = _premium_caps(setting)
    return Ceilings(
        possible=tuple(by_height),
        disposable=disposable,
        federal=federal,
        state=stated,
        premium_caps=caps,
        premiums_off=rules is not None and rules.disposable_earnings.premiums_off is True,
        flat=flat,
        cap_open=cap_open,
        state_open=state_open,
    )


def _with_no_state(setting: Setting, disposable: Fraction, keys: tuple[str, ...]) -> list[Ceiling]:
    """The federal ceilings, each with the farthest that a state's own can go.

    A limit that is not on file is still bounded by the federal one. It may lower nothing, leave
    nothing, or stop cash support alone, so that a premium has all the room there is.
    """
    nothing = Decimal(0)
    found = []
    for key in keys:
        percent: Decimal = getattr(setting.federal.ccpa, key)
        amount = disposable * Fraction(percent) * PERCENT
        found += [
            Ceiling(amount, percent, own, disposable, cash_percent=cash)
            for own, cash in ((None, None), (nothing, None), (None, nothing))
        ]
    return found


def _lifted(setting: Setting) -> tuple[bool, ...]:
    """Whether the obligor's consent lets premiums pass the state's limit; both ways if open."""
    rules = setting.employment
    if rules is None or rules.withholding_limit.may_exceed is not MayExceed.OBLIGOR:
        return (False,)
    if not any(each.ordered for each in setting.figures.coverages):
        return (False,)
    consents = setting.figures.fact(CONSENT)
    return (False, True) if consents is None else (consents,)


def _exempt(setting: Setting, base: Outcome[Fraction]) -> Fraction | None:
    """What the state leaves to the employee at the least, per pay period; None where it does not.

    A percentage of the first so many dollars: `percent` of the smaller of the base and `of_first`.
    """
    rules = setting.employment
    exempt = None if rules is None else rules.withholding_limit.exempt
    if exempt is None or isinstance(base, Missing):
        return None
    first = setting.per_period(Money(exempt.of_first, exempt.period))
    return min(base.value, first) * Fraction(exempt.percent) * PERCENT


def _circumstances(setting: Setting) -> tuple[str, ...]:
    """The keys of the federal table that the answers leave possible."""
    families = _possible(setting.figures.second_family, "second_family", "no_second_family")
    arrears = _possible(setting.figures.arrears_over_12_weeks, "_arrears", "")
    return tuple(family + late for family in families for late in arrears)


def _possible(answer: bool | None, yes: str, no: str) -> tuple[str, ...]:
    """What an answer stands for; both where it is not given."""
    return (yes, no) if answer is None else (yes,) if answer else (no,)


def _questions(setting: Setting) -> tuple[Step, ...]:
    """The answers that set the percentage, entered or not."""
    figures, steps = setting.figures, list[Step]()
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


def _state_questions(setting: Setting) -> tuple[Step, ...]:
    """The answers that set the state's percentage; who made the order where it turns on that."""
    rules, figures = setting.employment, setting.figures
    steps = _questions(setting)
    if rules is not None and not by_arrears(setting, rules.withholding_limit):
        steps = steps[:1]
    if rules is None or AGENCY_ORDER not in dict(rules.withholding_limit.percents):
        return steps
    label, path = "An agency, not a court, made the order", figures.path(AGENCY_ORDER)
    made = figures.fact(AGENCY_ORDER)
    if made is None:
        return (unanswered(label, path), *steps)
    return (Step(label, "yes" if made else "no", path=path), *steps)


def _open_paths(steps: tuple[Step, ...]) -> tuple[str, ...]:
    return tuple(step.path for step in steps if not step.value and step.path)


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
        how = why
        if isinstance(disposable, Computed):
            least, most = (
                cap(disposable.value * Fraction(percent) * PERCENT)
                for percent in (percents[0], percents[-1])
            )
            how = f"{why} The limit is from {least} to {most}."
        step = Step(
            label, "", how, ccpa.citation, backed, None, (cited(disposable.step), *questions)
        )
        lacking = disposable.paths if isinstance(disposable, Missing) else ()
        return Missing((*lacking, *_open_paths(questions)), why, step)
    if isinstance(disposable, Missing):
        return missing(label, (disposable,), disposable.step, *questions)
    amount = disposable.value * Fraction(percents[0]) * PERCENT
    how = f"{percent_text(percents[0])}% of disposable earnings"
    parts = (cited(disposable.step), *questions)
    return Computed(amount, Step(label, cap(amount), how, ccpa.citation, backed, None, parts))


def _base(setting: Setting, disposable: Outcome[Fraction]) -> Outcome[Fraction]:
    """What the state's percentage is taken of: disposable earnings unless the state says gross.

    A percentage on premiums alone is not one on all support: nothing is then taken of it here.
    """
    rules = setting.employment
    if rules is None or rules.withholding_limit.of is not LimitBase.GROSS:
        return disposable
    if rules.withholding_limit.option is Option.B:
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
        why = (
            "The rules of the state of employment are not on file, and its limit may be lower than"
            " the federal one."
        )
        return Missing((), why, Step(label, "", why))
    rule, backed = rules.withholding_limit, of_state(rules, "withholding_limit")
    if own is None:
        why = (
            f"No limit of {state_called(rules)} is on file as a percentage; it may be lower than"
            " the federal one."
        )
        return Missing((), why, Step(label, "", why, rule.citation, backed))
    percents = sorted({percent for percent in own if percent is not None})
    if not percents:
        how = "it bounds premiums, not cash support"
        step = Step(label, "on premiums alone", how, rule.citation, backed)
        return Computed(None, step)
    if len(percents) > 1:
        why = "The state's percentage depends on questions that are not answered."
        questions = _state_questions(setting)
        if isinstance(base, Missing):
            questions = (base.step, *questions)
        step = Step(label, "", why, rule.citation, backed, None, questions)
        return Missing(_open_paths(questions), why, step)
    what = "gross income" if rule.of is LimitBase.GROSS else "disposable earnings"
    how = f"{percent_text(percents[0])}% of {what}"
    if rule.measure is LimitMeasure.CCPA:
        how = f"{how}, the federal percentages" if _as_federal(setting, keys, own) else how
    if federal_instead(setting, rule):
        how = f"{how}, the federal percentage, because spousal support is withheld too"
    if isinstance(base, Missing):
        how = f"{how}; {what} {'is' if rule.of is LimitBase.GROSS else 'are'} not known"
        of = (base.step,) if rule.of is LimitBase.GROSS else ()
        return Missing(base.paths, base.why, Step(label, "", how, rule.citation, backed, None, of))
    shown = f"{percent_text(percents[0])}%"
    return Computed(percents[0], Step(label, shown, how, rule.citation, backed))


def _as_federal(setting: Setting, keys: tuple[str, ...], own: tuple[Decimal | None, ...]) -> bool:
    return all(
        percent == getattr(setting.federal.ccpa, key)
        for key, percent in zip(keys, own, strict=True)
    )


def _premium_caps(setting: Setting) -> tuple[tuple[PremiumCap, ...], Missing | None]:
    """Ceilings on premiums alone, and what the state's own lacks to be computed."""
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
        rule, percent = rules.withholding_limit, flat_percent(rules.withholding_limit)
        gross = _gross(setting)
        if percent is not None and isinstance(gross, Missing):
            return tuple(caps), gross
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
    return tuple(caps), None
