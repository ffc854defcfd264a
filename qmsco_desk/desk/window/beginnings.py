"""The three plain beginnings at home: a new order, a saved matter, a sample."""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import Look, Space, mark
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.tongue import tr

# By the name of its icon, which is also the order while there are matters to go back to.
_SAYS = MappingProxyType(
    {
        "new": "Eleven steps, checked as you type.",
        "folder": "A matter saved on this computer.",
        "document": "A finished order for a made-up family. Look around, change anything.",
    }
)
_CHARACTERS = 25
_CHARACTERS_BRIEF = 17


def samples_menu(title: str, name: str, parent: QWidget) -> QMenu:
    """A menu for the samples, empty as yet."""
    menu = QMenu(title, parent)
    menu.setObjectName(name)
    return menu


def fill(menu: QMenu, samples: tuple[tuple[str, str], ...]) -> None:
    """Puts the samples into their menu, by postal code and name; an action's data is its code."""
    for code, words in samples:
        menu.addAction(words).setData(code)


class Beginnings(QWidget):
    """Three buttons, each with a sentence that says what it leads to.

    Signals:
        new_wanted: Begin an order.
        open_wanted: Choose a file.
        sample_wanted: Postal code of the sample to open.
        guide_wanted: Be led through the sample.

    Attributes:
        samples: The menu of the samples.
    """

    new_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal(str)
    guide_wanted = Signal()

    def __init__(
        self, look: Look, *, newcomer: bool = False, parent: QWidget | None = None
    ) -> None:
        """`newcomer`: the sample comes first."""
        super().__init__(parent)
        self._look = look
        self._first = ""
        self._buttons = {
            "new": QPushButton(tr("&New order")),
            "folder": QPushButton(tr("&Open\N{HORIZONTAL ELLIPSIS}")),
            "document": QPushButton(tr("&Try the sample")),
        }
        names = {"new": "home-new", "folder": "home-open", "document": "home-sample"}
        self._places: dict[str, QWidget] = {}
        self._sentences: dict[str, Words] = {}
        self._brief = False
        self._guide = QPushButton(tr("Guided first order"))
        self._row = FlowLine(Space.MEDIUM, Space.MEDIUM)
        self.setLayout(self._row)
        for name, button in self._buttons.items():
            button.setObjectName(names[name])
            button.setAutoDefault(True)
            button.setAccessibleDescription(tr(_SAYS[name]))
            self._places[name] = self._make_place(name)
        self._buttons["new"].clicked.connect(self.new_wanted)
        self._buttons["folder"].clicked.connect(self.open_wanted)
        # Filled when the samples are known; whoever opens it before waits for that.
        self.samples = samples_menu("", "home-samples", self._buttons["document"])
        self.samples.triggered.connect(self._on_sample)
        self._buttons["document"].setMenu(self.samples)
        self._has_samples = True
        look.changed.connect(self._draw)
        self.welcome(newcomer=newcomer)

    def offer(self, samples: tuple[tuple[str, str], ...]) -> None:
        """Offers the samples, by postal code and name."""
        fill(self.samples, samples)
        self._has_samples = bool(samples)

    def _make_place(self, name: str) -> QWidget:
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._buttons[name])
        self._sentences[name] = Words(tr(_SAYS[name]), "help", most=_CHARACTERS)
        column.addWidget(self._sentences[name])
        if name == "document":
            mark(self._guide, kind="link", flush="true")
            self._guide.setObjectName("home-guide")
            self._guide.setToolTip(tr("Ten short stops on the sample; Esc leaves it at any time"))
            self._guide.clicked.connect(self.guide_wanted)
            column.addWidget(self._guide, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()
        return place

    def be_brief(self, *, brief: bool) -> None:
        """Puts the sentences away, where the window has no room for them, or back."""
        if brief == self._brief:
            return
        self._brief = brief
        for name, sentence in self._sentences.items():
            sentence.setVisible(not brief)
            self._buttons[name].setToolTip(tr(_SAYS[name]) if brief else "")
        self._guide.setVisible(not brief)
        self._draw()

    def welcome(self, *, newcomer: bool) -> None:
        """Puts the sample first for a newcomer, a new order for everyone else."""
        first = "document" if newcomer and self._has_samples else "new"
        if first == self._first:
            return
        self._first = first
        order = sorted(self._buttons, key=lambda name: name != first)
        while self._row.count():
            self._row.takeAt(0)
        for name in order:
            self._row.add(self._places[name])
            mark(self._buttons[name], kind="primary" if name == first else "plain")
        for before, after in pairwise(order):
            last = self._guide if before == "document" else self._buttons[before]
            self.setTabOrder(last, self._buttons[after])
        self.setTabOrder(self._buttons["document"], self._guide)
        self.setFocusProxy(self._buttons[first])
        self._draw()

    @property
    def last_stop(self) -> QWidget:
        """The last of them on the Tab key's way."""
        return self._buttons["folder"] if self._first == "document" else self._guide

    @Slot()
    def _draw(self) -> None:
        """One width for all, which follows the size of the text, and icons for the theme."""
        characters = _CHARACTERS_BRIEF if self._brief else _CHARACTERS
        for name, button in self._buttons.items():
            self._places[name].setFixedWidth(characters_wide(self, characters))
            role = "on_accent" if name == self._first else "text"
            button.setIcon(self._look.icon(name, role))

    @Slot(QAction)
    def _on_sample(self, action: QAction) -> None:
        self.sample_wanted.emit(action.data())
