"""The rules of eight states' courts on filed papers, held against what was read of each.

Words and citations by the research of 2026-11-21; what a text does not speak of is not on file.
"""

from __future__ import annotations

import dataclasses
from datetime import date
from typing import Any

import pytest

from qmsco_desk.law import schema
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import FilingPrivacy
from tests.rules.shipped import CODES, LIBRARY

DAY = date(2026, 11, 21)
OUT, FOUR = schema.NumberShown.LEFT_OUT, schema.NumberShown.LAST_FOUR

# What each rule says; every other key of the form is silent.
ON_FILE: dict[str, tuple[str, Status, dict[str, Any]]] = {
    # "sensitive data: ID numbers incl. SSN, account numbers, and birth date, home address and name
    # of a minor ...; redact with X, unless a statute or rule requires inclusion; ... unredacted
    # filings carry 'NOTICE: THIS DOCUMENT CONTAINS SENSITIVE DATA.' at upper left of page 1"
    "TX": (
        "Tex. R. Civ. P. 21c",
        Status.SOURCED,
        {
            "minor_name": schema.NameShown.LEFT_OUT,
            "minor_birth_date": schema.DateShown.LEFT_OUT,
            "minor_address": schema.AddressShown.LEFT_OUT,
            "ssn": OUT,
            "account_numbers": OUT,
            "unless_required": True,
            "legend": "NOTICE: THIS DOCUMENT CONTAINS SENSITIVE DATA.",
            "legend_place": "at the upper left of page 1 (on paper), or the e-filing designation in"
            " its place",
        },
    ),
    # "child: initials, but orders on time-sharing, parental responsibility or child support are
    # excepted; birth date: year only"
    "FL": (
        "Fla. R. Gen. Prac. & Jud. Admin. 2.425",
        Status.SOURCED,
        {
            "minor_name": schema.NameShown.INITIALS,
            "named_in_orders_on": (
                schema.OrderOn.TIME_SHARING,
                schema.OrderOn.PARENTAL_RESPONSIBILITY,
                schema.OrderOn.CHILD_SUPPORT,
            ),
            "minor_birth_date": schema.DateShown.YEAR,
        },
    ),
    # "SSN and account: last four; no federal-style rule for minors' names"
    "CA": (
        "Cal. Rules of Court, rule 1.201",
        Status.RECALLED,
        {"ssn": FOUR, "account_numbers": FOUR},
    ),
    # "SSN, employer ID, account numbers only on Confidential Information Form 11.1"
    "MN": (
        "Minn. Gen. R. Prac. 11",
        Status.SOURCED,
        {
            "ssn": OUT,
            "account_numbers": OUT,
            "ein": OUT,
            "form": "Confidential Information Form 11.1",
        },
    ),
    # "Confidential Information Form required before filing of petitions, child support orders,
    # decrees; SSN, account, licence numbers only there"
    "WA": (
        "Wash. Gen. R. 22",
        Status.SOURCED,
        {
            "ssn": OUT,
            "account_numbers": OUT,
            "license_numbers": OUT,
            "form": "Confidential Information Form",
            "form_required": True,
        },
    ),
    # "print the SSN as xxxx-xx- and last four"
    "NY": ("New York Family Court, Form 4-2", Status.SOURCED, {"ssn": FOUR}),
    # "withholding order must state child's name and date of birth"
    "NM": (
        "N.M. Stat. Ann. § 40-4A-4.1",
        Status.SOURCED,
        {"withholding_order_states": (schema.ChildFact.NAME, schema.ChildFact.BIRTH_DATE)},
    ),
    # "protected information only when required"
    "IA": (
        "Iowa courts, instructions for electronic filing",
        Status.SOURCED,
        {"unless_required": True},
    ),
}
_OWN = [
    field.name
    for field in dataclasses.fields(FilingPrivacy)
    if field.name not in {about.name for about in dataclasses.fields(schema.Entry)}
]


def on_file(code: str) -> FilingPrivacy:
    rules = LIBRARY.rules(code, DAY)
    assert rules is not None
    return rules.filing_privacy


@pytest.mark.parametrize("code", ON_FILE)
def test_a_rule_says_what_its_text_says_and_no_more(code: str) -> None:
    entry = on_file(code)
    citation, status, says = ON_FILE[code]
    assert (entry.citation, entry.status) == (citation, status)
    silent = FilingPrivacy(status=Status.UNKNOWN)
    expected = {name: getattr(silent, name) for name in _OWN} | says
    assert {name: getattr(entry, name) for name in _OWN} == expected


def test_everywhere_else_it_is_not_on_file() -> None:
    for code in set(CODES) - set(ON_FILE):
        assert on_file(code).status is Status.UNKNOWN, code


def test_how_old_a_text_is_is_told() -> None:
    notes = {"FL": "Text of 2011.", "MN": "Announcement of 2006.", "NY": "Form of December 2012."}
    assert {code: on_file(code).note for code in notes} == notes
    assert on_file("CA").note == "Recalled."
