"""Answers as boxes of a form, side by side in reading order where they fit."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import Block, Box, FormGrid, Para, ParaStyle, Span, spans
from qmsco_desk.documents.printed import bold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.reviewing.answered import Answer
    from qmsco_desk.documents.papers.review_words import ReviewWords

_LINE = 12  # twelfths of a row
_LEAST = 2
_CHARACTERS = 8  # of an answer in a twelfth of a row, as the form's type sets them
_OF_LABEL = 10  # of a label, which is set smaller
_TOO_LONG = 500  # characters; what is longer is set as a paragraph, which may go over pages


def answer_blocks(answers: tuple[Answer, ...], words: ReviewWords) -> tuple[Block, ...]:
    """The answers of a step, a grid for each group and entry."""
    blocks: list[Block] = []
    for within, group in groupby(answers, key=lambda answer: answer.within):
        title = within
        for long, some in groupby(group, key=lambda answer: len(answer.words) > _TOO_LONG):
            if long:
                for answer in some:
                    name = f"{title}: {_label(answer, words)}" if title else _label(answer, words)
                    blocks.append(_paragraph(name, answer))
                    title = ""
            else:
                blocks.append(FormGrid(tuple(_rows(tuple(some), words)), title=title))
                title = ""
    return tuple(blocks)


def _label(answer: Answer, words: ReviewWords) -> str:
    marks = [
        mark
        for mark, there in ((words.unreadable, answer.unreadable), (words.kept, answer.kept))
        if there
    ]
    return f"{answer.label} ({'; '.join(marks)})" if marks else answer.label


def _paragraph(name: str, answer: Answer) -> Para:
    return Para(spans(bold(f"{name}. "), Span(answer.words, path=answer.path)), ParaStyle.PLAIN)


def _width(answer: Answer, words: ReviewWords) -> int:
    """Twelfths that label and answer need to stand on one line each."""
    longest = max((len(line) for line in answer.words.splitlines()), default=0)
    wanted = max(longest / _CHARACTERS, len(_label(answer, words)) / _OF_LABEL)
    return min(_LINE, max(_LEAST, int(wanted) + 1))


def _rows(answers: tuple[Answer, ...], words: ReviewWords) -> Iterator[tuple[Box, ...]]:
    """Rows of boxes in reading order; each row is filled to its end."""
    row: list[tuple[Answer, int]] = []
    for answer in answers:
        width = _width(answer, words)
        if row and sum(taken for _, taken in row) + width > _LINE:
            yield _filled(row, words)
            row = []
        row.append((answer, width))
    if row:
        yield _filled(row, words)


def _filled(row: list[tuple[Answer, int]], words: ReviewWords) -> tuple[Box, ...]:
    """A row whose boxes share the room that is left."""
    left = _LINE - sum(width for _, width in row)
    each, more = divmod(left, len(row))
    return tuple(
        Box(
            _label(answer, words),
            (Span(answer.words, path=answer.path),),
            width + each + (place < more),
        )
        for place, (answer, width) in enumerate(row)
    )
