"""The matter being worked on: its present state, what could not be read, and every way back.

The only mutable thing below the desk. It knows nothing of windows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from qmsco_desk.errors import InputError, PathError
from qmsco_desk.interview.words import noun
from qmsco_desk.model import ask, paths
from qmsco_desk.model.kinds import Choice, Several, YesNo, keepable
from qmsco_desk.model.matter import MOST_ENTRIES, MOST_ENTRIES_IN_ALL, Matter

if TYPE_CHECKING:
    from qmsco_desk.model.ask import FieldSpec
    from qmsco_desk.model.reviewing import Review


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit touched.

    Attributes:
        name: What the person did, as the Undo entry says it ("Typing in Case number").
        paths: Fields and lists that were edited, first the one to look at; empty: all may differ.
        reshaped: True where entries of a list came, went or changed places.
    """

    name: str
    paths: tuple[str, ...]
    reshaped: bool = False


@dataclass(frozen=True, slots=True)
class _State:
    matter: Matter
    unreadable: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One step back or forward: what it is called and the state on its other side."""

    change: Change
    state: _State


Listener = Callable[[Change], None]


def spec_of(path: str) -> FieldSpec:
    """The declaration of the field at a path.

    Raises:
        PathError: The path names no answerable field.
    """
    spec = ask.fields(Matter).get(paths.pattern(path))
    if spec is None:
        raise PathError(f"“{path}” is not a field of a matter.")
    return spec


def _noun(list_path: str) -> str:
    """What an entry of the list is called."""
    pattern = f"{paths.pattern(list_path)}[]"
    if pattern not in ask.repeats(Matter):
        raise PathError(f"“{list_path}” is not a list of a matter.")
    return noun(pattern)


def _followed(path: str, list_path: str, new_index: Callable[[int], int | None]) -> str | None:
    """A path after entries of a list moved; None where it led into an entry that is gone."""
    match = re.fullmatch(rf"{re.escape(list_path)}\[(\d+)\](.*)", path)
    if match is None:
        return path
    index = new_index(int(match[1]))
    return None if index is None else f"{list_path}[{index}]{match[2]}"


def _relisted(
    before: _State, matter: Matter, list_path: str, new_index: Callable[[int], int | None]
) -> _State:
    """A matter whose list has other entries, with what is said of an entry where it is now.

    Unreadable texts and findings put aside follow the entry that they are about and go with it: an
    entry that takes the place of another answers for itself.
    """
    texts = ((_followed(at, list_path, new_index), was) for at, was in before.unreadable.items())
    said = ((_followed(one.path, list_path, new_index), one) for one in matter.review.dismissed)
    kept = tuple(
        one if at == one.path else replace(one, path=at) for at, one in said if at is not None
    )
    if kept != matter.review.dismissed:
        matter = replace(matter, review=replace(matter.review, dismissed=kept))
    return _State(matter, {at: text for at, text in texts if at is not None})


class Session:
    """A matter under edit.

    Text that cannot be read is never lost: it is kept for its field, shown again as typed, saved
    with the matter and covered by undo. While it stands, the field counts as unanswered: an amount
    that nobody can read must not be calculated with, nor an older one in its place.

    Attributes:
        revision: Rises with every change, so that a result from an older matter is known as stale.
    """

    def __init__(self, matter: Matter | None = None, unreadable: Mapping[str, str] = {}) -> None:
        """Begins with a matter and the unreadable texts that were saved with it.

        Raises:
            PathError: An unreadable text stands at a path that is no field of this matter.
        """
        self._state = self._taking_up(matter or Matter(), unreadable)
        self._saved = self._state
        self._undo: list[_Entry] = []
        self._redo: list[_Entry] = []
        self._typing_in: str | None = None
        self._listeners: list[Listener] = []
        self.revision = 0

    # What there is

    @property
    def matter(self) -> Matter:
        """The matter as it stands."""
        return self._state.matter

    @property
    def unreadable(self) -> Mapping[str, str]:
        """Text that could not be read, as typed, by path."""
        return MappingProxyType(dict(self._state.unreadable))

    @property
    def changed(self) -> bool:
        """Whether anything differs from what was last saved."""
        return self._state != self._saved

    @property
    def undo_name(self) -> str | None:
        """What undo would take back, or None."""
        return self._undo[-1].change.name if self._undo else None

    @property
    def redo_name(self) -> str | None:
        """What redo would do again, or None."""
        return self._redo[-1].change.name if self._redo else None

    def text(self, path: str) -> str:
        """The text of a field: what was typed where it cannot be read, else its value as shown.

        Raises:
            PathError: The path names no field of this matter.
        """
        spec = spec_of(path)
        value = paths.get_at(self.matter, path)
        typed = self._state.unreadable.get(path)
        return spec.kind.show(value) if typed is None else typed

    def problem(self, path: str) -> str | None:
        """Why the text of a field cannot be read, as a sentence; None where it can."""
        typed = self._state.unreadable.get(path)
        if typed is None:
            return None
        try:
            spec_of(path).kind.read(typed)
        except InputError as error:
            return str(error)
        return None

    # Editing

    def put(self, path: str, text: str) -> None:
        """Answers a field with typed text; blank text takes the answer back.

        Raises:
            PathError: The path names no field of this matter.
        """
        spec = spec_of(path)
        chosen = isinstance(spec.kind, Choice | Several | YesNo)
        name = f"{'Answering' if chosen else 'Typing in'} {spec.label}"
        state = self._with_text(self._state, path, text)
        self._move_to(state, Change(name, (path,)), typing_in=None if chosen else path)

    def put_all(self, name: str, texts: Mapping[str, str]) -> None:
        """Answers several fields as one step that undo takes back at once.

        Raises:
            PathError: A path names no field of this matter; nothing is changed.
        """
        state = self._state
        for path, text in texts.items():
            state = self._with_text(state, path, text)
        self._move_to(state, Change(name, tuple(texts)))

    def is_full(self, list_path: str) -> bool:
        """Whether a list, or the matter in all, holds as many entries as a file may.

        Raises:
            PathError: The path names no list of this matter.
        """
        own = len(paths.get_at(self.matter, list_path))
        return own >= MOST_ENTRIES or ask.entries(self.matter) >= MOST_ENTRIES_IN_ALL

    def add(self, list_path: str, entry: Any = None, *, typing: str = "") -> int:
        """Appends an entry to a list, an empty one if none is given, and returns its index.

        Args:
            list_path: The list.
            entry: The entry.
            typing: Name of the field of the entry that is being typed in: what is typed there next
                is one step with the entry, to be taken back at once.

        Raises:
            PathError: The path names no list of this matter.
            InputError: The list is full; nothing is changed.
        """
        called = _noun(list_path)
        if self.is_full(list_path):
            raise InputError(f"No {called} can be added: a matter holds no more entries.")
        if entry is None:
            entry = ask.repeats(Matter)[f"{paths.pattern(list_path)}[]"].record()
        index = len(paths.get_at(self.matter, list_path))
        matter = paths.insert_at(self.matter, list_path, index, entry)
        state = _State(matter, self._state.unreadable)
        self._move_to(state, Change(f"Add {called}", (list_path,), reshaped=True))
        self._typing_in = f"{list_path}[{index}].{typing}" if typing else None
        return index

    def remove(self, list_path: str, index: int) -> None:
        """Removes an entry of a list, with unreadable text in it and what was put aside of it.

        Raises:
            PathError: The list has no such entry.
        """
        called = _noun(list_path)
        paths.get_at(self.matter, f"{list_path}[{index}]")
        state = _relisted(
            self._state,
            paths.remove_at(self.matter, list_path, index),
            list_path,
            lambda i: None if i == index else i - (i > index),
        )
        self._move_to(state, Change(f"Remove {called}", (list_path,), reshaped=True))

    def move(self, list_path: str, index: int, to: int) -> None:
        """Moves an entry of a list, so that it then stands at `to`.

        Raises:
            PathError: The list has no such entry or no such place.
        """
        called = _noun(list_path)
        entry = paths.get_at(self.matter, f"{list_path}[{index}]")
        paths.get_at(self.matter, f"{list_path}[{to}]")
        order = list(range(len(paths.get_at(self.matter, list_path))))
        order.insert(to, order.pop(index))
        matter = paths.remove_at(self.matter, list_path, index)
        matter = paths.insert_at(matter, list_path, to, entry)
        state = _relisted(self._state, matter, list_path, order.index)
        self._move_to(state, Change(f"Move {called}", (list_path,), reshaped=True))

    def relist(
        self, list_path: str, entries: Sequence[Any], name: str, were: Sequence[int | None]
    ) -> None:
        """Gives a list other entries, or another order, as one step that undo takes back at once.

        Args:
            list_path: The list.
            entries: All that it holds then.
            name: What the person did.
            were: Where each entry stood before; None for a new one. Unreadable text follows, and
                so do findings put aside.

        Raises:
            PathError: The path names no list of this matter.
            InputError: The list would hold more entries than a file may; nothing is changed.
        """
        called = _noun(list_path)
        more = len(entries) - len(paths.get_at(self.matter, list_path))
        if len(entries) > MOST_ENTRIES or ask.entries(self.matter) + more > MOST_ENTRIES_IN_ALL:
            raise InputError(f"No {called} can be added: a matter holds no more entries.")
        now = {before: index for index, before in enumerate(were) if before is not None}
        matter = paths.set_at(self.matter, list_path, tuple(entries))
        state = _relisted(self._state, matter, list_path, now.get)
        self._move_to(state, Change(name, (list_path,), reshaped=True))

    def replace(self, matter: Matter, name: str, unreadable: Mapping[str, str] = {}) -> None:
        """Takes another matter in this one's place, as one step that undo takes back.

        Raises:
            PathError: An unreadable text stands at a path that is no field of that matter.
        """
        self._move_to(self._taking_up(matter, unreadable), Change(name, (), reshaped=True))

    def note(self, name: str, review: Review) -> None:
        """Takes the drafter's own notes on the matter, as one step that undo takes back."""
        state = _State(replace(self.matter, review=review), self._state.unreadable)
        self._move_to(state, Change(name, ("review",)))

    def settle(self) -> None:
        """Ends the present stretch of typing: what is typed next is undone by itself."""
        self._typing_in = None

    # The way back and forward

    def undo(self) -> None:
        """Takes back the last step; does nothing where there is none."""
        self._travel(self._undo, self._redo)

    def redo(self) -> None:
        """Does the last step that was taken back again; does nothing where there is none."""
        self._travel(self._redo, self._undo)

    def mark_saved(self) -> None:
        """Takes the present state as the saved one; typing after it is a step of its own."""
        self._saved = self._state
        self.settle()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls `listener` after every change; returns the function that ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    # Inside

    @staticmethod
    def _with_text(state: _State, path: str, text: str) -> _State:
        kind, text = spec_of(path).kind, keepable(text)
        unreadable = {key: kept for key, kept in state.unreadable.items() if key != path}
        try:
            value = kind.read(text)
        except InputError:
            value = kind.empty
            unreadable[path] = text
        return _State(paths.set_at(state.matter, path, value), unreadable)

    @classmethod
    def _taking_up(cls, matter: Matter, unreadable: Mapping[str, str]) -> _State:
        """A state in which each text is tried again: what could not be read once may be now."""
        state = _State(matter, {})
        for path, text in unreadable.items():
            state = cls._with_text(state, path, text)
        return state

    def _move_to(self, state: _State, change: Change, typing_in: str | None = None) -> None:
        """Takes a new state, with an undo entry unless it continues the typing of the last one."""
        continues = typing_in is not None and typing_in == self._typing_in and bool(self._undo)
        self._typing_in = typing_in
        if state == self._state:
            return
        if not continues:
            self._undo.append(_Entry(change, self._state))
        elif self._undo[-1].state == state:
            # Typed and deleted again: nothing is left to undo.
            self._undo.pop()
            self._typing_in = None
        self._redo.clear()
        self._take(state, change)

    def _travel(self, from_stack: list[_Entry], to_stack: list[_Entry]) -> None:
        self.settle()
        if not from_stack:
            return
        entry = from_stack.pop()
        to_stack.append(_Entry(entry.change, self._state))
        self._take(entry.state, entry.change)

    def _take(self, state: _State, change: Change) -> None:
        self._state = state
        self.revision += 1
        for listener in tuple(self._listeners):
            listener(change)
