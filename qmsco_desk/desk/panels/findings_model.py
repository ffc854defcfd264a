"""Findings as a list model: headings, rows, and changes that keep what is selected and unfolded."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from qmsco_desk.checks.verdict import Finding, Level
from qmsco_desk.desk.panels.row_list import FOLDED, HEADING, ICON, PIECES, VALUE
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.panels.words import (
    LATER,
    LEVELS,
    LevelWords,
    counted,
    reliance,
    reliance_tone,
)

GO = "go"
STEPS = "steps"
WHY = "fold"
_LATER_ICON = ("open", "muted")


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading (no finding) or a finding; the key stays the same while its words change.

    A group without a level holds what is still needed on steps that nobody has begun.
    """

    key: tuple[object, ...]
    level: Level | None
    count: int = 0
    finding: Finding | None = None

    @property
    def words(self) -> LevelWords:
        """What its group is called."""
        return LEVELS[self.level] if self.level else LATER


def _rows(findings: tuple[Finding, ...], later: frozenset[Finding]) -> tuple[_Row, ...]:
    """Headings and findings, grouped by level; those of `later` in a group at the end."""
    rows: list[_Row] = []
    seen: Counter[tuple[object, ...]] = Counter()
    groups: list[tuple[Level | None, list[Finding]]] = [
        (level, [f for f in findings if f.level is level and f not in later]) for level in Level
    ]
    groups.append(
        (None, [f for level in Level for f in findings if f.level is level and f in later])
    )
    for level, group in groups:
        if group:
            rows.append(_Row((level,), level, count=len(group)))
        for finding in group:
            key = (finding.id, finding.paths)
            rows.append(_Row((*key, seen[key]), level, finding=finding))
            seen[key] += 1
    return tuple(rows)


def _heading(row: _Row) -> tuple[Piece, ...]:
    words = row.words
    said = counted(row.count, words.one, words.many)
    return (Piece(said, bold=True, above=6), Piece(words.means, Tone.QUIET, scale=0.92))


def _pieces(finding: Finding, unfolded: bool) -> tuple[Piece, ...]:
    pieces = [Piece(finding.sentence)]
    if finding.citation:
        pieces.append(Piece(finding.citation, Tone.QUIET, scale=0.92))
    if words := reliance(finding.provenance):
        pieces.append(Piece(words, reliance_tone(finding.provenance), scale=0.92))
    if unfolded:
        if finding.why:
            pieces.append(Piece(finding.why, scale=0.92, above=6))
        if finding.fix:
            pieces.append(Piece(f"To mend it: {finding.fix}", scale=0.92, above=6))
        if finding.provenance and finding.provenance.note:
            note = f"About the rule: {finding.provenance.note}"
            pieces.append(Piece(note, Tone.QUIET, scale=0.92, above=6))
    links = [("Go to field", GO)] if finding.paths else []
    if finding.step:
        links.append(("Show the calculation", STEPS))
    if finding.why or finding.fix:
        links.append(("Less" if unfolded else "Why", WHY))
    pieces.append(Piece(links=tuple(links), scale=0.92, above=4))
    return tuple(pieces)


class FindingsModel(QAbstractListModel):
    """The findings of the newest report, grouped by level, each group under its heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[_Row, ...] = ()
        self._unfolded: set[tuple[object, ...]] = set()

    def show(self, findings: tuple[Finding, ...], later: frozenset[Finding] = frozenset()) -> None:
        """Takes new findings; rows that stay keep their place in selection and scrolling.

        `later`: those about steps that nobody has begun, which are needed but are no mistakes yet.
        """
        new = _rows(findings, later)
        matcher = SequenceMatcher(
            None, [row.key for row in self._rows], [row.key for row in new], autojunk=False
        )
        # From the end, so that the places of what comes before stay right.
        for tag, a, b, c, d in reversed(matcher.get_opcodes()):
            if tag == "equal":
                self._replace(a, new[c:d])
                continue
            if b > a:
                self.beginRemoveRows(QModelIndex(), a, b - 1)
                self._rows = (*self._rows[:a], *self._rows[b:])
                self.endRemoveRows()
            if d > c:
                self.beginInsertRows(QModelIndex(), a, a + d - c - 1)
                self._rows = (*self._rows[:a], *new[c:d], *self._rows[a:])
                self.endInsertRows()
        self._unfolded &= {row.key for row in self._rows}

    def _replace(self, first: int, new: tuple[_Row, ...]) -> None:
        old = self._rows[first : first + len(new)]
        self._rows = (*self._rows[:first], *new, *self._rows[first + len(new) :])
        for place, (was, now) in enumerate(zip(old, new, strict=True), first):
            if was != now:
                self.dataChanged.emit(self.index(place), self.index(place))

    def fold(self, index: QModelIndex) -> None:
        """Unfolds why and fix of a row, or folds them."""
        self._unfolded ^= {self._rows[index.row()].key}
        self.dataChanged.emit(index, index)

    def headings(self) -> tuple[str, ...]:
        """The groups with their counts, from top to bottom."""
        heads = (row for row in self._rows if row.finding is None)
        return tuple(counted(row.count, row.words.one, row.words.many) for row in heads)

    def finding(self, index: QModelIndex) -> Finding | None:
        """The finding of a row; None for a heading."""
        return self._rows[index.row()].finding if index.isValid() else None

    def row_of(self, finding: Finding) -> int | None:
        """The row of a finding, or None."""
        rows = (n for n, row in enumerate(self._rows) if row.finding == finding)
        return next(rows, None)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """Headings and findings."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Headings cannot be selected."""
        if self._rows[index.row()].finding is None:
            return Qt.ItemFlag.NoItemFlags | Qt.ItemFlag.ItemNeverHasChildren
        return super().flags(index) | Qt.ItemFlag.ItemNeverHasChildren

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Words for eyes and for a screen reader."""
        row = self._rows[index.row()]
        finding = row.finding
        if finding is None:
            said = counted(row.count, row.words.one, row.words.many)
            return {
                PIECES: _heading(row),
                HEADING: True,
                Qt.ItemDataRole.DisplayRole: said,
            }.get(role)
        unfolded = row.key in self._unfolded
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return finding.sentence
            case Qt.ItemDataRole.AccessibleTextRole:
                spoken = f"{row.words.one}: {finding.sentence} {finding.citation}"
                return f"{spoken}. {reliance(finding.provenance)}".removesuffix(" ")
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return f"{finding.why} {finding.fix}".strip()
            case _:
                return {
                    int(PIECES): _pieces(finding, unfolded),
                    int(FOLDED): not unfolded if finding.why or finding.fix else None,
                    int(VALUE): finding,
                    int(ICON): (row.level.value, row.level.value) if row.level else _LATER_ICON,
                }.get(role)
