"""Two jurisdictions that do not exist: one with everything on file, one with almost nothing."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from qmsco_desk.law import schema
from qmsco_desk.law.citation import Source, Status
from qmsco_desk.law.rule_file import state_items
from qmsco_desk.law.schema import (
    Option,
    Presumption,
    Rank,
    StateRules,
    WhoseIncome,
)
from qmsco_desk.model.vocabulary import CoverageKind, PayPeriod

DAY = date(2026, 11, 21)
READ: dict[str, Any] = {
    "status": Status.SOURCED,
    "verified_on": date(2026, 11, 20),
    "sources": (Source("https://example.org/code/158", "Northland Code § 158", "2026 edition"),),
}


def state(code: str, name: str, **items: Any) -> StateRules:
    """A state of which only the items given are on file."""
    unknown: dict[str, Any] = {
        key: form(status=Status.UNKNOWN) for key, form in state_items().items()
    }
    return StateRules(jurisdiction=code, name=name, kind="state", on=DAY, **{**unknown, **items})


RICH = state(
    "NL",
    "Northland",
    contact=schema.Contact(
        **READ,
        group="Medical Support Desk",
        agency="Northland Child Support Program",
        phone="555-0100",
        email="medical@example.org",
        website="https://example.org/support",
    ),
    statutes=schema.Statutes(**READ, citations=("N.L. Code § 158", "N.L. Code § 159")),
    reasonable_cost=schema.ReasonableCost(
        **READ,
        citation="N.L. Code § 158(e)",
        effective_from=date(2020, 1, 1),
        option=Option.A,
        definition="Coverage is reasonable if it costs no more than 5 % of gross income.",
        tests=(
            schema.PercentOfIncome(
                percent=Decimal(5),
                income=schema.IncomeMeasure.GROSS,
                of=WhoseIncome.PROVIDING_PARENT,
                covers=(CoverageKind.MEDICAL,),
                period=PayPeriod.MONTHLY,
            ),
        ),
        presumption=Presumption.REBUTTABLE,
        boundary=schema.Boundary.AT_MOST,
        rule_text='Cost <= 5% x "gross income"',
        note="The section was read in a reprint.",
        history="Until 2019 it was 4 %.",
    ),
    expense_basis=schema.ExpenseBasis(**READ, citation="N.L. Code § 159", option=Option.B),
    withholding_limit=schema.WithholdingLimit(
        **READ,
        citation="N.L. Code § 160",
        option=Option.C,
        measure=schema.LimitMeasure.FLAT_PERCENT,
        percents=(("flat", Decimal(50)),),
        of=schema.LimitBase.DISPOSABLE,
    ),
    priority_of_withholding=schema.Priority(
        **READ,
        citation="N.L. Code § 161",
        has_rule=True,
        ranking=((Rank.CURRENT_CHILD_SUPPORT,), (Rank.MEDICAL_SUPPORT,), (Rank.ARREARS,)),
        complete=True,
    ),
    coverage_shortfall=schema.Shortfall(
        **READ,
        citation="N.L. Admin. Code 12-3",
        has_rule=True,
        option=Option.B,
        ranking=(CoverageKind.MEDICAL, CoverageKind.DENTAL),
    ),
    enforce_against=schema.Enforcement(
        status=Status.RECALLED,
        citation="N.L. Admin. Code 12-4",
        option=schema.EnforceAgainst.NONCUSTODIAL_ONLY,
    ),
    contest=schema.Contest(
        status=Status.CONFIRMED,
        citation="N.L. Admin. Code 12-5",
        how="In writing to the agency.",
        deadline_days=15,
        confirmed=schema.Confirmation(
            initials="A.W.", on=date(2026, 11, 2), note="read at the court", replaced=True
        ),
    ),
    order_ends=schema.OrderEnds(**READ, citation="N.L. Code § 10", age=18),
    court=schema.Court(
        **READ,
        trial_court="District Court of {county} County",
        caption="In re the Marriage of {first_party} and {second_party}",
    ),
    filing_privacy=schema.FilingPrivacy(
        **READ,
        citation="N.L. R. Civ. P. 12",
        minor_name=schema.NameShown.INITIALS,
        named_in_orders_on=(schema.OrderOn.CHILD_SUPPORT,),
        minor_birth_date=schema.DateShown.YEAR,
        ssn=schema.NumberShown.LAST_FOUR,
        unless_required=True,
        form="Form 12.1",
        form_required=True,
    ),
    filing_form=schema.FilingForm(
        **READ,
        citation="N.L. R. Civ. P. 14",
        text_searchable=schema.Asked.REQUIRED,
        most_megabytes=25,
        page_size=schema.PageSize.LETTER,
        page_numbers=True,
    ),
)

SPARSE = state(
    "SL",
    "Southland",
    contest=schema.Contest(
        status=Status.UNKNOWN,
        rule_text="The notice names an office, and no time",
        note="The rule itself could not be read.",
    ),
    statutes=schema.Statutes(
        status=Status.RECALLED, citation="S.L. Code ch. 4", citations=("S.L. Code § 4-1",)
    ),
    enforce_against=schema.Enforcement(
        status=Status.SOURCED,
        citation="S.L. Code § 4-9",
        sources=(Source("https://example.org/sl", "S.L. Code"),),
        verified_on=date(2026, 11, 20),
        option=schema.EnforceAgainst.NONCUSTODIAL_ONLY,
    ),
)
