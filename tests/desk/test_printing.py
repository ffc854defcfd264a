"""Papers leave through the printer or as a file; a PDF printer shows what was printed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.jobs import Jobs
from qmsco_desk.desk.panels.preview import Wanted
from qmsco_desk.desk.papers.export import Export
from qmsco_desk.desk.papers.paper_desk import PaperDesk
from qmsco_desk.desk.papers.printing import PrintRun, ask_and_print, page_count
from qmsco_desk.documents.blocks import Document, PageBreak, Para, spans
from qmsco_desk.documents.render.pdf.pages import render
from qmsco_desk.errors import DeskError
from qmsco_desk.model.matter import Matter
from tests.desk import made
from tests.desk.framed import Answers

WANTED = Wanted("order", Matter(), made.report())


def pdf(pages: int = 3) -> bytes:
    blocks = []
    for page in range(1, pages + 1):
        blocks += [Para(spans(f"Page {page} " + "of many words " * page * 20)), PageBreak()]
    return render(Document("order", "Order", tuple(blocks[:-1])))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(print_to=tmp_path / "printed.pdf")


@pytest.fixture
def desk(window: QWidget, answers: Answers) -> Iterator[PaperDesk]:
    jobs = Jobs(window)
    yield PaperDesk(jobs, lambda wanted, form, watch: Export(pdf()), answers, window)
    jobs.close()


def run_to_end(qtbot: QtBot, run: PrintRun) -> object:
    with qtbot.waitSignal(run.ended, timeout=20000) as waited:
        run.start()
    return waited.args[0]


def printed_area(path: Path, page: int) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of what is not white on a page, in points."""
    document = QPdfDocument()
    document.load(str(path))
    image = document.render(page, QSize(612, 792)).convertToFormat(QImage.Format.Format_ARGB32)
    document.close()
    dark = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y).alpha() > 128 and image.pixelColor(x, y).lightness() < 200
    ]
    across, down = [x for x, _ in dark], [y for _, y in dark]
    return min(across), min(down), max(across), max(down)


def same_place(one: Path, other: Path, page: int) -> bool:
    """Whether two printed pages cover the same area, to three points (1/24 of an inch)."""
    areas = zip(printed_area(one, page), printed_area(other, page), strict=True)
    return all(abs(a - b) <= 3 for a, b in areas)


def test_every_page_is_printed_on_letter_paper(
    qtbot: QtBot, window: QWidget, answers: Answers
) -> None:
    run = ask_and_print(pdf(), "Order", 3, answers, window)
    assert run is not None
    assert run_to_end(qtbot, run) is None
    printed = PdfReader(answers.print_to)
    assert len(printed.pages) == 3
    for page in printed.pages:
        assert [round(float(side)) for side in page.mediabox[2:]] == [612, 792]


def test_the_printed_pages_hold_what_the_paper_holds(
    qtbot: QtBot, window: QWidget, answers: Answers, tmp_path: Path
) -> None:
    source = tmp_path / "source.pdf"
    source.write_bytes(pdf())
    run = ask_and_print(pdf(), "Order", 3, answers, window)
    run_to_end(qtbot, run)
    assert answers.print_to is not None
    assert all(same_place(answers.print_to, source, page) for page in range(3))


def test_a_range_prints_those_pages_alone(qtbot: QtBot, window: QWidget, answers: Answers) -> None:
    answers.pages = (2, 3)
    run = ask_and_print(pdf(), "Order", 3, answers, window)
    run_to_end(qtbot, run)
    assert len(PdfReader(answers.print_to).pages) == 2


def test_fine_printers_are_served_in_bands(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "fine.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setFullPage(True)
    printer.setResolution(300)
    run = PrintRun(pdf(1), printer, window)
    assert run_to_end(qtbot, run) is None
    source = tmp_path / "source.pdf"
    source.write_bytes(pdf(1))
    assert same_place(tmp_path / "fine.pdf", source, 0)


def test_changing_ones_mind_prints_nothing(window: QWidget) -> None:
    answers = Answers()
    assert ask_and_print(pdf(), "Order", 3, answers, window) is None
    assert answers.asked == ["print 3"]


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt says it too; the person reads our sentence
def test_a_printer_that_cannot_be_started_is_said(
    qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    answers = Answers(print_to=tmp_path / "no such folder" / "printed.pdf")
    run = ask_and_print(pdf(), "Order", 3, answers, window)
    assert run is not None
    error = run_to_end(qtbot, run)
    assert isinstance(error, DeskError)
    assert "could not be started" in error.what


def test_a_paper_is_drawn_and_then_printed(qtbot: QtBot, desk: PaperDesk, answers: Answers) -> None:
    told: list[str] = []
    desk.told.connect(lambda text, _: told.append(text))
    with qtbot.waitSignal(desk.printed, timeout=20000):
        desk.print(WANTED, "Order")
    assert answers.asked == ["print 3"]
    assert "Printing Order: page 2 of 3." in told
    assert told[-1] == "Order was sent to the printer."


def test_a_paper_is_saved_under_its_own_name(
    qtbot: QtBot, desk: PaperDesk, answers: Answers, tmp_path: Path
) -> None:
    answers.save_path = tmp_path / "kept.pdf"
    with qtbot.waitSignal(desk.told, timeout=20000) as waited:
        desk.save(WANTED, "Order", tmp_path)
    assert waited.args == ["Order was saved as “kept.pdf”.", "done"]
    assert answers.suggested == tmp_path / "order.pdf"
    assert len(PdfReader(io.BytesIO(answers.save_path.read_bytes())).pages) == 3


def test_what_is_to_be_saved_is_not_lost_to_the_next_click(
    qtbot: QtBot, desk: PaperDesk, answers: Answers, tmp_path: Path
) -> None:
    answers.save_path = tmp_path / "order.pdf"
    said: list[str] = []
    desk.told.connect(lambda text, kind: said.append(text))
    desk.save(WANTED, "Order", tmp_path)
    desk.check(WANTED, "Motion")
    assert said == ["Order is still being made."]
    with qtbot.waitSignal(desk.told, timeout=20000):
        pass
    assert said[-1] == "Order was saved as “order.pdf”."
    assert answers.save_path.exists()


def test_a_name_that_says_another_kind_of_file_is_not_written(
    desk: PaperDesk, answers: Answers, tmp_path: Path
) -> None:
    # A packet is a PDF, whatever its name would say.
    answers.save_path = tmp_path / "packet.docx"
    said: list[str] = []
    desk.told.connect(lambda text, kind: said.append(text))
    desk.save(WANTED, "Packet", tmp_path)
    assert said == ["Packet was not saved: choose a name that ends in .pdf."]
    assert not answers.save_path.exists()


def test_a_paper_that_cannot_be_saved_says_why(
    qtbot: QtBot, desk: PaperDesk, answers: Answers, tmp_path: Path
) -> None:
    (tmp_path / "folder.pdf").mkdir()
    answers.save_path = tmp_path / "folder.pdf"
    with qtbot.waitSignal(desk.told, timeout=20000) as waited:
        desk.save(WANTED, "Order", tmp_path)
    assert waited.args[1] == "error"


def test_the_pages_of_a_paper_are_counted() -> None:
    assert page_count(pdf(2)) == 2
