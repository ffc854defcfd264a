"""Every numbered rule of federal law is checked, or it is said here why a draft cannot be."""

from qmsco_desk.checks.catalogue import CHECKS
from tests.checks.by_hand import TODAY, library

# Rules that no check names, and why.
NOT_CHECKED = {
    # Duties of others, after the order is served; a draft neither meets nor breaks them.
    "E-17": "what an agency's notice counts as; needs an agency's own notice",
    "E-19": "what a notice cannot add; binds the plan, not the drafter",
    "E-20": "discharge of a plan that acted in good faith; needs the plan's answer",
    "M-5": "treatment of agencies as assignees; no part of an order",
    "M-7": "the Medicaid agency's intercept; no part of an order",
    "M-8": "what counts as an insurer; a definition",
    "N-3": "the agency's two days after a new hire; needs the directory's entry",
    "N-7": "reports of termination; needs the employer's answer",
    "N-8": "the agency's choice of option; needs the plan's answer",
    "P-2": "what a plan forgives in a notice; a drafter leaves nothing to be forgiven",
    "P-3": "how a notice describes coverage and period; the order says both itself",
    # Definitions that other rules apply.
    "R-1": "what cash medical support is; a definition",
    # Measured in the calculation and shown there.
    "L-3": "one percentage over all orders; the calculation decides it once",
    "R-4": "which cost is compared; the calculation shows it by the state's own basis",
    # Practice after the order is signed.
    "D-15": "a change in pre-tax elections; needs the employer's answer",
    "V-1": "federal courts alone; a state court's own rule is an item of its state's file",
}


def test_every_federal_rule_is_checked_or_has_its_reason():
    on_file = {rule.id for rule in library().federal(TODAY).rules}
    checked = {rule for check in CHECKS for rule in check.rules if not rule.startswith("state:")}
    assert on_file - checked - NOT_CHECKED.keys() == set()
    assert NOT_CHECKED.keys() - on_file == set()
    assert NOT_CHECKED.keys() & checked == set()
