"""The statements that ERISA 609(a) asks of the order's own words, beside the children's right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.curing import clause_put_back
from qmsco_desk.checks.reads import WORDS
from qmsco_desk.checks.registry import check
from qmsco_desk.checks.speaking import listing
from qmsco_desk.checks.verdict import Level, Met, NotMet, Verdict
from qmsco_desk.checks.words.statements import (
    GROUP_KINDS,
    PUT_BACK,
    edits,
    in_one_clause,
    not_read,
    stated,
    statement,
)
from qmsco_desk.model.vocabulary import AddressOf, PlanKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.checks.case import Case

_QMCSO_KINDS = (PlanKind.ERISA, PlanKind.MULTIEMPLOYER, PlanKind.CHURCH)
_COMMANDS = r"(?:shall|must|is to|are to|will|(?:is|are) (?:hereby )?(?:ordered|directed)|orders)\b"
_ADMINISTRATOR = r"(?:administrator|plans? (?:shall|must|is to|are to|will))\b"


def _no_qmcso(case: Case) -> str:
    kinds = {plan.kind for plan in case.matter.plans} - {None}
    return "" if not kinds or kinds & {*_QMCSO_KINDS} else "No plan is bound by a QMCSO."


def _no_erisa_plan(case: Case) -> str:
    kinds = [plan.kind for plan in case.matter.plans if plan.kind]
    return "" if any(kind.under_erisa for kind in kinds) else "No plan is under ERISA."


def _no_official(case: Case) -> str:
    stands_in = any(child.address_of is AddressOf.OFFICIAL for child in case.matter.children)
    return "" if stands_in else "No official's address stands in for a child's."


words_intend = stated(
    "erisa_609.words_intent",
    statement(
        r"intend(?:s|ed)? (?:this order |that this order |for this order )?(?:to be|as|be)\b"
        r"|intent(?:ion)?\b.{0,60}\border (?:\w+ )?(?:be|qualify|is)\b",
        r"(?:qualified medical child support order|qmcso)\b",
        r"order\b",
    ),
    title="The order's words say that it is intended to be a QMCSO",
    level=Level.WARNING,
    rules=("D-1", "E-3"),
    write="This Order is intended to be a Qualified Medical Child Support Order",
    missing="The order no longer says that it is intended to be a Qualified Medical Child Support"
    " Order.",
    why="The plan administrator looks for the law that the order is meant to meet, and may take it"
    " for an order between the parents.",
    when=_no_qmcso,
)

words_competent = stated(
    "erisa_609.words_competent",
    statement(r"jurisdiction (?:of|over)\b", r"(?:has|have|having|finds)\b"),
    title="The order's words find that the court has jurisdiction",
    level=Level.WARNING,
    rules=("E-5",),
    write="The Court has jurisdiction of the parties and of the subject matter",
    missing="The order no longer finds that the court has jurisdiction of the parties and the"
    " subject.",
    why="Only an order of a court of competent jurisdiction counts; the plan administrator reads"
    " that from the order itself.",
    group_only=False,
)

words_parentage = stated(
    "erisa_609.words_parentage",
    statement(
        r"(?:is|are|as) (?:a |the |each )*(?:\w+ ){0,2}(?:parents?|father|mother|child|children)\b"
        r"|child(?:ren)? of the\b"
    ),
    title="The order's words say that the participant is the children's parent",
    level=Level.WARNING,
    rules=("E-6", "E-7"),
    write="The Participant is a parent of each child named in this Order",
    missing="The order no longer says that the participant is the children's parent.",
    why="Only a child of the participant can be an alternate recipient; the plan administrator"
    " reads that from the order.",
    group_only=False,
)

words_describe_coverage = stated(
    "erisa_609.words_coverage",
    statement(
        r"(?:types? of (?:health )?coverage|medical|dental|vision|prescription|same coverage"
        r"|all (?:health )?coverages?|coverages? available)\b",
        r"(?:covered|enroll(?:ed)?|coverage|benefits)\b",
        r"(?:shall|must|is to|are to|will|right|entitled|determined)\b"
        r"|types? of coverage\b.{0,80}?\b(?:is|are) (?:\w+ ){0,3}?"
        r"(?:medical|dental|the same|all)\b",
    ),
    title="The order's words describe the coverage",
    level=Level.ERROR,
    rules=("E-10",),
    write="Each Alternate Recipient shall receive medical and dental coverage",
    missing="The order's words no longer say which coverage the children are to have.",
    why="The plan administrator must know in which coverages to enroll each child.",
)

words_say_period = stated(
    "erisa_609.words_period",
    statement(
        r"(?:until|through \w+ \d+|ends?(?:,[^,]{0,40},)? (?:on|when|at|upon)"
        r"|when\b.{0,80}\b(?:reach|attain|turn)\w*)\b",
        r"(?:appl(?:y|ies)|in effect|in (?:full )?force|continues?|covered|coverage|terminat\w+"
        r"|period|this order (?:\w+ )?(?:ends|lasts|runs|stays|expires))\b",
    ),
    title="The order's words say the period to which it applies",
    level=Level.ERROR,
    rules=("E-11",),
    write="This Order applies to each Alternate Recipient until the child is 18",
    missing="The order's words no longer say until when it applies.",
    why="An order that does not say its period is not qualified; the plan administrator sends it"
    " back.",
)

words_within_terms = stated(
    "erisa_609.words_plan_age",
    statement(
        r"(?:not|nothing|no)\b.*\b(?:past|beyond|after|longer than)\b.*\b(?:age|event|terms)\b"
        r"|(?:until|through|ends?)\b.*\b(?:plan['’]s|limiting|dependent) (?:\w+ )?age\b",
        plain=True,
    ),
    title="The order's words ask for no coverage past the plan's own age",
    level=Level.NOTE,
    rules=("E-11", "E-13"),
    write="This Order does not require a Plan to cover a child past the age at which its "
    "terms end coverage",
    missing="The order no longer says that it asks for no coverage past the plan's own age limit.",
    why="The court's period may outlast the plan's; this sentence keeps the plan administrator from"
    " reading it as a demand.",
)

words_ask_nothing_new = stated(
    "erisa_609.words_no_new_benefits",
    statement(
        r"(?:not|nothing|no)\b.*\b(?:types?|forms?|benefits?|options?)\b.*\botherwise\b"
        r"|1169\(a\)\(4\)",
        plain=True,
    ),
    title="The order's words say that they ask for no new benefit",
    level=Level.WARNING,
    rules=("E-13",),
    write="This Order does not require a Plan to provide any type or form of benefit, or "
    "any option, that it does not otherwise provide",
    missing="The order no longer says that it asks the plan for no new type or form of benefit.",
    why="Plan administrators look for this sentence, and it saves an order that would ask for too"
    " much.",
)

words_reach_every_plan = stated(
    "erisa_609.words_every_plan",
    statement(r"becomes?\b", r"plans?\b", r"eligible\b"),
    title="The order's words reach any plan for which the participant is or becomes eligible",
    level=Level.WARNING,
    rules=("E-2",),
    write="This Order applies to every group health plan for which the Participant is or "
    "becomes eligible",
    missing="The order no longer reaches plans for which the participant becomes eligible later.",
    why="Without it a new job or a renamed plan needs a new order.",
)

words_deliver = stated(
    "erisa_609.words_delivery",
    statement(
        r"^(?!.*further order).*certified copy\b", r"(?:send|serve|deliver|mail)\w*\b", _COMMANDS
    ),
    title="The order's words have a certified copy sent to the plan",
    level=Level.WARNING,
    rules=("E-2",),
    write="Counsel shall send a certified copy of this Order to each Plan Administrator",
    missing="The order no longer says who sends a certified copy of it to the plan.",
    why="An order binds a plan only once the plan has received it, and plan administrators send"
    " back a copy that is neither signed nor certified.",
)

words_ask_for_receipt = stated(
    "erisa_609.words_receipt",
    statement(
        r"(?:send|mail|notify|deliver|give|tell|inform)\w*\b", _ADMINISTRATOR, r"recei(?:ved|pt)"
    ),
    title="The order's words ask the plan to say that it received the order",
    level=Level.WARNING,
    rules=("E-14",),
    write="Each Plan Administrator shall tell each Alternate Recipient that this Order has "
    "been received",
    missing="The order no longer asks the plan to tell the children that it received the order.",
    why="The children's side otherwise learns neither that the order arrived nor by which"
    " procedures the plan decides.",
)

words_ask_for_decision = stated(
    "erisa_609.words_decision",
    statement(
        r"(?:send|mail|notify|deliver|give|tell|inform)\w*\b",
        _ADMINISTRATOR,
        r"(?:determin\w+|decision|decides?|whether it is qualified)\b",
    ),
    title="The order's words ask the plan to tell its decision",
    level=Level.WARNING,
    rules=("E-15",),
    write="Each Plan Administrator shall send each Alternate Recipient notice of its "
    "determination, with its reasons",
    missing="The order no longer asks the plan to tell the children its decision.",
    why="A defect can be mended only once the children's side hears of it and of the reasons.",
)

words_ask_for_notices = stated(
    "erisa_609.words_notices",
    statement(
        r"(?:send|mail|notify|deliver|give|furnish)\w*\b",
        _ADMINISTRATOR,
        r"(?:plan description|description of coverage|notices\b|information\b|booklet|documents)",
    ),
    title="The order's words ask for the plan's documents to go to the children",
    level=Level.WARNING,
    rules=("E-22",),
    write="Each Plan Administrator shall send each Alternate Recipient the summary plan "
    "description",
    missing="The order no longer asks the plan to send its documents and notices to the children.",
    why="The plan's booklets and notices otherwise go to the participant alone.",
)

words_name_representative = stated(
    "erisa_609.words_representative",
    statement(r"representative\b", r"notices?\b"),
    title="The order's words name a representative for notices",
    level=Level.WARNING,
    rules=("E-16",),
    write="The Custodial Parent is the children’s representative to receive copies of all notices",
    missing="The order no longer says who receives copies of the children's notices.",
    why="The plan must let the children name someone who receives copies, and needs to be told"
    " who.",
)

words_say_beneficiary = stated(
    "erisa_609.words_beneficiary",
    statement(r"beneficiar(?:y|ies)\b", r"(?:alternate recipients?|child(?:ren)?)\b"),
    title="The order's words say that each child is a beneficiary of the plan",
    level=Level.NOTE,
    rules=("E-21",),
    write="Each Alternate Recipient is to be treated as a beneficiary of each Plan",
    missing="The order no longer says that each child is a beneficiary of the plan.",
    why="The law says so without it; the sentence reminds the plan administrator of the child's own"
    " claims, appeals and right to continue coverage.",
    when=_no_erisa_plan,
)

words_direct_payment = stated(
    "erisa_609.words_claims",
    statement(r"(?:reimburs\w*|payments?)\b", r"(?:made|sent|paid) (?:directly )?to\b"),
    title="The order's words say who is paid for claims",
    level=Level.WARNING,
    rules=("E-23",),
    write="Any payment that reimburses an expense shall be made to the person who paid it",
    missing="The order no longer says to whom the plan pays claims.",
    why="The plan otherwise reimburses the employee, and not the parent who paid the bill.",
)

words_pay_official = stated(
    "erisa_609.words_paid_official",
    statement(r"payment\b", r"official\b", r"(?:treated as|counts? as|is|deemed)\b"),
    title="The order's words say what a payment to the substituted official counts as",
    level=Level.NOTE,
    rules=("E-24",),
    write="Payment to the substituted official is to be treated as payment to the Alternate "
    "Recipient",
    missing="The order no longer says that payment to the substituted official is payment to the"
    " child.",
    why="The law says so without it; the sentence keeps the plan from asking for the child's own"
    " address.",
    when=_no_official,
)

words_keep_jurisdiction = stated(
    "erisa_609.words_jurisdiction",
    statement(r"jurisdiction\b", r"(?:keeps?|retains?|reserves?|continuing)\b"),
    title="The court keeps jurisdiction to amend the order",
    level=Level.WARNING,
    rules=("D-1",),
    write="The Court keeps jurisdiction to enforce and to amend this Order",
    missing="The court no longer keeps jurisdiction to amend the order.",
    why="The administrator alone decides what is qualified; the court must be able to mend what"
    " it refuses.",
    group_only=False,
)

words_name_state_law = stated(
    "erisa_609.words_state_law",
    statement(
        r"order is (?:made|entered|issued|rendered)\b",
        r"(?:under|pursuant to)\b",
        r"(?:laws?|code|statutes?)\b|§",
    ),
    title="The order's words name the state law it is made under",
    level=Level.WARNING,
    rules=("E-4",),
    write="This Order is made under the domestic relations law of this State",
    missing="The order no longer names the state law it is made under.",
    why="A medical child support order is one made under state domestic relations law, and plans"
    " look for it.",
    group_only=False,
)

words_of_a_court = stated(
    "erisa_609.words_court",
    statement(
        r"court\b", r"(?:orders|approves|enters|adopts|decrees)\b|(?:it is|hereby) ordered\b"
    ),
    title="The order's words are those of a court that orders",
    level=Level.ERROR,
    rules=("E-5",),
    write="The Court orders as follows",
    missing="No sentence says that the court orders this, or approves what the parties agreed.",
    why="What parents agree among themselves binds no plan until a court makes it its order.",
    group_only=False,
)


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
            cure=clause_put_back(case, "E-2"),
        )
    else:
        yield Met()
