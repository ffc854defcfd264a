"""Beside a group of fields: fill it from the address book, or keep there what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.pages.book_chooser import BookChooser
from qmsco_desk.desk.pages.parts import follows_width
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import Space, mark
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError
from qmsco_desk.interview import books
from qmsco_desk.model.address_book import BookEntry, at
from qmsco_desk.storage.address_book import AddressBook, entry_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.desk.fields.field_row import FieldRow
    from qmsco_desk.desk.fields.surroundings import Surroundings
    from qmsco_desk.desk.pages.parts import Indexes, Target
    from qmsco_desk.interview.page import Book


class BookPart(QWidget):
    """Two small buttons; the first opens a list in place, from which one is chosen by typing."""

    def __init__(
        self, item: Book, indexes: Indexes, given: Surroundings, book: AddressBook
    ) -> None:
        super().__init__()
        self._kind, self._place = at(item.place)
        self._indexes = indexes
        self._session = given.bridge.session
        self._look = given.look
        self._book = book
        self._chooser: BookChooser | None = None
        name = f"book:{item.place}" + "".join(f":{index}" for index in indexes)
        self.setObjectName(name)
        what = tr(self._kind.label)
        found, kept = tr("Address book"), tr("Keep in the address book")
        if item.named:
            several = tr(self._kind.plural)
            found = tr("Address book: {several}").format(several=several[0].lower() + several[1:])
            kept = tr("Keep {one}").format(one=what[0].lower() + what[1:])
        self.choose = self._link(found, f"{name}:choose", "search")
        self.choose.setCheckable(True)
        self.choose.setAccessibleName(tr("{what}: choose from the address book").format(what=what))
        self.choose.clicked.connect(self._on_choose)
        self.keep = self._link(kept, f"{name}:keep", "plus")
        self.keep.setAccessibleName(tr("{what}: keep in the address book").format(what=what))
        self.keep.clicked.connect(self._on_keep)
        self._said = Words("", "help")
        self._said.setObjectName(f"{name}:said")
        line = FlowLine(Space.SMALL, 0)
        line.add(self.choose)
        line.add(self.keep)
        line.add(self._said)
        holder = QWidget()
        holder.setLayout(line)
        follows_width(holder)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._column.addWidget(holder)
        follows_width(self)
        given.look.changed.connect(self._draw)
        self._draw()

    def _link(self, words: str, name: str, icon: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setProperty("drawn", icon)
        mark(button, kind="link", flush="true" if name.endswith(":choose") else "false")
        return button

    @property
    def said(self) -> str:
        """What is said beside the buttons."""
        return self._said.text()

    @property
    def chooser(self) -> BookChooser | None:
        """The list, while it is open."""
        return self._chooser

    # What a page asks of its parts

    def refresh(self) -> None:
        """Lets that be kept which has a name."""
        texts = books.texts_in(self._place, self._indexes, self._session)
        self.keep.setEnabled(any(texts.get(name) for name in self._kind.named_by))
        if self._chooser is not None:
            self._chooser.refresh()

    def rows(self) -> Iterator[FieldRow]:
        """None: the fields stand in lines of their own."""
        return iter(())

    def reveal(self, path: str) -> Target | None:
        """No finding leads here."""
        del path
        return None

    # What a person does

    @Slot()
    def _on_choose(self) -> None:
        if self._chooser is not None:
            self._close()
            return
        self._say("")
        self._chooser = BookChooser(self._kind, self._book.of_kind(self._kind.code), self._replaced)
        self._chooser.chosen.connect(self._on_chosen)
        self._chooser.left.connect(self._on_left)
        self._column.addWidget(self._chooser)
        self.choose.setChecked(True)
        self._chooser.show()
        self._chooser.take_focus()
        QTimer.singleShot(0, self._chooser, self._chooser.come_into_sight)

    def _replaced(self, entry: BookEntry) -> tuple[books.Replaced, ...]:
        return books.replaced(self._texts(entry), self._session)

    def _texts(self, entry: BookEntry) -> dict[str, str]:
        return books.filling(entry, self._kind, self._place, self._indexes, self._session)

    @Slot(object)
    def _on_chosen(self, entry: BookEntry) -> None:
        self._close()
        self._session.settle()
        texts = self._texts(entry)
        if texts:
            what = tr(self._kind.label)
            name = tr("Fill in {what} from the address book").format(
                what=what[0].lower() + what[1:]
            )
            self._session.put_all(name, texts)
        self._say(tr("Filled in from the address book: {title}.").format(title=entry.title))

    @Slot()
    def _on_left(self) -> None:
        self._close()

    def _close(self) -> None:
        chooser, self._chooser = self._chooser, None
        self.choose.setChecked(False)
        if chooser is not None:
            # The keyboard goes back first: what is hidden with it would hand it to just anyone.
            self.choose.setFocus(Qt.FocusReason.OtherFocusReason)
            chooser.hide()
            chooser.deleteLater()

    @Slot()
    def _on_keep(self) -> None:
        self._session.settle()
        texts = books.texts_in(self._place, self._indexes, self._session)
        try:
            entry = entry_of(self._kind.code, texts)
            before = self._book.known_as(entry)
            # A place with fewer fields than the kind does not take the others away.
            kept = dict(before.texts) if before is not None else {}
            missing = {n: t for n, t in kept.items() if n not in self._place.paths}
            entry = entry_of(self._kind.code, {**missing, **texts})
            if entry == before:
                said = tr("{title} is in the address book as it stands here.")
            elif self._book.keep(entry):
                said = tr("Updated in the address book: {title}.")
            else:
                said = tr("Added to the address book: {title}.")
        except DeskError as error:
            self._say(tr("Not kept. {why}").format(why=str(error)))
            return
        self._say(said.format(title=entry.title))

    def _say(self, text: str) -> None:
        self._said.setText(text)
        if text:
            event = QAccessibleAnnouncementEvent(self, text)
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
            QAccessible.updateAccessibility(event)

    @Slot()
    def _draw(self) -> None:
        for button in (self.choose, self.keep):
            button.setIcon(self._look.icon(str(button.property("drawn")), "accent"))
