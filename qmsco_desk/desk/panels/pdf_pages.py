"""Pages of a PDF on screen, with search, list of pages and zoom; a newer one keeps the place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QIntValidator, QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.pdf.find_bar import FindBar
from qmsco_desk.desk.pdf.page_layout import Fit
from qmsco_desk.desk.pdf.page_list import PageList
from qmsco_desk.desk.pdf.reader import PdfReader
from qmsco_desk.desk.style.look import Look, Space, label
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qmsco_desk.documents.render.pdf.sheet import Place

_PERCENTS = (50, 75, 100, 125, 150, 200, 300)
_INSIDE = Qt.ShortcutContext.WidgetWithChildrenShortcut


class PdfPages(QWidget):
    """The pages. Whoever shows them puts `tools` where they belong.

    Attributes:
        tools: What is done with the pages: list, search, page, zoom.

    Signals:
        page_changed: Another page is in sight, or there are other pages.
        place_wanted: The way behind words that were clicked.
    """

    page_changed = Signal()
    place_wanted = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Shows no pages yet; `name` begins the object names of pages and tools."""
        super().__init__(parent)
        self._look = look
        self._name = name
        self._pdf = b""
        # The document reads from the buffer for as long as it is shown.
        self._buffer: QBuffer | None = None
        self._document = QPdfDocument(self)
        self._drawn_tools: list[QToolButton] = []
        self._view = PdfReader(look, self)
        self._view.setObjectName(f"{name}-pages")
        self._view.setAccessibleName(tr("Pages of the paper"))
        self._find = FindBar(look, self._view, name)
        self._list = PageList(look, name)
        self._list.hide()
        self._page = QLineEdit()
        self._of = label("")
        self._zoom = QToolButton()
        self._fits: dict[Fit, QAction] = {}
        self.tools = self._make_tools()
        self._build()
        self._connect()
        self._on_look_changed()
        self._tell()

    # Building

    def _make_tools(self) -> QWidget:
        """One row: what is listed and found at the left, the page in the middle, zoom at the right.

        It is narrow enough for the narrowest panel.
        """
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.HAIR)
        self._listing = self._tool("list", "pages", tr("List of pages"), self._on_list)
        self._listing.setCheckable(True)
        self._finding = self._tool(
            "search", "search", tr("Find on these pages (Ctrl+F)"), self.search
        )
        self._page.setObjectName(f"{self._name}-page")
        self._page.setAccessibleName(tr("Page, to go to"))
        self._page.setToolTip(tr("Go to a page (Ctrl+G)"))
        self._page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._page.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._of.setObjectName(f"{self._name}-of")
        for widget in (self._listing, self._finding):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._page)
        row.addWidget(self._of)
        row.addStretch(1)
        row.addWidget(self._tool("zoom-out", "zoom-out", tr("Smaller (-)"), self._view.smaller))
        row.addWidget(self._make_zoom())
        row.addWidget(self._tool("zoom-in", "zoom-in", tr("Larger (+)"), self._view.larger))
        return bar

    def _tool(self, name: str, icon: str, text: str, does: Callable[[], object]) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{self._name}-{name}")
        button.setProperty("drawing", icon)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(does)
        self._drawn_tools.append(button)
        return button

    def _make_zoom(self) -> QToolButton:
        menu = QMenu(self._zoom)
        group = QActionGroup(menu)
        for fit, text in (
            (Fit.WIDTH, tr("Fit the &width (0)")),
            (Fit.PAGE, tr("Fit the &page (9)")),
        ):
            action = self._fits[fit] = QAction(text, menu)
            action.setCheckable(True)
            action.setData(fit)
            group.addAction(action)
            menu.addAction(action)
        menu.addSeparator()
        for percent in _PERCENTS:
            menu.addAction(f"{percent} %").setData(percent)
        menu.triggered.connect(self._on_zoom)
        self._zoom.setObjectName(f"{self._name}-zoom")
        self._zoom.setToolTip(tr("Size of the pages"))
        self._zoom.setMenu(menu)
        self._zoom.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._zoom.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        return self._zoom

    def _build(self) -> None:
        beside = QHBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self._list)
        beside.addWidget(self._view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._find)
        column.addLayout(beside, 1)
        self.setFocusProxy(self._view)

    def _connect(self) -> None:
        self._view.page_changed.connect(self._on_page_changed)
        self._view.zoom_changed.connect(self._tell)
        self._view.place_wanted.connect(self.place_wanted)
        self._list.page_wanted.connect(self._view.go_to_page)
        self._find.left.connect(self._view.setFocus)
        self._page.returnPressed.connect(self._on_page_typed)
        self._page.editingFinished.connect(self._tell)
        self._look.changed.connect(self._on_look_changed)

    def let_keys_in(self, whole: QWidget) -> None:
        """Ctrl+F, F3 and Ctrl+G work wherever the keyboard is within a widget."""
        for keys, does in (
            ("Ctrl+F", self.search),
            ("F3", self._find.go_after),
            ("Shift+F3", self._find.go_before),
            ("Ctrl+G", self.ask_page),
        ):
            shortcut = QShortcut(QKeySequence(keys), whole)
            shortcut.setContext(_INSIDE)
            shortcut.activated.connect(does)

    # What is shown

    @property
    def document(self) -> QPdfDocument:
        """The document on the pages."""
        return self._document

    @property
    def view(self) -> PdfReader:
        """The pages themselves."""
        return self._view

    @property
    def finder(self) -> FindBar:
        """The search."""
        return self._find

    @property
    def pdf(self) -> bytes:
        """The bytes on the pages; empty before the first drawing."""
        return self._pdf

    @property
    def words(self) -> str:
        """Which page is in sight: "Page 1 of 3"; empty where there is none."""
        count = self._document.pageCount()
        page = min(self._view.page + 1, count)
        return tr("Page {page} of {pages}").format(page=page, pages=count) if count else ""

    def show_pdf(self, pdf: bytes, *, keep_place: bool, places: Sequence[Place] = ()) -> None:
        """Puts new pages in the place of the old, at the same zoom.

        Args:
            pdf: The file.
            keep_place: It is the same paper, made anew.
            places: What of the matter stands where on its pages.
        """
        if pdf != self._pdf:
            buffer = QBuffer(self)
            buffer.setData(QByteArray(pdf))
            buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            old, self._document = self._document, QPdfDocument(self)
            self._document.load(buffer)
            self._view.show_document(self._document, places, same_paper=keep_place)
            shown = self._document if self._listing.isChecked() else None
            self._list.show_document(shown, same_paper=keep_place)
            old.close()
            old.deleteLater()
            if self._buffer is not None:
                self._buffer.deleteLater()
            self._buffer, self._pdf = buffer, pdf
            self._find.again()
        elif not keep_place:
            self._view.go_to_page(0)
        self._on_page_changed()

    def clear(self) -> None:
        """Forgets the pages: nothing of them stays on screen or in memory."""
        self._view.forget()
        self._list.show_document(None, same_paper=False)
        self._find.forget()
        self._document.close()
        self._buffer, self._pdf = None, b""
        self._tell()

    # Tools

    @Slot()
    def search(self) -> None:
        """Opens the search."""
        self._find.begin()

    @Slot()
    def ask_page(self) -> None:
        """Puts the keyboard where the page is said."""
        self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._page.selectAll()

    @Slot()
    def _on_page_typed(self) -> None:
        if self._page.hasAcceptableInput():
            self._view.go_to_page(int(self._page.text()) - 1)
            self._view.setFocus()

    @Slot()
    def _on_list(self) -> None:
        wanted = self._listing.isChecked()
        document = self._document if wanted and self._document.pageCount() else None
        self._list.show_document(document, same_paper=False)
        self._list.show_page(self._view.page)
        self._list.setVisible(wanted)
        if wanted:
            self._list.setFocus()

    @Slot(QAction)
    def _on_zoom(self, action: QAction) -> None:
        size = action.data()
        if isinstance(size, Fit):
            self._view.fit_to(size)
        else:
            self._view.zoom_to(int(size))

    @Slot()
    def _on_page_changed(self) -> None:
        self._tell()
        self._list.show_page(self._view.page)
        self.page_changed.emit()

    @Slot()
    def _tell(self) -> None:
        """Says which page is in sight, of how many, and how large."""
        count = self._document.pageCount()
        self._page.setText(str(min(self._view.page + 1, count)) if count else "")
        self._page.setValidator(QIntValidator(1, max(1, count), self._page))
        self._of.setText(tr("of {pages}").format(pages=count) if count else "")
        self._view.setAccessibleDescription(self.words)
        self._zoom.setText(f"{self._view.percent} % \N{BLACK DOWN-POINTING SMALL TRIANGLE}")
        self._zoom.setAccessibleName(
            tr("Size of the pages: {percent} percent").format(percent=self._view.percent)
        )
        for fit, action in self._fits.items():
            action.setChecked(self._view.fit is fit)
        self.tools.setEnabled(bool(count))

    @Slot()
    def _on_look_changed(self) -> None:
        for tool in self._drawn_tools:
            tool.setIcon(self._look.icon(tool.property("drawing")))
        digits = self._page.fontMetrics().horizontalAdvance("0000")
        self._page.setFixedWidth(digits + 20)
