"""Every numbered rule of federal law is checked, or it is said here why a draft cannot be.

The defects for which plans send orders back, the clauses that model orders share, and the traps of
a naive program have no numbers; each is listed with the checks that find it.
"""

import pytest

from qmsco_desk.checks.catalogue import CHECKS
from tests.checks.by_hand import TODAY, library

# Rules that no check names, and why.
NOT_CHECKED = {
    # What others do after the order is served: no answer and no word of a draft meets or breaks it.
    "E-17": "what an agency's notice counts as; that it is complete is looked at under P-1",
    "E-19": "that a notice adds no benefits binds the plan, and the draft is not the notice",
    "E-20": "the plan's discharge for what it paid in good faith; no order gives or takes it",
    "M-5": "how insurers treat an agency as assignee; an order between parents says nothing of it",
    "M-7": "the Medicaid agency's own garnishment; it needs no order of this kind",
    "N-3": "the agency's two days run from a directory's entry that no drafter sees",
    "N-7": "employer and agency report after employment or the order ends, when no draft is left",
    "N-8": "the agency chooses among options that only the plan's answer names",
    "P-2": "what a plan forgives in a notice; a drafter is asked for it all the same",
    "D-15": "the employee's right against a cafeteria plan, by law and without words; a note of it"
    " would stand in every matter",
    # Definitions that other rules apply.
    "M-8": "what counts as an insurer under state law; no answer of the drafter's turns on it",
    "R-1": "what cash medical support is; that it is ordered is looked at under R-6",
    "P-3": "how a notice describes coverage and period; the order's own are E-10 and E-11",
    # Decided in the calculation, where nobody can enter it otherwise.
    "L-3": "the percentage is computed once over all orders; there is no answer to get it wrong by",
    "R-4": "which cost is compared is the state's own basis, and the calculation shows all three",
    # Privacy of filed papers.
    "V-1": "federal courts alone; a state court's own rule is an item of its state's file",
}

# Why plans send orders back, and the checks that find it.
DEFECTS = {
    "child or employee name missing, or initials": (
        "erisa_609.child_name",
        "erisa_609.participant_name",
    ),
    "no or old mailing address": (
        "erisa_609.participant_address",
        "erisa_609.child_address",
        "erisa_609.official_public",
    ),
    "plan misnamed, insurer named instead of plan": (
        "erisa_609.plan_named",
        "erisa_609.words_plans",
        "erisa_609.words_insurer",
        "erisa_609.words_every_plan",
    ),
    "“maintain health insurance” only": ("erisa_609.right",),
    "no description of coverage": ("erisa_609.coverage", "erisa_609.words_coverage"),
    "no period": ("erisa_609.ends", "erisa_609.begins", "erisa_609.words_period"),
    "new benefit": (
        "erisa_609.new_benefits",
        "erisa_609.offered",
        "erisa_609.offered_in_words",
        "erisa_609.age_in_words",
        "erisa_609.begins_in_words",
        "erisa_609.plan_age",
        "erisa_609.words_no_new_benefits",
    ),
    "order not signed, settlement not approved": (
        "erisa_609.words_court",
        "erisa_609.words_delivery",
    ),
    "buried in the decree": ("state.separate_order",),
    "addressed to employer as party": ("erisa_609.words_party",),
    "ex-spouse included": (
        "erisa_609.new_benefits",
        "erisa_609.spouse_in_words",
        "erisa_609.child_not_parent",
    ),
    "government, FEHB or TRICARE plan": (
        "plan_kind.government",
        "plan_kind.fehb",
        "plan_kind.tricare",
        "plan_kind.recital",
    ),
    "“until 18” printed by habit": ("state.duration",),
    "Social Security numbers in the public file": ("privacy.ssn", "filing.numbers"),
}

# The clauses that model orders and checklists share, and the checks that miss them.
CLAUSES = {
    "caption, court, date, judge": ("state.caption",),
    "intended as a QMCSO": ("erisa_609.words_intent", "erisa_609.label"),
    "participant's name and last known address": (
        "erisa_609.participant_name",
        "erisa_609.participant_address",
        "erisa_609.words_participant",
    ),
    "each child's name and mailing address": (
        "erisa_609.child_name",
        "erisa_609.child_address",
        "erisa_609.words_children",
    ),
    "dates of birth and Social Security numbers, on the confidential sheet": (
        "erisa_609.child_birth_date",
        "privacy.ssn",
        "privacy.birth_date",
    ),
    "substituted official": ("erisa_609.official_public", "erisa_609.words_paid_official"),
    "representative for notices": ("erisa_609.representative", "erisa_609.words_representative"),
    "address for payments": ("costs.payee",),
    "type of coverage or how determined": ("erisa_609.words_coverage", "erisa_609.words_types"),
    "the child's right to benefits": ("erisa_609.right",),
    "period": ("erisa_609.words_period", "erisa_609.words_plan_age"),
    "each plan named": ("erisa_609.plan_named", "erisa_609.words_plans"),
    "plan administrator, name and address": ("erisa_609.administrator",),
    "employer's name and address": ("matter.recitals",),
    "no new benefit or option": ("erisa_609.words_no_new_benefits",),
    "premium cost and its split": ("costs.shares", "erisa_609.words_premiums"),
    "uncovered expenses split": ("costs.shares", "erisa_609.words_expenses"),
    "reimbursement payee": ("erisa_609.words_claims",),
    "merged into or separate from the judgment": ("state.separate_order",),
    "certified copy": ("erisa_609.words_delivery",),
}

# What a naive program gets wrong, and the checks that do not.
TRAPS = {
    "children named by initials": ("erisa_609.child_name",),
    "the plan left unnamed": ("erisa_609.plan_named",),
    "a parent's promise for a child's right": ("erisa_609.right",),
    "five percent of gross everywhere": ("state.cost", "costs.measure_in_words"),
    "the premium taken off before the limit": ("ccpa.fits",),
    "arrears and another family as one fact": ("ccpa.facts", "ccpa.arrears_agree"),
    "the court's state for the state of employment": ("state.limit",),
    "days from receipt, and days for a court's order": (
        "notice.deadlines",
        "erisa_609.words_days",
    ),
    "a QMCSO for every plan": (
        "plan_kind.answered",
        "plan_kind.government",
        "plan_kind.fehb",
        "plan_kind.tricare",
        "plan_kind.no_group_plan",
        "plan_kind.church",
    ),
    "part of a premium": ("state.shortfall",),
}


def test_every_federal_rule_is_checked_or_has_its_reason():
    on_file = {rule.id for rule in library().federal(TODAY).rules}
    checked = {rule for check in CHECKS for rule in check.rules if not rule.startswith("state:")}
    assert on_file - checked - NOT_CHECKED.keys() == set()
    assert NOT_CHECKED.keys() - on_file == set()
    assert NOT_CHECKED.keys() & checked == set()


@pytest.mark.parametrize(
    ("listed", "count"),
    [(DEFECTS, 14), (CLAUSES, 20), (TRAPS, 10)],
    ids=["defects", "clauses", "traps"],
)
def test_every_defect_clause_and_trap_has_its_checks(
    listed: dict[str, tuple[str, ...]], count: int
):
    assert len(listed) == count
    known = {check.id for check in CHECKS}
    for name, checks in listed.items():
        assert checks, name
        assert set(checks) <= known, name
