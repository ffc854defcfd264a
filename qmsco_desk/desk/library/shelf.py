"""What the state library reads at the office: rules to show, and the firm's word for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.errors import FirmRulesError
from qmsco_desk.law.firm import FirmRule, FirmStanding, own_entry
from qmsco_desk.law.telling import Told, tell

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from qmsco_desk.law.schema import Entry, StateName, StateRules
    from qmsco_desk.office import Office


class Shelf:
    """The office's rules as the library shows them: of the day of work, which the firm confirms.

    Attributes:
        office: The office itself, to which the firm speaks.
    """

    def __init__(self, office: Office) -> None:
        self.office = office

    @property
    def on(self) -> date:
        """The day of work."""
        return self.office.today

    def names(self) -> tuple[StateName, ...]:
        """Every jurisdiction on file, by name."""
        return self.office.library.states()

    def rules(self, code: str) -> StateRules | None:
        """A jurisdiction's rules as the firm uses them; None where it is not on file.

        Raises:
            RulesError: Its file is broken.
        """
        return self.office.library.rules(code, self.on)

    def shipped(self, code: str, item: str) -> Entry | None:
        """An item as it came with the program; None where the jurisdiction is not on file.

        Raises:
            RulesError: Its file is broken.
        """
        rules = self.office.library.shipped(code, self.on)
        if rules is None:
            return None
        entry: Entry = getattr(rules, item)
        return entry

    def entries(self, code: str, item: str) -> tuple[Entry, ...]:
        """Every entry of an item in the file, older and later ones too.

        Raises:
            RulesError: The file is broken.
        """
        file = self.office.library.state_file(code)
        return file.items[item].entries if file is not None else ()

    def standing(self, code: str, item: str) -> tuple[FirmRule, FirmStanding] | None:
        """What the firm said of an item, and whether it still holds; None where it said nothing."""
        rule = self.office.library.firm.of(code, item)
        if rule is None:
            return None
        return rule, self.office.library.firm_standing(rule, self.on)

    def tried(self, code: str, item: str, form: Mapping[str, object]) -> Told:
        """How an item would read if the firm put this form in its place; nothing is kept.

        Raises:
            RulesError: With every mistake of the form.
            FirmRulesError: The form says what belongs beside it.
        """
        rules = self.rules(code)
        if rules is None:
            raise FirmRulesError(f"No rules are on file for “{code}”.")
        made = self.office.library.replaced(rules, item, form)
        own_entry(FirmRule(code, item, form, "", "", self.on, "", ""))
        return next(told for told in tell(made) if told.key == item)

    def has_own(self) -> bool:
        """Whether the firm said anything at all."""
        return bool(self.office.library.firm.rules)
