"""The plan administrator's checklist: its answers are found in the printed order, or not given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.documents.blocks import (
    Block,
    Box,
    Document,
    FormGrid,
    Heading,
    Item,
    Numbered,
    PageBreak,
)
from qmsco_desk.documents.catalogue import kind_of
from qmsco_desk.documents.finishing import finished
from qmsco_desk.documents.paper import Paper
from qmsco_desk.documents.papers import checklist, checklist_answers, order
from qmsco_desk.documents.printed import plain
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.wording.compose import words_of
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.support import ClauseChange, Clauses
from qmsco_desk.model.vocabulary import AddressOf, PlanKind
from tests.documents.matters import (
    BY_KIND,
    SSNS,
    WORDINGS,
    agreed,
    official,
    reviewed,
    sample,
    texas,
    with_children,
    with_plan_kind,
)

Golden = Callable[[str, str], None]
NUMBER = re.compile(r"\d+\.\d+")


def two_plans() -> Matter:
    """The Washington family, whose fund is joined by an employer's plan."""
    matter = sample("WA")
    second = replace(texas().plans[0], name="Puget Crane Dental Plan", kind=PlanKind.ERISA)
    return replace(matter, plans=(*matter.plans, second))


MATTERS: dict[str, Callable[[], Matter]] = {
    "OH": lambda: sample("OH"),
    "TX": lambda: sample("TX"),
    "WA": lambda: sample("WA"),
    "two-plans": two_plans,
    **BY_KIND,
    "twelve-children": lambda: with_children(12),
    "official": official,
    "agreed": agreed,
    "empty": Matter,
}


def built(matter: Matter) -> tuple[Paper, Document]:
    paper = reviewed(matter)
    return paper, finished(checklist.build(paper), paper)


def rows(document: Document) -> Iterator[tuple[Box, Box]]:
    """Each element with the box that tells where the order states it."""
    for block in document.blocks:
        if isinstance(block, FormGrid):
            for row in block.rows:
                if len(row) == 5:
                    yield row[0], row[1]


def answers(matter: Matter) -> dict[str, str]:
    """The answers by the element's title, the last one where a child's stands several times."""
    found = {}
    for element, where in rows(built(matter)[1]):
        title = plain(element.answer[:1]).partition(". ")[2]
        found[title] = plain(where.answer)
    return found


def items(blocks: tuple[Block, ...]) -> dict[str, str]:
    """The numbered paragraphs of the printed order."""

    def of(item: Item) -> str:
        return "\n".join(words_of(block) for block in item.blocks)

    return {
        item.label: of(item)
        for block in blocks
        if isinstance(block, Numbered)
        for item in block.items
        if NUMBER.fullmatch(item.label)
    }


@pytest.mark.parametrize(
    "name",
    [
        "OH",
        "TX",
        "WA",
        "two-plans",
        "church",
        "government",
        "fehb",
        "tricare",
        "twelve-children",
        "empty",
    ],
)
def test_it_reads_as_reviewed(name: str, golden: Golden) -> None:
    golden(f"documents/checklist-{name}.txt", render_text.render(built(MATTERS[name]())[1]))


@pytest.mark.parametrize("name", MATTERS)
def test_each_number_is_a_paragraph_of_the_printed_order(name: str) -> None:
    paper, document = built(MATTERS[name]())
    printed = items(order.build(paper).blocks)
    found = [
        number for _, where in rows(document) for number in NUMBER.findall(plain(where.answer))
    ]
    assert found
    assert set(found) <= set(printed)


@pytest.mark.parametrize("name", ["OH", "TX", "WA", "two-plans", "government", "twelve-children"])
def test_the_paragraph_holds_what_the_checklist_says_of_it(name: str) -> None:
    paper, document = built(MATTERS[name]())
    printed = items(order.build(paper).blocks)
    matter = paper.matter

    def text(where: Box) -> str:
        numbers = NUMBER.findall(plain(where.answer))
        return " ".join(printed[number] for number in numbers).replace("\n", " ")

    children = iter([c for _ in matter.plans for c in matter.children])
    child = None
    for element, where in rows(document):
        title = plain(element.answer[:1])
        said = text(where)
        if "Participant’s name" in title:
            assert matter.participant is not None
            assert matter.participant.name.full in said
            assert matter.participant.address.line1 in said
        if "Name and mailing address" in title:
            child = next(children)
            address = matter.child_address(child)
            assert child.name.full in said
            assert address is not None
            assert address.line1 in said
            assert address.zip in said
        if "Right to receive" in title:
            assert child is not None
            assert "right" in said
            assert child.name.full in said
        if "Type of coverage" in title:
            assert "shall receive each type of coverage" in said or "shall be covered" in said
        if "Period to which" in title:
            assert "until the first of these events" in said
        if "No type or form" in title:
            assert "does not require a Plan to provide any type or form of benefit" in said
        if "Plan named" in title:
            assert any(plan.name in said for plan in matter.plans)


# A clause that is left out, and the element that the order then does not state.
LOST = {
    "state_law": "Made under State domestic relations law",
    "found_jurisdiction": "Issued by a court of competent jurisdiction",
    "intent": "Intended to be a Qualified",
    "participant": "Participant’s name and last known mailing address",
    "no_new_benefits": "No type or form of benefit",
    "plans": "Plan named, or described",
    "alternate_recipients": "Name and mailing address",
    "right": "Right to receive benefits",
    "coverage": "Type of coverage",
    "period": "Period to which the order applies",
    "plan_terms": "Coverage past the plan’s own age",
    "waiting_period": "Waiting period of the participant",
    "enroll_children": "Enrollment outside the season",
    "representative": "Representative who receives copies",
    "payment": "To whom claims are paid",
    "service": "Delivery to the plan",
    "withholding": "Employee contributions",
}


@pytest.mark.parametrize("clause", LOST)
def test_what_the_drafter_leaves_out_is_said_to_be_not_stated(clause: str) -> None:
    whole = answers(texas())
    left_out = replace(texas(), clauses=Clauses((ClauseChange(clause, left_out=True),)))
    without = answers(left_out)
    title = next(title for title in whole if title.startswith(LOST[clause]))
    assert whole[title].startswith("Stated in paragraph")
    assert without[title] == "NOT STATED in the order."


def test_what_is_missing_is_not_summed_up() -> None:
    left_out = replace(texas(), clauses=Clauses((ClauseChange("right", left_out=True),)))
    text = render_text.render(built(left_out)[1])
    assert "Creates and recognizes that right" not in text
    assert "Not ready to be served" in text
    assert "No sentence of the order gives Sofía Reyes and Mateo Reyes the right" in text


def test_a_statement_that_the_drafter_moved_is_found_where_it_stands() -> None:
    words = "This Order applies to each Alternate Recipient until the child is 18."
    moved = Clauses((ClauseChange("period", left_out=True),), special=words)
    matter = replace(texas(), clauses=moved)
    paper = reviewed(matter)
    number = next(
        label for label, text in items(order.build(paper).blocks).items() if words in text
    )
    said = answers(matter)["Period to which the order applies"]
    assert said.replace("\u00a0", " ") == f"See paragraph {number}, in the drafter’s own words."


def test_words_of_the_drafters_own_are_pointed_to_and_not_summed_up() -> None:
    words = "This Order applies to each Alternate Recipient until the child is 19."
    matter = replace(texas(), clauses=Clauses((ClauseChange("period", text=words),)))
    text = render_text.render(built(matter)[1]).replace("\u00a0", " ")
    assert "End of the duty of support" not in text
    assert "See paragraph 5.3, in the drafter’s own words." in text


def test_a_blank_in_the_order_is_named() -> None:
    child = replace(texas().children[0], address_of=AddressOf.OWN)
    matter = replace(texas(), children=(child,))
    said = answers(matter)["Name and mailing address"]
    assert said == "NOT COMPLETE: the order leaves open mailing address."


@pytest.mark.parametrize("name", MATTERS)
def test_no_answer_says_that_anything_is_qualified(name: str) -> None:
    _, document = built(MATTERS[name]())
    for _, where in rows(document):
        assert "qualif" not in plain(where.answer).lower()


@pytest.mark.parametrize("name", MATTERS)
def test_nothing_is_ticked_for_the_administrator(name: str) -> None:
    _, document = built(MATTERS[name]())
    for block in document.blocks:
        if isinstance(block, FormGrid):
            assert not any(box.tick for row in block.rows for box in row)


def test_each_plan_has_a_sheet_of_its_own_on_a_page_of_its_own() -> None:
    _, document = built(two_plans())
    blocks = document.blocks
    sheets = [place for place, b in enumerate(blocks) if isinstance(b, Heading) and b.level == 1]
    assert len(sheets) == 2
    assert isinstance(blocks[sheets[1] - 1], PageBreak)
    first, second = blocks[: sheets[1]], blocks[sheets[1] :]
    for part, plan, other in (
        (first, "Sound Operators", "Puget Crane Dental"),
        (second, "Puget Crane Dental", "Sound Operators"),
    ):
        text = render_text.render(replace(document, blocks=tuple(part)))
        assert plan in text
        assert other not in text


@pytest.mark.parametrize(
    ("kind", "list_of_its_own", "foreign"),
    [
        (PlanKind.FEHB, "human resources office", "1169(a)(3)"),
        (PlanKind.TRICARE, "register each child in DEERS", "1169(a)(3)"),
        (PlanKind.INDIVIDUAL, "to be bought and kept", "1169(a)(3)"),
        (PlanKind.PUBLIC, "to be applied for and kept", "1169(a)(3)"),
        (PlanKind.NONE, "No coverage available now", "1169(a)(3)"),
        (PlanKind.GOVERNMENT, "Which law carries the order to this plan", "Intended to be a"),
        (PlanKind.CHURCH, "§ 401(f)", "§ 401(e)"),
    ],
)
def test_each_kind_of_plan_has_the_list_that_fits_it(
    kind: PlanKind, list_of_its_own: str, foreign: str
) -> None:
    text = render_text.render(built(with_plan_kind(kind))[1]).replace("\u00a0", " ")
    assert list_of_its_own in text
    assert foreign not in text


def test_a_plan_of_another_kind_beside_the_first_has_its_own_list() -> None:
    matter = texas()
    fehb = replace(matter.plans[0], name="Blue Ridge Benefit", kind=PlanKind.FEHB)
    _, document = built(replace(matter, plans=(*matter.plans, fehb)))
    found = [plain(where.answer) for _, where in rows(document)]
    assert not [words for words in found if not words.startswith("Stated in")]


@pytest.mark.parametrize("name", MATTERS)
def test_it_holds_no_number_and_no_birthday(name: str) -> None:
    text = render_text.render(built(MATTERS[name]())[1])
    assert not any(ssn in text for ssn in SSNS)
    assert not re.search(r"\d{3}-\d{2}-\d{4}", text)
    assert "05/04/2015" not in text


def test_every_element_has_a_way_to_be_found_and_no_other() -> None:
    elements = {one.id for one in WORDINGS.of("checklist").clauses if one.id.startswith("check_")}
    ways = {*checklist_answers._CHECKED_BY, *checklist_answers._SAID_BY}
    assert elements - {"check_notice"} == ways
    assert not set(checklist_answers._CHECKED_BY) & set(checklist_answers._SAID_BY)
    clauses = {one.id for one in WORDINGS.order.clauses}
    for said_by in checklist_answers._SAID_BY.values():
        assert set(said_by) <= clauses


def test_it_is_a_paper_that_goes_to_the_plan() -> None:
    kind = kind_of("checklist")
    assert [to.value for to in kind.goes_to] == ["the plan administrator"]


CLAUSES = [one.id for one in WORDINGS.order.clauses]


@settings(max_examples=25)
@given(
    st.lists(st.sampled_from(CLAUSES), unique=True, max_size=6),
    st.sampled_from(["", "Nothing more.", "The Plan shall cover each child until the age of 18."]),
)
def test_whatever_is_left_out_each_number_stands_in_the_order(
    gone: list[str], special: str
) -> None:
    changes = tuple(ClauseChange(clause, left_out=True) for clause in gone)
    paper, document = built(replace(texas(), clauses=Clauses(changes, special=special)))
    printed = items(order.build(paper).blocks)
    for _, where in rows(document):
        words = plain(where.answer)
        assert set(NUMBER.findall(words)) <= set(printed)
        assert words.startswith(("Stated in", "NOT STATED", "NOT COMPLETE", "See "))
