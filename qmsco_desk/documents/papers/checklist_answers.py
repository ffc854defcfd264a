"""Where the order says what a plan administrator looks for: read from the order's own words.

A paragraph counts only where the matter's own check, given that paragraph alone, is met by it. So
an edit of the drafter's that takes an element away takes its paragraph number away as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from qmsco_desk.checks.case import Case, OrderText
from qmsco_desk.checks.catalogue import CHECKS
from qmsco_desk.checks.verdict import Met
from qmsco_desk.documents.printed import NBSP, joined_words
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qmsco_desk.checks.registry import Check
    from qmsco_desk.documents.blocks import Spans
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.documents.papers.order import Paragraph
    from qmsco_desk.documents.wording.clauses import Clause

# The check that reads the order for an element.
_CHECKED_BY = MappingProxyType(
    {
        "check_state_law": "erisa_609.words_state_law",
        "check_court": "erisa_609.words_competent",
        "check_ordered": "erisa_609.words_court",
        "check_intent": "erisa_609.words_intent",
        "check_parentage": "erisa_609.words_parentage",
        "check_participant": "erisa_609.words_participant",
        "check_new_benefits": "erisa_609.words_no_new_benefits",
        "check_plan": "erisa_609.words_plans",
        "check_every_plan": "erisa_609.words_every_plan",
        "check_child": "erisa_609.words_children",
        "check_right": "erisa_609.right",
        "check_coverage": "erisa_609.words_coverage",
        "check_period": "erisa_609.words_period",
        "check_plan_age": "erisa_609.words_plan_age",
        "check_representative": "erisa_609.words_representative",
        "check_claims": "erisa_609.words_claims",
        "check_certified": "erisa_609.words_delivery",
    }
)
# For an element that no check reads: the clauses of the library that say it.
_SAID_BY = MappingProxyType(
    {
        "check_intent_state": ("government_plan",),
        "check_church": ("intent",),
        "check_begins": ("period",),
        "check_waiting": ("waiting_period",),
        "check_season": ("enroll_children",),
        "check_enroll_participant": ("enroll_participant",),
        "check_options": ("options",),
        "check_official": ("official",),
        "check_withholding": ("withholding",),
        "check_fehb_order": ("fehb_enroll",),
        "check_fehb_employee": ("participant",),
        "check_fehb_area": ("fehb_enroll",),
        "check_fehb_agency": ("fehb_enroll",),
        "check_fehb_keep": ("fehb_keep",),
        "check_fehb_serve": ("fehb_serve",),
        "check_tricare_register": ("tricare_register",),
        "check_tricare_documents": ("tricare_documents",),
        "check_reservist": ("reservist",),
        "check_individual": ("individual_policy",),
        "check_proof": ("outside_proof",),
        "check_public": ("public_coverage",),
        "check_none": ("no_plan_now",),
        "check_each_child": ("alternate_recipients",),
        "check_each_coverage": ("outside_coverage", "coverage"),
    }
)
# What these elements say are the very facts that their check looks for.
_FACTS = frozenset({"check_participant", "check_child", "check_plan"})
_UNNUMBERED = MappingProxyType(
    {"opening": "the opening paragraphs", "ordering": "the ordering words"}
)
_BY_ID = MappingProxyType({check.id: check for check in CHECKS})


@dataclass(frozen=True, slots=True)
class Answer:
    """Where the order states an element.

    Attributes:
        paragraphs: The paragraphs that state it; none where the order does not.
        open: Names of the facts that the order leaves blank.
        as_worded: The drafter wrote the words, so that ours cannot sum them up.
    """

    paragraphs: tuple[Paragraph, ...] = ()
    open: tuple[str, ...] = ()
    as_worded: bool = False

    @property
    def stated(self) -> bool:
        """Whether the order states the element in full."""
        return bool(self.paragraphs) and not self.open

    @property
    def sums_up(self) -> bool:
        """Whether the checklist's own words of the element may stand beside the answer."""
        return bool(self.paragraphs or self.open) and not self.as_worded

    @property
    def words(self) -> str:
        """The answer as printed; it never says that anything is qualified."""
        where = _places(self.paragraphs)
        if self.open:
            return f"NOT COMPLETE: the order leaves open {joined_words(self.open)}."
        if not self.paragraphs:
            return "NOT STATED in the order."
        if self.as_worded:
            return f"See {where}, in the drafter’s own words."
        return f"Stated in {where}."


def _places(paragraphs: Iterable[Paragraph]) -> str:
    """Where paragraphs stand: "paragraphs 2.1 and 5.3", or "the opening paragraphs"."""
    numbers = [one.number for one in paragraphs if one.number]
    out = [_UNNUMBERED[one.part] for one in paragraphs if one.part in _UNNUMBERED]
    if numbers:
        word = "paragraph" if len(numbers) == 1 else "paragraphs"
        out.insert(0, f"{word}{NBSP}{joined_words(numbers)}")
    return joined_words(dict.fromkeys(out))


class Reading:
    """The order of a paper, read for one plan."""

    def __init__(self, paper: Paper, paragraphs: tuple[Paragraph, ...], plan: int | None) -> None:
        matter = paper.matter
        if plan is not None:
            # The check of the plan's name asks for every plan's; here one plan is looked for. A
            # plan whose kind is not answered is read for as an employer's.
            others = tuple(replace(one, name="") for one in matter.plans)
            this = matter.plans[plan]
            this = replace(this, kind=this.kind or PlanKind.ERISA)
            matter = replace(matter, plans=(*others[:plan], this, *others[plan + 1 :]))
        self._paragraphs = paragraphs
        self._case = Case(
            matter,
            paper.federal,
            paper.issuing,
            paper.employment,
            paper.report.on,
            paper.report.today,
            paper.report.calculation,
        )

    def answer(self, element: Clause, says: Spans, child: int | None = None) -> Answer:
        """Where the order states an element, of one child where the element is a child's.

        Args:
            element: The element, as the checklist's wording names it.
            says: What the order says of it; its blanks are what is left open.
            child: Index of the child.
        """
        blanks = tuple(dict.fromkeys(span.text for span in says if span.blank))
        if check_id := _CHECKED_BY.get(element.id):
            found = self._stating(_BY_ID[check_id], element.required, child)
            own = element.id not in _FACTS and any(one.edited for one in found)
            return Answer(found, blanks, own)
        clauses = _SAID_BY[element.id]
        found = tuple(one for one in self._paragraphs if one.clause in clauses)[:1]
        return Answer(found, blanks, any(one.edited for one in found))

    def _stating(
        self, check: Check, rules: tuple[str, ...], child: int | None
    ) -> tuple[Paragraph, ...]:
        """The paragraphs that meet the check, each alone: those that serve the rule, else any."""
        serving = [one for one in self._paragraphs if set(one.required) & set(rules)]
        others = [one for one in self._paragraphs if one not in serving]
        for some in (serving, others):
            if found := tuple(one for one in some if self._meets(check, one, child)):
                return found
        return ()

    def _meets(self, check: Check, paragraph: Paragraph, child: int | None) -> bool:
        matter = self._case.matter
        if child is not None:
            matter = replace(matter, children=(matter.children[child],))
        alone = OrderText(((paragraph.clause, paragraph.words),))
        verdicts = tuple(check.run(replace(self._case, matter=matter, text=alone)))
        return bool(verdicts) and all(isinstance(verdict, Met) for verdict in verdicts)
