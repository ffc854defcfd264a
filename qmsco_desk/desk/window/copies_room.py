"""The copies that lie in the folder for copies: which there are, whether they open, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from qmsco_desk.desk.panels.grouped_model import GroupedModel
from qmsco_desk.desk.panels.row_list import HEADING, PIECES, VALUE, RowList
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.style.controls import CheckBox
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.style.tall import TallSheet
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.model.dates import beside

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from qmsco_desk.storage.backup import Copy
    from qmsco_desk.storage.kept.payload import Kept

_SMALL = 0.92
_LEAST_LINES = 8
_KB = 1024


@dataclass(frozen=True, slots=True)
class Looked:
    """What became of looking into a copy.

    Attributes:
        kept: What it holds; None where it did not open.
        why: Why it did not, as a sentence; empty where it did.
        locked: It may be sound: only what opens it is not at hand.
    """

    kept: Kept | None = None
    why: str = ""
    locked: bool = False

    @property
    def sound(self) -> bool:
        """Whether it can be put in a file's place."""
        return self.kept is not None or self.locked


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading (no copy), or a copy with what is known of it."""

    title: str
    copy: Copy | None = None
    looked: Looked | None = None
    told: str = ""

    @property
    def key(self) -> str:
        """The same while the words of the row change."""
        return str(self.copy.path) if self.copy else f"heading {self.title}"

    @property
    def selectable(self) -> bool:
        """Headings are not."""
        return self.copy is not None

    def answer(self, role: int, *, unfolded: bool) -> Any:
        """Words for eyes and for a screen reader."""
        del unfolded
        if self.copy is None:
            return {
                int(PIECES): (Piece(self.title, bold=True, above=6),),
                int(HEADING): True,
                int(Qt.ItemDataRole.DisplayRole): self.title,
            }.get(role)
        size = _size(self.copy.size)
        state, tone = self._state()
        return {
            int(Qt.ItemDataRole.DisplayRole): self.title,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{self.title}. {state} {size}.",
            int(VALUE): self.copy,
            int(PIECES): (
                Piece(self.title, right=size, right_tone=Tone.QUIET),
                Piece(state, tone, scale=_SMALL),
            ),
        }.get(role)

    def _state(self) -> tuple[str, Tone]:
        if self.looked is None:
            return tr("Looking into it…"), Tone.QUIET
        if self.looked.kept is None:
            return self.looked.why, Tone.QUIET if self.looked.locked else Tone.ERROR
        return self.told, Tone.QUIET


def _size(size: int) -> str:
    return tr("{size} KB").format(size=f"{-(-size // _KB):,}")


def day_of(copy: Copy) -> str:
    """When a copy was made: "Sat, Nov 21, 2026", and which of that day, if there are several."""
    if copy.number == 1:
        return beside(copy.day)
    return tr("{day}, copy {number}").format(day=beside(copy.day), number=copy.number)


class CopiesModel(GroupedModel):
    """The copies, newest first, under the names of their files where there are several."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: tuple[Copy, ...] = ()
        self._looked: dict[Path, tuple[Looked, str]] = {}

    def show_copies(self, found: tuple[Copy, ...]) -> None:
        """Shows other copies; what is known of one that stays is still known."""
        self._found = found
        self._lay_out()

    def show_looked(self, copy: Copy, looked: Looked, told: str) -> None:
        """Shows what became of looking into one, in words where it opens."""
        self._looked[copy.path] = looked, told
        self._lay_out()

    def looked(self, copy: Copy) -> Looked | None:
        """What became of looking into one; None while nobody has."""
        return self._looked.get(copy.path, (None, ""))[0]

    def forget(self) -> None:
        """Forgets what the copies hold."""
        self._looked.clear()
        self.show_copies(())

    def _lay_out(self) -> None:
        stems = list(dict.fromkeys(copy.stem for copy in self._found))
        rows: list[_Row] = []
        for stem in stems:
            if len(stems) > 1:
                rows.append(_Row(stem))
            for copy in self._found:
                if copy.stem == stem:
                    looked, told = self._looked.get(copy.path, (None, ""))
                    rows.append(_Row(day_of(copy), copy, looked, told))
        self.take(tuple(rows))


class CopiesRoom(Room):
    """The room.

    Signals:
        in_place_wanted: A `Copy` that is to take the open matter's place.
        elsewhere_wanted: A `Copy` that is to become another file.
        compare_wanted: A `Copy` to compare the open matter with.
        folder_wanted: Copies are to be looked for in another folder.
        every_changed: Whether the copies of every matter are to be listed.
    """

    in_place_wanted = Signal(object)
    elsewhere_wanted = Signal(object)
    compare_wanted = Signal(object)
    folder_wanted = Signal()
    every_changed = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(
            look,
            "copies",
            tr("Restore from a copy"),
            tr(
                "Copies of matters are made in the folder for copies when a matter is closed. "
                "Whatever is in the way of one that is restored is kept under another name."
            ),
            parent,
        )
        self._open_name = ""
        self._own: tuple[Copy, ...] = ()
        self._where = Words("", "heading")
        self._where.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._where.setObjectName("copies-where")
        self._folder = self._button("copies-folder", "", self.folder_wanted)
        self.every = CheckBox(tr("Show the copies of every matter"))
        self.every.setObjectName("copies-every")
        self.every.toggled.connect(self.every_changed)
        self._count = Words("", "help")
        self._count.setObjectName("copies-count")
        self.model = CopiesModel(self)
        self.list = RowList(look)
        self.list.setObjectName("copies-list")
        self.list.setAccessibleName(tr("Copies"))
        self.list.setModel(self.model)
        self.list.selectionModel().currentChanged.connect(self._let)
        self.model.dataChanged.connect(self._let)
        self.model.rowsInserted.connect(self._let)
        self.model.rowsRemoved.connect(self._let)
        self.in_place = self._asking("copies-in-place", "", self.in_place_wanted.emit)
        self.elsewhere = self._asking(
            "copies-elsewhere", tr("Restore as &another file…"), self.elsewhere_wanted.emit
        )
        self.compare = self._asking(
            "copies-compare", tr("Compare with the open &matter"), self.compare_wanted.emit
        )
        mark(self.in_place, kind="primary")
        self._build()

    @staticmethod
    def _button(name: str, text: str, does: object) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.clicked.connect(does)
        return button

    def _asking(self, name: str, text: str, emit: Callable[[Copy], None]) -> QPushButton:
        """A button that asks something of the chosen copy."""

        def ask() -> None:
            copy = self.chosen
            if copy is not None:
                emit(copy)

        return self._button(name, text, ask)

    def _build(self) -> None:
        sheet = TallSheet("copies-sheet")
        where = FlowLine(Space.MEDIUM, Space.SMALL)
        where.add(self._where)
        where.add(self._folder)
        does = FlowLine(Space.SMALL, Space.SMALL)
        for button in (self.in_place, self.elsewhere, self.compare):
            does.add(button)
        self._does = QWidget()
        self._does.setLayout(does)
        sheet.column.addLayout(where)
        every = QHBoxLayout()
        every.addWidget(self.every)
        every.addStretch()
        sheet.column.addLayout(every)
        sheet.column.addWidget(self._count)
        sheet.column.addWidget(self.list, 1)
        sheet.column.addWidget(self._does)
        sheet.column.addStretch()
        self.reach_edges()
        self.body.addWidget(sheet, 1)
        self._look.changed.connect(self._measure)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        TallSheet.roomy(self.list, _LEAST_LINES)
        self._where.setMinimumHeight(self._folder.sizeHint().height())

    # What is shown

    def say_open(self, name: str) -> None:
        """Names the open matter's file; empty where none is open, or it has no file."""
        self._open_name = name
        words = tr("&Put in the place of “{name}”")
        self.in_place.setText(words.format(name=name.replace("&", "&&")))
        for widget in (self.in_place, self.compare, self.every):
            set_shown(widget, bool(name))
        mark(self.elsewhere, kind="" if name else "primary")

    @property
    def names_open(self) -> bool:
        """Whether it names an open matter's file, whose copies come first."""
        return bool(self._open_name)

    def show_folder(self, folder: str, problem: str = "") -> None:
        """Names the folder; `problem`: why it cannot be looked into. Empty: none is chosen."""
        if folder:
            self._where.setText(tr("In the folder “{folder}”").format(folder=folder))
            self._folder.setText(tr("Another &folder…"))
        else:
            self._where.setText(tr("No folder for copies is chosen under Edit > Preferences."))
            self._folder.setText(tr("Look in a &folder…"))
        # Where nothing can be looked into, nothing can be narrowed.
        set_shown(self.every, bool(self._open_name and folder and not problem))
        if problem or not folder:
            self.show_copies((), ())
            self._count.setText(problem)
            set_shown(self._count, bool(problem))

    def show_copies(self, found: tuple[Copy, ...], own: tuple[Copy, ...]) -> None:
        """Shows the copies that there are; `own`: those of the open matter among them."""
        before = self.chosen
        self._own = own
        self.model.show_copies(found)
        for widget in (self.list, self._does):
            set_shown(widget, bool(found))
        set_shown(self._count, True)
        if found:
            self._count.setText(several("%n copy", "%n copies", len(found)))
        elif self._open_name and not self.every.isChecked():
            self._count.setText(tr("There is no copy of this matter here."))
        else:
            self._count.setText(tr("There is no copy of a matter here."))
        if found and (before is None or before not in found):
            rows = (self.model.index(row) for row in range(self.model.rowCount()))
            self.list.setCurrentIndex(next(row for row in rows if row.data(VALUE) is not None))
        self._let()

    def begin(self) -> None:
        """Puts the keyboard in the list, or where another folder is chosen."""
        (self._folder if self.list.isHidden() else self.list).setFocus()

    @property
    def chosen(self) -> Copy | None:
        """The copy that is selected."""
        index = self.list.currentIndex()
        copy: Copy | None = index.data(VALUE) if index.isValid() else None
        return copy

    @Slot()
    @Slot(QModelIndex, QModelIndex)
    def _let(self, *_changed: object) -> None:
        """Lets only that be asked which the chosen copy can give."""
        copy = self.chosen
        looked = self.model.looked(copy) if copy is not None else None
        sound = looked is not None and looked.sound
        own = copy in self._own
        self.in_place.setEnabled(sound and own)
        self.elsewhere.setEnabled(sound)
        self.compare.setEnabled(own and looked is not None and looked.kept is not None)
