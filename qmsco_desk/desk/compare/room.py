"""Comparing versions: what differs at the left, the redline at the right, from change to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.compare.compared import Compared, Question
from qmsco_desk.desk.compare.differences_model import DifferencesModel
from qmsco_desk.desk.jobs import Answer, Jobs, Line
from qmsco_desk.desk.panels.pdf_pages import PdfPages
from qmsco_desk.desk.panels.row_list import VALUE, RowList
from qmsco_desk.desk.style.controls import ComboBox
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import Look, Space, label
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.documents.redline.stops import is_stop
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qmsco_desk.documents.redline.taken import Counts
    from qmsco_desk.versions import NamedVersion

_LIST, _PAGES = 380, 620
_NEXT, _BEFORE = "F8", "Shift+F8"


class CompareRoom(Room):
    """The room.

    Signals:
        field_wanted: Path of a field of the matter as it stands.
        file_wanted: Another matter file is to be compared with.
        save_wanted: A `Question`, and what its redline is called.
        print_wanted: The same, on its way to the printer.
        shown: A comparison came on screen.
        failed: An exception that is a fault.
    """

    field_wanted = Signal(str)
    file_wanted = Signal()
    save_wanted = Signal(object, str)
    print_wanted = Signal(object, str)
    shown = Signal()
    failed = Signal(object)

    def __init__(
        self,
        look: Look,
        jobs: Jobs,
        *,
        compare: Callable[[Question], Compared],
        papers: tuple[tuple[str, str], ...],
        called: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        """Makes it empty.

        Args:
            look: Icons and colours.
            jobs: Where versions are compared.
            compare: Compares, on whichever thread.
            papers: The names of what can be compared, each with its title.
            called: Names what a path of the matter leads to.
            parent: Whose it is.
        """
        super().__init__(
            look,
            "compare",
            tr("Compare versions"),
            tr("What differs between two versions of the matter, and the redline of any paper."),
            parent,
        )
        self._compare = compare
        self._versions: tuple[NamedVersion, ...] = ()
        self._new: NamedVersion | None = None
        self._called = called
        self._answer: Compared | None = None
        self._asked: Question | None = None
        self._at = -1  # which change is gone to
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_answered)
        self.version = ComboBox()
        self.version.setObjectName("compare-version")
        self.paper = ComboBox()
        self.paper.setObjectName("compare-paper")
        for name, title in papers:
            self.paper.addItem(tr(title), name)
        self.version.activated.connect(self.compare)
        self.paper.activated.connect(self.compare)
        self._count = Words("", "label")
        self._count.setObjectName("compare-count")
        self.model = DifferencesModel(self)
        self.list = RowList(look)
        self.list.setObjectName("compare-list")
        self.list.setAccessibleName(tr("Answers that differ"))
        self.list.setModel(self.model)
        self.list.activated.connect(self._on_row)
        self.list.asked.connect(self._on_row)
        self._message = Words("", "purpose")
        self._message.setObjectName("compare-message")
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.pages = PdfPages(look, "compare")
        self.pages.place_wanted.connect(self._on_place)
        self.pages.view.called = self._name
        self._stack = QStackedWidget()
        self._where = Words("", "help")
        self._where.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._where.setObjectName("compare-where")
        self._build()
        self.pages.let_keys_in(self)
        self._add_keys()
        look.changed.connect(self._draw)
        self._draw()

    # Building

    def _build(self) -> None:
        self._file = self._button("compare-file", tr("Another file…"), self.file_wanted.emit)
        self._save = self._tool("compare-save", self._on_save)
        self._print = self._tool("compare-print", self._on_print)
        self._prior = self._tool("compare-before", self.go_before)
        self._after = self._tool("compare-next", self.go_next)
        for button, name, keys in (
            (self._prior, tr("Change before"), _BEFORE),
            (self._after, tr("Next change"), _NEXT),
            (self._save, tr("Save the redline…"), ""),
            (self._print, tr("Print the redline…"), ""),
        ):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({keys})" if keys else name)
        choices = FlowLine(Space.ROW, Space.SMALL)
        choices.add(self._labelled(tr("Compare with"), self.version, self._file))
        papers = self._labelled(tr("Show the redline of"), self.paper, self._save, self._print)
        choices.add(papers)
        left = QWidget()
        listed = QVBoxLayout(left)
        listed.setContentsMargins(0, 0, Space.MEDIUM, 0)
        listed.setSpacing(Space.SMALL)
        listed.addWidget(self._count)
        listed.addWidget(self.list, 1)
        listed.addStretch()
        right = QWidget()
        paged = QVBoxLayout(right)
        paged.setContentsMargins(Space.MEDIUM, 0, 0, 0)
        paged.setSpacing(Space.SMALL)
        steps = FlowLine(Space.SMALL, Space.HAIR)
        for widget in (self._prior, self._after, self._where):
            steps.add(widget)
        steps.add(self.pages.tools, grows=True)
        paged.addLayout(steps)
        self._stack.addWidget(self._message)
        self._stack.addWidget(self.pages)
        paged.addWidget(self._stack, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("compare-split")
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST, _PAGES])
        self.body.addLayout(choices)
        self.body.addWidget(split, 1)

    def _button(self, name: str, text: str, does: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(does)
        return button

    @staticmethod
    def _tool(name: str, does: Callable[[], object]) -> QToolButton:
        """A button of a picture alone, as those that turn the pages are."""
        button = QToolButton()
        button.setObjectName(name)
        button.clicked.connect(does)
        return button

    @staticmethod
    def _labelled(text: str, control: QWidget, *buttons: QAbstractButton) -> QWidget:
        """A control with its label before it and its buttons after it, never parted."""
        words: QLabel = label(text, "label")
        words.setBuddy(control)
        control.setAccessibleName(text)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, Space.ROW, 0)
        row.setSpacing(Space.SMALL)
        for widget in (words, control, *buttons):
            row.addWidget(widget)
        return place

    def _add_keys(self) -> None:
        for keys, does in ((_NEXT, self.go_next), (_BEFORE, self.go_before)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    @Slot()
    def _draw(self) -> None:
        for button, icon in (
            (self._file, "folder"),
            (self._save, "save"),
            (self._print, "print"),
            (self._prior, "up"),
            (self._after, "down"),
        ):
            button.setIcon(self._look.icon(icon, "text"))
        self._where.setMinimumHeight(self._after.sizeHint().height())

    # What is compared

    def offer(
        self, versions: Sequence[NamedVersion], new: NamedVersion, chosen: int | None = None
    ) -> None:
        """Offers versions to compare the matter with, the one chosen or else the first in front.

        Args:
            versions: The older ones; there may be none.
            new: The matter as it stands.
            chosen: Which of them is compared with now; that of before, if nothing is said.
        """
        before = self.version.currentText()
        self._versions, self._new = tuple(versions), new
        self.version.clear()
        for one in versions:
            self.version.addItem(f"{one.name[:1].upper()}{one.name[1:]}")
        place = self.version.findText(before) if chosen is None else chosen
        self.version.setCurrentIndex(max(place, 0) if versions else -1)
        self.version.setEnabled(bool(versions))
        self.version.updateGeometry()
        self.compare()

    def begin(self) -> None:
        """Puts the keyboard in the list; where it shows nothing, on what is compared with."""
        (self.version if self.list.isHidden() else self.list).setFocus()

    @Slot()
    def compare(self) -> None:
        """Compares what is chosen now, off the window's thread."""
        place = self.version.currentIndex()
        if self._new is None or not 0 <= place < len(self._versions):
            return
        asked = Question(self._versions[place], self._new, str(self.paper.currentData()))
        if asked == self._asked and self._answer is not None:
            return
        same_paper = self._asked is not None and self._asked.name == asked.name
        self._asked = asked
        self._answer = None
        self._tell()
        if not same_paper or self._stack.currentWidget() is not self.pages:
            self._message.setText(tr("Comparing…"))
            self._stack.setCurrentWidget(self._message)
        self._line.run(self._compare, asked, 0)

    def let_go(self) -> None:
        """Forgets what is on screen: the matter was closed."""
        self._line.drop()
        self._versions, self._new, self._answer, self._asked = (), None, None, None
        self.version.clear()
        self.model.show_differences(())
        self.pages.clear()
        self._stack.setCurrentWidget(self._message)

    @property
    def answer(self) -> Compared | None:
        """What is on screen; None while it is being made."""
        return self._answer

    @Slot(int, object)
    def _on_answered(self, _revision: int, answer: Answer) -> None:
        if isinstance(answer.error, DeskError):
            self._message.setText(str(answer.error))
        elif answer.error is not None:
            self._message.setText(tr("The versions could not be compared."))
            self.failed.emit(answer.error)
        elif isinstance(answer.value, Compared):
            self._show(answer.value)

    def _show(self, answer: Compared) -> None:
        self._answer, self._at = answer, -1
        self.model.show_differences(answer.found)
        if answer.found and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(1))  # the first stands under its heading
        self.pages.show_pdf(answer.pdf, keep_place=False, places=answer.places)
        self._stack.setCurrentWidget(self.pages)
        had_keyboard = self.list.hasFocus()
        set_shown(self.list, bool(answer.found))  # else a sentence says so
        if had_keyboard:
            self.begin()
        self._tell()
        self.shown.emit()

    def _tell(self) -> None:
        answer = self._answer
        count = len(answer.found) if answer else 0
        if answer is None:
            self._count.setText(tr("Comparing…"))
        elif count:
            self._count.setText(several("%n answer differs", "%n answers differ", count))
        else:
            self._count.setText(tr("All answers are the same"))
        stops = answer.stops if answer else ()
        for button in (self._prior, self._after):
            button.setEnabled(bool(stops))
        for button in (self._save, self._print):
            button.setEnabled(answer is not None)
        if answer is None:
            self._where.setText("")
        elif self._at < 0:
            self._where.setText(_counted(answer.counts))
        else:
            words = tr("Change {place} of {changes}")
            self._where.setText(words.format(place=self._at + 1, changes=len(stops)))

    # From change to change, to the fields, and out

    @Slot()
    def go_next(self) -> None:
        """Goes to the next change; from the last to the first."""
        self._go(self._at + 1)

    @Slot()
    def go_before(self) -> None:
        """Goes to the change before; from the first to the last."""
        self._go(self._at - 1 if self._at >= 0 else -1)

    def _go(self, place: int) -> None:
        stops = self._answer.stops if self._answer else ()
        if not stops:
            return
        self._at = place % len(stops)
        self.pages.view.point_out(stops[self._at])
        self._tell()

    def _name(self, path: str) -> str:
        """What words on the pages lead to."""
        stops = self._answer.stops if self._answer else ()
        if path not in stops:
            return self._called(path)
        words = tr("Change {place} of {changes}")
        return words.format(place=stops.index(path) + 1, changes=len(stops))

    @Slot(QModelIndex)
    def _on_row(self, index: QModelIndex) -> None:
        one = index.data(VALUE) if index.isValid() else None
        if one is not None:
            self.field_wanted.emit(one.path)

    @Slot(str)
    def _on_place(self, path: str) -> None:
        stops = self._answer.stops if self._answer else ()
        if not is_stop(path):
            self.field_wanted.emit(path)
        elif path in stops:
            self._go(stops.index(path))

    def _out(self) -> tuple[Question, str] | None:
        if self._asked is None or self._answer is None:
            return None
        return self._asked, self._answer.title

    @Slot()
    def _on_save(self) -> None:
        wanted = self._out()
        if wanted is not None:
            self.save_wanted.emit(*wanted)

    @Slot()
    def _on_print(self) -> None:
        wanted = self._out()
        if wanted is not None:
            self.print_wanted.emit(*wanted)


def _counted(counts: Counts) -> str:
    """How much differs in a paper."""
    if counts.same:
        return tr("The two versions read alike.")
    return tr("{insertions} and {deletions}.").format(
        insertions=several("%n insertion", "%n insertions", counts.inserted),
        deletions=several("%n deletion", "%n deletions", counts.deleted),
    )
