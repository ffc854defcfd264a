"""The two services in their time: of the request before the hearing, of the order once signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.registry import check
from qmsco_desk.checks.verdict import Level, Met, NotApplicable, NotMet, Verdict
from qmsco_desk.model.dates import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case


@check(
    "matter.order_served",
    title="The order is served once the judge has signed it",
    level=Level.ERROR,
    reads=("service.order_served_on", "signing.signed_on"),
    why="A certificate that an order was served before there was one is false, and a plan that was"
    " sent a proposed order is bound to nothing.",
    fix="Compare the date the order was signed with the date it was served, on the last page.",
)
def order_served_after_signing(case: Case) -> Iterator[Verdict]:
    """The day of serving the order against that of signing it; either may be to come."""
    served, signed = case.matter.service.order_served_on, case.matter.signing.signed_on
    if served is None:
        yield NotApplicable("There is no date on which the order is served.")
    elif signed is None:
        yield NotMet(
            f"The order is served on {in_words(served)}, and no date is given on which it is"
            " signed: the certificate of service leaves both open.",
            ("signing.signed_on", "service.order_served_on"),
            "Give the date signed once the judge has signed, or empty the date of service.",
            level=Level.WARNING,
        )
    elif served < signed:
        yield NotMet(
            f"The order is served on {in_words(served)}, before it is signed on"
            f" {in_words(signed)}.",
            ("service.order_served_on", "signing.signed_on"),
        )
    else:
        yield Met()


@check(
    "matter.motion_served",
    title="Motion and notice are served before the hearing",
    level=Level.WARNING,
    reads=("service.served_on", "case.hearing_on"),
    why="One who hears of a hearing after it cannot be heard, and the order can be set aside.",
    fix="Correct the date of service, or have the hearing set for a later day.",
)
def motion_served_before_hearing(case: Case) -> Iterator[Verdict]:
    """Not after the day of the hearing; how many days before it, the court's rules say."""
    served, hearing = case.matter.service.served_on, case.matter.case.hearing_on
    if served is None or hearing is None:
        yield NotApplicable("Either date is open.")
    elif served > hearing:
        yield NotMet(
            f"Motion and notice are served on {in_words(served)}, after the hearing on"
            f" {in_words(hearing)}.",
            ("service.served_on", "case.hearing_on"),
        )
    else:
        yield Met()
