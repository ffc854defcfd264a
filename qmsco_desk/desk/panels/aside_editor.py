"""The editor under a finding: why it is put aside, and who answers for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.style.look import Space, label, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

_INITIALS, _REASON = 8, 24
# Letters, with what people put between them; as long as initials are kept for next time.
_LONGEST = 3 * _INITIALS
_ERROR = "An error put aside no longer makes the order a draft; the review sheet begins with it."
_OTHER = "It stays listed here and on the review sheet."


class AsideEditor(QFrame):
    """Reason and initials. Enter keeps them, Escape leaves.

    Signals:
        kept: The reason and the initials.
        left: Nothing is to be put aside.
        reached: The keyboard is in this part of it, which should be in sight.
        reshaped: It needs more room, or less.
    """

    kept = Signal(str, str)
    left = Signal()
    reached = Signal(QWidget)
    reshaped = Signal()

    def __init__(
        self, initials: str, *, is_error: bool, reason: str = "", parent: QWidget | None = None
    ) -> None:
        """Begins with the initials of last time, and the reason of an earlier dismissal."""
        super().__init__(parent)
        self.setObjectName("aside-editor")
        mark(self, surface="card")
        self._reason = LineEdit(_REASON)
        self._reason.setObjectName("aside-reason")
        self._reason.setAccessibleName(tr("Reason why this is put aside"))
        self._reason.setText(reason)
        self._reason.set_filling(True)
        self._initials = LineEdit(_INITIALS)
        self._initials.setObjectName("aside-initials")
        self._initials.setAccessibleName(tr("Your initials"))
        self._initials.setMaxLength(_LONGEST)
        self._initials.setText(initials)
        self._problem = label("", "problem", wrap=True)
        self._problem.setObjectName("aside-problem")
        self._problem.hide()
        self._keep = QPushButton(tr("Put aside"))
        self._keep.setObjectName("aside-keep")
        mark(self._keep, kind="primary")
        self._leave = QPushButton(tr("Leave it"))
        self._leave.setObjectName("aside-leave")
        self._build(tr(_ERROR) if is_error else tr(_OTHER))
        self._keep.clicked.connect(self._on_keep)
        self._leave.clicked.connect(self.left)
        for part in self._parts():
            part.installEventFilter(self)
        self.setFocusProxy(self._reason)

    def _parts(self) -> tuple[QWidget, ...]:
        """What takes the keyboard, in order."""
        return self._reason, self._initials, self._keep, self._leave

    def _build(self, means: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.ROW, Space.SMALL, Space.ROW, Space.SMALL)
        column.setSpacing(Space.HAIR)
        fields = QGridLayout()
        fields.setHorizontalSpacing(Space.SMALL)
        fields.setVerticalSpacing(Space.HAIR)
        fields.setColumnStretch(0, 1)
        names = ((tr("Reason"), self._reason), (tr("Initials"), self._initials))
        for place, (words, editor) in enumerate(names):
            name = QLabel(words)
            name.setBuddy(editor)
            fields.addWidget(name, 0, place)
            fields.addWidget(editor, 1, place)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self._keep)
        buttons.addWidget(self._leave)
        buttons.addStretch()
        column.addLayout(fields)
        column.addWidget(label(means, "help", wrap=True))
        column.addWidget(self._problem)
        column.addSpacing(Space.HAIR)
        column.addLayout(buttons)

    def refuse(self, why: str) -> None:
        """Says why it cannot be put aside yet, and leads to what is missing."""
        self._problem.setText(why)
        self._problem.show()
        for editor in (self._reason, self._initials):
            editor.set_problem(not editor.text().strip())
        missing = self._initials if self._reason.text().strip() else self._reason
        missing.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Measures its parts as they are drawn; before they were styled they were smaller."""
        super().showEvent(event)
        for part in self._parts():
            part.ensurePolished()
            part.updateGeometry()
        self.reshaped.emit()

    def event(self, event: QEvent) -> bool:
        """Tells the list when it has become higher or lower: by a problem, or by larger text."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.reshaped.emit()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tells where the keyboard is."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.reached.emit(watched)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Escape leaves; no key goes on to the list in which the editor stands."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and self._leave.hasFocus()):
            self.left.emit()
        elif enter:
            self._on_keep()
        event.accept()

    @Slot()
    def _on_keep(self) -> None:
        self.kept.emit(self._reason.text(), self._initials.text())
