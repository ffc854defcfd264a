"""An attorney types a whole matter with the keyboard, mends what is found, and prints it."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.verdict import Level
from qmsco_desk.desk.style.look import Look
from qmsco_desk.documents import catalogue
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.people import Address
from qmsco_desk.model.vocabulary import PacketPreset
from qmsco_desk.office import Office
from tests.desk.framed import Framed, open_window
from tests.desk.typist import Typist

CONTROL = Qt.KeyboardModifier.ControlModifier
CONTROL_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier


def _words(pdf: bytes) -> str:
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    return " ".join(text.split())


@pytest.fixture
def framed(qtbot: QtBot, look: Look) -> Framed:
    return open_window(qtbot, look)


def _type_everything(framed: Framed, wanted: Matter) -> Typist:
    typist = Typist(framed.window, wanted)
    typist.key(Qt.Key.Key_N, CONTROL)
    typist.key(Qt.Key.Key_Return)
    assert framed.window.workspace is not None
    for number in range(len(PAGES)):
        assert framed.window.workspace.step == number
        typist.page()
        if number < len(PAGES) - 1:
            typist.key(Qt.Key.Key_PageDown, CONTROL)
    assert not typist.left
    return typist


def test_a_whole_matter_by_keyboard(qtbot: QtBot, framed: Framed, tmp_path: Path) -> None:
    sample = framed.office.sample("TX")
    # She forgets the street of the custodial parent at first.
    street = sample.parties.first.address.line1
    forgetful = replace(
        sample,
        parties=replace(
            sample.parties,
            first=replace(
                sample.parties.first, address=replace(sample.parties.first.address, line1="")
            ),
        ),
    )
    typist = _type_everything(framed, forgetful)
    session = typist.session
    assert session.matter == forgetful
    assert not session.unreadable
    workspace = framed.window.workspace
    assert workspace is not None

    # A mistake is made, said beside the field, and undone by name.
    framed.window.activateWindow()
    workspace.go_to("work.participant.income.gross")
    typist.key(Qt.Key.Key_A, CONTROL)
    typist.text("28,o00")
    typist.key(Qt.Key.Key_Tab)
    assert session.matter.work.participant.income.gross is None
    assert session.problem("work.participant.income.gross")
    assert session.undo_name is not None
    while session.matter != forgetful or session.unreadable:
        typist.key(Qt.Key.Key_Z, CONTROL)
    assert session.matter == forgetful

    # The finding leads to its field, and the answer cures it.
    errors = workspace.bridge.report.at(Level.ERROR)
    assert errors
    assert any("Mia" in finding.sentence for finding in errors)
    for _ in workspace.bridge.report.findings:
        typist.key(Qt.Key.Key_Period, CONTROL)
        if _focused() == errors[0].paths[0]:
            break
    assert _focused() == "parties.first.address.line1"
    typist.text(street)
    qtbot.waitUntil(lambda: not workspace.bridge.report.has_errors)
    assert session.matter == sample

    _save_and_print(qtbot, framed, typist, tmp_path)
    assert not framed.faults


def _save_and_print(qtbot: QtBot, framed: Framed, typist: Typist, tmp_path: Path) -> None:
    workspace = framed.window.workspace
    assert workspace is not None
    # Saved by keyboard, read back, printed by the command line: the same words.
    framed.answers.save_path = tmp_path / "matter.qmsco"
    typist.key(Qt.Key.Key_S, CONTROL)
    assert framed.answers.save_path.exists()
    assert framed.office.safe.read(framed.answers.save_path).file.matter == typist.session.matter

    printed = {}
    for name in ("order", "worksheet"):
        workspace.side.preview.choose(name)
        framed.answers.save_path = tmp_path / f"{name}.pdf"
        with qtbot.waitSignal(framed.window.papers.told, timeout=20_000):
            typist.key(Qt.Key.Key_P, CONTROL_SHIFT)
        printed[name] = framed.answers.save_path.read_bytes()
    done = subprocess.run(
        [sys.executable, "-m", "qmsco_desk", "print", "matter.qmsco", "--out", "papers"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    # The command prints the day on which it runs; the window's day is that of all tests.
    its_day, ours = in_words(Office.start().today), in_words(framed.office.today)
    for name, pdf in printed.items():
        again = _words((tmp_path / "papers" / f"{name}.pdf").read_bytes())
        assert _words(pdf).replace(ours, its_day) == again.replace(ours, its_day)
    _read_the_order(printed["order"], typist.session.matter)
    _read_the_worksheet(printed["worksheet"], typist.session.matter)

    # And on paper, through the printer.
    workspace.side.preview.choose("order")
    framed.answers.print_to = tmp_path / "printed.pdf"
    with qtbot.waitSignal(framed.window.papers.printed, timeout=30_000):
        typist.key(Qt.Key.Key_P, CONTROL)
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == len(
        PdfReader(io.BytesIO(printed["order"])).pages
    )
    _bind_and_print(qtbot, framed, typist, tmp_path)


def _bind_and_print(qtbot: QtBot, framed: Framed, typist: Typist, tmp_path: Path) -> None:
    """The packet of the filing, from the last step to the printer, by keys alone."""
    workspace = framed.window.workspace
    assert workspace is not None
    while workspace.step < len(PAGES) - 1:
        typist.key(Qt.Key.Key_PageDown, CONTROL)
    chosen = typist.tab_to("packet.preset")
    while typist.session.matter.packet.preset is not PacketPreset.FILING:
        QTest.keyClick(chosen, Qt.Key.Key_Down)
    typist.tab_to("paper-print-packet")
    framed.answers.print_to = tmp_path / "packet.pdf"
    with qtbot.waitSignal(framed.window.papers.printed, timeout=60_000):
        typist.key(Qt.Key.Key_Return)
    report = framed.office.review(typist.session.matter)
    bound = framed.office.paper("packet", typist.session.matter, report)
    pages = len(PdfReader(io.BytesIO(bound.data)).pages)
    assert pages > 10
    assert len(PdfReader(tmp_path / "packet.pdf").pages) == pages


def _focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget else ""


def _on_one_line(address: Address) -> str:
    return ", ".join(address.lines)


def _read_the_order(pdf: bytes, matter: Matter) -> None:
    """Caption, each element of 29 U.S.C. 1169(a)(3) for each child, and how the file is made."""
    words = _words(pdf)
    case = matter.case
    for part in (
        case.number,
        case.county.upper(),
        "TEXAS",
        "QUALIFIED MEDICAL CHILD SUPPORT ORDER",
    ):
        assert part in words
    assert "is intended to be a Qualified Medical Child Support Order" in words
    assert "DRAFT" not in words
    participant = matter.participant
    assert participant is not None
    # (a)(3)(A): the participant's name and last known mailing address, and each child's.
    assert participant.name.full in words
    assert _on_one_line(participant.address) in words
    home = matter.parties.first.address
    for child in matter.children:
        assert f"{child.name.full} {_on_one_line(home)}" in words
        # 1169(a)(2)(A): the right of each child.
        assert f"{child.name.full} has the right to be enrolled" in words
        # (a)(3)(B) and (C): type of coverage and period, in the child's own row.
        assert f"{child.name.full} Medical and dental" in words
        assert child.ssn not in words
        assert f"{child.born:%m/%d/%Y}" not in words
    assert "Period to which this Order applies" in words
    assert "does not require a Plan to provide any type or form of benefit" in words
    plan = matter.plans[0]
    assert plan.name in words
    assert plan.administrator.name in words
    # 9% of 72,800 a year is 6,552; the children add 231.00 - 52.00 = 179.00 26 times: 4,654.
    assert "$4,654.00" in words
    assert "$6,552.00" in words

    reader = PdfReader(io.BytesIO(pdf))
    count = len(reader.pages)
    for number, page in enumerate(reader.pages, 1):
        assert f"Page {number} of {count}" in page.extract_text()
        assert (float(page.mediabox.width), float(page.mediabox.height)) == (612.0, 792.0)
        for font in page["/Resources"]["/Font"].values():
            descriptor = font.get_object()
            if "/DescendantFonts" in descriptor:
                descriptor = descriptor["/DescendantFonts"][0].get_object()
            assert "/FontFile2" in descriptor["/FontDescriptor"].get_object()
    titles = [entry.title for entry in reader.outline if not isinstance(entry, list)]
    assert titles
    assert not reader.is_encrypted


def _read_the_worksheet(pdf: bytes, matter: Matter) -> None:
    words = _words(pdf)
    assert "not a National Medical Support Notice" in words
    assert "only a State child support agency" in words or "only a state agency" in words.lower()
    for child in matter.children:
        assert child.name.listed in words
        assert child.ssn not in words
        assert child.ssn[-4:] in words
    # Payroll reads what is withheld and not how it was reckoned: 1,210.00 x 12 / 26 = 558.46.
    assert "$558.46" in words
    assert "$2,275.80" not in words
    # Disposable earnings are 2,800.00 - 310.00 - 173.60 - 40.60 = 2,275.80; less both premiums
    # (231.00 + 19.30 = 250.30) they are 2,025.50, of which half is 1,012.75.
    assert "$1,012.75" in words
    assert "Part A" in words
    assert "Part B" in words
    assert "Employer’s Response" in words
    assert "Plan Administrator’s Response" in words


def test_enter_presses_the_button_that_has_the_keyboard(framed: Framed) -> None:
    typist = Typist(framed.window, framed.office.sample("TX"))
    typist.key(Qt.Key.Key_N, CONTROL)
    typist.key(Qt.Key.Key_Return)
    for _ in range(2):
        typist.key(Qt.Key.Key_PageDown, CONTROL)
    assert _focused() == "children/add"
    typist.key(Qt.Key.Key_Return)
    assert len(typist.session.matter.children) == 1
    assert _focused() == "children[0].name.first"


def test_full_numbers_are_printed_on_the_worksheet_only_where_asked(framed: Framed) -> None:
    sample = framed.office.sample("TX")
    asked = replace(sample, signing=replace(sample.signing, identifiers_in_full=True))
    for matter, shown in ((sample, False), (asked, True)):
        report = framed.office.review(matter)
        texts = {
            name: framed.office.text(framed.office.document(name, matter, report))
            for name in catalogue.names()
        }
        assert ("987-65-4323" in texts["worksheet"]) is shown
        assert "987-65-43" not in texts["order"]
        assert "987-65-43" not in texts["calculation"]


def test_undo_leads_to_the_step_that_it_changes(framed: Framed) -> None:
    typist = Typist(framed.window, framed.office.sample("TX"))
    typist.key(Qt.Key.Key_N, CONTROL)
    typist.key(Qt.Key.Key_Return)
    workspace = framed.window.workspace
    assert workspace is not None
    typist.tab_to("case.county")
    typist.text("Travis")
    typist.key(Qt.Key.Key_PageDown, CONTROL)
    assert workspace.step == 1
    typist.key(Qt.Key.Key_Z, CONTROL)
    assert typist.session.matter.case.county == ""
    assert workspace.step == 0
    assert _focused() == "case.county"
    typist.key(Qt.Key.Key_PageDown, CONTROL)
    typist.key(Qt.Key.Key_Y, CONTROL)
    assert typist.session.matter.case.county == "Travis"
    assert workspace.step == 0


def test_a_page_out_of_sight_catches_up_when_it_is_shown(framed: Framed) -> None:
    framed.window.filing.sample("TX")
    workspace, session = framed.window.workspace, framed.window.filing.session
    assert workspace is not None
    assert session is not None
    workspace.turn_to(1)
    session.put("case.county", "Hays")
    workspace.turn_to(0)
    assert framed.child("case.county", QLineEdit).text() == "Hays"
