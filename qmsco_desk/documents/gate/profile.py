"""The profile of a court: what its rules on file ask of a paper's form, and how sure they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.checks.standing import of_item
from qmsco_desk.documents.gate.fault import Ground, Level
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import Asked, FilingForm
from qmsco_desk.law.telling import STATUS_WORDS

if TYPE_CHECKING:
    from qmsco_desk.law.citation import Provenance
    from qmsco_desk.law.schema import StateRules

_ITEM = "filing_form"


@dataclass(frozen=True, slots=True)
class Profile:
    """What the court that a file goes to asks of it.

    Attributes:
        court: Whose rules they are, by the jurisdiction's name; "" while it is not chosen.
        form: The rule itself; of status unknown, and silent, where none is on file.
        provenance: How well the rule is verified; None where none is on file.
    """

    court: str = ""
    form: FilingForm = FilingForm(status=Status.UNKNOWN)  # noqa: RUF009 - frozen, so it can be shared
    provenance: Provenance | None = None

    @property
    def on_file(self) -> bool:
        """Whether any rule of the court is on file."""
        return self.provenance is not None

    @property
    def verified(self) -> bool:
        """Whether the rule may be leaned on without a warning."""
        return self.provenance is not None and self.provenance.status.verified

    @property
    def rule(self) -> str:
        """The court's rule as a fault names it, with how well it is verified."""
        if self.provenance is None:
            return ""
        verified = self.provenance.confirmed or STATUS_WORDS[self.provenance.status]
        return f"{self.provenance.citation} ({verified})"

    def asks(self, asked: Asked | bool | None, otherwise: Ground) -> Ground:
        """The ground of a fault in what the court may ask for.

        Args:
            asked: What the rule says of it; what it does not speak of is None.
            otherwise: The ground where the court does not ask for it.
        """
        if asked is None or asked is False or self.provenance is None:
            return otherwise
        weak = asked in (Asked.IF_FEASIBLE, Asked.PREFERRED)
        return Ground(Level.SHOULD if weak else Level.MUST, self.rule, self.provenance)


def profile_of(rules: StateRules | None) -> Profile:
    """The profile of the issuing state's courts.

    Args:
        rules: The issuing state's rules; None while the state is not answered or not on file.
    """
    if rules is None:
        return Profile()
    if rules.filing_form.status is Status.UNKNOWN:
        return Profile(rules.name, rules.filing_form)
    return Profile(rules.name, rules.filing_form, of_item(rules, _ITEM))
