"""Help beside the work: a page of Markdown, search over all of them, and the way one came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFont,
    QKeyEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.help.shelf import slug
from qmsco_desk.desk.help.written import escaped
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import several, tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.desk.help.shelf import HelpShelf, Hit

CONTENTS = "index"
ACTION = "desk:"
_SEARCH = "search:"
# Sizes of headings, as parts of the text's own size, from the title down.
_SIZES = (1.45, 1.15, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is: a page and the heading on it, or what was looked for.

    Attributes:
        name: Name of the page, or what was looked for.
        heading: What to bring to the top; empty for the page's own beginning.
        aside: Markdown that stands under the title: what is said of the field at hand.
    """

    name: str
    heading: str = ""
    aside: str = ""


class HelpView(QFrame):
    """The panel.

    Signals:
        closed: The person has read enough.
        action_wanted: Name of an action of the window that a page leads to.
    """

    closed = Signal()
    action_wanted = Signal(str)

    def __init__(
        self,
        look: Look,
        shelf: HelpShelf,
        open_address: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self._look = look
        self._shelf = shelf
        self._open_address = open_address
        self._back: list[Place] = []
        self._ahead: list[Place] = []
        self._place = Place(CONTENTS)
        self._hits: tuple[Hit, ...] = ()
        self._buttons: dict[str, QToolButton] = {}
        self.search = QLineEdit()
        self.page = QTextBrowser()
        self._build()
        look.changed.connect(self._draw)
        self._draw()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(Space.SMALL, Space.HAIR, Space.HAIR, 0)
        head.setSpacing(Space.HAIR)
        head.addWidget(label(tr("Help"), "group"))
        head.addStretch()
        for name, icon, words, does in (
            ("back", "chevron-left", tr("Back (Alt+Left)"), self.back),
            ("ahead", "chevron-right", tr("Forward (Alt+Right)"), self.ahead),
            ("contents", "document", tr("All pages of help"), self.show_contents),
            ("close", "close", tr("Close help (Esc)"), self.closed.emit),
        ):
            button = QToolButton()
            button.setObjectName(f"help-{name}")
            button.setToolTip(words)
            button.setAccessibleName(words.partition(" (")[0])
            button.setProperty("icon_name", icon)
            button.clicked.connect(does)
            self._buttons[name] = button
            head.addWidget(button)
        self.search.setObjectName("help-search")
        self.search.setPlaceholderText(tr("Search all of help"))
        self.search.setAccessibleName(tr("Search all of help"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._on_search)
        self.search.installEventFilter(self)
        self.page.setObjectName("help-page")
        self.page.setOpenLinks(False)
        self.page.setSearchPaths([str(self._shelf.folder)])
        self.page.document().setDocumentMargin(Space.ROW)
        self.page.document().setIndentWidth(Space.MEDIUM)
        self.page.anchorClicked.connect(self._on_link)
        self.page.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        column.addLayout(head)
        line = QHBoxLayout()
        line.setContentsMargins(Space.SMALL, 0, Space.SMALL, Space.HAIR)
        line.addWidget(self.search)
        column.addLayout(line)
        column.addWidget(self.page, 1)
        self.setFocusProxy(self.page)
        mark(self, surface="side")

    def lie_over(self, *, over: bool) -> None:
        """Draws an edge while it lies over the page; beside the page a line stands there."""
        mark(self, overlay=str(over).lower())

    # Where one is

    @property
    def place(self) -> Place:
        """The page on screen."""
        return self._place

    @property
    def text(self) -> str:
        """The words on screen."""
        return self.page.toPlainText()

    def show_page(self, name: str, heading: str = "", aside: str = "") -> None:
        """Turns to a page, at a heading; `aside` is Markdown that stands under the title."""
        self._go(Place(name if name in self._shelf.pages else CONTENTS, heading, aside))

    @Slot()
    def show_contents(self) -> None:
        """Turns to the list of all pages."""
        self.show_page(CONTENTS)

    def begin_search(self) -> None:
        """Puts the keyboard into the line for searching."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def back(self) -> None:
        """Turns back to the page before."""
        if self._back:
            self._ahead.append(self._place)
            self._turn(self._back.pop())

    @Slot()
    def ahead(self) -> None:
        """Turns forward again."""
        if self._ahead:
            self._back.append(self._place)
            self._turn(self._ahead.pop())

    def _go(self, place: Place) -> None:
        if place != self._place or not self.page.document().characterCount() > 1:
            if self.page.document().characterCount() > 1:
                self._back.append(self._place)
            self._ahead.clear()
        self._turn(place)

    def _turn(self, place: Place) -> None:
        self._place = place
        looked_for = place.name.removeprefix(_SEARCH) if place.name.startswith(_SEARCH) else ""
        if self.search.text() != looked_for:
            with QSignalBlocker(self.search):
                self.search.setText(looked_for)
        self._write()
        self._buttons["back"].setEnabled(bool(self._back))
        self._buttons["ahead"].setEnabled(bool(self._ahead))

    # What is shown

    @Slot()
    def _draw(self) -> None:
        for button in self._buttons.values():
            button.setIcon(self._look.icon(button.property("icon_name")))
        if self.page.document().characterCount() > 1:
            at = self.page.verticalScrollBar().value()
            self._write()
            self.page.verticalScrollBar().setValue(at)

    def _write(self) -> None:
        """Writes the page anew: another page, or another size or colour of its letters."""
        place = self._place
        if place.name.startswith(_SEARCH):
            text = self._found(place.name.removeprefix(_SEARCH))
            self.page.setAccessibleName(tr("What was found in help"))
        else:
            text = self._shelf.shown(place.name, place.heading)
            if place.aside:
                title, _, rest = text.partition("\n")
                text = f"{title}\n\n{place.aside}\n{rest}"
            title = self._shelf.pages[place.name].title
            self.page.setAccessibleName(tr("Help: {page}").format(page=title))
        self.page.setMarkdown(text)
        self._dress()
        self._scroll_to(place.heading)

    def _dress(self) -> None:
        """Sizes and distances of headings and lists, which Markdown leaves to the one who shows."""
        points = self.font().pointSizeF()
        block = self.page.document().begin()
        cursor = QTextCursor(block)
        cursor.beginEditBlock()
        while block.isValid():
            cursor.setPosition(block.position())
            if cursor.currentTable() is not None:
                block = block.next()
                continue
            level = block.blockFormat().headingLevel()
            form = QTextBlockFormat(block.blockFormat())
            if level:
                form.setTopMargin(Space.MEDIUM if block.blockNumber() else 0)
                form.setBottomMargin(Space.HAIR)
            elif block.textList() is not None:
                form.setBottomMargin(Space.HAIR)
            else:
                form.setBottomMargin(Space.SMALL)
            form.setLineHeight(115, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(form)
            if level:
                cursor.movePosition(
                    QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
                )
                letters = cursor.charFormat()
                letters.clearProperty(letters.Property.FontSizeAdjustment.value)
                letters.setFontPointSize(points * _SIZES[level - 1])
                letters.setFontWeight(QFont.Weight.DemiBold)
                cursor.setCharFormat(letters)
            block = block.next()
        cursor.endEditBlock()

    def _scroll_to(self, heading: str) -> None:
        """Brings a heading to the top; the page's own beginning where it has no such heading."""
        wanted = slug(heading)
        start = found = self.page.document().begin()
        block = start
        while wanted and block.isValid():
            if block.blockFormat().headingLevel() and slug(block.text()) == wanted:
                found = block
                break
            block = block.next()
        self.page.setTextCursor(QTextCursor(found))
        if found == start:
            self.page.verticalScrollBar().setValue(0)
            return
        top = self.page.document().documentLayout().blockBoundingRect(found).top()
        self.page.verticalScrollBar().setValue(max(0, round(top) - Space.SMALL))

    # Search

    @Slot(str)
    def _on_search(self, text: str) -> None:
        if not text.strip():
            if self._place.name.startswith(_SEARCH):
                self.back()
            return
        place = Place(_SEARCH + text)
        if self._place.name.startswith(_SEARCH):
            self._turn(place)  # typing on is one search, not many
        else:
            self._go(place)
        self._announce(
            several("%n place has these words", "%n places have these words", len(self._hits))
        )

    def _found(self, text: str) -> str:
        """What was found, as a page with a link to each place."""
        self._hits = self._shelf.search(text)
        lines = [f"# {escaped(tr('Found in help'))}", ""]
        if not self._hits:
            lines.append(tr("No page of help has all of these words."))
        for hit in self._hits:
            part = hit.section
            words = part.title if part.heading == part.title else f"{part.title}: {part.heading}"
            link = f"{part.page}.md#{slug(part.heading)}"
            lines += [f"**[{escaped(words)}]({link})**  ", f"{escaped(hit.around)}", ""]
        return "\n".join(lines)

    def _announce(self, text: str) -> None:
        event = QAccessibleAnnouncementEvent(self.search, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)

    def open_first(self) -> None:
        """Turns to the first place that was found."""
        if self._hits:
            part = self._hits[0].section
            self._go(Place(part.page, part.heading))
            self.page.setFocus()

    # Links and keys

    @Slot(QUrl)
    def _on_link(self, url: QUrl) -> None:
        link = url.toString()
        if link.startswith(ACTION):
            self.action_wanted.emit(link.removeprefix(ACTION))
        elif link.startswith(("http:", "https:")):
            self._open_address(link)
        else:
            here = CONTENTS if self._place.name.startswith(_SEARCH) else self._place.name
            found = self._shelf.resolve(here, link)
            if found is not None:
                name, anchor = found
                self._go(Place(name, self._shelf.heading(name, anchor)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the line for searching and of the page."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.search and self._search_key(event):
                return True
            if watched is self.page and self._page_key(event):
                return True
        return super().eventFilter(watched, event)

    def _search_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_first()
        elif event.key() == Qt.Key.Key_Down:
            self.page.setFocus()
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            return False
        return True

    def _page_key(self, event: QKeyEvent) -> bool:
        """The text has a history of its own, which is empty: these keys are not for it."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Backspace or (alt and event.key() == Qt.Key.Key_Left):
            self.back()
        elif alt and event.key() == Qt.Key.Key_Right:
            self.ahead()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with the arrows goes back and forward, Escape closes."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif alt and event.key() == Qt.Key.Key_Left:
            self.back()
        elif alt and event.key() == Qt.Key.Key_Right:
            self.ahead()
        else:
            super().keyPressEvent(event)
