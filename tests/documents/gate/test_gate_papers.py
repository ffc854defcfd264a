"""Faults that the builder tells the gate, and secrets and names: each found by its name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pikepdf import Pdf, String

from qmsco_desk.documents.blocks import Heading, Para, SignatureBlock, Signatures, spans
from qmsco_desk.documents.copies import secrets
from qmsco_desk.documents.gate.facts import Facts
from qmsco_desk.documents.gate.fault import Level
from qmsco_desk.documents.gate.known import Known, Part
from qmsco_desk.documents.gate.looking.file import look
from qmsco_desk.documents.packet.entries import to_mend
from qmsco_desk.documents.render.pdf.pages import render
from tests.checks.by_hand import given, sample
from tests.documents.gate.damaged import (
    ORDER,
    SAYS_NOTHING,
    asks,
    bound,
    clean,
    found,
    order,
    recalled,
    scan,
    spoiled,
    typed,
)
from tests.documents.render_samples import blank, field


def printed(*blocks: Para, **more: object) -> tuple[bytes, Known]:
    document = order(Heading(1, "Order"), *blocks, **more)
    return render(document), Known.of(document)


# What is left open


def test_each_blank_is_named_once_with_its_field_and_its_papers() -> None:
    words = typed("Born on ", blank("date of birth", "children[0].born"), ".")
    pdf, _ = printed(words, words)
    one = order(words, words)
    two = replace(one, title="Motion")
    known = Known((Part("Order", 1, 1, one), Part("Motion", 2, 1, two)))
    fault = found(pdf, known=known)["paper.blank"]
    assert fault.level is Level.MUST
    assert fault.path == "children[0].born"
    assert fault.what == "A blank is left for the date of birth: Order and Motion."


def test_a_draft_is_named_with_its_pages() -> None:
    pdf, known = printed(typed("Words."), draft=True)
    fault = found(pdf, known=known)["paper.draft"]
    assert (fault.level, fault.pages) == (Level.MUST, (1,))


@pytest.mark.parametrize(
    "words",
    ["Dear [name]:", "the plan {plan_name} pays", "paid by ______ each month", "due on ???", "TBD"],
)
def test_a_place_that_was_never_filled(words: str) -> None:
    pdf, known = printed(typed(field(words, "clauses.changes[0].text")))
    fault = found(pdf, known=known)["paper.placeholder"]
    assert (fault.level, fault.path) == (Level.MUST, "clauses.changes[0].text")


@pytest.mark.parametrize(
    "words",
    [
        "“[t]he plan”",
        "the child[ren] named",
        "as written [sic]",
        "at [address in the Confidential Information Sheet]",
        "Smith, 12 F.3d 34 [2021]",
    ],
)
def test_brackets_that_belong_where_they_stand(words: str) -> None:
    pdf, known = printed(typed(words))
    assert "paper.placeholder" not in found(pdf, known=known)


def test_empty_lines_for_signatures_are_told() -> None:
    fault = found(clean())["paper.unsigned"]
    assert fault.level is Level.TOLD
    assert "Qualified Medical Child Support Order (1)" in fault.what


def test_a_copy_that_nobody_signs_has_no_empty_line() -> None:
    place = SignatureBlock(spans("So ordered."), (spans("Judge"),), elsewhere=spans("In the Order"))
    copy = replace(ORDER, blocks=(*ORDER.blocks[:-1], Signatures((place,))))
    assert "paper.unsigned" not in found(render(copy), known=Known.of(copy))


def test_a_line_with_a_typed_signature_is_not_empty() -> None:
    place = SignatureBlock(spans("By:"), (spans("Counsel"),), signed=spans("/s/ Counsel"))
    signed = replace(ORDER, blocks=(*ORDER.blocks[:-1], Signatures((place,))))
    assert "paper.unsigned" not in found(render(signed), known=Known.of(signed))


# What the court asks of papers


def test_pleading_paper_where_the_court_asks_for_it() -> None:
    profile = asks(line_numbers=True)
    fault = found(clean(), profile=profile)["paper.pleading"]
    assert (fault.level, fault.path) == (Level.MUST, "signing.pleading_paper")
    ruled = replace(ORDER, pleading=True)
    assert "paper.pleading" not in found(render(ruled), profile=profile, known=Known.of(ruled))
    letter = replace(ORDER, blocks=(Heading(1, "Letter"), typed("Words.")))
    assert "paper.pleading" not in found(render(letter), profile=profile, known=Known.of(letter))


def test_one_document_a_file() -> None:
    cover = Part("Cover page", 1, 1, front=True)
    papers = (Part("Order", 2, 2, ORDER), Part("Motion", 4, 1, ORDER))
    profile = asks(one_document=True, system="the Northland Portal")
    fault = found(clean(), profile=profile, known=Known((cover, *papers)))["paper.several"]
    assert fault.what.startswith("The Northland Portal takes one document a file")
    assert "holds 2" in fault.what
    assert "paper.several" not in found(clean(), profile=profile, known=Known((cover, papers[0])))


def test_a_rule_that_was_not_read_says_so() -> None:
    faults = found(clean(), profile=recalled(line_numbers=True))
    assert "confirm before relying" in faults["paper.pleading"].rule
    assert faults["form.recalled"].level is Level.TOLD


def test_what_of_a_rule_only_an_eye_can_see() -> None:
    known = Known((Part("Order", 1, 3, ORDER), Part("Exhibit A", 4, 1, exhibit=True)))
    profile = asks(scan_resolution=200, black_on_white=True)
    fault = found(bound(clean(), scan()), profile=profile, known=known)["form.by_eye"]
    assert fault.level is Level.TOLD
    assert "200 dots an inch" in fault.what
    assert "form.by_eye" not in found(clean(), profile=profile)


# Exhibits and what is confidential


def test_what_is_missing_is_told_in_the_packets_own_words() -> None:
    missing = to_mend(
        "Exhibit A: its file cannot be read.", "Choose it again.", path="packet.entries[2].file"
    )
    fault = found(clean(), known=Known(missing=(missing,)))["packet.missing"]
    assert fault == missing
    assert fault.level is Level.MUST


def test_an_exhibit_without_a_bookmark() -> None:
    exhibit = Part("Exhibit A", 4, 1, exhibit=True)
    known = Known((Part("Order", 1, 3, ORDER), exhibit))
    pdf = spoiled(lambda pdf: pdf.pages.extend(Pdf.open(_file(scan())).pages))
    assert found(pdf, known=known)["exhibit.bookmark"].level is Level.SHOULD
    fault = found(pdf, known=known, profile=asks(exhibits_bookmarked=True))["exhibit.bookmark"]
    assert (fault.level, fault.pages) == (Level.MUST, (4,))


def _file(pdf: bytes) -> object:
    from io import BytesIO

    return BytesIO(pdf)


def test_a_confidential_paper_in_a_public_file() -> None:
    known = Known((Part("Confidential sheet", 1, 3, confidential=True),), public=True)
    assert found(clean(), known=known)["paper.confidential"].pages == (1, 2, 3)
    assert "paper.confidential" not in found(clean(), known=replace(known, public=False))


SECRETS = secrets(given(sample("OH"), {"parties.first.ssn": "219-09-9912"}), None)


def test_a_secret_on_a_page_of_a_public_file() -> None:
    document = order(typed("Her number is 219-09-9912."))
    known = Known.of(document, public=True, secrets=SECRETS)
    faults = found(render(document), known=known)
    assert faults["secret.page"].pages == (1,)
    assert "Social Security numbers" in faults["secret.page"].what
    assert "secret.number" not in faults  # told once
    own_file = found(render(document), known=replace(known, public=False))
    assert "secret.page" not in own_file


def test_a_page_of_a_public_file_that_nobody_could_search() -> None:
    known = Known((Part("Order", 1, 3, ORDER), Part("Exhibit A", 4, 2, exhibit=True)), public=True)
    fault = found(bound(clean(), scan(2)), known=known)["secret.unseen"]
    assert (fault.level, fault.pages) == (Level.SHOULD, (4, 5))
    own = found(bound(clean(), scan(2)), known=replace(known, public=False))
    assert "secret.unseen" not in own


def test_a_number_of_somebody_else() -> None:
    document = order(typed("Another’s is 457‑55‑5462."))
    alone = found(render(document), known=Known.of(document, public=True))
    assert alone["secret.number"].pages == (1,)
    # The search that public copies are made with knows such a number too; it is told once.
    known = Known.of(document, public=True, secrets=SECRETS)
    faults = found(render(document), known=known)
    assert ("secret.number" in faults) is not ("secret.page" in faults)
    masked = order(typed("Hers ends xxx-xx-5462; call 555-457-5546, ext. 2."))
    assert "secret.number" not in found(render(masked), known=Known.of(masked, public=True))


def test_a_secret_in_a_bookmark_the_properties_or_the_name() -> None:
    def spoil(pdf: Pdf) -> None:
        pdf.trailer.Info.Title = String("Order for 219-09-9912")

    document = order(Heading(2, "About 219-09-9912"))
    known = Known.of(document, public=True, secrets=SECRETS)
    pdf = spoiled(spoil, render(document))
    faults = found(pdf, known=known, file_name="order 219099912.pdf")
    assert {"secret.bookmark", "secret.properties", "secret.name", "secret.page"} <= set(faults)
    # Of a file that is not public, the name and the properties are still seen by anyone.
    faults = found(pdf, known=replace(known, public=False), file_name="order 219099912.pdf")
    assert {"secret.properties", "secret.name"} <= set(faults)


def test_no_fault_repeats_a_secret() -> None:
    document = order(typed("219-09-9912"), Heading(2, "219-09-9912"))
    known = Known.of(document, public=True, secrets=SECRETS)
    for fault in found(render(document), known=known, file_name="219-09-9912.pdf").values():
        assert "9912" not in fault.what + fault.cure


# Names


@pytest.mark.parametrize(
    ("name", "fault", "level"),
    [
        ("order", "name.ending", Level.MUST),
        ("order.docx", "name.ending", Level.MUST),
        ("order: final?.pdf", "name.characters", Level.MUST),
        ("a/b.pdf", "name.characters", Level.MUST),
        ("order\x07.pdf", "name.characters", Level.MUST),
        ("Hale & Okafor.pdf", "name.unsafe", Level.SHOULD),
        ("résumé.pdf", "name.unsafe", Level.SHOULD),
        ("order#1.pdf", "name.unsafe", Level.SHOULD),
        ("con.pdf", "name.reserved", Level.MUST),
        ("LPT1.pdf", "name.reserved", Level.MUST),
        (" order.pdf", "name.reserved", Level.MUST),
        (".pdf", "name.reserved", Level.MUST),
        ("o" * 97 + ".pdf", "name.long", Level.SHOULD),
    ],
)
def test_names_that_systems_refuse(name: str, fault: str, level: Level) -> None:
    assert found(clean(), file_name=name)[fault].level is level


@pytest.mark.parametrize("name", ["order.pdf", "Packet_2-final.PDF", "o" * 96 + ".pdf", "a b.pdf"])
def test_names_that_serve(name: str) -> None:
    assert set(found(clean(), file_name=name)) == {"paper.unsigned"}


def test_what_the_court_bars_in_a_name() -> None:
    fault = found(clean(), file_name="order+1?.pdf", profile=asks(barred_in_names="+ ?"))
    assert fault["name.barred"].what == "The court bars “+” and “?” in a file’s name."
    assert fault["name.barred"].rule.startswith("R. 9")
    assert "name.characters" not in fault
    assert "name.unsafe" not in fault


# Words


def test_the_text_that_is_searched_is_the_text_that_is_printed() -> None:
    document = order(Para(spans("The plan’s § 12(b) pays “first” – fi, ffl, é and ñ.")))
    facts = look(render(document))
    assert isinstance(facts, Facts)
    assert "The plan’s § 12(b) pays “first” – fi, ffl, é and ñ." in facts.pages[0].drawn.words
    assert SAYS_NOTHING.on_file
