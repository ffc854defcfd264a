"""The desk's own words, as something that can be translated. The words of papers are not here.

English stands in the code and is its own key: `poe strings` collects every text given to `tr`
into `resources/translations/`, and Qt looks it up there. A text with a fact in it is whole,
with a name in braces: `tr("Page {page} of {pages}").format(page=1, pages=3)`.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """The text in the language of the desk; itself where there is no translation."""
    return QCoreApplication.translate("", text)
