"""Home: three plain beginnings, and the matters opened lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.style.look import Look, Space, label
from qmsco_desk.desk.tongue import tr
from qmsco_desk.desk.window.beginnings import Beginnings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.desk.window.matters_list import MattersList
    from qmsco_desk.desk.window.matters_model import MatterRow, MattersModel

_WIDEST = 140  # letters
_LINES = 30  # of text, from the window's upper to its lower edge, for sentences under the buttons


class Home(QWidget):
    """What stands on screen while no matter is open.

    Its upper part is there at once. The matters are listed when it is furnished: by then the
    program has read what it needs to know them.

    Signals:
        new_wanted: Begin an order.
        open_wanted: Choose a file.
        sample_wanted: Postal code of the sample to open.
        matter_wanted: Path of a matter on the list, to open.
        from_wanted: Path of a matter on the list, to begin another order from.
        reveal_wanted: Path of a matter on the list, to be shown in its folder.
        forget_wanted: A matter (`MatterRow`) to take off the list.
        delete_wanted: Path of a matter on the list, whose file is to be deleted.
        library_wanted: Open the state library.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal(str)
    matter_wanted = Signal(object)
    from_wanted = Signal(object)
    reveal_wanted = Signal(object)
    forget_wanted = Signal(object)
    delete_wanted = Signal(object)
    library_wanted = Signal()

    def __init__(
        self, look: Look, *, newcomer: bool = False, parent: QWidget | None = None
    ) -> None:
        """`newcomer`: no matter was opened here yet."""
        super().__init__(parent)
        self.setObjectName("home")
        self._look = look
        self._list: MattersList | None = None
        self._locked = False
        self.beginnings = Beginnings(look, newcomer=newcomer)
        self.beginnings.new_wanted.connect(self.new_wanted)
        self.beginnings.open_wanted.connect(self.open_wanted)
        self.beginnings.sample_wanted.connect(self.sample_wanted)
        self._library = QPushButton(tr("State &library"))
        self._middle = QWidget()
        self._inner = QVBoxLayout()
        self._below = QVBoxLayout()
        self._library.setObjectName("home-library")
        self._library.setToolTip(tr("The rules on file for every jurisdiction"))
        self._library.clicked.connect(self.library_wanted)
        self._look.changed.connect(self._draw)
        self._lay_out()
        self._draw()

    def _lay_out(self) -> None:
        column = self._inner
        column.setContentsMargins(Space.PAGE, Space.LARGE, Space.PAGE, Space.PAGE)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(label("QMSCO Desk", "title"), 1)
        top.addWidget(self._library)
        column.addLayout(top)
        column.addSpacing(Space.HAIR)
        column.addWidget(
            label(
                tr(
                    "Draft a Qualified Medical Child Support Order, check it while you type,"
                    " print it."
                ),
                "purpose",
                wrap=True,
            )
        )
        column.addSpacing(Space.GROUP)
        column.addWidget(self.beginnings)
        column.addSpacing(Space.LARGE)
        column.addLayout(self._below)
        column.addStretch()
        middle = self._middle
        middle.setLayout(column)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        row = QHBoxLayout()
        self._column.addLayout(row, 1)
        # At the left edge, as every room that is opened from here.
        row.addWidget(middle, 1)
        row.addStretch(0)
        self.setFocusProxy(self.beginnings)

    def furnish(
        self, today: date, samples: tuple[tuple[str, str], ...], states: Mapping[str, str]
    ) -> None:
        """Brings the list of matters, and the samples; `samples`, `states`: names by code."""
        # Read here, not above: with it comes what a matter is, which the first painting can spare.
        from qmsco_desk.desk.window.matters_list import MattersList  # noqa: PLC0415

        self.beginnings.offer(samples)
        self._list = MattersList(self._look, today, states)
        self._list.matter_wanted.connect(self.matter_wanted)
        self._list.from_wanted.connect(self.from_wanted)
        self._list.reveal_wanted.connect(self.reveal_wanted)
        self._list.forget_wanted.connect(self.forget_wanted)
        self._list.delete_wanted.connect(self.delete_wanted)
        self._inner.insertWidget(self._inner.count() - 1, self._list, 1)
        self._list.follow(self.beginnings.last_stop)

    @property
    def matters(self) -> MattersModel:
        """The listed matters.

        Raises:
            RuntimeError: Home is not furnished yet.
        """
        return self._furnished().model

    def _furnished(self) -> MattersList:
        if self._list is None:
            raise RuntimeError("home is not furnished")
        return self._list

    @Slot()
    def _draw(self) -> None:
        self._library.setIcon(self._look.icon("law"))
        self._middle.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the list what room there is."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """In a low window with large text the list matters more than what the buttons say."""
        lines = self.height() // max(1, self.fontMetrics().height())
        listed = self._list is not None and self._list.model.rowCount() > 0
        self.beginnings.be_brief(brief=listed and lines < _LINES)

    def put_on_top(self, widget: QWidget) -> None:
        """Puts a widget above everything, such as the message bar."""
        self._column.insertWidget(0, widget)

    def put_below_beginnings(self, widget: QWidget, stop: QWidget) -> None:
        """Puts a strip between the beginnings and the list; `stop`: where Tab stops in it."""
        self._below.addWidget(widget)
        self._below.addSpacing(Space.MEDIUM)
        if self._list is not None:
            QWidget.setTabOrder(self.beginnings.last_stop, stop)
            self._list.follow(stop)

    def tell_locked(self, *, locked: bool) -> None:
        """The list cannot be read until the desk is unlocked, or it can; before it is shown."""
        self._locked = locked
        self._furnished().tell_locked(locked=locked)

    def show_matters(self, rows: tuple[MatterRow, ...]) -> None:
        """Lists the matters; where there are none yet, the sample comes first."""
        self._furnished().show_matters(rows)
        self.beginnings.welcome(newcomer=not rows and not self._locked)
        self._make_room()

    def tell(self, row: MatterRow) -> None:
        """Shows what is known of a matter by now."""
        self._furnished().tell(row)

    def shown(self) -> tuple[str, ...]:
        """Names of the listed matters, from top to bottom."""
        return self._list.shown() if self._list is not None else ()
