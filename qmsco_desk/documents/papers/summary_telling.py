"""What the client's summary tells: the matter, the language, and who is “you” in it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qmsco_desk.checks.deadlines.listing import deadlines
from qmsco_desk.checks.speaking import short_name
from qmsco_desk.checks.trace import Computed
from qmsco_desk.documents.blocks import Emphasis, Span, Spans
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.documents.wording.template import braced
from qmsco_desk.model.money import cents_half_up, dollars
from qmsco_desk.model.vocabulary import Movant, Side

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

    from qmsco_desk.checks.calc.result import Calculation, Enrollment
    from qmsco_desk.checks.deadlines.deadline import Deadline
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.documents.wording.library import Wording
    from qmsco_desk.documents.wording.tongue import Tongue
    from qmsco_desk.model.matter import Matter
    from qmsco_desk.model.people import Attorney


@dataclass(frozen=True, slots=True)
class Telling:
    """A matter as the summary tells it.

    Attributes:
        paper: The matter with its review.
        subject: The same for the conditions that the order's own words turn on.
        tongue: The language.
        client: Whose copy it is, so that this parent is “you”; None where that is not sure.
        days: The days to keep.
        stated: Ids of the order's clauses that print the library's facts.
        own_words: The drafter wrote a clause or a provision of her own.
    """

    paper: Paper
    subject: Subject
    tongue: Tongue
    client: Side | None
    days: tuple[Deadline, ...]
    stated: frozenset[str]
    own_words: bool

    @classmethod
    def of(cls, paper: Paper, tongue: Tongue) -> Telling:
        """The summary's view of a paper's matter."""
        subject = Subject.of(paper)
        stated, own_words = _stated(paper.wordings.order, subject)
        return cls(
            paper=paper,
            subject=subject,
            tongue=tongue,
            client=client_of(paper.matter),
            days=deadlines(paper.matter, paper.federal, paper.issuing, paper.employment),
            stated=stated,
            own_words=own_words,
        )

    @property
    def matter(self) -> Matter:
        """The matter."""
        return self.paper.matter

    @property
    def calculation(self) -> Calculation:
        """Every figure; none is computed here."""
        return self.paper.report.calculation

    @property
    def signed(self) -> bool:
        """Whether a judge has signed: a day that is still to come is a plan."""
        day = self.matter.signing.signed_on
        return day is not None and day <= self.paper.today

    @property
    def counsel(self) -> Attorney | None:
        """The client's own counsel."""
        parent = self.matter.parties.parent(self.client)
        return parent.counsel if parent is not None and parent.represented else None

    @property
    def lawyer(self) -> Spans:
        """Whom to ask: the client's counsel, else the agency that asks, else whoever printed it."""
        key = "lawyer_any"
        if self.counsel is not None:
            key = "lawyer_yours"
        elif self.matter.parties.movant is Movant.AGENCY:
            key = "lawyer_agency"
        return (Span(self.tongue.say("people", key)),)

    @property
    def lawyer_sends(self) -> bool:
        """Whether the client's own counsel asked for the order, and so sends it."""
        return self.matter.parties.movant is not Movant.AGENCY and self.counsel is not None

    def name(self, side: Side | None, missing: str, unanswered: str) -> Span:
        """How a sentence names a parent; a blank while it is not answered who that is."""
        parent = self.matter.parties.parent(side)
        if side is None or parent is None:
            return self.tongue.blank(missing, unanswered)
        return self.tongue.fact(
            short_name(parent.name), f"parties.{side.value}.name.first", missing
        )

    def person(self, side: Side | None, missing: str, unanswered: str) -> Span:
        """The same, and “you” for the client."""
        if side is not None and side is self.client:
            return Span(self.tongue.say("people", "you"))
        return self.name(side, missing, unanswered)

    def full_name(self, side: Side | None, missing: str, unanswered: str) -> Spans:
        """A parent's whole name in bold, and whether that is the reader."""
        parent = self.matter.parties.parent(side)
        if side is None or parent is None:
            return (self.tongue.blank(missing, unanswered),)
        found = self.tongue.fact(parent.name.full, f"parties.{side.value}.name.first", missing)
        named = (found if found.blank else replace(found, emphasis=Emphasis.BOLD),)
        if side is not self.client:
            return named
        return self.tongue.phrase("people", "marked", name=named)

    def child_name(self, index: int) -> Span:
        """A child's first name; the whole one where two children share it."""
        children = self.matter.children
        firsts = Counter(child.name.first for child in children)
        name = children[index].name
        alone = name.first and firsts[name.first] == 1
        called = name.first if alone else name.full
        return self.tongue.fact(called, f"children[{index}].name.first", "child")

    def premium(self, one: Enrollment) -> str:
        """What a coverage charges against the limit, in the cents in which the parts add up.

        Where the part that is charged is not known, the plan's whole price, which the matter gives.
        """
        if one.premium is not None:
            return shown(one.shown, one.premium)
        if whole := self.full_price(one):
            return self.tongue.say("cells", "full_price", amount=whole)
        return self.tongue.say("cells", "not_known_amount")

    def full_price(self, one: Enrollment) -> str:
        """What a plan charges for employee and children in a pay period; "" where it is not known.

        Two plans may offer one kind of coverage; then it is not said which price is meant.
        """
        asked = [each.a for each in self.calculation.expenses if each.kind is one.kind]
        if len(asked) != 1 or not isinstance(asked[0], Computed):
            return ""
        return dollars(cents_half_up(asked[0].value))


def shown(cents: Decimal | None, exact: Fraction) -> str:
    """A part of the whole in the cents in which the parts add up, else rounded half up."""
    return dollars(cents_half_up(exact) if cents is None else cents)


def client_of(matter: Matter) -> Side | None:
    """Whose copy the summary is: the one who asks; the custodial parent where an agency does."""
    match matter.parties.movant:
        case Movant.FIRST:
            return Side.FIRST
        case Movant.SECOND:
            return Side.SECOND
        case Movant.AGENCY:
            return matter.parties.custodial
    return None


def _stated(wording: Wording, subject: Subject) -> tuple[frozenset[str], bool]:
    """The order's clauses whose facts the summary may repeat, and whether any words are hand-made.

    A clause that was rewritten still states its facts while every slot of the library's text is
    kept in it.
    """
    stated: set[str] = set()
    own_words = bool(subject.matter.clauses.special.strip())
    for one in wording.chosen(subject):
        if one.left_out:
            continue
        own_words = own_words or one.change is not None
        if one.change is None or set(braced(one.library_text)) <= set(braced(one.text)):
            stated.add(one.clause.id)
    return frozenset(stated), own_words
