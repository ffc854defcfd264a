"""Before a file of a firm's rules is taken: each change, before and after, to be chosen from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.library import answer_text
from qmsco_desk.desk.panels.words import short_date
from qmsco_desk.desk.style.flow import FlowLine, Words
from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.style.measures import characters_wide
from qmsco_desk.desk.tongue import several, tr
from qmsco_desk.law.firm import FirmStanding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from qmsco_desk.law.firm_review import FirmChange

_LIST = 40  # characters
_DIFFERS = "\N{NOT EQUAL TO}"
_STANDINGS = {
    FirmStanding.HOLDS: "",
    FirmStanding.LAPSED: "It confirmed another text than the one on file here; it lapses.",
    FirmStanding.SHIPPED_CHANGED: "It was set against another text than the one on file here.",
}
_Index = QModelIndex | QPersistentModelIndex


class ChangesModel(QAbstractListModel):
    """The changes, each to be taken or left."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes: tuple[FirmChange, ...] = ()
        self._names: Mapping[str, str] = {}
        self._taken: set[int] = set()

    def show(self, changes: tuple[FirmChange, ...], names: Mapping[str, str]) -> None:
        """Takes a list; all of them are chosen at first."""
        self.beginResetModel()
        self._changes, self._names = changes, names
        self._taken = set(range(len(changes)))
        self.endResetModel()

    def choose(self, *, every: bool) -> None:
        """Chooses every change, or none."""
        self._taken = set(range(len(self._changes))) if every else set()
        if self._changes:
            self.dataChanged.emit(self.index(0), self.index(len(self._changes) - 1))

    def taken(self) -> tuple[FirmChange, ...]:
        """What is chosen, in the order of the list."""
        return tuple(change for n, change in enumerate(self._changes) if n in self._taken)

    def change(self, row: int) -> FirmChange:
        """The change of a row."""
        return self._changes[row]

    def title(self, row: int) -> str:
        """Jurisdiction and item."""
        change = self._changes[row]
        return f"{self._names.get(change.code, change.code)}: {change.title}"

    def rowCount(self, parent: _Index | None = None) -> int:
        """One for each change."""
        return 0 if parent is not None and parent.isValid() else len(self._changes)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every row can be chosen."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Jurisdiction and item, and whether it is chosen."""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.title(index.row())
            case Qt.ItemDataRole.CheckStateRole:
                on = index.row() in self._taken
                return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                change = self._changes[index.row()]
                rule = change.rule
                what = tr("the firm's own rule") if rule.replaces else "confirmed"
                chosen = tr("will be taken") if index.row() in self._taken else tr("will be left")
                return tr("{title}, {what} by {initials}, {chosen}").format(
                    title=self.title(index.row()), what=what, initials=rule.initials, chosen=chosen
                )
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Chooses a change, or leaves it."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._taken.add(index.row())
        else:
            self._taken.discard(index.row())
        self.dataChanged.emit(index, index)
        return True


class ReviewPage(QWidget):
    """The page.

    Signals:
        take_wanted: The changes that were chosen.
        left: The person changed her mind.
    """

    take_wanted = Signal(tuple)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library-review")
        self._look = look
        self._model = ChangesModel(self)
        self.list = QListView()
        self._about = Words("", "help", most=140)
        self._before, self._after = self._side("review-before"), self._side("review-after")
        self._take = QPushButton()
        self._build()
        look.changed.connect(self._show_current)

    @staticmethod
    def _side(name: str) -> QLabel:
        text = QLabel()
        text.setObjectName(name)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        return text

    def _build(self) -> None:
        self.list.setObjectName("review-list")
        self.list.setAccessibleName(tr("Changes"))
        self.list.setModel(self._model)
        self.list.setWordWrap(True)
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self._model.dataChanged.connect(self._tell_count)
        self._about.setObjectName("review-about")
        sides = QHBoxLayout()
        sides.setSpacing(Space.GROUP)
        for heading, text in ((tr("Now"), self._before), (tr("After"), self._after)):
            side = QVBoxLayout()
            side.setSpacing(Space.HAIR)
            side.addWidget(label(heading, "heading"))
            side.addWidget(text, 1)
            sides.addLayout(side, 1)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(Space.MEDIUM, 0, Space.PAGE, Space.MEDIUM)
        column.addWidget(self._about)
        column.addLayout(sides, 1)
        area = QScrollArea()
        area.setObjectName("review-change")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        body = QHBoxLayout()
        body.addWidget(self.list)
        body.addWidget(area, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(Space.PAGE, 0, 0, Space.MEDIUM)
        page.setSpacing(Space.ROW)
        page.addWidget(Words(tr("Import the firm's rules"), "title"))
        page.addWidget(
            Words(
                tr(
                    "Nothing is changed yet. Choose the rules to take; Space takes or leaves the"
                    " one that is selected. What differs is marked \N{NOT EQUAL TO}."
                ),
                "purpose",
                most=140,
            )
        )
        page.addLayout(body, 1)
        page.addLayout(self._foot())

    def _foot(self) -> FlowLine:
        line = FlowLine(Space.SMALL, Space.SMALL)
        self._take.setObjectName("review-take")
        mark(self._take, kind="primary")
        self._take.clicked.connect(self._on_take)
        line.add(self._take)
        for name, text, does in (
            ("review-all", tr("Choose &all"), self._on_all),
            ("review-none", tr("Choose &none"), self._on_none),
            ("review-cancel", tr("Cancel"), self.left.emit),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.clicked.connect(does)
            line.add(button)
        return line

    def show_changes(self, changes: tuple[FirmChange, ...], names: Mapping[str, str]) -> None:
        """Shows what a file would change."""
        self._model.show(changes, names)
        self.list.setCurrentIndex(self._model.index(0))
        self._show_current()
        self._tell_count()

    @property
    def chosen(self) -> tuple[FirmChange, ...]:
        """What will be taken."""
        return self._model.taken()

    @Slot()
    def _show_current(self) -> None:
        index = self.list.currentIndex()
        if not index.isValid():
            return
        change = self._model.change(index.row())
        rule = change.rule
        what = tr("The firm's own rule, set by") if rule.replaces else tr("Confirmed by")
        said = f"{what} {rule.initials}, {short_date(rule.on)}. {tr(_STANDINGS[change.standing])}"
        self._about.setText(said.strip())
        colours = self._look.colours
        both = set(change.before) & set(change.after)
        for text, lines, heading in (
            (self._before, change.before, tr("Now")),
            (self._after, change.after, tr("After")),
        ):
            marked = tuple(line if line in both else f"{_DIFFERS} {line}" for line in lines)
            text.setText(answer_text.as_html((answer_text.Part("", marked),), colours))
            text.setAccessibleName(f"{heading}: {' '.join(lines)}")

    @Slot()
    def _tell_count(self) -> None:
        count = len(self._model.taken())
        self._take.setText(several("&Take %n rule", "&Take %n rules", count))
        self._take.setEnabled(bool(count))

    @Slot()
    def _on_take(self) -> None:
        self.take_wanted.emit(self._model.taken())

    @Slot()
    def _on_all(self) -> None:
        self._model.choose(every=True)

    @Slot()
    def _on_none(self) -> None:
        self._model.choose(every=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list keeps to its words."""
        super().resizeEvent(event)
        self.list.setFixedWidth(min(characters_wide(self, _LIST), self.width() * 2 // 5))
