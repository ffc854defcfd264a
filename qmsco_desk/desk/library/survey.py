"""All jurisdictions read at once, off the window's thread: for map, table and search."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.desk.library.brief import Brief, brief
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
    return _STATUS_WORDS[status]


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
            return "not on file"
        letter, _, figure = self.brief.mark.partition(" ")
        if len(letter) != 1 or not letter.isalpha():
            return self.brief.group
        return f"option {letter}, {figure}" if figure else f"option {letter}"


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
        """What a screen reader says: "Texas, reasonable cost: option a, read in the source"."""
        answer = self.answers.get(key)
        if answer is None and not self.problem:
            return self.name
        if answer is None:
            return f"{self.name}: the file of its rules cannot be used"
        if answer.status is Status.UNKNOWN:
            return f"{self.name}, {answer.told.title.lower()}: not on file"
        status = status_word(answer.status)
        return f"{self.name}, {answer.told.title.lower()}: {answer.words}, {status}"


@dataclass(frozen=True, slots=True)
class Question:
    """What a survey is made from; it crosses to the working thread."""

    names: tuple[StateName, ...]
    rules: Callable[[str], StateRules | None]


def survey(question: Question) -> tuple[StateRow, ...]:
    """Every jurisdiction on file, by name."""
    return tuple(row(name, question.rules) for name in question.names)


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


def matches(state: StateRow, typed: str) -> bool:
    """Whether a jurisdiction has every typed word in its name, code or rules.

    Two capital letters that are a postal code mean that jurisdiction alone.
    """
    if typed.strip() == state.code:
        return True
    return all(word in state.text for word in typed.lower().split())
