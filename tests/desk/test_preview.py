"""The preview shows the printed PDF itself, keeps its place, and says when it is behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from qmsco_desk.checks.report import Report
from qmsco_desk.desk.jobs import Jobs
from qmsco_desk.desk.panels.preview import Preview
from qmsco_desk.desk.pdf.page_layout import Fit
from qmsco_desk.desk.style.look import Look
from qmsco_desk.errors import DeskError
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.paths import set_at
from tests.desk import made
from tests.desk.pdf_maker import Maker

PAPERS = (("order", "Order"), ("worksheet", "Worksheet"))


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest.fixture
def preview(qtbot: QtBot, look: Look, maker: Maker) -> Iterator[Preview]:
    jobs = Jobs()
    preview = Preview(look, jobs, make=maker, papers=PAPERS, rests_ms=0)
    qtbot.addWidget(preview)
    preview.resize(420, 640)
    preview.show()
    qtbot.waitExposed(preview)
    yield preview
    maker.go.set()
    jobs.close()
    preview.clear()
    jobs.deleteLater()


def numbered(number: str) -> Matter:
    return set_at(Matter(), "case.number", number)


Show = Callable[[str, int], None]


@pytest.fixture
def show(qtbot: QtBot, preview: Preview) -> Show:
    report: Report = made.report()

    def shown(number: str, revision: int) -> None:
        with qtbot.waitSignal(preview.drawn, timeout=10000) as waited:
            preview.show_matter(numbered(number), report, revision)
        assert waited.args == [revision]

    return shown


def text(preview: Preview, page: int = 0) -> str:
    return preview.document.getAllText(page).text()


def state(preview: Preview) -> str:
    label = preview.findChild(QLabel, "preview-state")
    assert label is not None
    return label.text()


def test_it_draws_the_paper_of_the_matter(preview: Preview, show: Show) -> None:
    show("D-1", 1)
    assert preview.document.pageCount() == 3
    assert "order number D-1 stands on page 1" in text(preview)
    assert state(preview) == "Up to date"
    assert preview.findChild(QLineEdit, "preview-page").text() == "1"
    assert preview.findChild(QLabel, "preview-of").text() == "of 3"


def test_it_says_when_it_is_behind(
    qtbot: QtBot, preview: Preview, maker: Maker, show: Show
) -> None:
    show("D-1", 1)
    maker.go.clear()
    preview.show_matter(numbered("D-2"), made.report(), 2)
    assert preview.behind
    assert state(preview).startswith("Behind your last change")
    assert "D-1" in text(preview)
    with qtbot.waitSignal(preview.drawn, timeout=10000):
        maker.go.set()
    assert not preview.behind
    assert "D-2" in text(preview)


def test_typing_that_goes_on_is_drawn_once_it_rests(
    qtbot: QtBot, preview: Preview, maker: Maker
) -> None:
    preview._rests_ms = preview._took_ms = 40
    with qtbot.waitSignal(preview.drawn, timeout=10000) as waited:
        for revision, number in enumerate(("D", "D-", "D-1"), 1):
            preview.show_matter(numbered(number), made.report(), revision)
    assert waited.args == [3]
    assert [wanted.matter.case.number for wanted in maker.asked] == ["D-1"]


def test_it_keeps_its_place_and_zoom(qtbot: QtBot, preview: Preview, show: Show) -> None:
    show("D-1", 1)
    preview.findChild(QToolButton, "preview-zoom-in").click()
    zoom = preview.pages.percent
    bar = preview.pages.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place > 0
    show("D-2", 2)
    assert "D-2" in text(preview)
    qtbot.waitUntil(lambda: bar.value() == place)
    assert preview.pages.percent == zoom
    assert preview.pages.fit is Fit.PERCENT


def test_another_paper_begins_at_its_first_page(qtbot: QtBot, preview: Preview, show: Show) -> None:
    show("D-1", 1)
    bar = preview.pages.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    with qtbot.waitSignals([preview.paper_chosen, preview.drawn], timeout=10000):
        preview.choose("worksheet")
    assert "worksheet number D-1 stands on page 1" in text(preview)
    assert bar.value() == 0


def test_an_unknown_paper_changes_nothing(preview: Preview) -> None:
    preview.choose("no such paper")
    assert preview.paper == "order"


def test_a_hidden_preview_draws_nothing_until_it_is_seen(
    qtbot: QtBot, preview: Preview, maker: Maker
) -> None:
    preview.hide()
    preview.show_matter(numbered("D-1"), made.report(), 1)
    with qtbot.assertNotEmitted(preview.drawn, wait=80):
        pass
    assert maker.asked == []
    with qtbot.waitSignal(preview.drawn, timeout=10000):
        preview.show()


def test_what_a_person_can_mend_is_said_in_the_panel(
    qtbot: QtBot, preview: Preview, maker: Maker
) -> None:
    maker.error = DeskError("A clause cannot be printed.", "Open step 10.")
    message = preview.findChild(QLabel, "preview-message")
    preview.show_matter(numbered("D-1"), made.report(), 1)
    qtbot.waitUntil(lambda: message.text() == "A clause cannot be printed. Open step 10.")


def test_a_fault_is_handed_on(qtbot: QtBot, preview: Preview, maker: Maker) -> None:
    maker.error = ValueError("no")
    with qtbot.waitSignal(preview.failed, timeout=10000) as waited:
        preview.show_matter(numbered("D-1"), made.report(), 1)
    assert waited.args == [maker.error]


def test_clearing_forgets_the_pages(preview: Preview, show: Show) -> None:
    show("D-1", 1)
    preview.clear()
    assert preview.document.pageCount() == 0
    assert preview.pdf == b""
    assert state(preview) == ""


def test_zoom_goes_down_up_and_back_to_the_width(preview: Preview, show: Show) -> None:
    show("D-1", 1)
    preview.findChild(QToolButton, "preview-zoom-in").click()
    larger = preview.pages.percent
    preview.findChild(QToolButton, "preview-zoom-out").click()
    assert preview.pages.percent < larger
    menu = preview.findChild(QToolButton, "preview-zoom").menu()
    sizes: dict[object, QAction] = {action.data(): action for action in menu.actions()}
    sizes[200].trigger()
    assert preview.pages.percent == 200
    sizes[Fit.PAGE].trigger()
    sizes[Fit.WIDTH].trigger()
    assert preview.pages.fit is Fit.WIDTH


def test_what_is_drawn_quickly_waits_less(preview: Preview, show: Show) -> None:
    preview._rests_ms = 300
    show("D-1", 1)
    assert preview._took_ms < 300
