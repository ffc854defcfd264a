"""The sheet with a recovery key, made to be printed once and locked away.

Its title, its bookmarks and what a PDF says of itself hold none of the key: only the page does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    Block,
    Box,
    Document,
    Face,
    FormGrid,
    Gap,
    Heading,
    Item,
    Numbered,
    Para,
    ParaStyle,
    spans,
)
from qmsco_desk.documents.papers.form_blocks import said
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.documents.papers.sheet_wording import RecoveryWords

_GROUPS_A_LINE = 3


def build(key: str, firm: str, made: date, words: RecoveryWords, version: str) -> Document:
    """The sheet.

    Args:
        key: The key as it is typed, its groups set off by hyphens.
        firm: Whose desk it opens; empty where the firm has not said its name.
        made: The day on which it was made.
        words: The printed sentences.
        version: The program's version, for the foot.
    """
    return Document(
        name="recovery-key",
        title=words.title,
        blocks=(
            Heading(1, words.title),
            Para(spans(words.notice), ParaStyle.NOTICE),
            Gap(),
            *(Para(spans(line), ParaStyle.LARGE) for line in lines(key)),
            Gap(),
            Para(spans(words.alike), ParaStyle.SMALL),
            FormGrid(
                (
                    (Box(words.firm, said(firm), 8), Box(words.made, said(in_words(made)), 4)),
                    (Box(words.by, width=12, lines=2),),
                ),
                title=words.about,
            ),
            *_told(words.opens_title, words.opens),
            *_told(words.keep_title, words.keep),
            *_told(words.replace_title, words.replace),
        ),
        face=Face.EASY,
        running_foot=words.foot.format(version=version),
        legend=words.legend,
    )


def lines(key: str) -> tuple[str, ...]:
    """A recovery key in lines of three groups, as it is printed."""
    groups = key.split("-")
    return tuple(
        "-".join(groups[at : at + _GROUPS_A_LINE]) for at in range(0, len(groups), _GROUPS_A_LINE)
    )


def _told(title: str, sentences: tuple[str, ...]) -> tuple[Block, ...]:
    items = tuple(Item("\N{BULLET}", (Para(spans(one), ParaStyle.PLAIN),)) for one in sentences)
    return Heading(2, title), Numbered(items)
