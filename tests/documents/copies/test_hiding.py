"""What is found in a text, and what stands in its place: names, homes, dates, numbers."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from qmsco_desk.documents.blocks import (
    Box,
    CaptionBlock,
    Column,
    Document,
    FormGrid,
    Heading,
    Para,
    Picture,
    SignatureBlock,
    Signatures,
    Span,
    Table,
)
from qmsco_desk.documents.copies.hiding import HOME_IN_SHEET, HOME_LEFT_OUT, NAME_LEFT_OUT, hiding
from qmsco_desk.documents.copies.names import initials, shown_names
from qmsco_desk.documents.copies.numbers import BIRTH_IN_SHEET, BIRTH_LEFT_OUT, NUMBER_LEFT_OUT
from qmsco_desk.documents.copies.redaction import Redaction
from qmsco_desk.documents.copies.secrets import secrets
from qmsco_desk.documents.copies.treatment import Kind, Treatment, treatment
from qmsco_desk.documents.printed import plain
from qmsco_desk.law.schema import AddressShown, DateShown, NameShown, NumberShown
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Address, PersonName
from tests.documents.matters import calculation, paper, texas

MOST = treatment(None, order=True)


def family(*names: tuple[str, ...], parent: tuple[str, ...] = ()) -> Matter:
    """The Texas family with children of these names, and the father's if it is given."""
    matter = texas()
    one = matter.children[0]
    children = tuple(replace(one, name=PersonName(*name)) for name in names)
    parties = matter.parties
    if parent:
        parties = replace(parties, second=replace(parties.second, name=PersonName(*parent)))
    return replace(matter, children=children or matter.children, parties=parties)


def redaction(matter: Matter, how: Treatment = MOST) -> Redaction:
    return Redaction(hiding(matter, how, {"TX": "Texas"}))


def typed(matter: Matter, words: str, how: Treatment = MOST) -> str:
    """Words as they stand in a public copy where the drafter typed them."""
    span = Span(words, path="clauses.special")
    made = redaction(matter, how).document(Document("order", "Order", (Para((span,)),)))
    (para,) = made.blocks
    assert isinstance(para, Para)
    return plain(para.spans)


INITIALS = replace(MOST, names=NameShown.INITIALS)
MIA = (("Mia", "Isabel", "Cole"),)


@pytest.mark.parametrize(
    "words",
    [
        *("Mia Isabel Cole", "MIA ISABEL COLE", "mia isabel cole", "Mia Cole", "Mia I. Cole"),
        *("Mia I Cole", "Cole, Mia I.", "COLE, MIA", "Isabel Cole", "Mia Isabel", "Mia\u00a0Cole"),
        *("Mia  Isabel\nCole", "M\u00adia Cole", "Mi\u200ba Cole", "Mia_Cole", "mia.cole"),
        *("Mia", "MIA", "Isabel", "Cole"),
    ],
)
def test_a_childs_name_is_found_however_it_is_typed(words: str) -> None:
    assert typed(family(*MIA), f"Then {words} is covered").casefold() == "then child 1 is covered"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (("José María", "", "Núñez-O’Hara"), "JOSÉ MARÍA NÚÑEZ-O’HARA"),
        (("José María", "", "Núñez-O’Hara"), "Jose Maria Nunez O'Hara"),
        (("José María", "", "Núñez-O’Hara"), "Jose\u0301 Nunez"),
        (("José María", "", "Núñez-O’Hara"), "María"),
        (("Strauß", "", "Weiß"), "STRAUSS WEISS"),
        (("Łukasz", "", "Øre"), "Lukasz Ore"),
        (("Ana", "", "de la Cruz"), "Ana De La Cruz"),
        (("Ana", "", "de la Cruz"), "ANA DE LA CRUZ"),
        (("D'Andre", "", "Cole"), "D’Andre Cole"),
        (("D'Andre", "", "Cole"), "D’ANDRE"),
        (("Anne-Marie", "", "Cole"), "Anne Marie Cole"),
        (("J", "", "K"), "J K"),
        (("Mia", "", "Cole"), "Mia Cole"),
    ],
)
def test_accents_apostrophes_and_hyphens_make_no_difference(
    name: tuple[str, ...], words: str
) -> None:
    assert typed(family(name), f"for {words} now").casefold() == "for child 1 now"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (("Will", "", "Grant"), "The Court will grant what the parties will ask."),
        (("May", "", "Cole"), "From May 5, 2026 to 6 May, as the plan may say."),
        (("Grace", "", "Cole"), "a grace period"),
        (("Tex", "", "Cole"), "Tex. Fam. Code § 154.181 and the law of Texas"),
        (("Art", "", "Cole"), "as Art. 7 says"),
        (("Travis", "", "Cole"), "the clerk of Travis County"),
        (("Texas", "", "Cole"), "the State of Texas"),
        (("Ana", "", "Cole"), "Mariana, anabel and the Anatomy of it"),
        (("Ana", "", "Reyes"), "Marisol Reyes asks"),
        (("Ann", "", "Reyes"), "Marisol Ann-Louise"),
        (("Austin", "", "Cole"), "at Austin, TX"),
    ],
)
def test_words_that_are_no_name_here_stay(name: tuple[str, ...], words: str) -> None:
    # "Ann" before a hyphen is a word of its own and is hidden; all the rest stays as it was.
    expected = words.replace("Ann-", "Child 1-")
    assert typed(family(name), words) == expected


def test_a_word_that_is_a_name_is_one_where_it_stands_as_one() -> None:
    assert typed(family(("Will", "", "Grant")), "Will has asthma.") == "Child 1 has asthma."
    assert typed(family(("May", "", "Cole")), "May has asthma.") == "Child 1 has asthma."


def test_a_first_name_alone_is_left_in_what_the_drafter_did_not_type() -> None:
    made = redaction(family(("Will", "", "Grant")))
    assert made.text("Will the Court grant it? It will grant it.") == (
        "Will the Court grant it? It will grant it."
    )
    assert made.text("WILL GRANT and Will Grant") == "CHILD 1 and Child 1"


def test_a_parent_who_bears_a_childs_name_stays_and_what_is_doubtful_names_nobody() -> None:
    matter = family(("Daniel", "Lucas", "Reyes"))  # the father is Daniel Alan Reyes Jr.
    assert typed(matter, "Daniel Alan Reyes Jr. works") == "Daniel Alan Reyes Jr. works"
    assert typed(matter, "Daniel Lucas Reyes plays") == "Child 1 plays"
    assert typed(matter, "Daniel L. Reyes plays") == "Child 1 plays"
    assert typed(matter, "Daniel Reyes plays") == f"{NAME_LEFT_OUT} plays"
    assert typed(matter, "Daniel plays") == f"{NAME_LEFT_OUT} plays"


def test_a_child_of_a_parents_whole_name_is_hidden_where_the_field_is_the_childs() -> None:
    matter = family(("Daniel", "", "Reyes"), parent=("Daniel", "", "Reyes"))
    father = Span("Daniel Reyes", path="parties.second.name.first")
    child = Span("Daniel Reyes", path="children[0].name.first")
    document = Document("order", "", (Para((father, Span(" is a parent of "), child)),))
    (para,) = redaction(matter).document(document).blocks
    assert isinstance(para, Para)
    assert plain(para.spans) == "Daniel Reyes is a parent of Child 1"


def test_a_middle_name_that_is_a_parents_first_name_is_the_parents() -> None:
    matter = family(("Lucas", "Daniel", "Reyes"))
    words = "Daniel Reyes and Daniel pay for Lucas"
    assert typed(matter, words) == "Daniel Reyes and Daniel pay for Child 1"


def test_a_first_name_in_small_letters_is_hidden_where_it_is_no_word() -> None:
    matter = family(("Lucas", "Daniel", "Cole"), ("Joy", "", "Cole"), ("Ivy", "Ann", "Cole"))
    assert (
        typed(matter, "lucas has asthma; lucas’s doctor") == "Child 1 has asthma; Child 1’s doctor"
    )
    assert typed(matter, "the joy of ivy on a wall") == "the joy of ivy on a wall"
    assert typed(matter, "lucasfilm") == "lucasfilm"


def test_a_parents_first_name_alone_stays_where_it_is_a_childs_middle_name() -> None:
    matter = family(("Lucas", "Daniel", "Cole"), parent=("Daniel", "James", "Cole"))
    for words in ("Daniel’s employment", "Daniel works nights.", "DANIEL’S PLAN"):
        assert typed(matter, words) == words
    assert typed(matter, "Lucas Daniel’s employment") == "Child 1’s employment"
    # Where no parent bears it, the middle name is the child's.
    assert typed(family(("Lucas", "Daniel", "Cole"), parent=("Omar", "", "Cole")), "Daniel") == (
        "Child 1"
    )


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("SSN ends in 4324", "SSN ends in [number left out]"),
        ("the Social Security number ending\nin 4324.", None),
        ("Soc. Sec. no., last four 4324", None),
        ("the last four are 4324", "the last four are [number left out]"),
        ("4324 (last four of the SSN)", "[number left out] (last four of the SSN)"),
    ],
)
def test_the_last_four_of_a_known_number_are_hidden_where_they_are_called_so(
    words: str, left: str | None
) -> None:
    matter = texas()
    child = replace(matter.children[0], ssn="987-65-4324")
    matter = replace(matter, children=(child, *matter.children[1:]))
    said = typed(matter, words)
    assert "4324" not in said
    assert left is None or said == left
    assert Kind.SSN in secrets(matter, None).found_in(words)
    # The same figures of something else stay, and so do another number's.
    for other in ("4324 Oak Street", "a cost of $4,324", "SSN ends in 1111"):
        assert typed(matter, other) == other
    # Where the rule shows the last four, nothing has to be hidden.
    shown = replace(MOST, ssn=NumberShown.LAST_FOUR)
    assert typed(matter, "SSN ends in 4324", shown) == "SSN ends in 4324"


def test_a_child_named_like_the_judge_is_hidden_and_the_judge_is_not() -> None:
    matter = family(("Ruth", "", "Alvarado"))
    matter = replace(matter, case=replace(matter.case, judge="Hon. Ruth Alvarado"))
    assert typed(matter, "Judge Ruth Alvarado presides") == "Judge Ruth Alvarado presides"
    assert typed(matter, "Ruth has asthma") == "Child 1 has asthma"
    caption = CaptionBlock(
        (),
        ((Span("RUTH ALVARADO", path="children[0].name.first"),),),
        ((Span("Judge: "), Span("Hon. Ruth Alvarado", path="case.judge")),),
    )
    (made,) = redaction(matter).document(Document("order", "", (caption,))).blocks
    assert isinstance(made, CaptionBlock)
    assert plain(made.style[0]) == "CHILD 1"
    assert plain(made.right[0]) == "Judge: Hon. Ruth Alvarado"


def test_initials_end_a_sentence_with_one_stop() -> None:
    matter = family(*MIA)
    assert typed(matter, "It covers Mia Cole. It does.", INITIALS) == "It covers M.I.C. It does."
    assert typed(matter, "Mia’s card", INITIALS) == "M.I.C.’s card"


def test_initials_of_every_letter_and_children_with_the_same_ones() -> None:
    assert initials(PersonName("Élodie", "", "O’Neil")) == "É.O."
    assert initials(PersonName("Anne-Marie", "K", "de la Cruz")) == "A.M.K.D.L.C."
    matter = family(("Mia", "", "Cole"), ("Lea", "", "Cole"), ("Max", "", "Cole"))
    assert shown_names(matter, NameShown.INITIALS) == ("M.C. (1)", "L.C.", "M.C. (2)")
    assert typed(matter, "Max and Mia", INITIALS) == "M.C. (2) and M.C. (1)"
    assert shown_names(family(("", "", "")), NameShown.INITIALS) == ("Child 1",)


def test_a_list_of_children_is_not_read_across() -> None:
    # "COLE, LUCAS DANIEL" stands there too, and is nobody's name as a list would have it.
    matter = family(("Mia", "", "Cole"), ("Lucas", "Daniel", "Cole"))
    words = "MIA COLE, LUCAS DANIEL COLE, CHILDREN"
    assert redaction(matter).text(words) == "CHILD 1, CHILD 2, CHILDREN"


# The children live with the mother at 4102 Duval Street, Apt 7, Austin, TX 78751.
@pytest.mark.parametrize(
    "written",
    [
        "4102 Duval Street, Apt 7, Austin, TX 78751",
        "4102 Duval Street, Apt 7, Austin, TX\u00a078751-0042",
        "4102 DUVAL STREET, APARTMENT 7, AUSTIN, TEXAS 78751",
        "4102 Duval St. #7, Austin, Texas",
        "4102 Duval St., Unit 7",
        "4102 Duval",
        "4102\u00a0Duval\nStreet",
        "Apt. 7, 4102 Duval Street",
    ],
)
def test_a_home_is_found_however_it_is_written(written: str) -> None:
    matter = texas()
    assert typed(matter, f"they live at {written}; so") == f"they live at {HOME_IN_SHEET}; so"
    assert redaction(matter).text(f"at {written}") == f"at {HOME_IN_SHEET}"


@pytest.mark.parametrize("other", ["14102 Duval Street", "88 Barton Road, Round Rock", "Austin"])
def test_another_address_stays(other: str) -> None:
    assert typed(texas(), f"at {other} too") == f"at {other} too"


def test_an_address_over_several_lines_is_one_and_leaves_no_empty_line() -> None:
    path = "parties.first.address"
    lines = (
        (Span("Marisol Reyes"),),
        (Span("4102 Duval Street", path=f"{path}.line1"),),
        (Span("Apt 7", path=f"{path}.line2"),),
        (
            Span("Austin", path=f"{path}.city"),
            Span(", "),
            Span("TX"),
            Span("\u00a0"),
            Span("78751"),
        ),
    )
    block = Signatures((SignatureBlock((), lines),))
    (made,) = redaction(texas()).document(Document("order", "", (block,))).blocks
    assert isinstance(made, Signatures)
    assert [plain(line) for line in made.blocks[0].below] == ["Marisol Reyes", HOME_IN_SHEET]


def test_a_home_that_no_value_tells_is_hidden_by_its_field() -> None:
    matter = texas()
    mother = replace(matter.parties.first, address=Address("7", "", "", "", ""))
    matter = replace(matter, parties=replace(matter.parties, first=mother))
    spans = (Span("at "), Span("7", path="parties.first.address.line1"), Span(", paragraph 7"))
    made = redaction(matter).document(Document("order", "", (Para(spans),)))
    assert plain(made.blocks[0].spans) == f"at {HOME_IN_SHEET}, paragraph 7"  # type: ignore[union-attr]


def test_the_address_of_an_official_is_nobodys_home() -> None:
    from tests.documents.matters import official

    assert typed(official(), "to P.O. Box 12199, Austin") == "to P.O. Box 12199, Austin"
    # The sheet does not state the home either, so the public copy does not say that it does.
    assert typed(official(), "at 4102 Duval Street") == f"at {HOME_LEFT_OUT}"


YEAR = replace(MOST, births=DateShown.YEAR)


# Sofía was born on May 4, 2015.
@pytest.mark.parametrize(
    "day",
    [
        *("May 4, 2015", "MAY 4, 2015", "May 4th, 2015", "4 May 2015", "the 4th day of May, 2015"),
        *("05/04/2015", "5/4/15", "5-4-2015", "2015-05-04", "May\u00a04,\u00a02015"),
    ],
)
def test_a_date_of_birth_is_found_however_it_is_written(day: str) -> None:
    matter = texas()
    assert typed(matter, f"one born {day}.") == f"one born {BIRTH_IN_SHEET}."
    assert typed(matter, f"one born {day}.", YEAR) == "one born 2015."
    assert typed(matter, f"born on {day}.", YEAR) == "born in 2015."


def test_a_date_that_is_called_a_birth_is_one_though_the_matter_does_not_know_it() -> None:
    words = "DOB: 1/2/2011; born on June 3, 2012"
    assert typed(texas(), words, YEAR) == "DOB: 2011; born in 2012"
    assert typed(texas(), words) == f"DOB: {BIRTH_LEFT_OUT}; born on {BIRTH_LEFT_OUT}"


def test_a_day_of_the_case_stays_though_someone_was_born_on_it() -> None:
    matter = texas()
    child = replace(matter.children[0], born=date(2025, 6, 17))
    matter = replace(matter, children=(child,))
    decree = Span("June 17, 2025", path="underlying.entered_on")
    made = redaction(matter).document(Document("order", "", (Para((decree,)),)))
    assert made.blocks == (Para((decree,)),)


FOUR = replace(
    MOST,
    ssn=NumberShown.LAST_FOUR,
    accounts=NumberShown.LAST_FOUR,
    eins=NumberShown.LAST_FOUR,
)


# Sofía's number is 000-34-5678, the employer's 00-1234567.
@pytest.mark.parametrize(
    ("words", "least", "four"),
    [
        ("no. 000-34-5678", f"no. {NUMBER_LEFT_OUT}", "no. xxx-xx-5678"),
        ("no. 000345678", f"no. {NUMBER_LEFT_OUT}", "no. xxx-xx-5678"),
        ("no. 000 34 5678", f"no. {NUMBER_LEFT_OUT}", "no. xxx-xx-5678"),
        ("another 123-45-6789", f"another {NUMBER_LEFT_OUT}", "another xxx-xx-6789"),
        ("SSN 123456789", f"SSN {NUMBER_LEFT_OUT}", "SSN xxx-xx-6789"),
        ("xxx-xx-5678", NUMBER_LEFT_OUT, "xxx-xx-5678"),
        ("•••-••-5678", NUMBER_LEFT_OUT, "•••-••-5678"),
        ("EIN 00-1234567", f"EIN {NUMBER_LEFT_OUT}", "EIN xx-xxx4567"),
        ("account no. 8812345678", f"account no. {NUMBER_LEFT_OUT}", "account no. ending in 5678"),
        ("telephone 512-555-0142", "telephone 512-555-0142", "telephone 512-555-0142"),
        ("Bar No. 24000001", "Bar No. 24000001", "Bar No. 24000001"),
    ],
)
def test_numbers_are_left_out_or_shortened(words: str, least: str, four: str) -> None:
    assert typed(texas(), words) == least
    assert typed(texas(), words, FOUR) == four


def test_a_license_is_a_number_too() -> None:
    said = "driver’s license no. D12345678"
    assert typed(texas(), said) == f"driver’s license no. {NUMBER_LEFT_OUT}"


def test_every_word_that_is_printed_or_read_out_is_searched() -> None:
    matter = family(*MIA)
    name = Span("Mia Cole")
    bar = calculation().bar
    assert bar is not None
    bar = replace(bar, segments=(replace(bar.segments[0], label="In re Mia Cole"),))
    document = Document(
        "order",
        "Mia Cole’s order",
        (
            Heading(1, "For Mia Cole"),
            Table((Column("Mia Cole"),), (((name,),),), caption="Mia Cole"),
            FormGrid(((Box("Mia Cole", (name,)),),), title="Mia Cole"),
            Picture(bar, "Mia Cole’s bar"),
        ),
        running_head="In re Mia Cole",
        running_foot="Mia Cole",
        legend="Mia Cole",
    )
    assert "Mia" not in repr(redaction(matter).document(document))


def test_a_name_in_the_seam_of_two_spans_or_lines_is_found() -> None:
    style = ((Span("IN THE INTEREST OF MIA", path="case.style"),), (Span("COLE, A CHILD"),))
    caption = CaptionBlock((), style, ())
    (made,) = redaction(family(*MIA)).document(Document("order", "", (caption,))).blocks
    assert isinstance(made, CaptionBlock)
    assert [plain(line) for line in made.style] == ["IN THE INTEREST OF CHILD 1", ", A CHILD"]


def test_a_name_over_the_cells_of_a_row_leaves_the_cells() -> None:
    row = ((Span("Mia"),), (Span("Cole"),), (Span("medical"),))
    table = Table((Column("First"), Column("Last"), Column("Coverage")), (row,))
    (made,) = redaction(family(*MIA)).document(Document("order", "", (table,))).blocks
    assert isinstance(made, Table)
    assert [plain(cell) for cell in made.rows[0]] == ["Child 1", "", "medical"]


def test_a_blank_stays_a_blank() -> None:
    open_one = Span("Mia Cole", blank=True, path="children[0].name.first")
    document = Document("order", "", (Para((open_one,)),))
    assert redaction(family(*MIA)).document(document) == document


def test_what_holds_nothing_secret_is_the_same_document() -> None:
    table = Table((Column("Plan"),), (((Span("A plan"),),),), caption="Plans")
    order = (Heading(1, "Order"), Para((Span("It is ordered."),)), table)
    document = Document("order", "Order", order)
    made = redaction(texas())
    assert made.document(document) is document
    assert made.met == set()


def test_the_rule_decides_and_silence_protects() -> None:
    rules = paper(texas()).issuing  # Texas leaves names, dates, addresses, SSNs and accounts out
    how = treatment(rules, order=True)
    assert (how.names, how.homes) == (NameShown.LEFT_OUT, AddressShown.LEFT_OUT)
    assert how.silent == {Kind.EIN, Kind.LICENSE}
    least = treatment(None, order=True)
    assert least.silent == frozenset(Kind)
    assert {least.ssn, least.accounts, least.eins, least.licenses} == {NumberShown.LEFT_OUT}


def test_a_name_of_many_like_words_is_searched_for_in_a_moment() -> None:
    name = PersonName("a " * 38 + "a", "a " * 38 + "a", "a " * 38 + "b")
    matter = replace(texas(), children=(replace(texas().children[0], name=name),))
    assert typed(matter, "a " * 900 + "c").endswith("a c")


@pytest.mark.parametrize(
    "words", ["AnneMarie O'Brien", "Annemarie", "ANNEMARIE", "O'Brien Anne-Marie", "An\u202dne"]
)
def test_a_name_of_two_words_is_found_run_together_and_with_marks_that_nobody_sees(
    words: str,
) -> None:
    assert typed(family(("Anne-Marie", "", "O\u2019Brien")), words).casefold() == "child 1"


def test_a_name_in_the_number_of_the_case_is_hidden() -> None:
    matter = family(*MIA)
    span = Span("26-1, In re Mia Isabel Cole", path="case.number")
    made = redaction(matter).document(Document("order", "Order", (Para((span,)),)))
    assert made.blocks == (
        Para((replace(span, text="26-1, In re "), replace(span, text="Child 1"))),
    )


def test_text_that_is_almost_a_number_is_searched_in_a_moment() -> None:
    matter = family(*MIA)
    began = time.monotonic()
    for words in (
        "account " + "A1-" * 3_300,
        "account" + " num" * 2_400,
        "license " + "A1-" * 3_300,
    ):
        assert typed(matter, words) == words
    assert time.monotonic() - began < 2  # the first alone took as long
