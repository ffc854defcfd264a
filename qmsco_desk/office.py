"""The use cases: open, save, review, print. Shared by the desk and the command line.

The day enters the program here and nowhere else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from qmsco_desk import __version__, press
from qmsco_desk.checks.calc.of_matter import figures_of
from qmsco_desk.checks.case import Case
from qmsco_desk.checks.deadlines.listing import deadlines
from qmsco_desk.checks.reviewing.answered import NONE, Texts
from qmsco_desk.checks.rules import kept
from qmsco_desk.checks.rules.asked import asked_by_rules, without_the_unasked
from qmsco_desk.checks.rules.changed import RulesChanged, compared
from qmsco_desk.checks.running import RunningReview
from qmsco_desk.checks.what_if.compare import WhatIf, compare
from qmsco_desk.clock import now
from qmsco_desk.documents.packet.entries import client_papers_left_out
from qmsco_desk.documents.packet.exhibits.shelf import ExhibitShelf
from qmsco_desk.documents.paper import Paper
from qmsco_desk.documents.papers import comparison, order, requirements, sheet_wording
from qmsco_desk.documents.render import text as render_text
from qmsco_desk.documents.wording.clause_texts import ClauseText, clause_texts
from qmsco_desk.documents.wording.library import Wordings
from qmsco_desk.errors import NotOnFileError, RulesError
from qmsco_desk.interview.answered import answered
from qmsco_desk.law.library import Library
from qmsco_desk.locate import resource
from qmsco_desk.outcomes import Printed
from qmsco_desk.press import Form, Gate, Made, Watch
from qmsco_desk.safe.this_desk import this_desk
from qmsco_desk.storage import codec, places
from qmsco_desk.storage.address_book import AddressBook
from qmsco_desk.storage.files import write_whole
from qmsco_desk.storage.firm_profile import FirmProfileFile
from qmsco_desk.storage.firm_rules import FirmRules
from qmsco_desk.storage.preferences import Preferences
from qmsco_desk.storage.samples import Samples

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qmsco_desk.checks.calc.result import Calculation
    from qmsco_desk.checks.deadlines.deadline import Deadline
    from qmsco_desk.checks.report import Report
    from qmsco_desk.checks.what_if.scenario import Scenario
    from qmsco_desk.documents.blocks import Document
    from qmsco_desk.law.firm_review import FirmChange
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.checked import CheckedAgainst
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.safe.safe import Safe
    from qmsco_desk.storage.matters_list import MattersList


@dataclass(frozen=True, slots=True)
class Office:
    """Everything a front end needs, made once at start.

    Attributes:
        today: The day of work; ages and deadlines count from it, and law is read as of it unless a
            matter names another day.
        firm: The rules on file, and over them what the firm confirmed or replaced.
        wordings: The words of papers.
        preferences: What the user chose.
        safe: Where matters are kept: opened, saved, with the keys of this desk.
        firm_profile: The firm's name, attorneys and letterhead, as a file that may be changed.
        address_book: Administrators, employers, courts and others that the firm uses again.
        running: The last review, which the next one builds on.
        shelf: Exhibits that were read, for the next packet.
    """

    today: date
    firm: FirmRules
    wordings: Wordings
    preferences: Preferences
    safe: Safe
    firm_profile: FirmProfileFile
    address_book: AddressBook
    running: RunningReview = field(default_factory=RunningReview)
    shelf: ExhibitShelf = field(default_factory=ExhibitShelf)

    @classmethod
    def start(cls, today: date | None = None, *, preferences: Preferences | None = None) -> Office:
        """Reads what every use needs but the `preferences` given; a state is read when first named.

        Raises:
            RulesError: Federal rules or wording cannot be used.
            FirmRulesError: The file of the firm's own rules cannot be used.
        """
        preferences = preferences or Preferences(places.preferences_file())
        return cls(
            today=today or date.today(),
            firm=FirmRules(places.firm_rules_file(), Library.load(resource("rules"))),
            wordings=Wordings.load(resource("wording")),
            preferences=preferences,
            safe=this_desk(preferences, now),
            firm_profile=FirmProfileFile(places.firm_profile_file()),
            address_book=AddressBook(places.address_book_file()),
        )

    @property
    def library(self) -> Library:
        """The rules on file as the firm uses them now."""
        return self.firm.library

    @property
    def recent(self) -> MattersList:
        """The matters that home lists."""
        return self.safe.listed

    @property
    def initials(self) -> str:
        """Who ticks, puts aside and confirms at this desk; empty until that is said."""
        return self.preferences.get("initials")

    def law_as_of(self, matter: Matter) -> date:
        """The day whose law applies to a matter."""
        return matter.case.law_as_of or self.today

    def issuing_rules(self, matter: Matter) -> StateRules | None:
        """The issuing state's rules; None while the state is unanswered or not on file."""
        return self._rules(matter.case.state, matter)

    def employment_rules(self, matter: Matter) -> StateRules | None:
        """The rules of the state where the participant works; None likewise."""
        return self._rules(matter.employment_state, matter)

    def _rules(self, code: str, matter: Matter) -> StateRules | None:
        return self.library.rules(code, self.law_as_of(matter)) if code else None

    def review(self, matter: Matter) -> Report:
        """Every figure and every finding of a matter.

        Pure: the same matter gives the same report.
        """
        on = self.law_as_of(matter)
        federal = self.library.federal(on)
        issuing, employment = self.issuing_rules(matter), self.employment_rules(matter)
        calculation = self.calculation(matter)
        words = order.words(matter, self.wordings.order, issuing, employment)
        return self.running.review(
            Case(matter, federal, issuing, employment, on, self.today, calculation, words)
        )

    def asked_by_rules(self, matter: Matter) -> frozenset[str]:
        """Patterns of the fields that the matter's own states' rules turn on."""
        return asked_by_rules(self.issuing_rules(matter), self.employment_rules(matter))

    def calculation(self, matter: Matter) -> Calculation:
        """Every figure of a matter, with its steps."""
        return self.running.calculation(
            figures_of(matter),
            self.library.federal(self.law_as_of(matter)),
            self.issuing_rules(matter),
            self.employment_rules(matter),
        )

    def what_if(
        self, matter: Matter, scenarios: tuple[Scenario, ...], report: Report | None = None
    ) -> WhatIf:
        """Outcomes side by side, as `compare`; `report` is the matter's review, if at hand."""
        return compare(matter, scenarios, self, report)

    def deadlines(self, matter: Matter) -> tuple[Deadline, ...]:
        """The days that a matter has to keep: those with a date in order, then the others."""
        issuing, employment = self.issuing_rules(matter), self.employment_rules(matter)
        federal = self.library.federal(self.law_as_of(matter))
        return deadlines(matter, federal, issuing, employment)

    def clause_texts(self, matter: Matter) -> tuple[ClauseText, ...]:
        """The order's clauses as the drafter edits them, in the library's words."""
        issuing, employment = self.issuing_rules(matter), self.employment_rules(matter)
        return clause_texts(
            matter, self.wordings.order, issuing, employment, self.calculation(matter)
        )

    def document(self, name: str, matter: Matter, report: Report, texts: Texts = NONE) -> Document:
        """A paper of a matter, ready for any renderer.

        Raises:
            KeyError: There is no such paper.
        """
        # As in `press`: whoever prints nothing needs no builder.
        from qmsco_desk.documents import catalogue

        return catalogue.kind_of(name).build(self._paper(matter, report, texts))

    def packet(
        self, matter: Matter, report: Report, watch: Watch | None = None, texts: Texts = NONE
    ) -> Made | None:
        """The packet of a matter; None if `watch`, which is told how far it is, said to stop.

        Raises:
            PacketError: There is nothing that could be bound.
        """
        return press.packet(self._paper(matter, report, texts), watch, self.shelf)

    def paper(
        self, name: str, matter: Matter, report: Report, form: Form = Form.PDF, texts: Texts = NONE
    ) -> Made:
        """A paper of a matter, or its packet (a PDF whatever the form), as a file.

        Raises:
            KeyError: There is no such paper.
            PacketError: There is nothing that could be bound.
        """
        return press.made(name, self._paper(matter, report, texts), form, self.shelf)

    def gate(self, made: Made, matter: Matter, report: Report) -> Gate | None:
        """What a clerk's system would send a file back for; None for one that no court gets."""
        return press.gate(made, self._paper(matter, report))

    def _paper(self, matter: Matter, report: Report, texts: Texts = NONE) -> Paper:
        """A matter with everything that its papers say about it."""
        return Paper(
            matter=matter,
            report=report,
            federal=self.library.federal(report.on),
            issuing=self.issuing_rules(matter),
            employment=self.employment_rules(matter),
            wordings=self.wordings,
            today=self.today,
            version=__version__,
            firm=self.firm_profile.value,
            left_out=client_papers_left_out(self.preferences.get("papers_language")),
            answered=answered(matter, texts),
        )

    def requirements(self, code: str) -> Document:
        """The sheet of a jurisdiction's program requirements, as of the day of work.

        Raises:
            NotOnFileError: No rules are on file for that postal code.
        """
        words = sheet_wording.requirements_words(resource("wording", "sheets"))
        return requirements.build(self._on_file(code), words, __version__)

    def comparison(self, codes: tuple[str, ...]) -> Document:
        """Two to four jurisdictions side by side, as of the day of work.

        Raises:
            NotOnFileError: No rules are on file for one of them.
            ValueError: There are fewer than two, or more than four.
        """
        words = sheet_wording.comparison_words(resource("wording", "sheets"))
        return comparison.build(tuple(map(self._on_file, codes)), words, __version__)

    def _on_file(self, code: str) -> StateRules:
        rules = self.library.rules(code, self.today)
        if rules is None:
            raise NotOnFileError(f"No rules are on file for “{code[:20]}”.")
        return rules

    @staticmethod
    def pdf(document: Document) -> bytes:
        """The paper as PDF, the same bytes for the same paper."""
        return press.in_form(document, Form.PDF)

    @staticmethod
    def text(document: Document) -> str:
        """The paper's words as plain text."""
        return render_text.render(document)

    def file_of(self, matter: Matter, unreadable: Mapping[str, str]) -> codec.MatterFile:
        """What a matter's file is to hold: the matter, and the rules it was checked against."""
        try:
            checked = self._checked(matter)
        except RulesError:
            # Work is saved whatever the rules are worth; then it was checked against none.
            checked = None
        return codec.MatterFile(matter=matter, unreadable=dict(unreadable), checked=checked)

    def _checked(self, matter: Matter) -> CheckedAgainst:
        """The rules that a matter is checked against now, and what comes of them."""
        return kept.kept(
            self.review(matter),
            self.library.federal(self.law_as_of(matter)),
            self.issuing_rules(matter),
            self.employment_rules(matter),
            version=__version__,
            answers=codec.mark(matter),
        )

    def rules_changed(self, file: codec.MatterFile) -> RulesChanged | None:
        """Which rules are not those that a matter was last checked against, and what that changes.

        None where the file does not say, or where nothing that matters differs.

        Raises:
            RulesError: The rules on file cannot be used.
        """
        if file.checked is None:
            return None
        return compared(file.checked, self._checked(file.matter))

    def confirm_rule(self, code: str, item: str, initials: str, note: str = "") -> None:
        """Puts an attorney's word behind a shipped rule as it stands today.

        Raises:
            FirmRulesError: There is nothing to confirm, or nobody to confirm it.
            MatterFileError: The firm's file cannot be written.
        """
        self.firm.confirm(code, item, initials=initials, note=note, on=self.today)

    def replace_rule(
        self,
        code: str,
        item: str,
        form: Mapping[str, object],
        *,
        citation: str,
        initials: str,
        note: str,
    ) -> None:
        """Puts the firm's own rule in the place of the shipped one, which stays on file.

        Unless the form says its own days (`from`, `until`), it is in force while the shipped entry
        of today is.

        Args:
            code: Postal code.
            item: The item's key.
            form: The rule in a file's own form, as plain values; numbers and dates may be text.
            citation: The law that it is read from.
            initials: The attorney's.
            note: Why.

        Raises:
            FirmRulesError: The form, or what is said beside it, cannot be used.
            MatterFileError: The firm's file cannot be written.
        """
        self.firm.replace(
            code, item, form, citation=citation, initials=initials, note=note, on=self.today
        )

    def read_firm_rules(self, path: Path) -> tuple[FirmChange, ...]:
        """What taking a file of a firm's rules would change here; nothing is taken yet.

        A rule that the firm has already is left out.

        Raises:
            FirmRulesError: The file cannot be used.
            MatterFileError: The file cannot be read.
        """
        return self.firm.changes_in(path, self.today)

    def samples(self) -> tuple[str, ...]:
        """Postal codes of the states with a sample matter; those written out come first."""
        return Samples(resource("samples")).codes()

    def sample(self, code: str) -> Matter:
        """The complete, fictional sample matter of a state.

        Raises:
            MatterFileError: There is none for that state.
        """
        matter = Samples(resource("samples")).matter(code)
        return without_the_unasked(matter, self.asked_by_rules(matter))

    def print_papers(
        self,
        matter: Matter,
        names: tuple[str, ...],
        out: Path,
        form: Form = Form.PDF,
        texts: Texts = NONE,
    ) -> tuple[Printed, ...]:
        """Writes papers of a matter into a folder, each under its own name ("order.pdf").

        File names hold no client data.

        Raises:
            MatterFileError: A file cannot be written.
            PacketError: The packet holds nothing that could be bound.
            KeyError: There is no such paper.
        """
        report = self.review(matter)
        # All are made before any is written: what cannot be made leaves no half of a set behind.
        every = [self.paper(name, matter, report, form, texts) for name in names]
        for made in every:
            write_whole(out / made.file_name, made.data)
        return tuple(
            Printed(out / made.file_name, made, self.gate(made, matter, report)) for made in every
        )
