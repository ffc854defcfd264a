"""The menu of a finding: everything that its links do, and copying its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from qmsco_desk.desk.panels.findings_rows import (
    COPY,
    FIX,
    GO,
    LAW,
    PUT_ASIDE,
    STEPS,
    TAKE_BACK,
    WHY,
    fix_words,
)
from qmsco_desk.desk.tongue import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from qmsco_desk.checks.verdict import Finding
    from qmsco_desk.desk.panels.findings_rows import Item


def findings_menu(item: Item, parent: QWidget) -> QMenu:
    """The menu of a finding, with what can be done to it as data of each action."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.setObjectName("findings-menu")
    finding, standing = item.finding, item.aside is None
    fix = fix_words(finding.cure.label) if finding.cure else ""
    for text, does, there in (
        (fix, FIX, bool(fix) and standing),
        (tr("Go to field"), GO, bool(finding.paths)),
        (tr("Show the calculation"), STEPS, finding.step is not None),
        (tr("Show the law"), LAW, bool(finding.citation)),
        (tr("Why, and how to mend it"), WHY, bool(finding.why or finding.fix)),
        (tr("Put aside\N{HORIZONTAL ELLIPSIS}"), PUT_ASIDE, standing),
        (tr("Take back"), TAKE_BACK, not standing),
        (tr("Copy"), COPY, True),
    ):
        if there:
            menu.addAction(text.replace("&", "&&")).setData(does)
    return menu


def copy_words(finding: Finding) -> None:
    """Puts a finding's words on the clipboard."""
    words = (finding.sentence, finding.citation, finding.why, finding.fix)
    QGuiApplication.clipboard().setText("\n".join(text for text in words if text))
