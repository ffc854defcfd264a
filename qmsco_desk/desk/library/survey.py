"""All jurisdictions read, one after another, for the map, the table and the search."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qmsco_desk.desk.library.brief import Brief, brief
from qmsco_desk.desk.tongue import tr
from qmsco_desk.errors import RulesError
from qmsco_desk.law.citation import Status
from qmsco_desk.law.telling import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qmsco_desk.law.schema import StateName, StateRules
    from qmsco_desk.law.telling import Told

# The icon and the colour of each status; the words beside them are `status_word`'s.
STATUS_ICONS: Mapping[Status, tuple[str, str]] = MappingProxyType(
    {
        Status.CONFIRMED: ("confirmed", "done"),
        Status.SOURCED: ("done", "done"),
        Status.RECALLED: ("warning", "warning"),
        Status.UNKNOWN: ("unknown", "muted"),
    }
)
_STATUS_WORDS = MappingProxyType(
    {
        Status.CONFIRMED: "confirmed by the firm",
        Status.SOURCED: "read in the source named",
        Status.RECALLED: "recalled, not read",
        Status.UNKNOWN: "not on file",
    }
)


def status_word(status: Status) -> str:
    """How well a rule is verified, in a few words."""
    return tr(_STATUS_WORDS[status])


@dataclass(frozen=True, slots=True)
class Answer:
    """One item of one jurisdiction."""

    told: Told
    brief: Brief

    @property
    def status(self) -> Status:
        """How well it is verified."""
        return self.told.entry.status

    @property
    def words(self) -> str:
        """The answer as one runs through a list: "option a", "50%", "not on file"."""
        if self.status is Status.UNKNOWN:
            return tr("not on file")
        letter, _, figure = self.brief.mark.partition(" ")
        if len(letter) != 1 or not letter.isalpha():
            return self.brief.group
        return (
            tr("option {letter}, {figure}").format(letter=letter, figure=figure)
            if figure
            else tr("option {letter}").format(letter=letter)
        )


@dataclass(frozen=True, slots=True)
class StateRow:
    """One jurisdiction as the map and the table show it.

    Attributes:
        code: Postal code.
        name: Its name.
        answers: By the item's key, in the questionnaire's order; empty where the file is broken.
        text: Everything that a search looks in, in small letters.
        problem: Why its file cannot be used; empty where it can.
    """

    code: str
    name: str
    answers: Mapping[str, Answer]
    text: str
    problem: str = ""

    def count(self) -> Counter[Status]:
        """How many answers have each status."""
        return Counter(answer.status for answer in self.answers.values())

    def said(self, key: str) -> str:
        """What a screen reader says: "Northland, reasonable cost: option a, read in the source"."""
        answer = self.answers.get(key)
        if answer is None and not self.problem:
            return self.name
        if answer is None:
            return tr("{name}: the file of its rules cannot be used").format(name=self.name)
        if answer.status is Status.UNKNOWN:
            return tr("{name}, {lower}: not on file").format(
                name=self.name, lower=answer.told.title.lower()
            )
        status = status_word(answer.status)
        return f"{self.name}, {answer.told.title.lower()}: {answer.words}, {status}"


class Survey(QObject):
    """Reads all jurisdictions, one at each turn of the event loop, so that nobody waits for it.

    On a thread of its own it would be no faster and the window slower: both are Python.

    Signals:
        done: Every jurisdiction as a tuple of `StateRow`, by name.
    """

    done = Signal(tuple)

    def __init__(
        self,
        names: tuple[StateName, ...],
        rules: Callable[[str], StateRules | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._names = names
        self._rules = rules
        self._rows: list[StateRow] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    def start(self) -> None:
        """Begins."""
        self._timer.start()

    def stop(self) -> None:
        """Reads no more: the window is about to close."""
        self._timer.stop()

    @Slot()
    def _on_turn(self) -> None:
        if len(self._rows) < len(self._names):
            self._rows.append(row(self._names[len(self._rows)], self._rules))
            return
        self._timer.stop()
        self.done.emit(tuple(self._rows))


def row(state: StateName, rules: Callable[[str], StateRules | None]) -> StateRow:
    """One jurisdiction; a broken file is told in its row and spoils no other."""
    try:
        found = rules(state.code)
    except RulesError as error:
        return StateRow(state.code, state.name, {}, _flat(state.name, state.code), str(error))
    told = tell(found) if found is not None else ()
    answers = {item.key: Answer(item, brief(item)) for item in told}
    words = [state.name, state.code]
    for item in told:
        entry = item.entry
        words += [item.title, *item.says, entry.citation, entry.rule_text, entry.note]
    return StateRow(state.code, state.name, answers, _flat(*words))


def _flat(*words: str) -> str:
    return "\n".join(words).lower()


def found(rows: tuple[StateRow, ...], typed: str) -> tuple[str, ...]:
    """Codes of the jurisdictions that a search finds.

    A code or the beginning of a name means those alone; only where there is none are the rules
    searched, and then every typed word must stand in them.
    """
    low = " ".join(typed.lower().split())
    named = [
        row.code for row in rows if row.code.lower() == low or row.name.lower().startswith(low)
    ]
    if named:
        return tuple(named)
    return tuple(row.code for row in rows if all(word in row.text for word in low.split()))
