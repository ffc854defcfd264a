"""The printed sentences of sheets that are no court papers, in `resources/wording/sheets`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qmsco_desk.errors import RulesError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.toml_text import tables

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class OptionWords:
    """One answer that the questionnaire offers: its letter and its words."""

    letter: str
    says: str


@dataclass(frozen=True, slots=True)
class Question:
    """One item of the questionnaire.

    Attributes:
        key: The item's key in a rules file.
        number: Its number.
        title: Its title.
        asks: What it asks.
        options: The answers it offers; none where it is answered in words.
        yes_no: It first asks whether there is a rule at all.
    """

    key: str
    number: int
    title: str
    asks: str
    options: tuple[OptionWords, ...] = ()
    yes_no: bool = False


@dataclass(frozen=True, slots=True)
class RequirementsWords:
    """The words of the requirements sheet.

    `labels` name the boxes of an answer; `issuing`, `employment` and `both` say which state of a
    matter a sheet is about; `unanswered` and `not_held` stand where there is no sheet.
    """

    title: str
    notice: str
    legend: str
    part: str
    beside: str
    beside_notice: str
    issuing: str
    employment: str
    both: str
    unanswered: str
    not_held: str
    unmarked: str
    standing: Mapping[Status, str]
    labels: Mapping[str, str]
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class ComparisonWords:
    """The words of the comparison: what marks an item, and what marks an answer."""

    title: str
    notice: str
    legend: str
    part: str
    beside: str
    item: str
    standing: str
    differs: str
    unlike: str
    same: str
    nowhere: str
    unknown: str
    recalled: str
    confirmed: str


@dataclass(frozen=True, slots=True)
class DeadlineWords:
    """The words around the days of the deadline sheet."""

    title: str
    legend: str
    notice: str
    dated: str
    undated: str
    nothing: str
    none_undated: str
    notes: str


@dataclass(frozen=True, slots=True)
class RecoveryWords:
    """The words of the sheet with the recovery key.

    `notice` says what whoever has it can do; `opens`, `keep` and `replace` are told in sentences,
    one a line; `alike` says how it is read off.
    """

    title: str
    legend: str
    notice: str
    alike: str
    about: str
    firm: str
    made: str
    by: str
    opens_title: str
    opens: tuple[str, ...]
    keep_title: str
    keep: tuple[str, ...]
    replace_title: str
    replace: tuple[str, ...]
    foot: str


@dataclass(frozen=True, slots=True)
class TrailWords:
    """The words around the entries of a printed trail.

    `folded` and `chosen` have names in braces for what they count.
    """

    title: str
    legend: str
    notice: str
    mark: str
    entries: str
    span: str
    zone: str
    last: str
    whole: str
    is_whole: str
    not_whole: str
    folded: str
    nothing: str
    chosen: str
    heading: str
    number: str
    when: str
    who: str
    did: str
    about: str


def requirements_words(folder: Path) -> RequirementsWords:
    """The requirements sheet's words, from the folder of sheets.

    Raises:
        RulesError: The file cannot be used; it is named with what is wrong.
    """
    path = folder / "requirements.toml"
    table = _table(path)
    try:
        return RequirementsWords(
            standing={Status(word): says for word, says in table.pop("standing").items()},
            labels=dict(table.pop("labels")),
            questions=tuple(_question(one) for one in table.pop("item")),
            **_lines(table),
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise _broken(path, error) from error


def comparison_words(folder: Path) -> ComparisonWords:
    """The comparison's words, likewise; raises as `requirements_words` does."""
    path = folder / "comparison.toml"
    table = _table(path)
    try:
        return ComparisonWords(**_lines(table))
    except (AttributeError, TypeError) as error:
        raise _broken(path, error) from error


def deadline_words(folder: Path) -> DeadlineWords:
    """The deadline sheet's words, likewise; raises as `requirements_words` does."""
    path = folder / "deadlines.toml"
    table = _table(path)
    try:
        return DeadlineWords(**_lines(table))
    except (AttributeError, TypeError) as error:
        raise _broken(path, error) from error


def trail_words(folder: Path) -> TrailWords:
    """The trail's words, likewise; raises as `requirements_words` does."""
    path = folder / "trail.toml"
    table = _table(path)
    try:
        return TrailWords(**_lines(table))
    except (AttributeError, TypeError) as error:
        raise _broken(path, error) from error


def recovery_words(folder: Path) -> RecoveryWords:
    """The recovery sheet's words, likewise; raises as `requirements_words` does."""
    path = folder / "recovery.toml"
    table = _table(path)
    try:
        opens, keep, instead = (
            tuple(_line(one) for one in table.pop(name)) for name in ("opens", "keep", "replace")
        )
        return RecoveryWords(opens=opens, keep=keep, replace=instead, **_lines(table))
    except (AttributeError, KeyError, TypeError) as error:
        raise _broken(path, error) from error


def _question(table: Mapping[str, Any]) -> Question:
    ours: dict[str, Any] = {
        key: _line(value) if isinstance(value, str) else value for key, value in table.items()
    }
    ours["options"] = tuple(OptionWords(**_lines(one)) for one in ours.pop("option", ()))
    return Question(**ours)


def _lines(table: Mapping[str, Any]) -> dict[str, str]:
    return {key: _line(value) for key, value in table.items()}


def _line(text: str) -> str:
    """A text of several lines is one paragraph."""
    return " ".join(text.split())


def _table(path: Path) -> dict[str, Any]:
    try:
        return tables(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise _broken(path, error) from error


def _broken(path: Path, error: Exception) -> RulesError:
    return RulesError((f"wording/sheets/{path.name}: {error}",))
