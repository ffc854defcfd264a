"""Jurisdictions side by side: what counts as the same answer, and what does not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from qmsco_desk.law.citation import Source, Status
from qmsco_desk.law.comparing import Row, compare
from qmsco_desk.law.schema import (
    Boundary,
    IncomeMeasure,
    OrderEnds,
    PercentOfIncome,
    ReasonableCost,
    Shortfall,
    StateRules,
    WhoseIncome,
)
from qmsco_desk.law.telling import tell
from tests.documents.states_made import RICH, SPARSE, state


def row(key: str, *rules: StateRules) -> Row:
    (found,) = (each for each in compare(rules) if each.key == key)
    return found


def test_every_item_has_a_cell_for_each_in_the_questionnaires_order() -> None:
    rows = compare((RICH, SPARSE, RICH))
    assert [each.key for each in rows] == [told.key for told in tell(RICH)]
    assert {len(each.cells) for each in rows} == {3}
    assert [each.number for each in rows][:9] == list(range(1, 10))


def test_a_state_compared_with_itself_differs_in_nothing() -> None:
    assert not any(each.differs for each in compare((RICH, RICH)))


def ends(age: int | None, **more: object) -> StateRules:
    entry = OrderEnds(status=Status.SOURCED, age=age)
    return state("NL", "Northland", order_ends=replace(entry, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        (ends(18), ends(19), True),
        (ends(18), ends(18), False),
        # Citation, source, note and how well it is known are not the answer.
        (ends(18, citation="A § 1"), ends(18, citation="B § 2", note="old"), False),
        (ends(18), ends(18, status=Status.RECALLED), False),
        (ends(18), ends(18, sources=(Source("https://example.org", "x"),)), False),
        # Texts are compared without letter case and line breaks.
        (ends(18, other="On  death"), ends(18, other="on\ndeath"), False),
        (ends(18, other="on death"), ends(18, other="on marriage"), True),
        # The rule in words is an answer.
        (ends(18, rule_text="until 19 at school"), ends(18), True),
        # Not on file is no answer; beside an answer it differs, beside itself it does not.
        (ends(18), SPARSE, True),
        (SPARSE, SPARSE, False),
    ],
)
def test_what_differs(one: StateRules, other: StateRules, *, differs: bool) -> None:
    assert row("order_ends", one, other).differs is differs
    assert row("order_ends", other, one).differs is differs


def test_one_that_differs_among_three_is_enough() -> None:
    assert row("order_ends", ends(18), ends(18), ends(21)).differs


def test_the_same_percentage_under_another_boundary_differs() -> None:
    def rule(boundary: Boundary) -> StateRules:
        test = PercentOfIncome(
            percent=Decimal(5), income=IncomeMeasure.GROSS, of=WhoseIncome.OBLIGOR
        )
        entry = ReasonableCost(status=Status.SOURCED, tests=(test,), boundary=boundary)
        return state("NL", "Northland", reasonable_cost=entry)

    assert row("reasonable_cost", rule(Boundary.AT_MOST), rule(Boundary.UNDER)).differs


def test_no_rule_and_a_rule_not_on_file_differ() -> None:
    none = state(
        "NL", "Northland", coverage_shortfall=Shortfall(status=Status.SOURCED, has_rule=False)
    )
    assert row("coverage_shortfall", none, SPARSE).differs


def test_sentences_that_all_say_are_told_from_those_of_one() -> None:
    found = row("order_ends", ends(18, other="on death"), ends(18))
    assert found.shared == {"At 18."}
    assert found.own(0) == (False, True)
    assert found.own(1) == (False,)
