"""The statements beside the right of the children that the order's own words must make."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qmsco_desk.checks.drafted import sentences
from qmsco_desk.checks.reads import WORDS
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import listing
from qmsco_desk.checks.statements import (
    GROUP_KINDS,
    PUT_BACK,
    edits,
    in_one_clause,
    not_read,
    pattern,
    statement,
)
from qmsco_desk.checks.verdict import Level, Met, NotMet, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case

_COVERAGE = (
    pattern(
        r"(?:types? of (?:health )?coverage|medical|dental|vision|prescription|same coverage"
        r"|all (?:health )?coverages?|coverages? available)\b"
    ),
    pattern(r"(?:covered|enroll(?:ed)?|coverage|benefits)\b"),
    pattern(r"(?:shall|must|is to|are to|will|right|entitled|determined)\b"),
)


@check(
    "erisa_609.words_coverage",
    title="The order's words describe the coverage",
    level=Level.ERROR,
    rules=("E-10",),
    reads=WORDS,
    why="The plan administrator must know in which coverages to enroll each child.",
    fix=PUT_BACK,
)
def words_describe_coverage(case: Case) -> Iterator[Verdict]:
    """A sentence that orders types of coverage, or says how they are determined."""
    missing = "The order's words no longer say which coverage the children are to have."
    yield from statement(case, "E-10", missing, *_COVERAGE)


_PERIOD = (
    pattern(
        r"(?:until|through \w+ \d|ends? (?:on|when|at|upon)|when\b.{0,80}\b(?:reach|attain)\w*)\b"
    ),
    pattern(r"(?:applies|in effect|continues?|covered|coverage|terminat\w+|period|this order)\b"),
)


@check(
    "erisa_609.words_period",
    title="The order's words say the period to which it applies",
    level=Level.ERROR,
    rules=("E-11",),
    reads=WORDS,
    why="An order that does not say its period is not qualified.",
    fix=PUT_BACK,
)
def words_say_period(case: Case) -> Iterator[Verdict]:
    """A sentence that says until when."""
    missing = "The order's words no longer say until when it applies."
    yield from statement(case, "E-11", missing, *_PERIOD)


_SAVINGS = re.compile(
    r"\b(?:not|nothing|no)\b.*\b(?:types?|forms?|benefits?|options?)\b.*\botherwise\b"
    r"|1169\(a\)\(4\)",
    re.IGNORECASE | re.DOTALL,
)


@check(
    "erisa_609.words_no_new_benefits",
    title="The order's words say that they ask for no new benefit",
    level=Level.WARNING,
    rules=("E-13",),
    reads=WORDS,
    why="Plan administrators look for this sentence, and it saves an order that would ask for too"
    " much.",
    fix=PUT_BACK,
)
def words_ask_nothing_new(case: Case) -> Iterator[Verdict]:
    """The one statement that is itself a denial."""
    if unread := not_read(case):
        yield unread
    elif any(
        _SAVINGS.search(words)
        for _, text in case.text.clauses
        if "otherwise" in text or "1169(a)(4)" in text
        for words in sentences(text)
    ):
        yield Met()
    else:
        yield NotMet(
            "The order no longer says that it asks the plan for no new type or form of benefit.",
            edits(case, "E-13"),
        )


_CATCH_ALL = (pattern(r"becomes?\b"), pattern(r"plans?\b"), pattern(r"eligible\b"))


@check(
    "erisa_609.words_every_plan",
    title="The order's words reach any plan for which the participant is or becomes eligible",
    level=Level.WARNING,
    rules=("E-2",),
    reads=WORDS,
    why="Without it a new job or a renamed plan needs a new order.",
    fix=PUT_BACK,
)
def words_reach_every_plan(case: Case) -> Iterator[Verdict]:
    """The catch-all beside the plans that are named."""
    missing = "The order no longer reaches plans for which the participant becomes eligible later."
    yield from statement(case, "E-2", missing, *_CATCH_ALL)


_SEASON = (pattern(r"(?:enroll?ment season|(?:open|annual)[- ]enroll?ment)\b"),)


@check(
    "erisa_609.words_season",
    title="The order's words ask for enrollment without regard to season",
    level=Level.WARNING,
    rules=("M-2", "D-4"),
    reads=WORDS,
    why="Otherwise a plan may put the children off until its next open enrollment.",
    fix=PUT_BACK,
)
def words_without_season(case: Case) -> Iterator[Verdict]:
    """Enrollment at any time of the year."""
    missing = "The order no longer asks for enrollment without regard to the enrollment season."
    yield from statement(case, "M-2", missing, *_SEASON)


_NOTICES = (
    pattern(r"(?:send|mail|notify|deliver|give)\b"),
    pattern(r"(?:administrator|plan (?:shall|must|is to))\b"),
    pattern(r"(?:notices?|alternate recipients?|child(?:ren)?)\b"),
)


@check(
    "erisa_609.words_notices",
    title="The order's words ask for the plan's notices to the children",
    level=Level.WARNING,
    rules=("E-22", "E-14"),
    reads=WORDS,
    why="The plan's booklets and decisions otherwise go to the participant alone.",
    fix=PUT_BACK,
)
def words_ask_for_notices(case: Case) -> Iterator[Verdict]:
    """Notices and plan descriptions go to each child's address."""
    missing = "The order no longer asks the plan to send its notices to the children."
    yield from statement(case, "E-22", missing, *_NOTICES)


_REPRESENTATIVE = (pattern(r"representative\b"), pattern(r"notices?\b"))


@check(
    "erisa_609.words_representative",
    title="The order's words name a representative for notices",
    level=Level.WARNING,
    rules=("E-16",),
    reads=WORDS,
    why="The plan must let the children name someone who receives copies, and needs to be told"
    " who.",
    fix=PUT_BACK,
)
def words_name_representative(case: Case) -> Iterator[Verdict]:
    """A representative who receives copies of notices."""
    missing = "The order no longer says who receives copies of the children's notices."
    yield from statement(case, "E-16", missing, *_REPRESENTATIVE)


_CLAIMS = (
    pattern(r"(?:reimburs\w*|payments?)\b"),
    pattern(r"(?:made|sent|paid) (?:directly )?to\b"),
)


@check(
    "erisa_609.words_claims",
    title="The order's words say who is paid for claims",
    level=Level.WARNING,
    rules=("E-23",),
    reads=WORDS,
    why="The plan otherwise reimburses the employee, and not the parent who paid the bill.",
    fix=PUT_BACK,
)
def words_direct_payment(case: Case) -> Iterator[Verdict]:
    """Payment goes to the child, the custodial parent or guardian."""
    missing = "The order no longer says to whom the plan pays claims."
    yield from statement(case, "E-23", missing, *_CLAIMS)


_JURISDICTION = (
    pattern(r"jurisdiction\b"),
    pattern(r"(?:keeps?|retains?|reserves?|continuing)\b"),
)


@check(
    "erisa_609.words_jurisdiction",
    title="The court keeps jurisdiction to amend the order",
    level=Level.WARNING,
    rules=("D-1",),
    reads=WORDS,
    why="The administrator alone decides what is qualified; the court must be able to mend what"
    " it refuses.",
    fix=PUT_BACK,
)
def words_keep_jurisdiction(case: Case) -> Iterator[Verdict]:
    """Continuing jurisdiction."""
    missing = "The court no longer keeps jurisdiction to amend the order."
    yield from statement(case, "D-1", missing, *_JURISDICTION)


_STATE_LAW = (
    pattern(r"order is (?:made|entered|issued|rendered)\b"),
    pattern(r"(?:under|pursuant to)\b"),
    pattern(r"(?:laws?|code|statutes?)\b|§"),
)


@check(
    "erisa_609.words_state_law",
    title="The order's words name the state law it is made under",
    level=Level.WARNING,
    rules=("E-4",),
    reads=WORDS,
    why="A medical child support order is one made under state domestic relations law, and"
    " plans look for it.",
    fix=PUT_BACK,
)
def words_name_state_law(case: Case) -> Iterator[Verdict]:
    """The state law that the order rests on."""
    missing = "The order no longer names the state law it is made under."
    yield from statement(case, "E-4", missing, *_STATE_LAW)


_COURT_ORDERS = (
    pattern(r"court\b"),
    pattern(r"(?:orders|approves|enters|adopts|decrees)\b"),
)


@check(
    "erisa_609.words_court",
    title="The order's words are those of a court that orders",
    level=Level.ERROR,
    rules=("E-5",),
    reads=WORDS,
    why="What parents agree among themselves binds no plan until a court makes it its order.",
    fix=PUT_BACK,
)
def words_of_a_court(case: Case) -> Iterator[Verdict]:
    """The court orders, or approves what the parties agreed."""
    missing = "No sentence says that the court orders this, or approves what the parties agreed."
    yield from statement(case, "E-5", missing, *_COURT_ORDERS)


@check(
    "erisa_609.words_plans",
    title="The order's words name each plan and its administrator",
    level=Level.WARNING,
    rules=("E-12",),
    reads=WORDS,
    why="Many plans ask for their own name in the order, and send back one that lacks it.",
    fix=PUT_BACK,
)
def words_name_plans(case: Case) -> Iterator[Verdict]:
    """The names that the matter knows, of plans that an order can reach."""
    if unread := not_read(case):
        yield unread
        return
    plans = [plan for plan in case.matter.plans if plan.name and plan.kind in GROUP_KINDS]
    lost = [
        plan.name
        for plan in plans
        if not in_one_clause(case, *filter(None, (plan.name, plan.administrator.name)))
    ]
    if lost:
        yield NotMet(
            f"The order's words no longer name {listing(lost)} with its administrator.",
            edits(case, "E-2"),
        )
    else:
        yield Met()
