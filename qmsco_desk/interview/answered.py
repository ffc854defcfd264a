"""The answers of a matter as the interview asks for them, in words: what a reviewer reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any

from qmsco_desk.checks.reviewing.answered import Answer, Answered, AnsweredPage, ReviewedPage
from qmsco_desk.interview.page import Bundle, Repeat, Wording
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.interview.words import entry_name, field_label, group_title, option_label
from qmsco_desk.model import ask, dates, paths
from qmsco_desk.model.kinds import Percent
from qmsco_desk.model.matter import Matter
from qmsco_desk.model.money import Money, dollars
from qmsco_desk.model.shapes import Identifier
from qmsco_desk.model.vocabulary import CoverageKind, Labelled, ObligationKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qmsco_desk.interview.page import Group, Item

_BULLET = "\N{BULLET}"
_WITHIN = " \N{MIDDLE DOT} "
# Whose clauses the library gives, and as of which day.
_OF_WORDING = ("case.state", "case.law_as_of")


@cache
def reviewed_pages() -> tuple[ReviewedPage, ...]:
    """The pages of the interview as things that are reviewed."""
    return tuple(
        ReviewedPage(
            page.key,
            page.title,
            page.paths,
            page.lists,
            _OF_WORDING if _has_wording(page.groups) else (),
        )
        for page in PAGES
    )


def _has_wording(groups: tuple[Group, ...]) -> bool:
    return any(isinstance(item, Wording) for group in groups for item in group.items)


def answered(matter: Matter, unreadable: Mapping[str, str]) -> Answered:
    """Every answer of a matter, page by page in reading order.

    Numbers that identify a person are masked, and of a birth date that is masked on screen the year
    alone is told.
    """
    return Answered(
        tuple(
            AnsweredPage(reviewed, tuple(_Teller(matter, unreadable).of_page(page.groups)))
            for page, reviewed in zip(PAGES, reviewed_pages(), strict=True)
        ),
        unreadable,
    )


def in_words(spec: ask.FieldSpec, value: Any, matter: Matter) -> str:
    """An answer as a paper prints it, with what identifies a person masked."""
    kind = spec.kind
    if isinstance(kind, Identifier):
        return kind.masked(value)
    if isinstance(value, date):
        return masked_day(value) if spec.ask.private else dates.in_words(value)
    if isinstance(value, Money):
        return f"{dollars(value.amount)} {value.period.label}"
    if isinstance(value, Labelled):
        return option_label(value, matter)
    if isinstance(value, tuple):
        return ", ".join(option_label(one, matter) for one in value)
    shown = kind.show(value)
    if isinstance(kind, Percent):
        return f"{shown}%"
    return shown[:1].upper() + shown[1:] if isinstance(value, bool) else shown


def masked_day(day: date) -> str:
    """A birth date that is masked on screen: the year alone."""
    return f"{_BULLET * 2}/{_BULLET * 2}/{day.year}"


def typed_in_words(spec: ask.FieldSpec, typed: str) -> str:
    """A text that cannot be read as an answer; what identifies a person is hidden in it."""
    private = spec.ask.private or isinstance(spec.kind, Identifier)
    return re.sub(r"\w", _BULLET, typed) if private else typed


def _called(list_path: str, index: int, matter: Matter) -> str:
    """What an entry is called; a coverage or an amount of support by its kind."""
    entry = paths.get_at(matter, f"{list_path}[{index}]")
    kind = getattr(entry, "kind", None)
    if isinstance(kind, CoverageKind | ObligationKind):
        return kind.label
    return entry_name(list_path, index, matter)


@dataclass(slots=True)
class _Teller:
    """Goes through a page and counts its lines."""

    matter: Matter
    unreadable: Mapping[str, str]
    line: int = 0

    def of_page(self, groups: tuple[Group, ...]) -> Iterator[Answer]:
        """The answers of a page."""
        yield from self._of_groups(groups, (), "", asked=True)

    def _of_groups(
        self, groups: tuple[Group, ...], indexes: tuple[int, ...], within: str, *, asked: bool
    ) -> Iterator[Answer]:
        for group in groups:
            title = group_title(group.title, self.matter)
            here = _WITHIN.join(part for part in (within, title) if part)
            shown = asked and group.shown_when(self.matter, indexes)
            for item in group.items:
                yield from self._of_item(
                    item,
                    indexes,
                    here,
                    asked=shown and item.shown_when(self.matter, indexes),
                )

    def _of_item(
        self, item: Item, indexes: tuple[int, ...], within: str, *, asked: bool
    ) -> Iterator[Answer]:
        if isinstance(item, Repeat | Wording | Bundle):
            of_each = tuple(path for path in item.paths if path.startswith(f"{item.list_path}[]"))
            of_all = tuple(path for path in item.paths if path not in of_each)
            if of_all:
                yield from self._of_line(of_all, indexes, within, asked=asked)
            list_path = paths.at(item.list_path, *indexes)
            for index in range(len(paths.get_at(self.matter, list_path))):
                name = _called(list_path, index, self.matter)
                here = _WITHIN.join(part for part in (within, name) if part)
                below = (*indexes, index)
                if isinstance(item, Repeat):
                    yield from self._of_groups(item.groups, below, here, asked=asked)
                else:
                    yield from self._of_line(of_each, below, here, asked=asked)
        else:
            yield from self._of_line(item.paths, indexes, within, asked=asked)

    def _of_line(
        self, patterns: tuple[str, ...], indexes: tuple[int, ...], within: str, *, asked: bool
    ) -> Iterator[Answer]:
        self.line += 1
        for pattern in patterns:
            spec = ask.fields(Matter)[pattern]
            path = paths.at(pattern, *indexes)
            value = paths.get_at(self.matter, path)
            typed = self.unreadable.get(path)
            if typed is None and value == spec.kind.empty:
                continue
            words = (
                typed_in_words(spec, typed)
                if typed is not None
                else in_words(spec, value, self.matter)
            )
            yield Answer(
                path,
                field_label(spec, self.matter),
                words,
                self.line,
                within,
                unreadable=typed is not None,
                kept=not asked,
            )
