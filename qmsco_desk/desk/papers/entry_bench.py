"""The packet's list with all that is done to it: add, order, rename, remove, by hand or by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from qmsco_desk import press
from qmsco_desk.desk.pages.parts import follows_width, leads_to
from qmsco_desk.desk.papers import packet_list
from qmsco_desk.desk.papers.entry_details import EntryDetails
from qmsco_desk.desk.papers.entry_list import EntryList
from qmsco_desk.desk.papers.packet_list import LIST, Kept, Row
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import Space, mark
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.documents.packet.entries import own_list
from qmsco_desk.model.filing import PacketEntry
from qmsco_desk.model.vocabulary import PaperName

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from qmsco_desk.desk.fields.field_row import FieldRow
    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.desk.pages.parts import Target
    from qmsco_desk.desk.papers.papers_box import PaperGroup
    from qmsco_desk.model.filing import Packet

_DOTS = "\N{HORIZONTAL ELLIPSIS}"


class EntryBench(QWidget):
    """Puts the packet together; every edit goes through the session, so undo names it.

    Signals:
        told: A sentence for the message bar, and its kind.
    """

    told = Signal(str, str)

    def __init__(
        self,
        given: Surroundings,
        groups: tuple[PaperGroup, ...],
        ask_files: Callable[[], tuple[Path, ...]],
        left_out: Callable[[], frozenset[PaperName]],
    ) -> None:
        """`left_out`: what the client's usual papers go without."""
        super().__init__()
        self._left_out = left_out
        self._given = given
        self._session = given.bridge.session
        self._groups = groups
        self._ask_files = ask_files
        self._standing = Words("", "purpose")
        self._standing.setObjectName("packet-standing")
        self._usual = self._link("packet-usual", tr("Use the usual papers"), self._on_usual)
        self._list = EntryList(given.look)
        self._empty = Words(
            tr("Say what it is for, or add papers and exhibits. PDF files can be dropped here."),
            "purpose",
        )
        self._details = EntryDetails(given, ask_files)
        self._buttons = self._make_buttons()
        self._build()
        self._list.moved.connect(self._move)
        self._list.removed.connect(self._remove)
        self._list.renamed.connect(self._rename)
        self._list.files_dropped.connect(self._add_files)
        self._list.selectionModel().currentChanged.connect(self._on_chosen)
        given.look.changed.connect(self._draw)
        self._draw()

    @staticmethod
    def _link(name: str, text: str, does: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        mark(button, kind="link")
        button.clicked.connect(does)
        return button

    def _button(self, name: str, text: str, does: Callable[[], object], icon: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setProperty("drawing", icon)
        button.clicked.connect(does)
        return button

    def _make_buttons(self) -> dict[str, QPushButton]:
        made = {
            "add": self._button("packet-add-paper", tr("Add paper"), self._show_papers, "plus"),
            "exhibits": self._button(
                "packet-add-exhibits",
                tr("Add exhibits{dots}").format(dots=_DOTS),
                self._on_exhibits,
                "folder",
            ),
            "up": self._button("packet-up", tr("Up"), self._on_up, "up"),
            "down": self._button("packet-down", tr("Down"), self._on_down, "down"),
            "rename": self._button("packet-rename", tr("Rename"), self._on_rename, "edit"),
            "remove": self._button("packet-remove", tr("Remove"), self._on_remove, "remove"),
        }
        for name, keys in (
            ("up", "Alt+Up"),
            ("down", "Alt+Down"),
            ("rename", "F2"),
            ("remove", tr("Delete")),
        ):
            made[name].setToolTip(tr("In the list: {keys}").format(keys=keys))
        for button in made.values():
            mark(button, kind="add")
        return made

    def _build(self) -> None:
        standing = FlowLine(Space.SMALL, Space.HAIR)
        standing.add(self._standing)
        standing.add(self._usual)
        # On one line with the link, whose edge takes room above its words.
        self._standing.setContentsMargins(0, Space.HAIR, 0, Space.HAIR)
        edits = FlowLine(Space.SMALL, Space.SMALL)
        for button in self._buttons.values():
            edits.add(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(standing)
        column.addWidget(self._empty)
        column.addWidget(self._list)
        column.addLayout(edits)
        column.addWidget(self._details)
        follows_width(self)

    @Slot()
    def _draw(self) -> None:
        for button in self._buttons.values():
            button.setIcon(self._given.look.icon(button.property("drawing"), "text"))

    # What it shows

    @property
    def _packet(self) -> Packet:
        return self._given.bridge.matter.packet

    @property
    def entries(self) -> EntryList:
        """The list itself."""
        return self._list

    @property
    def standing(self) -> str:
        """What is said of the list as a whole."""
        return self._standing.text()

    def refresh(self) -> None:
        """Shows what changed."""
        packet, place = self._packet, max(self._list.place, 0)
        rows = packet_list.rows_of(packet, self._left_out())
        same = rows == self._list.entries.rows
        self._list.entries.show(rows)
        if not same and rows:
            self._list.go_to(place)
        set_shown(self._list, bool(rows))
        set_shown(self._empty, not rows)
        self._standing.setText(self._words_of_standing(packet))
        set_shown(self._standing, bool(self._standing.text()))
        set_shown(self._usual, own_list(packet) and packet.preset is not None)
        self._on_chosen()

    @staticmethod
    def _words_of_standing(packet: Packet) -> str:
        if own_list(packet):
            return tr("Your own list. It stays as it is, whatever the packet is for.")
        if packet.preset is None:
            return ""
        usual = tr("The usual papers for this purpose.")
        return usual if not packet.entries else tr("The usual papers, then your exhibits.")

    def rows(self) -> Iterator[FieldRow]:
        """Fields of the entry that is chosen."""
        yield from self._details.rows()

    def reveal(self, path: str) -> Target | None:
        """Chooses the entry that a path is about, and gives the way to its field."""
        for place, row in enumerate(self._list.entries.rows):
            if row.place is not None and leads_to(path, f"{LIST}[{row.place}]"):
                self._list.go_to(place)
                return self._details.row(path) or self
        return self if leads_to(path, LIST) else None

    def take_focus(self) -> None:
        """Puts the keyboard in the list, or where an empty one is filled."""
        there = self._buttons["add"] if self._list.isHidden() else self._list
        there.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Editing

    def _keep(self, kept: Kept, name: str) -> None:
        self._session.settle()
        self._session.relist(LIST, kept.entries, name, kept.were)

    def _keep_rows(self, rows: tuple[Row, ...], name: str) -> None:
        self._keep(packet_list.kept(self._packet, self._list.entries.rows, rows), name)

    @Slot(int, int)
    def _move(self, place: int, to: int) -> None:
        rows = self._list.entries.rows
        name = tr("Move “{entry}” in the packet").format(entry=self._list.entries.title(place))
        self._keep_rows(packet_list.moved(rows, place, to), name)
        self._list.go_to(to)

    @Slot(int)
    def _remove(self, place: int) -> None:
        rows = self._list.entries.rows
        name = tr("Take “{entry}” out of the packet").format(entry=self._list.entries.title(place))
        self._keep_rows(packet_list.without(rows, place), name)
        if self._list.isHidden():
            self._buttons["add"].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _rename(self, place: int) -> None:
        if self._list.entries.rows[place].place is None:
            # One of the usual papers has no title of its own before the list is the drafter's.
            name = tr("Make the packet’s list your own")
            self._keep(packet_list.all_own(self._list.entries.rows), name)
        self._list.go_to(place)
        self._details.rename()

    @Slot()
    def _on_up(self) -> None:
        self._step(-1)

    @Slot()
    def _on_down(self) -> None:
        self._step(1)

    def _step(self, steps: int) -> None:
        place = self._list.place
        if place >= 0 and 0 <= place + steps < len(self._list.entries.rows):
            self._move(place, place + steps)

    @Slot()
    def _on_rename(self) -> None:
        if self._list.place >= 0:
            self._rename(self._list.place)

    @Slot()
    def _on_remove(self) -> None:
        if self._list.place >= 0:
            self._remove(self._list.place)

    @Slot()
    def _on_usual(self) -> None:
        self._keep(packet_list.usual_again(self._packet), tr("Use the packet’s usual papers"))
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _show_papers(self) -> None:
        """A list of the papers that are not in the packet yet, by who gets them."""
        menu = QMenu(self)
        menu.setObjectName("packet-papers")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        listed = {str(row.entry.paper.value) for row in self._list.entries.rows if row.entry.paper}
        for group in self._groups:
            named = [(name, title) for name, title, *_ in group.papers if name != press.PACKET]
            left = [(name, title) for name, title in named if name not in listed]
            if not left:
                continue
            menu.addSection(group.title)
            for name, title in left:
                action = menu.addAction(tr(title))
                action.setData(name)
        menu.triggered.connect(self._on_paper)
        button = self._buttons["add"]
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    @Slot(QAction)
    def _on_paper(self, action: QAction) -> None:
        self.add_paper(next(paper for paper in PaperName if paper.value == action.data()))

    def add_paper(self, paper: PaperName) -> None:
        """Adds a paper behind the last paper: exhibits stay at the end."""
        rows = self._list.entries.rows
        papers = [n for n, row in enumerate(rows) if row.entry.paper is not None]
        at = papers[-1] + 1 if papers else 0
        name = tr("Add “{entry}” to the packet").format(entry=tr(paper.label))
        self._keep_rows(packet_list.added(rows, [PacketEntry(paper=paper)], at), name)
        self._list.go_to(at)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_exhibits(self) -> None:
        self._add_files(list(self._ask_files()), len(self._list.entries.rows))

    @Slot(list, int)
    def _add_files(self, files: list[Path], at: int) -> None:
        """Adds files as exhibits; one that is there already is said to be."""
        rows = self._list.entries.rows
        there = {press.same_file(row.entry.file) for row in rows if row.entry.file.strip()}
        fresh: list[Path] = []
        for path in files:
            where = press.same_file(str(path))
            if where in there:
                self.told.emit(
                    tr("“{file}” is in the packet already.").format(file=path.name), "note"
                )
            else:
                there.add(where)
                fresh.append(path)
        if not fresh:
            return
        entries = [PacketEntry(file=str(path)) for path in fresh]
        name = several("Add %n exhibit", "Add %n exhibits", len(entries))
        self._keep_rows(packet_list.added(rows, entries, at), name)
        self._list.go_to(at + len(entries) - 1)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_chosen(self) -> None:
        rows, place = self._list.entries.rows, self._list.place
        chosen = 0 <= place < len(rows)
        self._details.show_entry(rows[place] if chosen else None)
        for name in ("rename", "remove", "up", "down"):
            self._buttons[name].setEnabled(chosen)
        self._buttons["up"].setEnabled(chosen and place > 0)
        self._buttons["down"].setEnabled(chosen and place < len(rows) - 1)
