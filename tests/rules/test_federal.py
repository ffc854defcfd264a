"""Federal law on file: every numbered rule, and the figures from the law's own words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import IncomeMeasure
from tests.rules.shipped import FEDERAL, LIBRARY

NOW = LIBRARY.federal(date(2026, 11, 21))
COUNTS = {"E": 24, "M": 8, "R": 7, "N": 9, "P": 3, "L": 4, "D": 15, "G": 9, "V": 1}


def test_every_numbered_rule_is_there_once_and_in_order() -> None:
    expected = [f"{letter}-{i}" for letter, many in COUNTS.items() for i in range(1, many + 1)]
    assert list(FEDERAL.rules) == expected
    assert [rule.id for rule in NOW.rules] == expected


def test_a_rule_says_one_to_three_sentences_under_a_short_title() -> None:
    for rule in NOW.rules:
        assert 3 <= len(rule.title) <= 60, rule.id
        assert rule.says.endswith("."), rule.id
        assert rule.says.count(". ") <= 2, rule.id
        assert len(rule.says) <= 400, rule.id


def test_the_ceiling_on_withholding() -> None:
    # 15 U.S.C. 1673(b)(2): supporting another spouse or child, 50 per centum; not doing so, 60 per
    # centum; each 5 more, 55 and 65, for a period prior to twelve weeks before.
    assert (
        NOW.ccpa.second_family,
        NOW.ccpa.second_family_arrears,
        NOW.ccpa.no_second_family,
        NOW.ccpa.no_second_family_arrears,
    ) == (Decimal(50), Decimal(55), Decimal(60), Decimal(65))
    assert NOW.ccpa.citation.startswith("15 U.S.C. 1673(b)(2)")


def test_the_benchmark_is_recalled_and_of_gross_income() -> None:
    # 45 CFR 303.31(a)(3): "five percent of the responsible parent's gross income".
    assert NOW.benchmark.percent == Decimal(5)
    assert NOW.benchmark.income is IncomeMeasure.GROSS
    assert NOW.benchmark.status is Status.RECALLED


def test_the_days_of_the_notice() -> None:
    # 45 CFR 303.32(c)(3): employer to plan, 20 business days after the date of the Notice;
    # 29 U.S.C. 1169(a)(5)(C)(ii): the plan answers in 40; Part B: the agency selects within 20.
    assert (
        NOW.notice.employer_to_plan,
        NOW.notice.plan_answers,
        NOW.notice.agency_selects,
    ) == (20, 40, 20)


@pytest.mark.parametrize(
    ("rule_id", "citation"),
    [
        ("E-3", "29 U.S.C. 1169(a)(2)(A)"),
        ("E-8", "29 U.S.C. 1169(a)(3)(A)"),
        ("E-10", "29 U.S.C. 1169(a)(3)(B)"),
        ("E-11", "29 U.S.C. 1169(a)(3)(C)"),
        ("E-13", "29 U.S.C. 1169(a)(4)"),
        ("E-23", "29 U.S.C. 1169(a)(8)"),
        ("M-4", "42 U.S.C. 1396g-1(a)(3)(D)"),
        ("N-6", "45 CFR 303.32(c)(5)"),
    ],
)
def test_a_citation_is_full(rule_id: str, citation: str) -> None:
    assert NOW.rule(rule_id).citation == citation


RECALLED_AT_LEAST_IN_PART = (
    "E-7 E-19 E-20 E-22 E-24 M-3 R-1 R-2 R-3 R-4 N-5 N-7 N-8 N-9 P-3 L-2 D-7 D-11 D-14 G-6"
)


def test_what_was_not_read_is_not_called_sourced() -> None:
    recalled = {rule.id for rule in NOW.rules if rule.status is Status.RECALLED}
    assert recalled == set(RECALLED_AT_LEAST_IN_PART.split())
    assert {rule.id for rule in NOW.rules if rule.status is Status.UNKNOWN} == {"G-9"}


def test_the_law_is_called_by_its_name() -> None:
    # The statute's abbreviation is QMCSO; the product's own name swaps two letters.
    assert [rule.id for rule in NOW.rules if "QMSCO" in rule.says + rule.title + rule.note] == []
