"""Each kind of plan, alone and with others, has its own title, recitals, addressee and warnings.

The tables are written from the law: 29 U.S.C. 1169(a) for employers' and funds' plans, the Child
Support Performance and Incentive Act 401(f) for church and 401(e) for government plans, 5 U.S.C.
8905(h) for federal employees, registration in DEERS for the military, and no plan at all elsewhere.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given as drawn
from hypothesis import settings
from hypothesis import strategies as st

from qmsco_desk.checks.verdict import Level
from qmsco_desk.documents.papers import order
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.support import ClauseChange, Clauses
from qmsco_desk.model.vocabulary import PlanKind
from tests.documents.matters import WORDING, official, paper, reviewed, texas

ERISA, FUND, CHURCH, GOVERNMENT, FEHB, TRICARE, INDIVIDUAL, PUBLIC, NONE = PlanKind
QMCSO = frozenset({ERISA, FUND, CHURCH})
GROUP = QMCSO | {GOVERNMENT}
ALL = frozenset(PlanKind)

# Words that must stand in the order where a plan is of one of these kinds, and nowhere else.
RECITALS: dict[str, frozenset[PlanKind]] = {
    "QMCSO": QMCSO,
    "Qualified Medical Child Support Order": QMCSO,
    "ERISA": QMCSO,
    "section 609(a)": QMCSO,
    "29 U.S.C. § 1169": GROUP,
    "1169(a)(7)": frozenset({ERISA, FUND}),
    "section 401(f)": frozenset({CHURCH}),
    "Section 401(e)": frozenset({GOVERNMENT}),
    "does not by itself require the plan to honor an order of this Court": frozenset({GOVERNMENT}),
    "5 U.S.C. § 8905(h)": frozenset({FEHB}),
    "human resources office": frozenset({FEHB}),
    "not directed to the Office of Personnel Management": frozenset({FEHB}),
    "(DEERS)": frozenset({TRICARE}),
    "needed to obtain care under TRICARE": frozenset({TRICARE}),
    "it is the fund or its board of trustees, and not the Employer": frozenset({FUND}),
    "comparable individual health coverage": frozenset({INDIVIDUAL}),
    "may ask the Court for cash medical support": frozenset({INDIVIDUAL}),
    "shall apply for Medicaid": frozenset({PUBLIC}),
    "Plan Administrator": GROUP,
    "Alternate Recipient": GROUP,
    "group health plan": GROUP,
}
# What stands there only where every plan is of these kinds.
ALONE: dict[str, frozenset[PlanKind]] = {
    "No health coverage for the Children is available": frozenset({NONE}),
    "“Sponsor” means": frozenset({TRICARE, INDIVIDUAL, PUBLIC, NONE}),
    "“Providing Parent” means": frozenset({INDIVIDUAL, PUBLIC, NONE}),
}
WARNINGS: dict[str, tuple[Level, frozenset[PlanKind]]] = {
    "plan_kind.church": (Level.NOTE, frozenset({CHURCH})),
    "plan_kind.government": (Level.WARNING, frozenset({GOVERNMENT})),
    "plan_kind.fehb": (Level.WARNING, frozenset({FEHB})),
    "plan_kind.tricare": (Level.WARNING, frozenset({TRICARE})),
}
SUBSETS = [frozenset(some) for size in (1, 2, 3) for some in combinations(PlanKind, size)]
EACH = pytest.mark.parametrize(
    "kinds", SUBSETS, ids=lambda kinds: "+".join(sorted(k.value for k in kinds))
)


def with_plans(*kinds: PlanKind, start: Matter | None = None) -> Matter:
    """The Texas family with a plan of each of these kinds, in this order."""
    matter = start or texas()
    plans = tuple(
        replace(
            matter.plans[0],
            kind=kind,
            name="" if kind is NONE else f"{kind.value.title()} Program {number}",
        )
        for number, kind in enumerate(kinds, 1)
    )
    return replace(matter, plans=plans)


def printed(matter: Matter) -> str:
    """The order as plain text, with ordinary spaces."""
    document = order.build(paper(matter))
    return " ".join(render_text.render(document).replace("\u00a0", " ").split())


def title(kinds: frozenset[PlanKind]) -> str:
    """The title that these kinds of plan call for."""
    if kinds & QMCSO:
        return "Qualified Medical Child Support Order"
    if GOVERNMENT in kinds:
        return "Medical Child Support Order"
    if FEHB in kinds:
        return "Order to Provide Federal Employees Health Benefits for Children"
    if TRICARE in kinds:
        return "Order to Register Children for TRICARE"
    return "Order to Provide Health Coverage for Children"


def in_order(kinds: frozenset[PlanKind]) -> list[PlanKind]:
    return [kind for kind in PlanKind if kind in kinds]


@EACH
def test_title_and_recitals_are_those_of_the_kinds_and_no_others(
    kinds: frozenset[PlanKind],
) -> None:
    matter = with_plans(*in_order(kinds))
    text = printed(matter)
    assert order.build(paper(matter)).title == title(kinds)
    for words, admit in RECITALS.items():
        assert (words in text) is bool(kinds & admit), words
    for words, only in ALONE.items():
        if words in text:
            assert kinds <= only, words
    assert ("No health coverage for the Children is available" in text) is (kinds == {NONE})


@EACH
def test_an_officials_address_recites_erisa_only_to_plans_under_it(
    kinds: frozenset[PlanKind],
) -> None:
    text = printed(with_plans(*in_order(kinds), start=official()))
    for words in ("§ 1169(a)(3)(A)", "§ 1169(a)(9)"):
        assert (words in text) is bool(kinds & QMCSO), words


@EACH
def test_the_plans_of_the_table_are_those_that_the_order_reaches(
    kinds: frozenset[PlanKind],
) -> None:
    matter = with_plans(*in_order(kinds))
    text = render_text.render(order.build(paper(matter))).replace("\u00a0", " ")
    _, found, rest = text.partition("Plan | Sponsor | Plan Administrator")
    assert bool(found) is bool(kinds & GROUP)
    table = rest.split("\n\n")[0] if found else ""
    for plan in matter.plans:
        if plan.name:
            assert (plan.name in table) is (plan.kind in GROUP), plan.name
            assert not found or plan.kind not in GROUP or "Benefits Committee" in table


@EACH
def test_warnings_are_those_of_the_kinds(kinds: frozenset[PlanKind]) -> None:
    findings = reviewed(with_plans(*in_order(kinds))).report.findings
    for check, (level, whose) in WARNINGS.items():
        said = [finding for finding in findings if finding.id == check]
        assert bool(said) is bool(kinds & whose), check
        assert all(finding.level is level for finding in said)
    outside = [finding for finding in findings if finding.id == "plan_kind.no_group_plan"]
    expected = (kinds & {INDIVIDUAL, PUBLIC}) | (kinds if kinds == {NONE} else frozenset())
    assert len(outside) == len(expected)
    wrong = [f for f in findings if f.id == "plan_kind.recital" or "plan_kind.words" in f.id]
    assert wrong == []  # the library's own words say what each kind needs


@pytest.mark.parametrize("kind", list(PlanKind))
@pytest.mark.parametrize("count", [2, 6])
def test_several_plans_of_one_kind_are_served_by_one_order(kind: PlanKind, count: int) -> None:
    matter = with_plans(*[kind] * count)
    text = printed(matter)
    assert order.build(paper(matter)).title == title(frozenset({kind}))
    for words, admit in RECITALS.items():
        assert (words in text) is (kind in admit), words
    if kind in GROUP:
        assert all(plan.name in text for plan in matter.plans)


def test_plans_of_every_kind_at_once_and_in_any_order_read_alike() -> None:
    kinds = [kind for kind in PlanKind if kind is not NONE]
    forth, back = printed(with_plans(*kinds)), printed(with_plans(*reversed(kinds)))
    for words in RECITALS:
        assert words in forth
        assert words in back
    assert "Coverage under that chapter is not a Plan in the sense of this Order" in forth
    assert "TRICARE is not a Plan in the sense of this Order" in forth


def test_a_reservist_has_both_clauses() -> None:
    text = printed(with_plans(ERISA, TRICARE))
    assert "(DEERS)" in text
    assert "has the right to be enrolled through the Participant in each Plan" in text
    assert "through a civilian employer" in printed(with_plans(TRICARE))


@pytest.mark.parametrize("others", [(), (FEHB,), (TRICARE, INDIVIDUAL)])
def test_a_kind_that_is_not_answered_is_an_error_that_says_where_to_turn(
    others: tuple[PlanKind, ...],
) -> None:
    """A tribe's or a foreign employer's plan is of no kind on file."""
    matter = with_plans(ERISA, *others)
    matter = replace(matter, plans=(replace(matter.plans[0], kind=None), *matter.plans[1:]))
    report = reviewed(matter).report
    (finding,) = [finding for finding in report.findings if finding.id == "plan_kind.answered"]
    assert finding.level is Level.ERROR
    assert "a lawyer who knows that plan" in finding.fix


@pytest.mark.parametrize("name", ["Dental Plan", "Vision Plan", "Health Reimbursement Arrangement"])
def test_a_plan_of_one_benefit_is_a_group_plan_like_any_other(name: str) -> None:
    """29 U.S.C. 1167(1), 1169(a): a plan that provides medical care, of whatever kind."""
    matter = with_plans(ERISA, ERISA)
    matter = replace(matter, plans=(matter.plans[0], replace(matter.plans[1], name=name)))
    assert name in printed(matter)
    kinds = [f.id for f in reviewed(matter).report.findings if f.id.startswith("plan_kind.")]
    assert kinds == []


# A word of each law that tells of which kinds a recital is.
MARKS: dict[str, frozenset[PlanKind]] = {
    "QMCSO": QMCSO,
    "(“ERISA”)": QMCSO,
    "§\u00a01169(a)": GROUP,
    "401(f)": frozenset({CHURCH}),
    "401(e)": frozenset({GOVERNMENT}),
    "8905(h)": frozenset({FEHB}),
    "DEERS": frozenset({TRICARE}),
    "TRICARE": frozenset({TRICARE}),
}
PASTED = sorted(
    {
        line
        for kind in PlanKind
        for _, text in order.words(with_plans(kind), WORDING, None, None).clauses
        for line in text.splitlines()
        if any(mark in line for mark in MARKS)
    }
)


def test_there_is_text_of_every_law_to_paste() -> None:
    for mark in MARKS:
        assert any(mark in text for text in PASTED), mark


@settings(max_examples=150)
@drawn(st.sampled_from(PASTED), st.sampled_from(SUBSETS), st.booleans())
def test_words_of_one_kind_pasted_into_an_order_of_another_are_found(
    text: str, kinds: frozenset[PlanKind], in_a_clause: bool
) -> None:
    matter = with_plans(*in_order(kinds))
    clauses = (
        Clauses((ClauseChange("money_received", text),))
        if in_a_clause
        else replace(matter.clauses, special=text)
    )
    findings = reviewed(replace(matter, clauses=clauses)).report.findings
    found = [finding for finding in findings if finding.id == "plan_kind.recital"]
    foreign = [mark for mark, admit in MARKS.items() if mark in text and not kinds & admit]
    assert bool(found) is bool(foreign), (text, foreign)
    path = "clauses.changes[0].text" if in_a_clause else "clauses.special"
    assert all(finding.paths == (path,) for finding in found)


def test_what_no_plan_carries_out_stands_below_all_that_a_plan_does() -> None:
    text = printed(with_plans(ERISA, TRICARE, FEHB))
    order_of = ("Coverage and Period", "Notices and Claims", "Coverage Outside a Group Health Plan")
    places = [text.index(f". {title} ") for title in (*order_of, "Cost of Coverage and of Care")]
    assert places == sorted(places)
    alone = printed(with_plans(TRICARE))
    assert ". Health Coverage " in alone
    assert "Outside a Group Health Plan" not in alone
