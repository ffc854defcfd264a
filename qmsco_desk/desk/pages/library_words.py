"""The library's words of a clause beside the drafter's own, with the differences marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor

from qmsco_desk.desk.fields.editors_text import GrowingText
from qmsco_desk.desk.style.colours import DARK
from qmsco_desk.desk.style.look import Space
from qmsco_desk.desk.tongue import tr
from qmsco_desk.documents.blocks import Mark, Span
from qmsco_desk.documents.redline.words import marked
from qmsco_desk.documents.render.look import DELETED, INSERTED

if TYPE_CHECKING:
    from qmsco_desk.desk.style.look import Look
    from qmsco_desk.documents.blocks import Spans

_SIGNS = {Mark.NONE: "{}", Mark.INSERTED: "[+{}+]", Mark.DELETED: "[-{}-]"}


class LibraryWords(GrowingText):
    """Read only: the library's words struck through where they are gone, the new ones underlined.

    A reader who cannot see the strokes is told the same with signs, in its description.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(44, least=3, most=18)
        self._look = look
        self._spans: Spans = ()
        self.setReadOnly(True)
        self.setAccessibleName(tr("The library’s words, with your changes marked"))
        look.changed.connect(self._draw)

    def sizeHint(self) -> QSize:
        """As high as its lines, with nothing to scroll while they are few."""
        size = super().sizeHint()
        return QSize(size.width(), size.height() + Space.SMALL)

    def compare(self, library: str, own: str) -> None:
        """Shows two wordings as one."""
        spans = marked((Span(library),), (Span(own),))
        if spans != self._spans:
            self._spans = spans
            self._draw()

    @Slot()
    def _draw(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for span in self._spans:
            cursor.insertText(span.text, self._format(span.mark))
        self.setAccessibleDescription(
            "".join(_SIGNS[span.mark].format(span.text) for span in self._spans)
        )

    def _format(self, mark: Mark) -> QTextCharFormat:
        look = QTextCharFormat()
        if mark is Mark.INSERTED:
            look.setFontUnderline(True)
        elif mark is Mark.DELETED:
            look.setFontStrikeOut(True)
        if mark is not Mark.NONE:
            look.setForeground(QColor(self._ink(mark)))
        return look

    def _ink(self, mark: Mark) -> QColor:
        """The colours that paper has; on dark ground those of the desk, which are lighter."""
        if self._look.colours is DARK:
            return self._look.colour("accent" if mark is Mark.INSERTED else "error")
        return QColor.fromRgbF(*(INSERTED if mark is Mark.INSERTED else DELETED))
