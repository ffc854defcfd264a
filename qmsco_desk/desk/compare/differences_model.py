"""The answers that differ as a list model: under each step, what became of each of them."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt

from qmsco_desk.desk.panels.grouped_model import GroupedModel
from qmsco_desk.desk.panels.row_list import HEADING, ICON, PIECES, VALUE
from qmsco_desk.desk.panels.rows import Piece, Tone
from qmsco_desk.desk.tongue import tr
from qmsco_desk.interview.differences import Difference, Turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Saying = Callable[[Difference], Iterator[str]]

GO = "go"
_SMALL = 0.92
_MOST = 400  # letters of a text in the list; the redline has all of it
_ICONS = MappingProxyType(
    {
        Turn.CHANGED: ("edit", "accent"),
        Turn.ADDED: ("plus", "accent"),
        Turn.REMOVED: ("remove", "error"),
        Turn.MOVED: ("down", "muted"),
    }
)


def turn_words(turn: Turn) -> str:
    """What became of something, in a word."""
    return {
        Turn.CHANGED: tr("changed"),
        Turn.ADDED: tr("added"),
        Turn.REMOVED: tr("removed"),
        Turn.MOVED: tr("moved"),
    }[turn]


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading (no difference) or a difference."""

    title: str
    one: Difference | None = None
    said: Saying | None = None
    leads: bool = True

    @property
    def key(self) -> str:
        """The same while the words of the row change."""
        return (
            f"{self.one.turn.value} {self.one.path} {self.one.before}" if self.one else self.title
        )

    @property
    def selectable(self) -> bool:
        """Headings are not."""
        return self.one is not None

    def answer(self, role: int, *, unfolded: bool) -> Any:
        """Words for eyes and for a screen reader."""
        del unfolded
        if self.one is None:
            return {
                int(PIECES): (Piece(self.title, bold=True, above=6),),
                int(HEADING): True,
                int(Qt.ItemDataRole.DisplayRole): self.title,
            }.get(role)
        said = (self.said or said_of)(self.one)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.one.label
            case Qt.ItemDataRole.AccessibleTextRole:
                return ". ".join(said)
            case _:
                return {
                    int(PIECES): _pieces(said, leads=self.leads),
                    int(VALUE): self.one,
                    int(ICON): _ICONS[self.one.turn] if self.said is None else None,
                }.get(role)


def short(text: str) -> str:
    """A text as the list has it."""
    return text if len(text) <= _MOST else f"{text[:_MOST]}\N{HORIZONTAL ELLIPSIS}"


def said_of(one: Difference) -> Iterator[str]:
    """All of a row, sentence by sentence: before and now."""
    yield f"{one.label}: {turn_words(one.turn)}"
    if one.before:
        yield tr("Before: {text}").format(text=short(one.before))
    if one.after:
        yield tr("Now: {text}").format(text=short(one.after))
    if one.note:
        yield one.note


def _pieces(said: Iterator[str], *, leads: bool) -> tuple[Piece, ...]:
    label, *rest = said
    links = (Piece(links=((tr("Go to field"), GO),), scale=_SMALL, above=4),) if leads else ()
    return (Piece(label), *(Piece(text, Tone.QUIET, scale=_SMALL) for text in rest), *links)


class DifferencesModel(GroupedModel):
    """The list.

    Attributes:
        leads: Whether its rows lead to fields: those of a matter that is not open lead nowhere.
    """

    def __init__(self, parent: QObject | None = None, *, said: Saying | None = None) -> None:
        """`said`: the words of a row, where they are not those of before and now."""
        super().__init__(parent)
        self.leads = said is None
        self._said = said

    def show_differences(self, found: tuple[Difference, ...]) -> None:
        """Shows other differences; they come by step."""
        rows: list[_Row] = []
        for one in found:
            title = tr(one.title)
            if not rows or rows[-1].title != title:
                rows.append(_Row(title))
            rows.append(_Row(title, one, self._said, self.leads))
        self.take(tuple(rows))
