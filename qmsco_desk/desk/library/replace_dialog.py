"""The firm's own rule in the place of the one on file: edited as text, read while it is typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from qmsco_desk.desk.library.confirm_dialog import FirmDialog
from qmsco_desk.desk.library.rule_text import as_form, guide
from qmsco_desk.desk.style.controls import LineEdit
from qmsco_desk.desk.style.flow import Words
from qmsco_desk.desk.style.look import IconLabel, Look, Space, label
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import DeskError, RulesError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.law.telling import Told

_RESTS_MS = 150
_MOST_PROBLEMS = 4
_LINES = 12  # of the rule that can be seen at least
_LEFT, _RIGHT = 560, 520  # how the two sides share the width


@dataclass(frozen=True, slots=True)
class Said:
    """What is said beside the firm's rule: the law it is read from, whose word it is, and why."""

    citation: str
    initials: str
    note: str


class ReplaceDialog(FirmDialog):
    """Asks for the rule, the law that it is read from, whose word it is, and why."""

    def __init__(
        self,
        look: Look,
        state: str,
        told: Told,
        *,
        text: str,
        initials: str,
        tried: Callable[[Mapping[str, object]], Told],
        keep: Callable[[Mapping[str, object], Said], None],
        parent: QWidget,
    ) -> None:
        title = tr("{state}: the firm's own rule for {lower}").format(
            state=state, lower=told.title.lower()
        )
        super().__init__(look, "replace-dialog", title, tr("&Put in its place"), parent)
        self._tried = tried
        self._does = keep
        self._form: dict[str, Any] | None = None
        self.editor = QPlainTextEdit()
        self.citation = LineEdit(60, least=20)
        self._icon = IconLabel(look, "done", "done")
        self._read = Words("", most=200)
        self._guide = QTextBrowser()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_RESTS_MS)
        self._timer.timeout.connect(self._check)
        self._build(told, text, initials)
        self._check()
        self.editor.textChanged.connect(self._timer.start)
        self.finished.connect(self._timer.stop)

    def _build(self, told: Told, text: str, initials: str) -> None:
        self.column.addWidget(
            Words(
                tr(
                    "The rule on file is kept and can be put back at any time. Write the firm's own"
                    " in the form of the rules files: a key, an equals sign, and its value, one a"
                    " line. How it will read stands beside it while you type."
                ),
                "purpose",
                most=110,
            )
        )
        self.editor.setPlainText(text)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        fixed.setPointSizeF(self.font().pointSizeF())
        self.editor.setFont(fixed)
        self.editor.setTabChangesFocus(True)
        self.editor.setPlaceholderText('rule_text = "What the law says, in words."')
        self.editor.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self.editor.setMinimumHeight(self.fontMetrics().height() * _LINES)
        left, right = QWidget(), QWidget()
        self._add_editor(QVBoxLayout(left))
        self._add_guide(QVBoxLayout(right), told.key)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(1)
        sides.addWidget(left)
        sides.addWidget(right)
        sides.setSizes([_LEFT, _RIGHT])
        self.column.addWidget(sides, 1)
        self.citation.setText(told.entry.citation)
        self.citation.set_filling(True)
        self.initials.setText(initials)
        self.add_line(
            (tr("C&itation: the law that it is read from"), self.citation, "firm-citation"),
            (tr("Initia&ls of the attorney"), self.initials, "firm-initials"),
        )
        self.add_note(tr("&Why it takes the place of the rule on file"), lines=2)
        self.add_foot()
        self.fit(1160, most_high=900)
        self.editor.setFocus()

    def _add_editor(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, Space.ROW, 0)
        column.setSpacing(Space.HAIR)
        above = label(tr("&Rule"), "label")
        above.setBuddy(self.editor)
        self.editor.setObjectName("firm-rule")
        self.editor.setAccessibleName(tr("Rule, in the form of the rules files"))
        column.addWidget(above)
        column.addWidget(self.editor, 1)

    def _add_reading(self, column: QVBoxLayout) -> None:
        """How the rule will read; it scrolls where that is long."""
        column.addWidget(label(tr("How it will read"), "label"))
        self._read.setObjectName("firm-read")
        inner = QWidget()
        line = QHBoxLayout(inner)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.SMALL)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._read, 1, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setObjectName("firm-reading")
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        column.addWidget(area, 2)

    def _add_guide(self, column: QVBoxLayout, item: str) -> None:
        column.setContentsMargins(Space.ROW, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        self._add_reading(column)
        above = label(tr("&Keys of this item"), "label")
        above.setBuddy(self._guide)
        self._guide.setObjectName("firm-guide")
        self._guide.setAccessibleName(tr("Keys of this item"))
        self._guide.setOpenLinks(False)
        self._guide.setMarkdown(guide(item))
        self._guide.document().setDocumentMargin(Space.SMALL)
        column.addWidget(above)
        column.addWidget(self._guide, 3)

    @property
    def read(self) -> str:
        """How the rule will read, or what is wrong with it."""
        return self._read.text()

    @Slot()
    def _check(self) -> None:
        """Reads what is typed, and tells it or its mistakes."""
        self._form = None
        try:
            form = as_form(self.editor.toPlainText())
            told = self._tried(form)
        except RulesError as error:
            more = len(error.problems) - _MOST_PROBLEMS
            shown = [
                *error.problems[:_MOST_PROBLEMS],
                *((tr("and {more} more").format(more=more),) if more > 0 else ()),
            ]
            self._tell("error", "\n".join(shown))
            return
        except DeskError as error:
            self._tell("error", error.what)
            return
        self._form = form
        says = "\n".join(told.says) or told.entry.rule_text
        self._tell("done" if says else "note", says or tr("It says nothing yet."))

    def _tell(self, kind: str, text: str) -> None:
        self._icon.show_icon(kind, kind)
        self._read.setText(text)

    def keep(self) -> None:
        """Keeps the firm's rule.

        Raises:
            DeskError: It cannot be used or kept.
        """
        self._timer.stop()
        self._check()
        if self._form is None:
            self.editor.setFocus()
            raise DeskError("The rule cannot be read yet.", "Mend what is named under it.")
        said = Said(self.citation.text(), self.initials.text(), self.note.toPlainText())
        self._does(self._form, said)
