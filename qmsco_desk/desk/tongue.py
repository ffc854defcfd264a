"""The desk's own words, as something that can be translated. The words of papers are not here.

English stands in the code and is its own key: `poe strings` collects every text given to `tr`
into `resources/translations/`, and Qt looks it up there. A text with a fact in it is whole,
with a name in braces: `tr("Page {page} of {pages}").format(page=1, pages=3)`.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

CONTEXT = "desk"
"""What the catalogue files the desk's words under. One context: a word means one thing here."""


def tr(text: str) -> str:
    """The text in the language of the desk; itself where there is no translation."""
    return QCoreApplication.translate(CONTEXT, text) if text else text


def noted(text: str) -> str:
    """The text itself: a word of a table that is made before any language is known.

    It is translated where it is shown. Texts of several words are collected without this mark.
    """
    return text


def several(one: str, many: str, count: int) -> str:
    """A text about a number of things, in the form that the language has for that number.

    Both forms hold `%n`, which becomes the number: `several("%n error", "%n errors", count)`. The
    second is the key of the catalogue, where a language gives as many forms as it has.
    """
    said = QCoreApplication.translate(CONTEXT, many, None, count)
    if count == 1 and said == many.replace("%n", str(count)):
        # English needs no catalogue; without one, Qt gives the key itself.
        return one.replace("%n", str(count))
    return said
