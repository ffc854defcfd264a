"""What the state library asks of the office: rules to show, and the firm's word for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from qmsco_desk.errors import FirmRulesError
from qmsco_desk.law.firm import FirmRule, FirmStanding, own_entry
from qmsco_desk.law.telling import Told, tell

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from qmsco_desk.law.firm_review import FirmChange
    from qmsco_desk.law.schema import Entry, StateName, StateRules
    from qmsco_desk.office import Office


class Shelf(Protocol):
    """Where the library's pages get everything from. All that is shown is in force `on` one day."""

    @property
    def on(self) -> date:
        """The day."""

    def names(self) -> tuple[StateName, ...]:
        """Every jurisdiction on file, by name."""

    def rules(self, code: str) -> StateRules | None:
        """A jurisdiction's rules as the firm uses them; None where it is not on file."""

    def shipped(self, code: str, item: str) -> Entry | None:
        """An item as it came with the program."""

    def entries(self, code: str, item: str) -> tuple[Entry, ...]:
        """Every entry of an item in the file, older and later ones too."""

    def standing(self, code: str, item: str) -> tuple[FirmRule, FirmStanding] | None:
        """What the firm said of an item, and whether it still holds; None where it said nothing."""

    def tried(self, code: str, item: str, form: Mapping[str, object]) -> Told:
        """How an item would read if the firm put this form in its place; nothing is kept."""

    def confirm(self, code: str, item: str, initials: str, note: str) -> None:
        """Puts an attorney's word behind a rule."""

    def replace(
        self,
        code: str,
        item: str,
        form: Mapping[str, object],
        *,
        citation: str,
        initials: str,
        note: str,
    ) -> None:
        """Puts the firm's own rule in the place of the one on file."""

    def revert(self, code: str, item: str) -> None:
        """Takes the firm's word back."""

    def has_own(self) -> bool:
        """Whether the firm said anything at all."""

    def export(self, path: Path) -> None:
        """Writes all that the firm said to a file."""

    def read(self, path: Path) -> tuple[FirmChange, ...]:
        """What taking a file would change."""

    def take(self, changes: tuple[FirmChange, ...]) -> None:
        """Takes what was read."""


class OfficeShelf:
    """The office as a shelf; its rules are those of the day of work, which the firm confirms."""

    def __init__(self, office: Office) -> None:
        self._office = office

    @property
    def on(self) -> date:
        """The day of work."""
        return self._office.today

    def names(self) -> tuple[StateName, ...]:
        """Every jurisdiction on file, by name."""
        return self._office.library.states()

    def rules(self, code: str) -> StateRules | None:
        """A jurisdiction's rules as the firm uses them; None where it is not on file.

        Raises:
            RulesError: Its file is broken.
        """
        return self._office.library.rules(code, self.on)

    def shipped(self, code: str, item: str) -> Entry | None:
        """An item as it came with the program; None where the jurisdiction is not on file.

        Raises:
            RulesError: Its file is broken.
        """
        rules = self._office.library.shipped(code, self.on)
        if rules is None:
            return None
        entry: Entry = getattr(rules, item)
        return entry

    def entries(self, code: str, item: str) -> tuple[Entry, ...]:
        """Every entry of an item in the file, older and later ones too.

        Raises:
            RulesError: The file is broken.
        """
        file = self._office.library.state_file(code)
        return file.items[item].entries if file is not None else ()

    def standing(self, code: str, item: str) -> tuple[FirmRule, FirmStanding] | None:
        """What the firm said of an item, and whether it still holds; None where it said nothing."""
        rule = self._office.library.firm.of(code, item)
        if rule is None:
            return None
        return rule, self._office.library.firm_standing(rule, self.on)

    def tried(self, code: str, item: str, form: Mapping[str, object]) -> Told:
        """How an item would read if the firm put this form in its place; nothing is kept.

        Raises:
            RulesError: With every mistake of the form.
            FirmRulesError: The form says what belongs beside it.
        """
        rules = self.rules(code)
        if rules is None:
            raise FirmRulesError(f"No rules are on file for “{code}”.")
        made = self._office.library.replaced(rules, item, form)
        own_entry(FirmRule(code, item, form, "", "", self.on, "", ""))
        return next(told for told in tell(made) if told.key == item)

    def confirm(self, code: str, item: str, initials: str, note: str) -> None:
        """Puts an attorney's word behind a rule.

        Raises:
            DeskError: It cannot be confirmed or kept; nothing changed.
        """
        self._office.confirm_rule(code, item, initials, note)

    def replace(
        self,
        code: str,
        item: str,
        form: Mapping[str, object],
        *,
        citation: str,
        initials: str,
        note: str,
    ) -> None:
        """Puts the firm's own rule in the place of the one on file.

        Raises:
            DeskError: It cannot be used or kept; nothing changed.
        """
        self._office.replace_rule(code, item, form, citation=citation, initials=initials, note=note)

    def revert(self, code: str, item: str) -> None:
        """Takes the firm's word back.

        Raises:
            DeskError: There is none, or it cannot be kept; nothing changed.
        """
        self._office.revert_rule(code, item)

    def has_own(self) -> bool:
        """Whether the firm said anything at all."""
        return bool(self._office.library.firm.rules)

    def export(self, path: Path) -> None:
        """Writes all that the firm said to a file.

        Raises:
            DeskError: There is nothing to write, or it cannot be written.
        """
        self._office.export_firm_rules(path)

    def read(self, path: Path) -> tuple[FirmChange, ...]:
        """What taking a file would change.

        Raises:
            DeskError: The file cannot be used.
        """
        return self._office.read_firm_rules(path)

    def take(self, changes: tuple[FirmChange, ...]) -> None:
        """Takes what was read.

        Raises:
            DeskError: It cannot be kept; nothing changed.
        """
        self._office.take_firm_rules(changes)
