"""Two versions of one matter: somebody saved the file that is open here, and one has to choose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from qmsco_desk.desk.compare.differences_model import DifferencesModel, short
from qmsco_desk.desk.jobs import Answer, Jobs, Line
from qmsco_desk.desk.panels.row_list import RowList
from qmsco_desk.desk.style.flow import Words, set_shown
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.style.tall import TallSheet
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qmsco_desk.interview.differences import Difference
    from qmsco_desk.versions import NamedVersion

_LEAST_LINES = 9  # of the list: a heading and two answers


@dataclass(frozen=True, slots=True)
class Sides:
    """What is compared.

    Attributes:
        theirs: What the file holds now.
        mine: The matter as it stands here.
    """

    theirs: NamedVersion
    mine: NamedVersion


def _said(one: Difference) -> Iterator[str]:
    """What an answer is called, what it is in the file, and what it is here."""
    yield one.label
    for words, text in ((tr("Theirs: {text}"), one.before), (tr("Yours: {text}"), one.after)):
        yield words.format(text=short(text) or tr("nothing"))
    if one.note:
        yield one.note


class ConflictRoom(Room):
    """The room. Leaving it by the way back chooses nothing, and nothing is saved.

    Signals:
        mine_wanted: Mine is to be saved; theirs stays as an earlier version.
        theirs_wanted: Theirs is to be taken; mine comes back by undo.
        both_wanted: Mine is to be saved as another file.
        redline_wanted: The two are to be compared as papers.
        shown: What differs came on screen.
        failed: An exception that is a fault.
    """

    mine_wanted = Signal()
    theirs_wanted = Signal()
    both_wanted = Signal()
    redline_wanted = Signal()
    shown = Signal()
    failed = Signal(object)

    def __init__(
        self,
        look: Look,
        jobs: Jobs,
        *,
        differ: Callable[[Sides], tuple[Difference, ...]],
        parent: QWidget | None = None,
    ) -> None:
        """`differ`: what differs between two versions, on whichever thread."""
        super().__init__(
            look,
            "conflict",
            tr("This matter was saved by someone else"),
            tr(
                "While you worked on it, another version of the matter came into its file. Yours "
                "is not saved yet. Choose what the file is to hold; the other version is not lost."
            ),
            parent,
        )
        self._differ = differ
        self._line = Line(jobs, self)
        self._line.answered.connect(self._on_answered)
        self._whose = Words("", "heading")
        self._whose.setObjectName("conflict-whose")
        self._count = Words("", "help")
        self._count.setObjectName("conflict-count")
        self.model = DifferencesModel(self, said=_said)
        self.list = RowList(look)
        self.list.setObjectName("conflict-list")
        self.list.setAccessibleName(tr("Answers that differ between theirs and yours"))
        self.list.setModel(self.model)
        self.mine = self._button("conflict-mine", tr("&Keep mine"), self.mine_wanted.emit)
        self.theirs = self._button("conflict-theirs", tr("&Take theirs"), self.theirs_wanted.emit)
        self.both = self._button("conflict-both", tr("Keep &both…"), self.both_wanted.emit)
        self.redline = QPushButton(tr("Compare the two as papers"))
        self.redline.setObjectName("conflict-redline")
        mark(self.redline, kind="link", flush="true")
        self.redline.clicked.connect(self.redline_wanted)
        self._build()

    @staticmethod
    def _button(name: str, text: str, does: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(does)
        return button

    def _build(self) -> None:
        choices = QGridLayout()
        choices.setHorizontalSpacing(Space.MEDIUM)
        choices.setVerticalSpacing(Space.SMALL)
        choices.setColumnStretch(1, 1)
        rows = (
            (self.mine, tr("Save yours. Theirs stays in the file as an earlier version.")),
            (
                self.theirs,
                tr("Go on with theirs. Edit > Undo brings yours back, until you close the matter."),
            ),
            (self.both, tr("Save yours as another file. Theirs stays as it is.")),
        )
        for row, (button, words) in enumerate(rows):
            said = Words(words, "")
            button.setAccessibleDescription(words)
            choices.addWidget(button, row, 0)
            choices.addWidget(said, row, 1, Qt.AlignmentFlag.AlignVCenter)
        sheet = TallSheet("conflict-sheet")
        sheet.column.addWidget(self._whose)
        sheet.column.addLayout(choices)
        sheet.column.addSpacing(Space.SMALL)
        sheet.column.addWidget(self._count)
        sheet.column.addWidget(self.list, 1)
        sheet.column.addWidget(self.redline, 0, Qt.AlignmentFlag.AlignLeft)
        # Where nothing is listed, what is said stands at the top all the same.
        sheet.column.addStretch()
        self.reach_edges()
        self.body.addWidget(sheet, 1)
        self._look.changed.connect(self._measure)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        TallSheet.roomy(self.list, _LEAST_LINES)

    def show_sides(self, whose: str, sides: Sides) -> None:
        """Shows two versions, and who saved theirs and when as a sentence."""
        self._whose.setText(whose)
        self._count.setText(tr("Comparing…"))
        self.model.show_differences(())
        set_shown(self.list, False)
        self._line.run(self._differ, sides, 0)

    def begin(self) -> None:
        """Puts the keyboard where a stray stroke chooses nothing."""
        (self.redline if self.list.isHidden() else self.list).setFocus()

    def let_go(self) -> None:
        """Forgets what is on screen."""
        self._line.drop()
        self.model.show_differences(())

    @Slot(int, object)
    def _on_answered(self, _revision: int, answer: Answer) -> None:
        if isinstance(answer.error, DeskError):
            self._count.setText(str(answer.error))
        elif answer.error is not None:
            self._count.setText(tr("The versions could not be compared."))
            self.failed.emit(answer.error)
        elif isinstance(answer.value, tuple):
            self._show(answer.value)
        self.shown.emit()

    def _show(self, found: tuple[Difference, ...]) -> None:
        self.model.show_differences(found)
        here = self.isAncestorOf(self.window().focusWidget() or self)
        set_shown(self.list, bool(found))
        if found:
            self._count.setText(several("%n answer differs", "%n answers differ", len(found)))
            self.list.setCurrentIndex(self.model.index(1))  # the first stands under its heading
        else:
            self._count.setText(tr("All answers are the same: either choice keeps them."))
        if here:
            self.begin()
