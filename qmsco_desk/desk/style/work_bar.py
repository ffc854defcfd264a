"""Long work: how far it is, in a count and in words, and the way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QProgressBar, QPushButton, QWidget

from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import Space
from qmsco_desk.desk.tongue import tr

_PATIENCE_MS = 250  # what is done sooner shows no progress, which would only flicker


class WorkBar(QWidget):
    """Out of sight while nothing is going on.

    Signals:
        cancelled: The person wants it to stop.
    """

    cancelled = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}-work")
        self._bar = QProgressBar()
        self._bar.setObjectName(f"{name}-progress")
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(Space.SMALL)
        self._words = Words("", "help")
        self._words.setObjectName(f"{name}-progress-words")
        self._cancel = QPushButton(tr("Cancel"))
        self._cancel.setObjectName(f"{name}-cancel")
        self._cancel.clicked.connect(self.cancelled)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.ROW)
        grid.setVerticalSpacing(Space.HAIR)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._words, 0, 0)
        grid.addWidget(self._bar, 1, 0)
        grid.addWidget(self._cancel, 0, 1, 2, 1)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    @property
    def words(self) -> str:
        """How far it is, in words."""
        return self._words.text()

    def show_progress(self, done: int, of: int, what: str) -> None:
        """Says how many steps are done, of how many, and what comes next."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        said = tr("Step {step} of {steps}: {what}").format(step=done + 1, steps=of, what=what)
        self._words.setText(said)
        self._bar.setAccessibleName(said)
        if self.isHidden() and not self._patience.isActive():
            self._patience.start()

    def end(self) -> None:
        """Nothing is going on any more."""
        self._patience.stop()
        self.hide()
