"""The bar above the library's pages: the way back, the way to all, the firm's rules as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from qmsco_desk.desk.library.trail import ALL
from qmsco_desk.desk.style.look import Space, mark
from qmsco_desk.desk.style.room import way_height
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from qmsco_desk.desk.style.look import Look

_DOTS = "\N{HORIZONTAL ELLIPSIS}"


class WayBar(QWidget):
    """The bar.

    Signals:
        back_wanted: Go back.
        all_wanted: Go to the first page.
        export_wanted, import_wanted: Write the firm's rules to a file, or read them from one.
    """

    back_wanted = Signal()
    all_wanted = Signal()
    export_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._back = QPushButton()
        self._all = QPushButton(tr(ALL))
        self._firm = QPushButton(tr("&Firm's rules"))
        for button, name in (
            (self._back, "library-back"),
            (self._all, "library-all"),
            (self._firm, "library-firm"),
        ):
            button.setObjectName(name)
        mark(self._back, kind="link", flush="true")
        mark(self._all, kind="link")
        self._firm.setToolTip(tr("Export or import what the firm confirmed or replaced"))
        menu = QMenu(self._firm)
        menu.setObjectName("library-firm-menu")
        menu.addAction(tr("&Export…"), self.export_wanted.emit)
        menu.addAction(tr("&Import…"), self.import_wanted.emit)
        self._firm.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE - Space.HAIR, Space.ROW, Space.PAGE, Space.SMALL)
        row.setSpacing(Space.MEDIUM)
        row.addWidget(self._back)
        row.addWidget(self._all)
        row.addStretch()
        row.addWidget(self._firm)
        self._back.clicked.connect(self.back_wanted)
        self._all.clicked.connect(self.all_wanted)
        look.changed.connect(self._draw)
        self._draw()

    @property
    def last_stop(self) -> QWidget:
        """Where Tab leaves the bar."""
        return self._firm

    @property
    def back(self) -> str:
        """What the way back is called."""
        return self._back.text()

    def tell(self, back: str, *, all_too: bool, files: bool) -> None:
        """Names the way back, and says what else can be done here."""
        self._back.setText(back)
        self._all.setVisible(all_too)
        self._firm.setVisible(files)

    @Slot()
    def _draw(self) -> None:
        self._back.setIcon(self._look.icon("back", "accent"))
        self.setMinimumHeight(Space.ROW + way_height(self._back) + Space.SMALL)
