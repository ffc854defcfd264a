"""Pages on screen are searched, copied from, listed, and lead to the fields behind their words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QMenu, QToolButton, QToolTip
from pytestqt.qtbot import QtBot

from qmsco_desk.desk.jobs import Jobs
from qmsco_desk.desk.panels.preview import Preview, Wanted
from qmsco_desk.desk.pdf.page_layout import Fit, PageLayout, fitted
from qmsco_desk.desk.pdf.page_list import PageList
from qmsco_desk.desk.pdf.page_text import PageText, pattern_of
from qmsco_desk.desk.pdf.reader import PdfReader
from qmsco_desk.desk.style.look import Look
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import clause_path, set_at
from tests.desk import made
from tests.desk.framed import Framed, open_window
from tests.desk.pdf_maker import Maker, made_of

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def preview(qtbot: QtBot, look: Look) -> Iterator[Preview]:
    jobs = Jobs()
    preview = Preview(
        look,
        jobs,
        make=Maker(),
        papers=(("order", "Order"), ("worksheet", "Worksheet")),
        rests_ms=0,
        called=lambda path: f"called {path}",
    )
    qtbot.addWidget(preview)
    preview.resize(420, 640)
    with qtbot.waitActive(preview):
        preview.show()
        preview.activateWindow()
    with qtbot.waitSignal(preview.drawn, timeout=10000):
        preview.show_matter(set_at(Matter(), "case.number", "D-1-FM-26"), made.report(), 1)
    yield preview
    jobs.close()
    preview.clear()
    jobs.deleteLater()


def where(reader: PdfReader, words: str, page: int = 0) -> QPoint:
    """The middle of words on a page, in the view, as Qt's own reading of the file has it."""
    text = reader.document.getAllText(page).text()
    at = text.index(words)
    bounds = reader.document.getSelectionAtIndex(page, at, len(words)).bounds()
    rect = bounds[0].boundingRect()
    reader.bring_into_sight(page, rect)
    return reader.view_rect(page, rect).center()


def click(reader: PdfReader, at: QPoint) -> None:
    QTest.mouseClick(reader.viewport(), LEFT, NONE, at)


# Where pages lie


def test_pages_lie_under_one_another_in_the_middle() -> None:
    # Letter and a page on its long side at half a pixel a point: 306 x 396 and 396 x 306.
    layout = PageLayout.of([QSizeF(612, 792), QSizeF(792, 612)], 0.5, 500)
    first, second = layout.pages
    assert (first.width(), first.height()) == (306, 396)
    assert first.left() == (500 - 306) // 2
    assert second.left() == (500 - 396) // 2
    assert second.top() == 8 + 396 + 12
    assert layout.size == QSize(500, 8 + 396 + 12 + 306 + 8)
    assert [layout.page_at(y) for y in (0, 8, 404, 410, 416, 9999)] == [0, 0, 0, 0, 1, 1]
    assert layout.to_page(1, QPointF(second.topLeft()) + QPointF(50, 10)) == QPointF(100, 20)
    assert layout.to_layout(0, QRectF(72, 72, 144, 36)) == QRectF(97 + 36, 8 + 36, 72, 18)
    assert list(layout.seen(400, 100)) == [0, 1]
    assert layout.nearest(0, 500) == 0
    assert layout.nearest(380, 400) == 1


def test_pages_fit_the_width_the_page_or_a_percentage() -> None:
    letter, view = [QSizeF(612, 792)], QSize(628, 408)
    # 628 less two margins of 8 is 612; 408 less them is 392.
    assert fitted(letter, Fit.WIDTH, 100, view, 96) == 1.0
    assert fitted(letter, Fit.PAGE, 100, view, 96) == pytest.approx(392 / 792)
    # 96 dots an inch, 72 points an inch.
    assert fitted(letter, Fit.PERCENT, 150, view, 96) == pytest.approx(2.0)
    assert fitted([], Fit.WIDTH, 100, view, 72) == 1.0


def test_a_page_keeps_its_place_when_the_panel_grows(qtbot: QtBot, preview: Preview) -> None:
    reader = preview.pages
    reader.go_to_page(1)
    assert reader.page == 1
    preview.resize(700, 900)
    qtbot.waitUntil(lambda: reader.viewport().width() > 500)
    top = reader.view_rect(1, QRectF(0, 0, 10, 10)).top()
    assert abs(top - 8) < 4


# Copying


def test_dragging_selects_and_ctrl_c_copies(preview: Preview) -> None:
    reader = preview.pages
    begin = where(reader, "number D-1")
    text = reader.document.getAllText(0).text()
    at = text.index("stands on page")
    end = reader.document.getSelectionAtIndex(0, at, 6).bounds()[0].boundingRect()
    last = reader.view_rect(0, end)
    first = reader.view_rect(
        0,
        reader.document.getSelectionAtIndex(0, text.index("number"), 6).bounds()[0].boundingRect(),
    )
    start = QPoint(first.left(), begin.y())
    QTest.mousePress(reader.viewport(), LEFT, NONE, start)
    for x in range(start.x(), last.right() + 1, 7):
        _move(reader, QPoint(x, begin.y()))
    _move(reader, QPoint(last.right() + 1, begin.y()))
    QTest.mouseRelease(reader.viewport(), LEFT, NONE, QPoint(last.right() + 1, begin.y()))
    assert reader.selected_text == "number D-1-FM-26 stands"
    QTest.keyClick(reader, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "number D-1-FM-26 stands"


def _move(reader: PdfReader, to: QPoint) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(to),
        QPointF(reader.viewport().mapToGlobal(to)),
        LEFT,
        LEFT,
        NONE,
    )
    QApplication.sendEvent(reader.viewport(), event)


def test_a_double_click_takes_the_word_and_a_third_the_line(preview: Preview) -> None:
    reader = preview.pages
    at = where(reader, "administrator")
    QTest.mouseClick(reader.viewport(), LEFT, NONE, at)
    QTest.mouseDClick(reader.viewport(), LEFT, NONE, at)
    assert reader.selected_text == "administrator"
    QTest.mousePress(reader.viewport(), LEFT, NONE, at)
    assert reader.selected_text == "The plan administrator shall enroll each child."


def test_a_page_is_selected_and_copied_whole(preview: Preview) -> None:
    reader = preview.pages
    reader.setFocus()
    reader.go_to_page(2)
    QTest.keyClick(reader, Qt.Key.Key_A, CTRL)
    assert "stands on page 3." in reader.selected_text
    assert "page 2" not in reader.selected_text.replace("Page 2 of", "")
    QTest.keyClick(reader, Qt.Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    copied = QGuiApplication.clipboard().text()
    assert "stands on page 3." in copied
    assert "\r" not in copied


def test_a_selection_may_run_over_pages(preview: Preview) -> None:
    text = preview.pages.text
    first, last = text.spot_at(0, QPointF(300, 400)), text.spot_at(1, QPointF(300, 80))
    assert first is not None
    assert last is not None
    stretches = text.between(last, first)
    assert [stretch.page for stretch in stretches] == [0, 1]
    assert text.text(0)[first.letter :] == text.words(stretches[0])


# Searching


def test_words_are_found_counted_and_gone_through(qtbot: QtBot, preview: Preview) -> None:
    reader, finder = preview.pages, preview.finder
    reader.setFocus()
    assert finder.isHidden()
    QTest.keyClick(reader, Qt.Key.Key_F, CTRL)
    line = preview.findChild(QLineEdit, "preview-find-words")
    assert line is not None
    qtbot.waitUntil(line.hasFocus)
    with qtbot.waitSignal(finder.sought):
        qtbot.keyClicks(line, "PLAN  administrator")
    qtbot.waitUntil(lambda: finder.count == "1 of 3")
    assert finder.now is not None
    assert finder.now.page == 0
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert finder.count == "2 of 3"
    assert reader.page == 1
    rect = reader.text.rects(finder.now)[0]
    assert reader.viewport().rect().contains(reader.view_rect(1, rect))
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert finder.count == "3 of 3"
    line.setText("no such words")
    qtbot.waitUntil(lambda: finder.count == "Not found")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert finder.isHidden()
    assert reader.hasFocus()


def test_a_newer_paper_is_searched_again_without_moving(qtbot: QtBot, preview: Preview) -> None:
    finder, bar = preview.finder, preview.pages.verticalScrollBar()
    finder.begin()
    with qtbot.waitSignal(finder.sought):
        preview.findChild(QLineEdit, "preview-find-words").setText("d-2")
    assert finder.count == "Not found"
    bar.setValue(100)
    with qtbot.waitSignals([preview.drawn, finder.sought], timeout=10000):
        preview.show_matter(set_at(Matter(), "case.number", "D-2"), made.report(), 2)
    assert len(finder.found) == 3
    assert bar.value() == 100


def test_phrases_are_found_over_the_ends_of_lines() -> None:
    sought = pattern_of("the  child's plan-year")
    assert sought is not None
    assert sought.search("of THE\r\nchild\N{RIGHT SINGLE QUOTATION MARK}s\nplan\N{EN DASH}year")
    assert pattern_of("  ") is None


# The list of pages, and going to one


def test_the_list_of_pages_leads_to_a_page_and_follows(qtbot: QtBot, preview: Preview) -> None:
    reader = preview.pages
    listed = preview.findChild(PageList, "preview-page-list")
    assert listed is not None
    assert listed.isHidden()
    preview.findChild(QToolButton, "preview-list").click()
    assert listed.isVisible()
    assert listed.hasFocus()
    assert listed.model().rowCount() == 3
    QTest.keyClick(listed, Qt.Key.Key_End)
    assert reader.page == 2
    reader.go_to_page(1)
    assert listed.currentIndex().row() == 1
    role = Qt.ItemDataRole.AccessibleTextRole
    assert str(listed.model().index(1, 0).data(role)).startswith("Page 2")
    qtbot.waitUntil(lambda: listed._pictures.is_fresh(1))
    preview.findChild(QToolButton, "preview-list").click()
    assert listed.isHidden()


def test_a_page_is_gone_to_by_its_number_and_by_keys(preview: Preview) -> None:
    reader = preview.pages
    reader.setFocus()
    QTest.keyClick(reader, Qt.Key.Key_G, CTRL)
    page = preview.findChild(QLineEdit, "preview-page")
    assert page is not None
    assert page.hasFocus()
    QTest.keyClicks(page, "3")
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert reader.page == 2
    assert reader.hasFocus()
    QTest.keyClick(reader, Qt.Key.Key_Home)
    assert reader.page == 0
    QTest.keyClick(reader, Qt.Key.Key_9)
    assert reader.fit is Fit.PAGE
    QTest.keyClick(reader, Qt.Key.Key_PageDown)
    assert reader.page == 1
    QTest.keyClick(reader, Qt.Key.Key_PageUp)
    assert reader.page == 0
    percent = reader.percent
    QTest.keyClick(reader, Qt.Key.Key_Plus)
    assert reader.percent > percent


def test_pages_are_drawn_off_the_window_s_thread(qtbot: QtBot, preview: Preview) -> None:
    reader = preview.pages
    qtbot.waitUntil(lambda: reader.pictures.is_fresh(0))
    picture = reader.pictures.picture(0, reader.view_rect(0, QRectF(0, 0, 612, 792)).size())
    assert picture is not None
    assert picture.width() == reader.view_rect(0, QRectF(0, 0, 612, 792)).width()


# From words to what is behind them


def test_a_click_leads_to_the_field_a_blank_or_the_clause(qtbot: QtBot, preview: Preview) -> None:
    reader = preview.pages
    for words, path in (
        ("D-1-FM-26", "case.number"),
        ("name of the judge", "case.judge"),
        ("administrator", clause_path("enrollment")),
    ):
        with qtbot.waitSignal(preview.field_wanted) as waited:
            click(reader, where(reader, words, 1))
        assert waited.args == [path]
    with qtbot.assertNotEmitted(preview.field_wanted):
        click(reader, where(reader, "order number", 1))


def test_the_pointer_says_where_a_click_leads(qtbot: QtBot, preview: Preview) -> None:
    reader = preview.pages
    at = where(reader, "D-1-FM-26")
    QTest.mouseMove(reader.viewport(), at)
    shape = Qt.CursorShape.PointingHandCursor
    qtbot.waitUntil(lambda: reader.viewport().cursor().shape() is shape)
    asked = QHelpEvent(QEvent.Type.ToolTip, at, reader.viewport().mapToGlobal(at))
    QApplication.sendEvent(reader.viewport(), asked)
    assert QToolTip.text() == "called case.number: click to go there"
    QToolTip.hideText()
    QTest.mouseMove(reader.viewport(), where(reader, "order number"))
    qtbot.waitUntil(lambda: reader.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor)


def test_the_fields_of_a_page_are_listed_for_the_keyboard(qtbot: QtBot, preview: Preview) -> None:
    reader = preview.pages
    reader.setFocus()
    QTest.keyClick(reader, Qt.Key.Key_Return)
    menu = reader.findChild(QMenu, "ways-menu")
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    names = [action.text() for action in menu.actions()]
    assert names[0] == "called case.number"
    assert len(names) == 3
    with qtbot.waitSignal(preview.field_wanted) as waited:
        QTest.keyClick(menu, Qt.Key.Key_Return)
    assert waited.args == ["case.number"]


def test_the_menu_goes_to_the_field_of_the_selection(qtbot: QtBot, preview: Preview) -> None:
    reader = preview.pages
    reader._select_stretch(next(reader.text.found(0, pattern_of("D-1-FM-26"))))
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(
        reader, QContextMenuEvent(reason, QPoint(5, 5), reader.mapToGlobal(QPoint(5, 5)))
    )
    menu = reader.findChild(QMenu, "pages-menu")
    assert menu is not None
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts == [
        "Go to “called case.number”",
        "Copy",
        "Copy the page’s text",
        "Select the page",
        "Fields on page 1",
    ]
    with qtbot.waitSignal(preview.field_wanted):
        menu.actions()[0].trigger()
    menu.close()


def test_text_is_read_where_the_pointer_is() -> None:
    made_one = made_of(Wanted("order", set_at(Matter(), "case.number", "X"), made.report()), 1)
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtPdf import QPdfDocument

    buffer = QBuffer()
    buffer.setData(QByteArray(made_one.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    text = PageText(document)
    place = next(place for place in made_one.places if place.path == "case.number")
    middle = (place.y0 + place.y1) / 2
    for across in (place.x0 + 1, place.x1 - 2):
        word = text.word_at(0, QPointF(across, middle))
        assert word is not None
        assert text.words(word) == "X"
    before, after = (text.spot_at(0, QPointF(x, middle)) for x in (place.x0 + 1, place.x1 - 2))
    assert before is not None
    assert after is not None
    assert (before.letter + 1, text.text(0)[before.letter]) == (after.letter, "X")
    document.close()


# In the window, on real papers


@pytest.fixture
def desk(qtbot: QtBot, look: Look) -> Framed:
    framed = open_window(qtbot, look)
    framed.window.filing.sample("TX")
    return framed


@pytest.mark.parametrize(
    ("paper", "words", "path"),
    [
        ("order", "D-1-FM-26-009902", "case.number"),
        ("motion", "Hon. Ruth Alvarado", "case.judge"),
        ("letter", "D-1-FM-26-009902", "case.number"),
        ("packet", "Hon. Ruth Alvarado", "case.judge"),
    ],
)
def test_a_click_on_a_paper_leads_to_its_field(
    qtbot: QtBot, desk: Framed, paper: str, words: str, path: str
) -> None:
    workspace = desk.window.workspace
    assert workspace is not None
    if paper == "packet":
        workspace.bridge.session.put("packet.preset", "plan")
    preview = workspace.side.preview
    workspace.turn_to(5)
    preview.choose(paper)
    with qtbot.waitSignal(preview.drawn, timeout=30000):
        workspace.show_panel("preview")
    reader = preview.pages
    # In a packet, on a page behind cover and contents.
    first = 3 if paper == "packet" else 0
    pages = range(first, reader.document.pageCount())
    page = next(n for n in pages if words in reader.document.getAllText(n).text())
    click(reader, where(reader, words, page))
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == path


def test_a_click_on_the_library_s_words_leads_to_their_clause(qtbot: QtBot, desk: Framed) -> None:
    workspace = desk.window.workspace
    assert workspace is not None
    preview = workspace.side.preview
    preview.choose("order")
    with qtbot.waitSignal(preview.drawn, timeout=30000):
        workspace.show_panel("preview")
    click(preview.pages, where(preview.pages, "intended to be a Qualified", 1))
    listed = desk.window.findChild(QListWidget, "clauses")
    assert listed is not None
    assert listed.hasFocus()
    assert "Qualified Medical Child Support Order" in listed.currentItem().text()
