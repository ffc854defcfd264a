"""The samples' own papers and packets before the gate: no fault but those they honestly have."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qmsco_desk.documents.gate.fault import Fault, Level
from qmsco_desk.documents.gate.of_packet import known_of
from qmsco_desk.documents.packet import build
from qmsco_desk.documents.packet.build import Bound
from qmsco_desk.model.filing import Packet, PacketEntry
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.vocabulary import PacketPreset, PaperName
from qmsco_desk.office import Office
from tests.conftest import TODAY
from tests.documents.gate.damaged import ORDER, clean, found, reads_well, scan

OFFICE = Office.start(TODAY)
# What the papers of a whole matter may still be told of: they wait for their signatures.
HONEST = {"paper.unsigned", "form.unknown", "form.recalled", "form.by_eye", "public.rule"}


def faults(matter: Matter, name: str) -> tuple[Fault, ...]:
    report = OFFICE.review(matter)
    gate = OFFICE.gate(OFFICE.paper(name, matter, report), matter, report)
    assert gate is not None
    for fault in gate.faults:
        reads_well(fault)
    return gate.faults


def must(found: tuple[Fault, ...]) -> set[str]:
    return {fault.id for fault in found if fault.level is Level.MUST}


@pytest.mark.parametrize("code", ["OH", "TX", "WA"])
@pytest.mark.parametrize("name", ["order-public", "motion", "notice-of-hearing"])
def test_a_whole_paper_has_nothing_to_mend(code: str, name: str) -> None:
    assert {fault.id for fault in faults(OFFICE.sample(code), name)} <= HONEST


@pytest.mark.parametrize("code", ["OH", "TX", "WA"])
def test_a_whole_packet_has_nothing_to_mend(code: str) -> None:
    matter = replace(OFFICE.sample(code), packet=Packet(preset=PacketPreset.FILING))
    assert {fault.id for fault in faults(matter, "packet")} <= HONEST


def test_the_order_that_the_judge_signs_tells_what_the_public_file_may_not_show() -> None:
    told = [fault for fault in faults(OFFICE.sample("TX"), "order") if fault.id == "public.rule"]
    assert {fault.level for fault in told} == {Level.TOLD}
    by_rule, legend = (fault.what for fault in told)
    assert by_rule.startswith(
        "Tex. R. Civ. P. 21c keeps the children’s names and home address out of the public file"
    )
    assert "hand it up for signature by itself" in by_rule
    assert "“NOTICE: THIS DOCUMENT CONTAINS SENSITIVE DATA.” at the upper left of page 1" in legend
    # Where no rule is on file, that is told, and no rule is made up; where nothing is said, none.
    (ohio,) = [fault for fault in faults(OFFICE.sample("OH"), "order") if fault.id == "public.rule"]
    assert "is not on file: the local rule must be read before it is handed up" in ohio.what
    assert "public.rule" not in {fault.id for fault in faults(Matter(), "order")}


def test_an_order_among_a_plans_papers_is_told_nothing_of_the_courts_file() -> None:
    matter = replace(OFFICE.sample("TX"), packet=Packet(preset=PacketPreset.PLAN))
    assert "public.rule" not in {fault.id for fault in faults(matter, "packet")}


def test_a_packet_that_no_court_gets_is_told_of_no_court() -> None:
    matter = replace(OFFICE.sample("OH"), packet=Packet(preset=PacketPreset.CLIENT))
    report = OFFICE.review(matter)
    gate = OFFICE.gate(OFFICE.paper("packet", matter, report), matter, report)
    assert gate is not None
    assert "clerk" not in gate.verdict
    assert not {fault.id for fault in gate.faults} & {"form.unknown", "public.rule"}


def test_an_empty_matter_is_blank_and_a_draft() -> None:
    found = faults(Matter(), "order-public")
    assert must(found) == {"paper.draft", "paper.blank"}
    blanks = [fault for fault in found if fault.id == "paper.blank"]
    assert any(fault.path for fault in blanks)
    assert len({(fault.what, fault.path) for fault in blanks}) == len(blanks)


def test_a_confidential_paper_that_came_into_a_public_packet_is_found() -> None:
    sheet = replace(ORDER, name="confidential-sheet")
    asked = (PacketEntry(paper=PaperName.ORDER), PacketEntry(paper=PaperName.CONFIDENTIAL))
    bound = (
        Bound("1", "Order", 3, 1, exhibit=False, entry=asked[0]),
        Bound("2", "Sheet", 4, 1, exhibit=False, entry=asked[1]),
    )
    packet = build.Packet(clean(), 4, bound, (), (), True, (ORDER, ORDER, ORDER, sheet))
    known = known_of(packet)
    assert [part.title for part in known.parts if part.front] == ["Cover page", "Contents"]
    assert found(clean(), known=known)["paper.confidential"].what.startswith("Sheet is")


def test_exhibits_of_a_packet(tmp_path: Path) -> None:
    booklet = tmp_path / "booklet.pdf"
    booklet.write_bytes(scan(2))
    exhibits = (
        PacketEntry(file=str(booklet), title="Booklet"),
        PacketEntry(file=str(tmp_path / "gone.pdf"), title="Letter"),
    )
    packet = Packet(preset=PacketPreset.FILING, entries=exhibits)
    found = {
        fault.id: fault for fault in faults(replace(OFFICE.sample("TX"), packet=packet), "packet")
    }
    assert {"packet.missing", "exhibit.text"} <= set(found)
    assert "Exhibit B" in found["packet.missing"].what
    # The tab of the exhibit has words; its two pages, which follow, have none.
    first, second = found["exhibit.text"].pages
    assert second == first + 1
    assert found["exhibit.text"].what.startswith("Exhibit A, Booklet cannot be searched")
    # A scan is what the court's rule on file speaks of.
    assert found["exhibit.text"].level is Level.MUST
    assert found["form.by_eye"].what.startswith("The court also asks of an exhibit that it was")
