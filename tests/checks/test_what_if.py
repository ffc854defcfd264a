"""What if: outcomes side by side, matched by what they mean, and a matter that stays as it is.

The Texas sample, by hand. Gross 2,800.00 biweekly less the taxes that law requires (310.00 +
173.60 + 40.60) leaves 2,275.80 of disposable earnings; retirement savings of 84.00 stay in. Medical
coverage costs the employee 52.00 alone and 231.00 with the children, so the children add 179.00;
dental 4.10 and 19.30, so they add 15.20. Texas allows 50% of what is left after premiums for cash
support, and the family has no other; 1,210.00 a month of support is 1,210 x 12 / 26 = 558.46.
"""

from __future__ import annotations

import copy
from dataclasses import replace
from decimal import Decimal
from functools import cache

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from qmsco_desk.checks.what_if.compare import WhatIf, compare
from qmsco_desk.checks.what_if.scenario import Scenario, changed, nearest
from qmsco_desk.checks.what_if.side_by_side import Difference, Row
from qmsco_desk.errors import DeskError, InputError, PathError
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import insert_at, remove_at
from qmsco_desk.model.plans import Plan
from qmsco_desk.model.vocabulary import PayPeriod
from qmsco_desk.office import Office
from tests.checks.answers import SPECS, texts
from tests.checks.by_hand import TODAY, given, sample
from tests.checks.cases import with_entry
from tests.lanes import many

GROSS = "work.participant.income.gross"
FAMILY = "plans[0].coverages[0].with_children"
FIRST = "withholding.obligations[0]"
SECOND = "withholding.obligations[1]"


@cache
def office() -> Office:
    return Office.start(TODAY)


def what_if(matter: Matter, *scenarios: dict[str, str]) -> WhatIf:
    asked = tuple(
        Scenario(f"No. {number}", tuple(changes.items()))
        for number, changes in enumerate(scenarios, 1)
    )
    return compare(matter, asked, office())


def row(found: WhatIf, key: str) -> Row:
    made = found.row(key)
    assert made is not None, [each.key for each in found.rows]
    return made


def test_a_dearer_tier_is_worked_out_beside_todays() -> None:
    found = what_if(sample("TX"), {FAMILY: "480 biweekly"})
    assert found.period is PayPeriod.BIWEEKLY
    cost = row(found, "cost.medical")
    # 480.00 - 52.00 = 428.00; 428.00 - 179.00 = 249.00 more.
    assert (cost.given.value, cost.others[0].value) == ("$179.00", "$428.00")
    assert (cost.difference(0), cost.by(0)) == (Difference.HIGHER, Decimal("249.00"))
    assert cost.said(0) == "higher by $249.00"
    limit = row(found, "limit")
    # (2,275.80 - 231.00 - 19.30) / 2 = 1,012.75; (2,275.80 - 480.00 - 19.30) / 2 = 888.25.
    assert (limit.given.value, limit.others[0].value) == ("$1,012.75", "$888.25")
    assert limit.said(0) == "lower by $124.50"
    assert limit.given.note == "the state’s limit governs"
    # 558.46 + 179.00 + 15.20 = 752.66, and 249.00 more.
    total = row(found, "total")
    assert (total.given.value, total.others[0].value) == ("$752.66", "$1,001.66")
    # 9% of 2,800 x 26 = 6,552.00 a year against 428.00 x 26 = 11,128.00.
    assert row(found, "test_limit.medical").given.value == "$6,552.00 a year"
    assert row(found, "test_cost.medical").others[0].value == "$11,128.00 a year"
    verdict = row(found, "reasonable_cost")
    assert (verdict.given.value, verdict.others[0].value) == ("reasonable", "not reasonable")
    assert verdict.said(0) == "changed"
    assert not row(found, "disposable").differs
    assert row(found, "disposable").said(0) == ""


def test_rows_stand_in_one_readable_order() -> None:
    found = what_if(sample("TX"), {FAMILY: "480 biweekly"})
    assert [each.key for each in found.rows] == [
        "disposable",
        "limit",
        "limit_whole",
        "cost.medical",
        "cost.dental",
        "reasonable_cost",
        "test_limit.medical",
        "test_cost.medical",
        "test_limit.dental",
        "test_cost.dental",
        "break_even.cost",
        "break_even.income",
        "withheld.current_child_support.this",
        "enrolled.medical",
        "enrolled.dental",
        "total",
        "remaining",
        "errors",
        "warnings",
    ]


@pytest.mark.parametrize("code", ["TX", "OH", "WA", "NY"])
def test_each_figure_leads_to_the_step_that_shows_it(code: str) -> None:
    found = what_if(sample(code), {GROSS: "900 weekly"})
    for each in found.rows:
        for shown in (each.given, *each.others):
            if each.key == "limit_whole" and shown.figure is not None:
                assert shown.value.split()[0] in f"{shown.step.how} {shown.step.value}"
            elif shown.figure is not None and not each.key.startswith("test_"):
                # Rows of a test lead to the test, which shows limit and cost below it.
                assert shown.step.value, each.key
                assert shown.value.startswith(shown.step.value), each.key
    for key, label in (
        ("withheld.current_child_support.this", "Current child support"),
        ("enrolled.medical", "Medical coverage"),
        ("limit", "Most that may be withheld"),
    ):
        assert row(found, key).given.step.label == label
    test = row(found, "test_limit.medical").given
    below = {step.value for _, step in test.step.walk()}
    assert any(test.value.startswith(value) for value in below if value)


def test_the_matter_given_in_is_never_changed() -> None:
    matter = sample("TX")
    before = copy.deepcopy(matter)
    changes = {GROSS: "1 weekly", "children[2].born": "2/1/2020", "case.state": "OH"}
    found = what_if(matter, changes, {FAMILY: ""})
    assert matter == before
    assert matter.work is sample("TX").work
    assert found.scenarios[0].matter is not matter
    assert found.scenarios[0].matter.plans is matter.plans
    assert changed(matter, Scenario("", ())) is matter


def test_support_is_matched_by_kind_and_order_and_not_by_place() -> None:
    two = {
        f"{SECOND}.kind": "child_support_arrears",
        f"{SECOND}.amount": "50 monthly",
    }
    matter = given(with_entry(sample("TX"), f"{SECOND}.kind"), two)
    swapped = {
        "withholding.obligations[0].kind": "child_support_arrears",
        "withholding.obligations[0].amount": "50 monthly",
        f"{SECOND}.kind": "current_child_support",
        f"{SECOND}.amount": "1210 monthly",
    }
    found = what_if(matter, swapped)
    for key in ("current_child_support", "child_support_arrears"):
        assert not row(found, f"withheld.{key}.this").differs


def test_coverage_is_that_of_the_plan_which_provides_it() -> None:
    """A second plan before the first moves every place, and enrolling in it changes the price."""
    matter = sample("TX")
    dearer = Plan(name="Other", kind=matter.plans[0].kind, coverages=matter.plans[0].coverages)
    matter = insert_at(matter, "plans", 0, dearer)
    matter = given(
        matter,
        {
            "plans[0].coverages[0].with_children": "300 biweekly",
            "plans[0].enrolled": "no",
            "plans[1].enrolled": "yes",
        },
    )
    found = what_if(matter, {"plans[0].enrolled": "yes", "plans[1].enrolled": "no"})
    cost = row(found, "cost.medical")
    # 231.00 - 52.00 of the one, 300.00 - 52.00 of the other.
    assert (cost.given.value, cost.others[0].value) == ("$179.00", "$248.00")
    assert found.row("cost.medical.2") is None


def test_an_entry_past_the_end_of_a_list_is_added() -> None:
    found = what_if(
        sample("TX"),
        {f"{SECOND}.kind": "child_support_arrears", f"{SECOND}.amount": "100 monthly"},
    )
    arrears = row(found, "withheld.child_support_arrears.this")
    # 100 x 12 / 26 = 46.15
    assert (arrears.given.value, arrears.others[0].value) == ("not ordered", "$46.15")
    assert not arrears.given.known
    changes = found.scenarios[0].changes
    assert [(each.before, each.after) for each in changes] == [
        ("", "child_support_arrears"),
        ("", "100.00 monthly"),
    ]


def test_a_support_of_another_kind_leaves_the_others_in_their_rows() -> None:
    arrears = {f"{SECOND}.kind": "child_support_arrears", f"{SECOND}.amount": "100 monthly"}
    matter = given(with_entry(sample("TX"), SECOND), arrears)
    found = what_if(matter, {f"{FIRST}.kind": "child_support_arrears"})
    current = row(found, "withheld.current_child_support.this")
    # 1,210 x 12 / 26 = 558.46 and 100 x 12 / 26 = 46.15, both within the limit.
    assert (current.given.value, current.others[0].value) == ("$558.46", "not ordered")
    kept = row(found, "withheld.child_support_arrears.this")
    assert (kept.given.value, kept.others[0].value) == ("$46.15", "$46.15")
    moved = row(found, "withheld.child_support_arrears.this.2")
    assert (moved.given.value, moved.others[0].value) == ("not ordered", "$558.46")


def test_cash_medical_support_meets_itself_wherever_it_is_entered() -> None:
    cash = {f"{SECOND}.kind": "cash_medical_support", f"{SECOND}.amount": "130 monthly"}
    found = what_if(given(sample("TX"), {"costs.cash_medical": "65 monthly"}), cash)
    meets = row(found, "withheld.cash_medical_support.this")
    # 65 x 12 / 26 = 30.00; 130 x 12 / 26 = 60.00
    assert (meets.given.value, meets.others[0].value) == ("$30.00", "$60.00")


def test_no_label_of_an_order_hides_the_support_of_another() -> None:
    matter = sample("TX")
    for place, label in ((1, "A"), (2, "A"), (3, "A.2")):
        at = f"withholding.obligations[{place}]"
        typed = {f"{at}.kind": "child_support_arrears", f"{at}.order": label}
        matter = given(with_entry(matter, at), {**typed, f"{at}.amount": f"{place}0 biweekly"})
    rows = what_if(matter, {"case.number": "1"}).rows
    shown = {each.label: each.given.value for each in rows if "order A" in each.label}
    kind = "Child support arrears, order A"
    assert shown == {kind: "$10.00", f"{kind} (2)": "$20.00", f"{kind}.2": "$30.00"}


def test_another_state_brings_its_law_and_its_name() -> None:
    found = what_if(sample("TX"), {"case.state": "OH"})
    cost = row(found, "cost.medical")
    # Ohio counts the total for employee and children.
    assert (cost.given.value, cost.others[0].value) == ("$179.00", "$231.00")
    assert (cost.given.whose, cost.others[0].whose) == ("Texas", "Ohio")
    assert (cost.given.note, cost.others[0].note) == (
        "The children's part",
        "(a) Total for employee and children",
    )
    # The participant works in Texas as before, so nothing is said of whose limit it is.
    assert row(found, "limit").given.whose == ""
    # Ohio tests medical coverage alone: 5% of 72,800.00.
    assert row(found, "test_limit.medical").others[0].value == "$3,640.00 a year"
    dental = row(found, "test_limit.dental")
    assert (dental.others[0].value, dental.others[0].known) == ("not a test of this rule", False)
    works = what_if(sample("TX"), {"work.employer.state": "NY"})
    limit = row(works, "limit")
    assert (limit.given.whose, limit.others[0].whose) == ("Texas", "New York")
    assert row(works, "cost.medical").given.whose == ""


def test_what_is_not_known_is_said_and_never_a_zero() -> None:
    found = what_if(sample("TX"), {GROSS: ""}, {"case.state": ""})
    needs = "still needs “Participant — Gross income”"
    for key in ("disposable", "limit", "reasonable_cost", "remaining", "test_limit.medical"):
        shown = row(found, key).others[0]
        assert (shown.value, shown.known, shown.figure) == (needs, False, None), key
        assert row(found, key).said(0) == "changed"
    nowhere = row(found, "reasonable_cost").others[1]
    assert (nowhere.value, nowhere.known) == ("still needs “Issuing state”", False)
    assert nowhere.whose == "no state named"
    assert "$0.00" not in {shown.value for each in found.rows for shown in each.others}


def test_an_empty_matter_has_reasons_and_no_figures() -> None:
    found = what_if(Matter(), {"case.state": "TX"})
    assert found.period is None
    figures = [each for each in found.rows if each.given.figure or each.others[0].figure]
    assert figures == []
    assert row(found, "total").given.value == "nothing is ordered yet"


def test_a_court_that_decides_is_named() -> None:
    """Some state's measure of reasonable cost is not on file."""
    undefined = next(
        state.code
        for state in office().library.states()
        if (rules := office().library.rules(state.code, TODAY)) is not None
        and not rules.reasonable_cost.tests
        and rules.reasonable_cost.option is None
    )
    found = what_if(sample("TX"), {"case.state": undefined})
    for key in ("reasonable_cost", "test_limit.medical", "break_even.cost"):
        shown = row(found, key).others[0]
        assert (shown.value, shown.known) == ("needs the court", False)


def test_amounts_of_other_periods_name_them_and_are_compared_a_year() -> None:
    # 2,800 x 26 / 12 = 6,066.67: the same pay, and all that follows from it.
    found = what_if(sample("TX"), {GROSS: "6066.67 monthly"})
    assert found.period is None
    earnings = row(found, "disposable")
    assert earnings.given.value == "$2,275.80 every two weeks"
    # 2,275.80 x 26 / 12 = 4,930.90
    assert earnings.others[0].value == "$4,930.90 a month"
    assert [each.key for each in found.rows if each.differs] == []
    more = row(what_if(sample("TX"), {GROSS: "6500 monthly"}), "disposable")
    assert (more.difference(0), more.by(0), more.said(0)) == (Difference.HIGHER, None, "higher")


def test_findings_that_appear_and_that_go_are_named() -> None:
    street = {"parties.first.address.line1": ""}
    found = what_if(sample("TX"), street, {FAMILY: "480 biweekly"})
    lacking, dearer = found.scenarios
    assert lacking.disappear == ()
    assert any("address" in finding.sentence for finding in lacking.appear)
    assert {finding.id for finding in dearer.appear} >= {"state.cost"}
    errors = row(found, "errors")
    assert (errors.given.value, errors.others[1].value) == ("0", "0")
    assert int(errors.others[0].value) == len(errors.others[0].step.parts) > 0
    back = what_if(given(sample("TX"), street), {"parties.first.address.line1": "1 Elm St"})
    assert back.scenarios[0].disappear != ()
    assert back.scenarios[0].appear == ()


def test_identifiers_are_not_said_back() -> None:
    found = what_if(sample("TX"), {"children[0].ssn": "000-12-3456"})
    (change,) = found.scenarios[0].changes
    assert "3456" not in change.after
    assert change.after


def test_text_that_cannot_be_read_is_one_sentence_with_the_fields_label() -> None:
    with pytest.raises(InputError) as raised:
        what_if(sample("TX"), {FAMILY: "280"})
    assert str(raised.value) == (
        "“Plan — Coverages — Employee and children” (plans[0].coverages[0].with_children) cannot"
        " be read: say how often the amount is due: weekly, biweekly, semimonthly, monthly or"
        " annual."
    )


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("case.stat", "case.state"),
        ("gross", GROSS),
        ("plans[0].coverage[1].with_children", "plans[0].coverages[1].with_children"),
        ("children[].born", "children[0].born"),
        ("plans.coverages.current", "plans[0].coverages[0].current"),
    ],
)
def test_a_mistyped_path_is_answered_with_the_nearest(path: str, meant: str) -> None:
    assert nearest(path)[0] == meant
    with pytest.raises(PathError, match=r"is not a field of a matter\. Did you mean"):
        what_if(sample("TX"), {path: "x"})


@pytest.mark.parametrize("path", ["", "!", "children", "a" * 5000, "[0]", "case..state", "x\n"])
def test_what_is_no_path_at_all_is_refused_in_a_sentence(path: str) -> None:
    with pytest.raises(PathError) as raised:
        what_if(sample("TX"), {path: "x"})
    assert len(str(raised.value)) < 300


def test_an_entry_that_leaves_a_gap_is_refused() -> None:
    with pytest.raises(PathError, match=r"leaves a gap .* next entry is children\[2\]"):
        what_if(sample("TX"), {"children[9].born": ""})


def test_a_review_at_hand_is_not_made_again() -> None:
    matter = sample("TX")
    scenarios = (Scenario("", ((FAMILY, "480 biweekly"),)),)
    assert office().what_if(matter, scenarios) == office().what_if(
        matter, scenarios, office().review(matter)
    )


def test_a_later_change_of_a_field_is_the_one_that_holds() -> None:
    twice = Scenario("", ((GROSS, "1 weekly"), (GROSS, "")))
    found = compare(sample("TX"), (twice,), office())
    assert [each.after for each in found.scenarios[0].changes] == [""]


@settings(max_examples=many(60, 2_000))
@drawn(st.data())
def test_a_scenario_comes_out_as_a_matter_really_edited_so(data: st.DataObject) -> None:
    matter = data.draw(st.sampled_from([Matter(), sample("TX"), sample("OH"), sample("WA")]))
    edited, changes = matter, []
    for spec in data.draw(st.lists(st.sampled_from(SPECS), min_size=1, max_size=8)):
        path = spec.path.replace("[]", "[0]")
        text = data.draw(st.sampled_from(texts(spec)))
        try:
            edited = given(with_entry(edited, path), {path: text})
        except InputError:
            continue
        changes.append((path, text))
    found = compare(matter, (Scenario("", tuple(changes)),), office())
    assert found.scenarios[0].matter == edited
    as_given = compare(edited, (), office())
    named = {each.key: each.given for each in as_given.rows}
    for each in found.rows:
        if each.key in named and not each.key.startswith("withheld."):
            there, alone = each.others[0], named[each.key]
            assert there.step == alone.step, each.key
            assert there.known is alone.known
            assert there.figure == alone.figure
            if there.figure is None:
                assert there.value == alone.value
    # Support of a kind stands in the rows of the matter that it is tried over.
    paid = [each.others[0] for each in found.rows if each.key.startswith("withheld.")]
    # Beside a figure of another pay period the words name the period; the figure is the same.
    there_paid = [replace(shown, value="") if shown.figure else shown for shown in paid]
    alone_paid = [
        replace(shown, value="") if shown.figure else shown
        for key, shown in named.items()
        if key.startswith("withheld.")
    ]
    assert all(there_paid.count(shown) >= alone_paid.count(shown) for shown in alone_paid)
    assert set(named) <= {each.key for each in found.rows}


@settings(max_examples=many(60, 2_000))
@drawn(st.sampled_from(SPECS), st.text(max_size=40))
def test_any_text_gives_outcomes_or_one_sentence(spec: object, text: str) -> None:
    path = spec.path.replace("[]", "[0]")  # type: ignore[attr-defined]
    scenario = Scenario("", ((path, text),))
    try:
        spec.kind.read(text)  # type: ignore[attr-defined]
    except InputError:
        with pytest.raises(DeskError) as raised:
            compare(sample("TX"), (scenario,), office())
        assert "\n" not in str(raised.value)
        return
    for each in compare(sample("TX"), (scenario,), office()).rows:
        assert all(shown.value for shown in (each.given, *each.others)), each.key


def test_removing_an_entry_is_no_part_of_it_and_order_of_entries_is_kept() -> None:
    """Entries come and go on their pages; a what-if only ever adds behind the last."""
    matter = remove_at(sample("TX"), "children", 0)
    found = what_if(matter, {"children[1].name.first": "Ana"})
    assert found.scenarios[0].matter.children[0] is matter.children[0]
    assert len(found.scenarios[0].matter.children) == len(matter.children) + 1
