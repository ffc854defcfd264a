"""A case for `qmsco-desk calculate`: JSON in, JSON out, strict both ways.

The form is declared once, by the records of `case_form`; the published JSON Schema is derived from
them. What a schema can say is checked by them; the rest (repeated keys, size, depth) is said in one
sentence too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import msgspec

from qmsco_desk.checks.calc.calculate import calculate
from qmsco_desk.checks.calc.figures import (
    CoverageFigure,
    DeductionFigure,
    Figures,
    IncomeFigures,
    ObligationFigure,
)
from qmsco_desk.checks.calc.result import Calculation
from qmsco_desk.errors import MatterFileError, RulesError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.library import Library
from qmsco_desk.law.rule_file import state_items
from qmsco_desk.law.schema import OF_A_PARENT, StateRules
from qmsco_desk.model.money import Money
from qmsco_desk.model.vocabulary import CoverageKind, Labelled, ObligationKind, PayPeriod
from qmsco_desk.storage.case_form import (
    CaseCoverage,
    CaseFacts,
    CaseForm,
    CaseMoney,
    CaseParent,
    CaseParticipant,
    CaseRules,
)
from qmsco_desk.storage.form_faults import sentence
from qmsco_desk.storage.json_faults import JsonFault, parsed, printable

MOST_BYTES = 1024 * 1024


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case as read.

    Attributes:
        issuing: Postal code whose items 3 and 4 apply.
        employment: Postal code whose items 5 to 7 apply.
        as_of: Day on which rules are read; None where the case does not say.
        figures: What the calculation reads.
        rules: Items that take the place of what is on file, by key.
    """

    issuing: str
    employment: str
    as_of: date | None
    figures: Figures
    rules: tuple[tuple[str, dict[str, Any]], ...]


def schema() -> dict[str, Any]:
    """The JSON Schema of a case; unknown keys are refused outside the items of `rules`."""
    return msgspec.json.schema(CaseForm)


def read_case(data: bytes) -> CaseFile:
    """The case in a file's bytes.

    Raises:
        MatterFileError: The bytes are not a case; one sentence names the first offending key by
        path.
    """
    if len(data) > MOST_BYTES:
        raise MatterFileError("The case is larger than 1 MB and was not read.")
    try:
        form = _form(parsed(data))
    except JsonFault as error:
        where = f"cannot be used: {error.path}: " if error.path else ""
        raise MatterFileError(f"The case {where}{error.problem}.") from error
    except RecursionError as error:
        raise MatterFileError("The case is nested too deeply.") from error
    if form.as_of is not None and not 1900 <= form.as_of.year <= 2200:
        raise MatterFileError("The case cannot be used: as_of: expected a date from 1900 to 2200.")
    return CaseFile(
        issuing=form.issuing_jurisdiction,
        employment=form.employment_jurisdiction or form.issuing_jurisdiction,
        as_of=form.as_of,
        figures=_figures(form),
        rules=_overrides(form.rules),
    )


def _form(plain: Any) -> CaseForm:
    """The case in its own form, or a sentence that names what is not."""
    if not isinstance(plain, dict):
        raise MatterFileError(
            "The case must be a JSON object; its first key is issuing_jurisdiction."
        )
    try:
        return msgspec.convert(plain, CaseForm)
    except msgspec.ValidationError as error:
        said = sentence(str(error), _expected)
        raise MatterFileError(f"The case cannot be used: {said}.") from error


def _expected(path: str) -> str:
    """What the key at a path takes, where the converter's own words would not help a reader."""
    key = path.rpartition(".")[2]
    if key.endswith("period"):
        return f"Expected one of: {_words(PayPeriod)}"
    if key == "kind":
        kinds = ObligationKind if path.startswith("obligations") else CoverageKind
        return f"Expected one of: {_words(kinds)}"
    if key == "as_of":
        return "Expected a date such as 2026-01-31"
    if key == "amount":
        return 'Expected an amount of dollars as text, such as "210.00", at most 99999999.99'
    return "Expected a postal code of two capital letters"


def _words(options: type[Labelled]) -> str:
    return ", ".join(option.value for option in options)


def _money(form: CaseMoney | None) -> Money | None:
    return None if form is None else Money(Decimal(form.amount), form.period)


_PATHS = (
    ("participant.gross", "participant.gross_income"),
    ("participant.net", "participant.net_income"),
    ("participant.adjusted_gross", "participant.adjusted_gross_income"),
    ("deductions", "participant.mandatory_deductions"),
    ("disposable", "participant.disposable_earnings"),
    ("second_family", "participant.supports_second_family"),
    ("arrears_over_12_weeks", "participant.arrears_over_12_weeks"),
    ("household_size", "participant.household_size"),
    ("other_parent.gross", "other_parent.gross_income"),
    ("other_parent.net", "other_parent.net_income"),
    ("other_parent.adjusted_gross", "other_parent.adjusted_gross_income"),
    ("basic_support", "basic_child_support"),
    ("premium_cap", "order_premium_cap"),
    ("participant.rule_income", "participant.rule_income"),
    ("other_parent.rule_income", "other_parent.rule_income"),
    *((name, f"facts.{name}") for name in CaseFacts.__struct_fields__),
)
_OF_A_PARENT = tuple(fact.value for fact in OF_A_PARENT)


def _figures(form: CaseForm) -> Figures:
    """The case as the calculation reads it; the participant is taken to owe the support."""
    person, other = form.participant, form.other_parent or CaseParent()
    return Figures(
        pay_period=form.pay_period,
        participant=_incomes(person, "participant"),
        deductions=_deductions(person),
        deductions_known=person.mandatory_deductions is not None,
        disposable=_money(person.disposable_earnings),
        second_family=person.supports_second_family,
        arrears_over_12_weeks=person.arrears_over_12_weeks,
        household_size=person.household_size,
        other_parent=_incomes(other, "other_parent"),
        participant_is_obligor=True,
        children=form.children,
        basic_support=_money(form.basic_child_support),
        obligations=tuple(
            ObligationFigure(
                each.kind,
                Money(Decimal(each.amount), each.period),
                each.order,
                f"obligations[{index}]",
            )
            for index, each in enumerate(form.obligations)
        ),
        coverages=tuple(_coverage(each, index) for index, each in enumerate(form.coverages)),
        premium_cap=_money(form.order_premium_cap),
        paths=_PATHS,
        facts=tuple(_facts(form, person, other)),
        obligor_assumed=True,
    )


def _facts(
    form: CaseForm, person: CaseParticipant, other: CaseParent
) -> Iterator[tuple[str, bool]]:
    """What is answered of the facts that some states' rules turn on."""
    for at, record, names in (
        ("participant.", person, _OF_A_PARENT),
        ("other_parent.", other, _OF_A_PARENT),
        ("", form.facts, CaseFacts.__struct_fields__),
    ):
        for name in names:
            answer = getattr(record, name)
            if answer is not None:
                yield f"{at}{name}", answer


def _incomes(form: CaseParticipant | CaseParent, at: str) -> IncomeFigures:
    return IncomeFigures(
        _money(form.gross_income),
        _money(form.net_income),
        _money(form.adjusted_gross_income),
        _money(form.rule_income),
        at,
    )


def _deductions(form: CaseParticipant) -> tuple[DeductionFigure, ...]:
    at = "participant.mandatory_deductions"
    match form.mandatory_deductions:
        case None:
            return ()
        case CaseMoney() as money:
            return (DeductionFigure("Deductions that law requires", _money(money), True, at),)
        case several:
            return tuple(
                DeductionFigure(
                    each.name,
                    Money(Decimal(each.amount), each.period),
                    each.required_by_law,
                    f"{at}[{index}]",
                )
                for index, each in enumerate(several)
            )


def _coverage(form: CaseCoverage, index: int) -> CoverageFigure:
    return CoverageFigure(
        kind=form.kind,
        ordered=form.ordered,
        employee_only=_money(form.employee_only),
        employee_and_children=_money(form.employee_and_children),
        without_children=_money(form.without_children),
        current=_money(form.current),
        covered_people=form.covered_people,
        covered_children=form.covered_children,
        at=f"coverages[{index}]",
        children_on_policy=form.children_on_policy,
        stated_for_children=_money(form.stated_for_children),
    )


def _overrides(form: CaseRules | None) -> tuple[tuple[str, dict[str, Any]], ...]:
    if form is None:
        return ()
    items = ((name, getattr(form, name)) for name in form.__struct_fields__)
    given = tuple((name, item) for name, item in items if item is not None)
    for name, item in given:
        if item.get("status") == Status.CONFIRMED.value:
            raise MatterFileError(
                f"The case cannot be used: rules.{name}.status: only the firm’s own rules confirm."
            )
    return given


def calculated(case: CaseFile, library: Library, today: date) -> Calculation:
    """The calculation of a case, by the rules on file on its day or on `today`.

    A jurisdiction that is not on file is calculated with as if every rule of it were unknown.

    Raises:
        MatterFileError: An item of `rules` cannot be used; the sentence names its key.
    """
    on = case.as_of or today
    issuing = _rules(library, case.issuing, on, case.rules)
    employment = issuing
    if case.employment != case.issuing:
        employment = _rules(library, case.employment, on, case.rules)
    return calculate(case.figures, library.federal(on), issuing, employment)


def _rules(
    library: Library, code: str, on: date, overrides: tuple[tuple[str, dict[str, Any]], ...]
) -> StateRules:
    rules = library.rules(code, on) or _unknown(code, on)
    for key, item in overrides:
        try:
            rules = library.replaced(rules, key, item, under="rules")
        except RulesError as error:
            first = printable(error.problems[0][:300]).rstrip("?.")
            raise MatterFileError(f"The case cannot be used: {first}.") from error
        except RecursionError as error:
            raise MatterFileError(
                f"The case cannot be used: rules.{key}: it is nested too deeply."
            ) from error
    return rules


def _unknown(code: str, on: date) -> StateRules:
    """The rules of a jurisdiction of which nothing is on file."""
    items = {key: form(status=Status.UNKNOWN) for key, form in state_items().items()}
    return StateRules(
        jurisdiction=code,
        name=code,
        kind="",
        on=on,
        **items,  # type: ignore[arg-type]  # state_items pairs each key with its own form
    )
