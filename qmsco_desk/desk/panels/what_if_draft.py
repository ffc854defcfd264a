"""A copy of the matter in which answers are tried; the matter hears of them only when told to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from qmsco_desk.checks.report import Report
from qmsco_desk.checks.what_if.compare import WhatIf
from qmsco_desk.checks.what_if.scenario import Scenario, with_room
from qmsco_desk.desk.session_bridge import SessionBridge
from qmsco_desk.errors import PathError
from qmsco_desk.interview.session import Session
from qmsco_desk.model import ask, paths
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from qmsco_desk.interview.session import Change

NAME = "What if"
APPLY = "Apply what-if"
AskWhatIf = Callable[[Matter, tuple[Scenario, ...], Report | None], WhatIf]


class Draft(SessionBridge):
    """What is tried: a session of its own over the matter as it stands, and what comes of it.

    It follows the matter: what is changed there shows here too, under what is tried. While asleep
    it computes nothing. `report_ready` says that `outcome` is fresh.

    Attributes:
        outcome: The matter's outcomes beside those of what is tried; None before the first.
    """

    def __init__(
        self, real: SessionBridge, compare: AskWhatIf, parent: QObject | None = None
    ) -> None:
        self.outcome: WhatIf | None = None
        self._real = real
        self._compare = compare
        self._base = Session(real.matter, real.session.unreadable)
        self._touched: dict[str, None] = {}
        self._beyond: tuple[str, ...] = ()
        self._awake = False
        self._behind = True
        session = Session(real.matter, real.session.unreadable)
        super().__init__(session, self._try, parent)
        real.matter_changed.connect(self._on_real_changed)
        real.report_ready.connect(self._on_real_report)

    @property
    def base(self) -> Matter:
        """The matter as it stands."""
        return self._base.matter

    @property
    def changes(self) -> Mapping[str, str]:
        """The text of each field that is tried with another answer, in the order they were."""
        texts = {path: self.session.text(path) for path in self._touched}
        return {path: text for path, text in texts.items() if text != self.base_text(path)}

    def base_text(self, path: str) -> str:
        """The text of a field in the matter as it stands; nothing for one of an entry to come."""
        try:
            return self._base.text(path)
        except PathError:
            return ""

    def has(self, path: str) -> bool:
        """Whether the field is one of the matter, or of an entry that there is room for here."""
        try:
            self.session.text(path)
        except PathError:
            return False
        return True

    def reach(self, path: str) -> None:
        """Makes room for a field of an entry that the matter does not have yet."""
        self._beyond = (*self._beyond, path)
        room = with_room(self.matter, path)
        if room is not self.matter:
            self.session.replace(room, NAME, self.session.unreadable)

    @property
    def needed(self) -> tuple[str, ...]:
        """Fields that what is tried turns on, and the matter as it stands does not."""
        if self.outcome is None:
            return ()
        asked = ask.fields(Matter)
        before = self._real.report.calculation.missing
        missing = self.outcome.scenarios[0].report.calculation.missing
        return tuple(
            path
            for path in missing
            if path not in before and paths.pattern(path) in asked and self.has(path)
        )

    def reset(self, *fields: str) -> None:
        """Gives fields the answers that they have in the matter; all, where none is named."""
        self.session.put_all(NAME, {path: self.base_text(path) for path in fields or self.changes})

    def apply(self) -> None:
        """Puts what is tried into the matter, as one step that undo takes back."""
        changes = dict(self.changes)
        self._touched.clear()
        matter = self._real.matter
        for path in changes:
            matter = with_room(matter, path)
        if matter is self._real.matter:
            self._real.session.put_all(APPLY, changes)
            return
        made = Session(matter, self._real.session.unreadable)
        made.put_all(APPLY, changes)
        self._real.session.replace(made.matter, APPLY, made.unreadable)

    def wake(self, *, awake: bool) -> None:
        """Follows the matter from now on, or rests."""
        self._awake = awake
        if awake and self._behind:
            self._follow()

    def _try(self, matter: Matter) -> Report:
        """Compares; an answer that cannot be read counts as not given, as it does on its page."""
        del matter  # the scenario is what differs, and it is set beside the matter as it stands
        problem = self.session.problem
        changes = tuple(
            (path, "" if problem(path) else text) for path, text in self.changes.items()
        )
        given = self._real.report if self.base is self._real.matter else None
        self.outcome = self._compare(self.base, (Scenario(NAME, changes),), given)
        return self.outcome.scenarios[0].report

    def _on_change(self, change: Change) -> None:
        self._touched.update(dict.fromkeys(change.paths))
        super()._on_change(change)

    @Slot()
    def _on_real_changed(self) -> None:
        """Takes note; it is followed with the review, which comes when the key was dealt with."""
        change = self._real.last_change
        if change is not None and change.reshaped:
            self._forget(change.paths)
        self._behind = True

    @Slot()
    def _on_real_report(self) -> None:
        """The matter has changed, or the law under the same matter."""
        if not self._awake:
            self._behind = True
        elif self._behind:
            self._follow()
        else:
            self.law_changed()

    def _forget(self, lists: tuple[str, ...]) -> None:
        """Entries came, went or changed places: what was tried of them has no place any more."""

        def gone(path: str) -> bool:
            return any(path.startswith(f"{each}[") for each in lists) if lists else "[" in path

        self._touched = {path: None for path in self._touched if not gone(path)}
        self._beyond = tuple(path for path in self._beyond if not gone(path))

    def _follow(self) -> None:
        """Takes the matter as it stands, and what is tried over it."""
        self._behind = False
        changes = self.changes
        real = self._real
        self._base = Session(real.matter, real.session.unreadable)
        matter = real.matter
        for path in (*self._beyond, *changes):
            matter = with_room(matter, path)
        made = Session(matter, real.session.unreadable)
        made.put_all(NAME, changes)
        self._touched = dict.fromkeys(changes)
        self.session.replace(made.matter, NAME, made.unreadable)
        self.law_changed()
