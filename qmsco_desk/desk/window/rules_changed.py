"""The window that says which rules changed since a matter was checked, before the matter opens."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from qmsco_desk.desk.style.look import Look, Space, label, mark
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from qmsco_desk.checks.rules.changed import RuleChange, RulesChanged


class RulesChangedDialog(QDialog):
    """Each rule before and after, and what it does to the outcomes.

    Accepted, the matter opens and its findings are those of the rules in force now; rejected, it
    stays closed. The file is not touched either way.
    """

    def __init__(self, changed: RulesChanged, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rules-changed")
        self.setWindowTitle(tr("Rules changed"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._changed = changed
        self._look = look
        self._text = QTextBrowser()
        self._text.setObjectName("rules-changed-text")
        self._text.setAccessibleName(tr("What changed"))
        self._text.setOpenLinks(False)
        self._text.document().setDocumentMargin(Space.MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.PAGE, Space.PAGE, Space.PAGE, Space.MEDIUM)
        column.setSpacing(Space.ROW)
        column.addWidget(label(changed.headline.removesuffix("."), "title", wrap=True))
        column.addWidget(label(changed.checked, "purpose", wrap=True))
        column.addWidget(self._text, 1)
        column.addWidget(self._buttons())
        look.changed.connect(self._write)
        self._write()
        self.resize(760, 620)

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox()
        opens = buttons.addButton(tr("Open the matter"), QDialogButtonBox.ButtonRole.AcceptRole)
        opens.setObjectName("rules-changed-open")
        opens.setDefault(True)
        mark(opens, kind="primary")
        stays = buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        stays.setObjectName("rules-changed-cancel")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @Slot()
    def _write(self) -> None:
        rules = "".join(self._rule(rule) for rule in self._changed.rules)
        self._text.setHtml(f"{self._outcomes()}{rules}")

    def _outcomes(self) -> str:
        """What changes in the matter comes first: it is what the person must decide on."""
        head = f"<h3>{escape(tr('What this changes in the matter'))}</h3>"
        if not self._changed.outcomes:
            return f"{head}<p>{escape(self._changed.difference)}</p>"
        rows = "".join(
            f"<tr><td>{escape(one.title)}</td>{self._was(one.before)}"
            f"<td><b>{escape(one.after)}</b></td></tr>"
            for one in self._changed.outcomes
        )
        heads = "".join(self._column(text) for text in ("", tr("When it was checked"), tr("Now")))
        return f'{head}<table width="100%" cellpadding="4"><tr>{heads}</tr>{rows}</table>'

    def _rule(self, rule: RuleChange) -> str:
        """One rule: how it came to change, and the statements that differ."""
        heads = self._column(tr("When it was checked")) + self._column(tr("Now"))
        before = self._statements(rule.gone, rule.cited_before)
        after = self._statements(rule.come, rule.cited_after)
        muted = self._look.colours.muted
        return (
            f"<h3>{escape(rule.title)} ({escape(rule.jurisdiction)})</h3>"
            f'<p style="color:{muted}">{escape(rule.why)}</p>'
            f'<table width="100%" cellpadding="4"><tr>{heads}</tr>'
            f'<tr valign="top"><td width="50%">{before}</td>'
            f'<td width="50%">{after}</td></tr></table>'
        )

    def _statements(self, said: tuple[str, ...], cited: str) -> str:
        muted = self._look.colours.muted
        statements = "".join(f"<p>{escape(text)}</p>" for text in said if text != cited)
        return f'{statements}<p style="color:{muted}"><small>{escape(cited)}</small></p>'

    def _was(self, text: str) -> str:
        return f'<td style="color:{self._look.colours.muted}">{escape(text)}</td>'

    def _column(self, text: str) -> str:
        muted = self._look.colours.muted
        return f'<th align="left"><small style="color:{muted}">{escape(text)}</small></th>'
