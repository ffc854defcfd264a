"""The address book: search, the entries by kind, and the one that is edited beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.firm.choices import ChoiceRow
from qmsco_desk.desk.firm.entry_card import EntryCard
from qmsco_desk.desk.pages.book_chooser import matching
from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.style.flow import FlowLine, Words, set_shown
from qmsco_desk.desk.style.look import Look, Space, mark, tip
from qmsco_desk.desk.style.room import Room
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.errors import DeskError
from qmsco_desk.model.address_book import KINDS, BookEntry, kind_of
from qmsco_desk.storage.address_book import AddressBook, entry_of

_ENTRY = Qt.ItemDataRole.UserRole
_LIST_WIDTH = 340
_MOST_SHOWN = 300
"""Entries in the list at once; whoever has more types a word."""


class AddressRoom(Room):
    """The room. An entry is kept when its fields are left; taking one out can be taken back.

    Signals:
        told: A sentence for the message bar, and its kind.
        refused: A `DeskError`.
        import_wanted: A table is to be read.
        export_wanted: The entries are to be written to a table.
    """

    told = Signal(str, str)
    refused = Signal(object)
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(
        self,
        look: Look,
        book: AddressBook,
        states: tuple[tuple[str, str], ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            look,
            "address-book",
            tr("Address book"),
            tr(
                "Administrators, employers, courts, attorneys that you use again. Nothing of a "
                "client gets here by itself."
            ),
            parent,
        )
        self._book = book
        self._states = states
        self._card: EntryCard | None = None
        self._new: BookEntry | None = None
        self._removed: BookEntry | None = None
        # A new entry that was left before it was kept: its kind and what was typed.
        self._unkept: tuple[str, dict[str, str]] | None = None
        self._keeping = False
        self._build_tools()
        self._build()
        self.left.connect(self._settle)
        look.changed.connect(self._draw)
        self._draw()

    def _build_tools(self) -> None:
        self.add = QPushButton(tr("New entry"))
        self.add.setObjectName("book-add")
        menu = QMenu(self.add)
        menu.setObjectName("book-kinds")
        for kind in KINDS:
            menu.addAction(tr(kind.label)).setData(kind.code)
        menu.triggered.connect(self._on_add)
        self.add.setMenu(menu)
        self.read, self.write = QPushButton(tr("Import…")), QPushButton(tr("Export…"))
        self.read.setObjectName("book-import")
        self.read.clicked.connect(self.import_wanted)
        self.write.setObjectName("book-export")
        self.write.clicked.connect(self.export_wanted)
        for button in (self.add, self.read, self.write):
            self.tools.addWidget(button)

    def _build(self) -> None:
        self.search = LineEdit(30, least=12)
        self.search.setObjectName("book-room-search")
        self.search.set_filling(True)
        self.search.setPlaceholderText(tr("Name, firm or town"))
        self.search.setAccessibleName(tr("Search the address book"))
        self.search.textEdited.connect(self._on_typed)
        kinds = tuple((kind.code, tr(kind.plural)) for kind in KINDS)
        self.kinds = ChoiceRow("book-room-kind", tr("Show"), (("", tr("Every kind")), *kinds))
        self.kinds.chosen.connect(self._on_kind)
        self.list = QListWidget()
        self.list.setObjectName("book-room-entries")
        self.list.setAccessibleName(tr("Entries of the address book"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.currentItemChanged.connect(self._on_marked)
        self.count = Words("", "help")
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, Space.PAGE, 0)
        column.setSpacing(Space.SMALL)
        for widget in (self.search, self.kinds, self.count):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addStretch()
        self._right = QWidget()
        self._beside = QVBoxLayout(self._right)
        self._beside.setContentsMargins(Space.PAGE, 0, 0, 0)
        self._beside.setSpacing(Space.SMALL)
        self.empty = Words("", "purpose")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._beside.addWidget(self.empty, 1)
        self._beside.addLayout(self._build_foot())
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("book-splitter")
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(left)
        split.addWidget(self._right)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_WIDTH, 2 * _LIST_WIDTH])
        self.body.addWidget(split, 1)

    def _build_foot(self) -> QHBoxLayout:
        """What is done with the entry: kept, taken out; and the one taken out brought back."""
        self.keep = QPushButton(tr("Keep"))
        self.keep.setObjectName("book-keep")
        mark(self.keep, kind="primary")
        self.keep.clicked.connect(self._on_keep)
        self.remove = QPushButton(tr("Remove"))
        self.remove.setObjectName("book-remove")
        self.remove.clicked.connect(self._on_remove)
        self.restore = QPushButton("")
        self.restore.setObjectName("book-restore")
        mark(self.restore, kind="link")
        self.restore.clicked.connect(self._on_restore)
        self.restore.hide()
        holder = QWidget()
        line = FlowLine(Space.SMALL, Space.HAIR)
        for button in (self.keep, self.remove, self.restore):
            line.add(button)
        holder.setLayout(line)
        foot = QHBoxLayout()
        foot.addWidget(holder, 1)
        return foot

    @Slot()
    def _draw(self) -> None:
        self.add.setIcon(self._look.icon("plus"))
        self.read.setIcon(self._look.icon("folder"))
        self.write.setIcon(self._look.icon("save"))
        self.remove.setIcon(self._look.icon("remove"))
        self.restore.setIcon(self._look.icon("undo", "accent"))

    # What is shown

    def enter(self) -> None:
        """Shows the book, with the keyboard in the search."""
        self._removed = None
        card = self._card
        if card is None or not (card.is_changed or self._new is not None):
            # What was left half typed is found again as it was.
            self.show_entries()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entries(self, wanted: BookEntry | None = None) -> None:
        """Lists the entries that are searched for; `wanted` is the one to mark."""
        kind = self.kinds.value
        every = self._book.of_kind(kind) if kind else self._book.entries
        found = matching(every, self.search.text())
        codes = [known.code for known in KINDS]
        shown = sorted(found, key=lambda one: codes.index(one.kind))[:_MOST_SHOWN]
        self.list.blockSignals(True)
        self.list.clear()
        for entry in shown:
            known = kind_of(entry.kind)
            what = tr(known.label) if known else ""
            below = " \N{MIDDLE DOT} ".join(part for part in (what, entry.summary) if part)
            item = QListWidgetItem(f"{entry.title}\n{below}")
            item.setData(_ENTRY, entry)
            item.setToolTip(tip(item.text()))
            self.list.addItem(item)
        self.list.blockSignals(False)
        total = len(self._book.entries)
        self.count.setText(
            tr("{shown} of {total} entries").format(shown=len(shown), total=total)
            if len(shown) != total
            else several("%n entry", "%n entries", total)
        )
        set_shown(self.count, total > 0)
        set_shown(self.list, bool(shown))
        self.write.setEnabled(total > 0)
        row = shown.index(wanted) if wanted in shown else (0 if shown else -1)
        self.list.setCurrentRow(row)
        self._show_card(shown[row] if row >= 0 else None)

    def _show_card(self, entry: BookEntry | None) -> None:
        before, self._card = self._card, None
        if before is not None and not before.entry.texts and before.is_changed:
            # A new entry that nobody kept: it is left, and can be brought back as it was typed.
            self._unkept = (before.kind.code, before.texts)
        self._show_restore()
        if before is not None:
            self._beside.removeWidget(before)
            before.hide()
            before.deleteLater()
        kind = kind_of(entry.kind) if entry is not None else None
        if entry is not None and kind is not None:
            self._card = EntryCard(entry, kind, self._look, self._states, self._right)
            self._card.changed.connect(self._on_changed)
            self._card.left_field.connect(self._on_field_left)
            self._beside.insertWidget(0, self._card, 1)
            self._card.show()
        set_shown(self.empty, self._card is None)
        searched = bool(self._book.entries)
        self.empty.setText(
            tr("No entry has these words.")
            if searched
            else tr(
                "The address book is empty. Keep an entry from a page of an order, add one here, "
                "or import a table."
            )
        )
        self._show_foot()

    def _show_restore(self) -> None:
        """Offers to bring back what was left half typed, else what was removed."""
        title = self._removed.title.replace("&", "&&") if self._removed is not None else ""
        removed = tr("Bring back {title}").format(title=title)
        half_typed = tr("Bring back what you typed")
        self.restore.setText(half_typed if self._unkept is not None else removed)
        set_shown(self.restore, self._unkept is not None or self._removed is not None)

    def _show_foot(self) -> None:
        card = self._card
        set_shown(self.keep, card is not None)
        set_shown(self.remove, card is not None)
        self.keep.setEnabled(card is not None and (card.is_changed or self._new is not None))
        self.remove.setText(tr("Leave it out") if self._new is not None else tr("Remove"))

    # What a person does

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        del typed
        self.show_entries()

    @Slot(str)
    def _on_kind(self, value: str) -> None:
        del value
        self._settle()
        self.show_entries()

    @Slot()
    def _on_marked(self) -> None:
        if self._keeping:
            return
        item = self.list.currentItem()
        wanted = item.data(_ENTRY) if item is not None else None
        self._new = None
        self._show_card(wanted)

    @Slot(QAction)
    def _on_add(self, action: QAction) -> None:
        self._settle()
        self._begin(str(action.data()))

    def _begin(self, code: str) -> None:
        """Shows an empty new entry of a kind."""
        self._new = BookEntry(code)
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self._show_card(self._new)
        if self._card is not None:
            self._card.take_focus()

    @Slot()
    def _on_changed(self) -> None:
        self._show_foot()

    @Slot()
    def _on_field_left(self) -> None:
        """An entry that is in the book already is kept as it is typed; a new one waits for Keep."""
        if self._new is None:
            self._settle()

    @Slot()
    def _on_keep(self) -> None:
        self._store(aloud=True)

    @Slot()
    def _settle(self) -> None:
        card = self._card
        if card is not None and self._new is None and card.is_changed:
            self._store(aloud=False)

    def _store(self, *, aloud: bool) -> None:
        card = self._card
        if card is None or self._keeping:
            return
        self._keeping = True
        try:
            entry = entry_of(card.kind.code, card.texts)
            if self._new is None:
                self._book.change(card.entry, entry)
                said = tr("Kept: {title}.")
            elif self._book.keep(entry):
                said = tr("Updated in the address book: {title}.")
            else:
                said = tr("Added to the address book: {title}.")
        except DeskError as error:
            self.refused.emit(error)
            return
        finally:
            self._keeping = False
        card.entry = entry
        if aloud:
            self._new = None
            self.search.clear()
            self.show_entries(entry)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.told.emit(said.format(title=entry.title), "done")
        else:
            self._name_item(entry)
            self._show_foot()

    def _name_item(self, entry: BookEntry) -> None:
        """Lets the marked line say what the entry says now."""
        item = self.list.currentItem()
        known = kind_of(entry.kind)
        if item is not None and known is not None:
            parts = [part for part in (tr(known.label), entry.summary) if part]
            item.setText(f"{entry.title}\n" + " \N{MIDDLE DOT} ".join(parts))
            item.setData(_ENTRY, entry)

    @Slot()
    def _on_remove(self) -> None:
        card = self._card
        if card is None:
            return
        if self._new is not None:
            self._new = None
            self.show_entries()
            # It was left out on purpose.
            self._unkept = None
            self._show_restore()
        else:
            try:
                self._book.remove(card.entry)
            except DeskError as error:
                self.refused.emit(error)
                return
            self._removed, self._unkept = card.entry, None
            title = card.entry.title
            self.show_entries()
            self.told.emit(
                tr("Removed from the address book: {title}.").format(title=title), "note"
            )
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_restore(self) -> None:
        if self._unkept is not None:
            code, texts = self._unkept
            self._unkept = None
            self._begin(code)
            if self._card is not None:
                self._card.take(texts)
            return
        entry, self._removed = self._removed, None
        if entry is None:
            return
        try:
            self._book.keep(entry)
        except DeskError as error:
            self.refused.emit(error)
            return
        self.search.clear()
        self.kinds.show_value("")
        self.show_entries(entry)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
