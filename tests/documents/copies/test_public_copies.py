"""No secret of a matter is anywhere in a paper that goes to the court's public file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qmsco_desk.documents import copies
from qmsco_desk.documents.blocks import Heading, Para, ParaStyle, Signatures
from qmsco_desk.documents.catalogue import PAPERS
from qmsco_desk.documents.copies.treatment import Kind
from qmsco_desk.documents.paper import Copy
from qmsco_desk.documents.printed import plain as words_of
from qmsco_desk.documents.render.docx import writer
from qmsco_desk.law.schema import NameShown
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Address, PersonName
from qmsco_desk.model.support import ClauseChange
from qmsco_desk.model.vocabulary import AddressOf, PaperName, Side
from qmsco_desk.office import Office
from tests.documents.copies.said_in import everything, found, found_raw, plain, raw
from tests.documents.docx_reading import body_text
from tests.documents.matters import ON
from tests.documents.pdf_reading import pages_text
from tests.lanes import many

Golden = Callable[[str, str], None]
OFFICE = Office.start(ON)
PUBLIC = tuple(kind.name for kind in PAPERS if kind.copy is Copy.PUBLIC)
ORDER = PaperName.ORDER_PUBLIC.value


def _typed_in(matter: Matter) -> Matter:
    """The matter with everything secret typed into every field that takes sentences."""
    child, home = matter.children[-1], copies.homes(matter)[0]
    name, born = child.name, child.born or date(2016, 2, 29)
    told = (
        f"{name.first} has asthma; {name.full}, {name.listed} and {name.first} {name.last} are one."
        f" The home is {', '.join(home.lines)}, that is {home.line1.upper()}."
        f" {name.first.upper()} was born on {born:%m/%d/%Y}, SSN {child.ssn or '999-00-1234'}."
    )
    return replace(
        matter,
        case=replace(matter.case, style=f"IN THE INTEREST OF\n{name.full.upper()},\nA CHILD"),
        underlying=replace(matter.underlying, separate=True, title=f"Order on {name.full}"),
        findings=replace(matter.findings, needs=told, why_this_plan=told),
        clauses=replace(
            matter.clauses,
            special=told,
            changes=(ClauseChange("claims", told), ClauseChange("duration", "{children}: " + told)),
        ),
        coverage=replace(matter.coverage, other=f"Therapy for {name.first}"),
    )


def _hold(matter: Matter, *, pdf: bool, first_names: bool = True) -> None:
    """Every public paper of a matter, held against all that it may not say."""
    report = OFFICE.review(matter)
    rules = OFFICE.issuing_rules(matter)
    for name in PUBLIC:
        kept = copies.secrets(matter, rules, order=name == ORDER)
        named = kept.treatment.names is not NameShown.FULL
        document = OFFICE.document(name, matter, report)
        said = OFFICE.text(document) + document.title
        file = b""
        if pdf:
            file = OFFICE.pdf(document)
            said += everything(file)
        assert found(kept.strings, said) == [], name
        assert kept.found_in(said) == (), name
        if first_names and named:
            firsts = [child.name.first for child in matter.children]
            assert found((*firsts, *(one.upper() for one in firsts)), said) == [], name
        if pdf:
            assert found_raw(kept.strings, raw(file)) == [], name


@pytest.mark.parametrize("code", OFFICE.samples())
def test_no_secret_of_a_sample_is_in_any_public_paper(code: str) -> None:
    matter = OFFICE.sample(code)
    _hold(matter, pdf=True)
    _hold(_typed_in(matter), pdf=code in ("TX", "OH", "WA", "FL", "CA"))


def test_the_search_finds_what_a_plan_copy_says() -> None:
    # The tests above are worth what their search is worth.
    matter = OFFICE.sample("TX")
    report = OFFICE.review(matter)
    kept = copies.secrets(matter, OFFICE.issuing_rules(matter))
    order = everything(OFFICE.pdf(OFFICE.document("order", matter, report)))
    assert set(kept.found_in(order)) == {Kind.NAME, Kind.HOME}
    assert {"Mia Isabel Cole", "MIA ISABEL COLE", "2118 Windrow Lane"} <= set(
        found(kept.strings, order)
    )
    sheet = replace(matter, signing=replace(matter.signing, identifiers_in_full=True))
    said = everything(OFFICE.pdf(OFFICE.document("confidential-sheet", sheet, report)))
    assert {"987-65-4323", "03/09/2014"} <= set(found(kept.strings, said))
    assert set(kept.found_in(said)) == {Kind.NAME, Kind.HOME, Kind.BIRTH, Kind.SSN}


FIRST = (
    *("Mia", "Zoë", "O’Shea", "D'Andre", "José María", "Anne-Marie", "Will", "Grace", "May"),
    *("Mark", "J", "Łukasz", "Çağla", "Daniel", "Elena", "Ruth", "Travis", "Austin", "Christian"),
    *("Georgia", "Strauß", "Order", "Ángel", "Nguyễn", "al-Amin", "Étienne"),
)
MIDDLE = ("", "", "K", "Ann", "de la Luz", "Daniel", "Noël", "May")
LAST = (
    *("Cole", "O'Neil", "O’Neil", "Reyes-Montgomery", "de la Cruz", "Grant", "Day", "Müller"),
    *("X", "Alvarado", "Court", "Law", "van der Berg", "Ørsted", "Reyes", "Nuñez y García"),
)
STREET = (
    *("2118 Windrow Lane", "7 Elm St.", "P.O. Box 12", "88 North 3rd Avenue SW", "Rose Cottage"),
    *("12-B Saint Mary’s Court", "1", "Hauptstraße 12", "4 O'Hara Way", "21 Order Street"),
)

names = st.builds(
    PersonName, st.sampled_from(FIRST), st.sampled_from(MIDDLE), st.sampled_from(LAST)
)
addresses = st.builds(
    Address,
    st.sampled_from(STREET),
    st.sampled_from(("", "Apt. 4", "Unit B", "#12", "Suite 3")),
    st.sampled_from(("Austin", "St. Paul", "Coeur d’Alene", "Cole")),
    st.sampled_from(("TX", "MN", "ID")),
    st.sampled_from(("78745", "55101-0001")),
)
births = st.dates(date(1970, 1, 1), date(2026, 1, 1))


@st.composite
def _families(draw: st.DrawFn) -> Matter:
    matter = OFFICE.sample(draw(st.sampled_from(OFFICE.samples())))
    one = matter.children[0]
    several = draw(st.lists(names, min_size=1, max_size=4))
    children = tuple(
        replace(
            one,
            name=name,
            born=draw(births),
            ssn=f"9{draw(st.integers(10, 99))}-{10 + index}-{draw(st.integers(1000, 9999))}",
            address_of=draw(st.sampled_from(AddressOf)),
            address=draw(addresses),
        )
        for index, name in enumerate(several)
    )
    parties = matter.parties
    first = replace(parties.first, address=draw(addresses), name=draw(names))
    second = replace(parties.second, address=draw(st.sampled_from((first.address, Address()))))
    if draw(st.booleans()):
        child = several[0]
        second = replace(second, name=PersonName(child.first, "Quentin", child.last, "Sr."))
    parties = replace(parties, first=first, second=second, custodial=draw(st.sampled_from(Side)))
    case = matter.case
    if draw(st.booleans()):
        case = replace(case, judge=f"Hon. {several[0].first} {several[0].last}")
    if draw(st.booleans()):
        case = replace(case, county=several[-1].last)
    return replace(matter, case=case, parties=parties, children=children)


@settings(max_examples=many(10, 2_000))
@given(_families())
def test_no_secret_of_any_family_is_in_any_public_paper(matter: Matter) -> None:
    _hold(matter, pdf=False, first_names=False)
    _hold(_typed_in(matter), pdf=False, first_names=False)


@settings(max_examples=many(2, 300))
@given(_families())
def test_no_secret_of_any_family_is_anywhere_in_its_public_files(matter: Matter) -> None:
    _hold(_typed_in(matter), pdf=True, first_names=False)


@settings(max_examples=many(6, 1_000))
@given(_families())
def test_the_library_reads_the_same_in_every_copy(matter: Matter) -> None:
    """What is no name, home, date or number of the family is word for word in the public copy."""
    report = OFFICE.review(matter)
    full = OFFICE.document("order", matter, report)
    shown = OFFICE.document(ORDER, matter, report)
    same = {
        span_text
        for block in full.blocks
        if isinstance(block, Heading)
        for span_text in (block.text,)
    }
    assert same <= {block.text for block in shown.blocks if isinstance(block, Heading)}
    text = plain(OFFICE.text(shown))
    for sentence in (
        "This Order creates and recognizes the right of",
        "shall be read to carry out that intent",
        "may submit claims for covered services",
    ):
        assert (sentence in text) is (sentence in plain(OFFICE.text(full)))


def _note(matter: Matter, name: str = ORDER) -> str:
    """The frame under the title and the small type under it, as one text."""
    blocks = OFFICE.document(name, matter, OFFICE.review(matter)).blocks
    at = next(n for n, one in enumerate(blocks) if isinstance(one, Heading) and one.level == 1)
    out = []
    for block in blocks[at + 1 :]:
        if not (isinstance(block, Para) and block.style in (ParaStyle.NOTICE, ParaStyle.SMALL)):
            break
        out.append(words_of(block.spans))
    return plain(" ".join(out))


def _for_counsel(matter: Matter) -> str:
    """What counsel must still know, as the clerk's gate tells it."""
    paper = OFFICE._paper(matter, OFFICE.review(matter))
    return plain(" ".join(copies.for_counsel(paper, order=True)))


def test_what_only_counsel_must_know_is_printed_in_drafts_alone() -> None:
    matter = OFFICE.sample("OH")
    assert "the local rule must be read" not in _note(matter)
    assert "the local rule must be read" in _for_counsel(matter)
    nameless = replace(matter.children[0], name=PersonName())
    draft = replace(matter, children=(nameless, *matter.children[1:]))
    assert "the local rule must be read" in _note(draft)
    made = OFFICE.paper(ORDER, matter, OFFICE.review(matter))
    gate = OFFICE.gate(made, matter, OFFICE.review(matter))
    assert gate is not None
    assert "the local rule must be read" in " ".join(fault.what for fault in gate.faults)


def test_the_note_names_the_rule_and_says_that_it_gives_way() -> None:
    note = _note(OFFICE.sample("TX"))
    assert note.startswith("Public copy. This is a copy of the Order for the public file")
    assert "not for signature. The Order which the Court signs states the names and" in note
    assert "addresses. Left out of this copy under Tex. R. Civ. P. 21c: the" in note
    assert "gives way where a statute or another rule requires" in note
    assert "names and address stand in the Confidential Information Sheet" in note
    assert "not on file" not in note


def test_what_was_left_out_is_one_list() -> None:
    matter = OFFICE.sample("OH")
    child = matter.children[0]
    assert child.born
    special = f"Born on {child.born:%m/%d/%Y}."
    matter = replace(matter, clauses=replace(matter.clauses, special=special))
    assert "this copy: the child's name, home address, and dates of birth." in _note(matter)


def test_where_no_rule_is_on_file_counsel_is_told_that_the_local_rule_must_be_read() -> None:
    matter = OFFICE.sample("OH")
    assert "is not on file: the local rule must be read" in _for_counsel(matter)
    assert "under" not in _note(matter).partition("stand in")[0]


def test_where_no_state_is_on_file_the_copy_protects_as_well() -> None:
    matter = OFFICE.sample("TX")
    matter = replace(matter, case=replace(matter.case, state="ZZ"))
    assert "is not on file" in _for_counsel(matter)
    _hold(matter, pdf=False)


def test_an_order_on_child_support_names_children_where_the_rule_excepts_it() -> None:
    matter = OFFICE.sample("FL")
    order = OFFICE.document(ORDER, matter, OFFICE.review(matter))
    assert "Mia Isabel Cole" in OFFICE.text(order)
    assert "but not out of orders on child support" in _for_counsel(matter)
    motion = plain(OFFICE.text(OFFICE.document("motion", matter, OFFICE.review(matter))))
    assert "Mia" not in motion
    assert "M.I.C." in motion
    assert _note(matter, "motion").startswith("Public copy. Under Fla. R. Gen. Prac.")


def test_a_rule_that_is_only_recalled_says_so() -> None:
    matter = OFFICE.sample("CA")
    note = _for_counsel(matter)
    assert "citation recalled, text not read" in note
    assert "does not speak of the children's names and home address" in note


def test_the_form_of_the_court_is_named() -> None:
    assert "is the Confidential Information Form, which is filed before the order" in (
        _for_counsel(OFFICE.sample("WA"))
    )
    assert "Confidential Information Form 11.1" in _for_counsel(OFFICE.sample("MN"))
    assert "state each child's name and date of birth" in _for_counsel(OFFICE.sample("NM"))


def test_a_paper_that_says_nothing_secret_has_no_note() -> None:
    matter = Matter()
    report = OFFICE.review(matter)
    for name in PUBLIC:
        text = OFFICE.text(OFFICE.document(name, matter, report))
        assert ("Public copy." in text) is (name == ORDER)
    assert "Nothing had to be left out of this copy." in _note(matter)


@pytest.mark.parametrize("code", ["TX", "OH", "FL"])
def test_nobody_signs_the_public_copy_of_an_order(code: str) -> None:
    matter = OFFICE.sample(code)
    report = OFFICE.review(matter)
    full, copy = (OFFICE.document(name, matter, report) for name in ("order", ORDER))
    to_sign, places = (
        [one for block in document.blocks if isinstance(block, Signatures) for one in block.blocks]
        for document in (full, copy)
    )
    # Every place to sign of the Order is named in its copy, and none of them is left to sign.
    assert [one.below for one in places] == [one.below for one in to_sign] != []
    assert not any(one.elsewhere for one in to_sign)
    for one in places:
        assert "".join(span.text for span in one.elsewhere) == "Signature on the Order itself"
        assert not one.dated
    assert "____" in OFFICE.text(full)
    tail = OFFICE.text(copy).partition("So ordered.")[2]
    assert tail
    assert "____" not in tail
    pages = pages_text(OFFICE.pdf(copy))
    for said in (" ".join(pages), body_text(writer.render(copy))):
        assert said.count("Signature on the Order itself") == len(places)
    # The motion is signed as it is.
    assert "not for signature" not in OFFICE.text(OFFICE.document("motion", matter, report))


def test_children_with_the_same_initials_are_told_apart_in_all_papers() -> None:
    matter = OFFICE.sample("FL")
    one = matter.children[0]
    matter = replace(
        matter,
        children=tuple(replace(one, name=PersonName(n, "", "Cole")) for n in ("Mia", "Max")),
    )
    report = OFFICE.review(matter)
    motion = plain(OFFICE.text(OFFICE.document("motion", matter, report)))
    sheet = plain(OFFICE.text(OFFICE.document("confidential-sheet", matter, report)))
    assert re.search(r"M\.C\. \(1\),? and M\.C\. \(2\)", motion)
    assert re.search(r"Mia Cole \|.*\| M\.C\. \(1\)", sheet)
    assert re.search(r"Max Cole \|.*\| M\.C\. \(2\)", sheet)


def test_the_same_matter_gives_the_same_public_copy() -> None:
    matter = OFFICE.sample("WA")
    report = OFFICE.review(matter)
    assert OFFICE.document(ORDER, matter, report) == OFFICE.document(ORDER, matter, report)


@pytest.mark.parametrize("code", ["TX", "OH", "WA", "FL", "CA"])
def test_each_copy_reads_as_reviewed(code: str, golden: Golden) -> None:
    matter = OFFICE.sample(code)
    report = OFFICE.review(matter)
    for name in ("order-public", "order-confidential", "confidential-sheet"):
        golden(
            f"documents/copies/{name}-{code}.txt",
            OFFICE.text(OFFICE.document(name, matter, report)),
        )


def test_a_child_who_has_one_name_is_hidden_like_any_other() -> None:
    start = OFFICE.sample("TX")
    child = replace(start.children[0], name=PersonName(last="Suharto", single=True))
    matter = replace(
        start,
        children=(child, *start.children[1:]),
        clauses=replace(start.clauses, special="Suharto and SUHARTO's brother stay at school."),
    )
    report = OFFICE.review(matter)
    public = OFFICE.text(OFFICE.document(ORDER, matter, report))
    plan = OFFICE.text(OFFICE.document("order", matter, report))
    assert "suharto" not in public.casefold()
    assert plan.count("Suharto") > 1
