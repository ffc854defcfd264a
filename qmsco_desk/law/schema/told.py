"""Items that are told and not computed: whom to ask, the statutes, contest, endings, the court."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from qmsco_desk.law.schema.entry import Entry
from qmsco_desk.model.vocabulary import Proceeding


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Entry):
    """Item 1: whom to ask about notices."""

    group: str = ""
    agency: str = ""
    phone: str = ""
    email: str = ""
    fax: str = ""
    website: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statutes(Entry):
    """Item 2: the medical support laws."""

    citations: tuple[str, ...] = ()


class EnforceAgainst(Enum):
    """Item 8."""

    EITHER_OR_BOTH = "either_or_both"
    NONCUSTODIAL_ONLY = "noncustodial_only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enforcement(Entry):
    """Item 8: whose coverage the state enforces."""

    option: EnforceAgainst | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest(Entry):
    """Item 9.

    How the employee contests withholding on a mistake of fact. Days are calendar days.
    """

    how: str = ""
    deadline_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEnds(Entry):
    """When support for a child ends under the state's law.

    Attributes:
        coverage: When the duty to keep coverage ends, where that differs from support.
    """

    age: int | None = None
    school_extension: str = ""
    other: str = ""
    coverage: str = ""


# Names that a caption may hold in braces. `children`: their names. `child_or_children`: "a Child"
# or "Children". `first_party`, `second_party`: the parents' names; `first_called`, `second_called`:
# what the caption calls them ("Petitioner"). `division`: division or judicial district.
CAPTION_SLOTS = (
    "county",
    "division",
    "children",
    "child_or_children",
    "first_party",
    "first_called",
    "second_party",
    "second_called",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Court(Entry):
    """The court and the form of its caption.

    `trial_court` and the captions are templates with the slots of `CAPTION_SLOTS`; `divider` is the
    sign between the two columns of the caption. `caption_marriage` and `caption_parentage` take the
    place of `caption` in cases of that kind. `number_called`: what the court calls a case's number
    ("Cause No."); empty where not on file. `stands_alone`: the court's name is not preceded by "In
    the", as in another language than English. `separate_order`: whether the court makes a Qualified
    Medical Child Support Order separately from the order of support; None where not on file.
    """

    trial_court: str = ""
    caption: str = ""
    caption_marriage: str = ""
    caption_parentage: str = ""
    divider: str = ""
    number_called: str = ""
    stands_alone: bool = False
    separate_order: bool | None = None

    def caption_for(self, proceeding: Proceeding | None) -> str:
        """The caption's template for a kind of case; empty where none is on file."""
        match proceeding:
            case Proceeding.MARRIAGE:
                return self.caption_marriage or self.caption
            case Proceeding.PARENTAGE:
                return self.caption_parentage or self.caption
            case _:
                return self.caption


@dataclass(frozen=True, slots=True, kw_only=True)
class InWords(Entry):
    """A rule that is told, not computed."""

    rule: str = ""
    percent: Decimal | None = None
