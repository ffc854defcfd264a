"""How counsel's signature stands in a paper, and whose letterhead a letter has."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from qmsco_desk import press
from qmsco_desk.documents.blocks import Document, SignatureBlock, Signatures
from qmsco_desk.documents.catalogue import kind_of
from qmsco_desk.documents.finishing import finished
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.model.filing import Service
from qmsco_desk.model.firm import FirmAttorney, FirmProfile
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.vocabulary import EntryBasis, Movant, SignatureStyle
from qmsco_desk.press import Form
from tests.documents.matters import reviewed, sample
from tests.documents.pdf_reading import pages_text

Golden = Callable[[str, str], None]
LINE, TYPED, CONFORMED = SignatureStyle.LINE, SignatureStyle.TYPED, SignatureStyle.CONFORMED
HERS, HIS = "Margaret T. Okafor", "Peter A. Whitlock"


def _matter(style: SignatureStyle | None, *, prepared_by_first: bool | None = True) -> Matter:
    """The first parent asks, and her counsel prepares; both have counsel and agree."""
    matter = sample("TX")
    signing = replace(
        matter.signing,
        counsel_style=style,
        prepared_by_first=prepared_by_first,
        approved_as_to=True,
    )
    case = replace(matter.case, basis=EntryBasis.AGREEMENT)
    return replace(matter, case=case, signing=signing)


def _document(name: str, matter: Matter) -> Document:
    return kind_of(name).build(reviewed(matter))


def _blocks(name: str, matter: Matter) -> list[SignatureBlock]:
    return [
        one
        for block in _document(name, matter).blocks
        if isinstance(block, Signatures)
        for one in block.blocks
    ]


def _signed(name: str, matter: Matter) -> list[str]:
    """What is typed on the lines to sign on; empty where there is a bare line."""
    return ["".join(span.text for span in one.signed) for one in _blocks(name, matter)]


@pytest.mark.parametrize("style", [None, LINE])
@pytest.mark.parametrize("name", ["motion", "order", "letter", "certificate-of-service"])
def test_without_a_style_everybody_has_a_line(name: str, style: SignatureStyle | None) -> None:
    assert not any(_signed(name, _matter(style)))


@pytest.mark.parametrize(
    ("name", "signed"),
    [
        # hers; below “Agreed” the other side's counsel signs for himself
        ("motion", [f"/s/ {HERS}", ""]),
        ("notice-of-hearing", [f"/s/ {HERS}"]),
        ("certificate-of-service", [f"/s/ {HERS}"]),
        ("letter", [f"/s/ {HERS}"]),
        # the judge, both parents, hers, his
        ("order", ["", "", "", f"/s/ {HERS}", ""]),
    ],
)
@pytest.mark.parametrize("style", [TYPED, CONFORMED])
def test_only_counsel_who_prepares_is_typed(
    name: str, signed: list[str], style: SignatureStyle
) -> None:
    matter = replace(_matter(style), service=Service())
    found = _signed(name, matter)
    assert found[: len(signed)] == signed
    assert not any(found[len(signed) :])
    conformed = [
        "".join(span.text for span in line) == "(conformed copy)"
        for one in _blocks(name, matter)
        for line in one.below
    ]
    assert sum(conformed) == (1 if style is CONFORMED else 0)


def test_the_other_side_prepares_then_its_counsel_is_typed_and_ours_is_not() -> None:
    matter = _matter(TYPED, prepared_by_first=False)
    assert _signed("order", matter) == ["", "", "", "", f"/s/ {HIS}"]
    assert _signed("motion", matter)[0] == ""


def test_a_typed_signature_has_its_day_and_no_line_for_the_date() -> None:
    matter = _matter(TYPED)
    block = next(one for one in _blocks("motion", matter) if one.signed)
    assert "".join(span.text for span in block.signed_on) == "November 21, 2026"
    letter = next(one for one in _blocks("letter", matter) if one.signed)
    assert letter.signed_on == ()


def test_without_counsels_name_there_is_nothing_to_type() -> None:
    matter = _matter(TYPED)
    first = matter.parties.first
    unnamed = replace(first, counsel=replace(first.counsel, name=""))
    matter = replace(matter, parties=replace(matter.parties, first=unnamed))
    assert not any(_signed("motion", matter))


@pytest.mark.parametrize("movant", [Movant.AGENCY, None])
def test_an_agency_and_an_unknown_one_sign_on_a_line(movant: Movant | None) -> None:
    matter = _matter(TYPED, prepared_by_first=None)
    matter = replace(matter, parties=replace(matter.parties, movant=movant))
    assert not any(_signed("motion", matter))


def test_a_parent_without_counsel_signs_on_a_line() -> None:
    matter = _matter(TYPED)
    first = replace(matter.parties.first, represented=False)
    matter = replace(matter, parties=replace(matter.parties, first=first))
    assert not any(_signed("motion", matter))


@pytest.mark.parametrize(
    ("by", "typed"), [("Margaret T Okafor", True), ("Ana Ruiz, paralegal", False), (HIS, False)]
)
def test_who_served_is_typed_only_where_it_is_that_counsel(by: str, typed: bool) -> None:
    matter = _matter(TYPED)
    matter = replace(matter, service=replace(matter.service, by=by))
    assert any(_signed("certificate-of-service", matter)) is typed


@pytest.mark.parametrize(
    ("name", "style"),
    [("motion", TYPED), ("motion", CONFORMED), ("order", TYPED), ("certificate-of-service", TYPED)],
)
def test_it_reads_as_reviewed(name: str, style: SignatureStyle, golden: Golden) -> None:
    said = render_text.render(_document(name, _matter(style)))
    golden(f"documents/signed/{name}-{style.value}.txt", said)


@pytest.mark.parametrize("pleading", [False, True])
def test_pdf_and_word_say_the_same_as_the_text(pleading: bool) -> None:
    matter = _matter(CONFORMED)
    matter = replace(matter, signing=replace(matter.signing, pleading_paper=pleading))
    paper = _document("motion", matter)
    printed = " ".join(" ".join(pages_text(press.in_form(paper, Form.PDF))).split())
    written = " ".join(
        one.text
        for one in docx.Document(BytesIO(press.in_form(paper, Form.WORD))).element.iter(qn("w:t"))
        if one.text
    )
    for said in (printed, " ".join(written.split())):
        assert f"/s/ {HERS}" in said.replace("\u00a0", " ")
        assert "(conformed copy)" in said
        assert "Date: November 21, 2026" in said
        assert f"/s/ {HIS}" not in said


def test_a_public_copy_of_the_order_says_where_the_signatures_are() -> None:
    said = render_text.render(_document("order-public", _matter(TYPED)))
    assert "/s/" not in said


FIRM = FirmProfile(
    name="Okafor Family Law PLLC",
    attorneys=(FirmAttorney("Margaret T. Okafor"),),
    letterhead="OKAFOR FAMILY LAW\nAttorneys and Counselors\n900 West Avenue \N{MIDDLE DOT} Austin",
)


def _letter(firm: FirmProfile, matter: Matter) -> str:
    paper = replace(reviewed(matter), firm=firm)
    return render_text.render(finished(kind_of("letter").build(paper), paper))


def test_a_letter_of_the_firms_counsel_has_the_firms_letterhead(golden: Golden) -> None:
    matter = _matter(TYPED)
    firm = replace(FIRM, name=matter.parties.first.counsel.firm)
    golden("documents/signed/letter-firm.txt", _letter(firm, matter))


def test_a_letter_of_anyone_else_has_not() -> None:
    matter = _matter(TYPED)
    without = _letter(FirmProfile(), matter)
    assert _letter(replace(FIRM, name="Another Firm"), matter) == without
    asks = replace(matter.parties, movant=Movant.SECOND)
    other = replace(matter, parties=asks)
    firm = replace(FIRM, name=matter.parties.first.counsel.firm)
    assert "OKAFOR FAMILY LAW" not in _letter(firm, other)
