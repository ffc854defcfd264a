"""What every paper is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from qmsco_desk.checks.reviewing.answered import Answered
from qmsco_desk.model.dates import in_words
from qmsco_desk.model.firm import NO_FIRM, FirmProfile

if TYPE_CHECKING:
    from datetime import date

    from qmsco_desk.checks.report import Report
    from qmsco_desk.documents.wording.library import Wordings
    from qmsco_desk.law.schema import FederalRules, StateRules
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.vocabulary import PaperName


class Copy(Enum):
    """Which copy of a paper is printed; all are made from the same facts.

    PLAN: for those who act on it, with the names and addresses that 29 U.S.C. 1169(a)(3)(A) asks
    for, and without numbers and dates that identify a person. PUBLIC: for the court's open file,
    with what the court's privacy rule lets be seen. CONFIDENTIAL: with the identifiers as well.
    """

    PLAN = "plan copy"
    PUBLIC = "public copy"
    CONFIDENTIAL = "confidential copy"


@dataclass(frozen=True, slots=True)
class Paper:
    """A matter with everything that its papers say about it.

    Attributes:
        matter: The matter as it stands; unanswered fields print as visible blanks.
        report: The review of that matter: findings, calculation, the day whose law was applied.
        federal: Federal law on that day.
        issuing: The issuing state's rules; None while the state is not answered or not on file.
        employment: The rules of the state where the participant works; None likewise.
        wordings: The words of every paper.
        today: The day of printing.
        version: The program's version, for the foot of each page.
        copy: Which copy is printed.
        answered: The answers page by page in words, which the review sheet lists.
        firm: The firm that prints; its letterhead stands on letters of its own counsel.
        left_out: Papers that the usual packet for the client goes without.
    """

    matter: Matter
    report: Report
    federal: FederalRules
    issuing: StateRules | None
    employment: StateRules | None
    wordings: Wordings
    today: date
    version: str
    copy: Copy = Copy.PLAN
    firm: FirmProfile = NO_FIRM
    left_out: frozenset[PaperName] = frozenset()
    answered: Answered = field(default_factory=Answered)

    @property
    def foot(self) -> str:
        """The small line at the foot of each page: which program and which day's rules."""
        return f"QMSCO Desk {self.version} \N{MIDDLE DOT} rules as of {in_words(self.report.on)}"

    @property
    def identifiers(self) -> bool:
        """Whether confidential papers show Social Security numbers in full."""
        return self.matter.signing.identifiers_in_full is True

    @property
    def draft(self) -> bool:
        """True while a plan administrator or a court would reject the order."""
        return self.report.has_errors
