"""What the order tells the plan, the employer and the parents to do, in its own words.

State laws described in 42 U.S.C. 1396g-1 and the practice of plan administrators ask for these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.verdict import Level
from qmsco_desk.checks.words.statements import stated, statement
from qmsco_desk.model.vocabulary import CoverageManner, PlanKind

if TYPE_CHECKING:
    from qmsco_desk.checks.case import Case

_COMMANDS = r"(?:shall|must|is to|are to|will|(?:is|are) (?:hereby )?(?:ordered|directed)|orders)\b"


def _participant_not_asked(case: Case) -> str:
    if case.matter.coverage.enroll_participant:
        return ""
    return "The order is not to enroll the participant."


def _no_consent(case: Case) -> str:
    if case.matter.withholding.consents_above_limit:
        return ""
    return "The participant does not agree to more than the limit."


def _no_cash(case: Case) -> str:
    if case.matter.costs.cash_medical is not None:
        return ""
    return "No cash medical support is ordered."


def _not_all_available(case: Case) -> str:
    if case.matter.coverage.manner is CoverageManner.ALL_AVAILABLE:
        return ""
    return "The order does not ask for all coverage that is available."


def _no_plan(case: Case) -> str:
    kinds = {plan.kind for plan in case.matter.plans}
    return "No plan is available." if kinds == {PlanKind.NONE} else ""


words_without_season = stated(
    "erisa_609.words_season",
    statement(
        r"(?:enroll?ment season|(?:open|annual)[- ]enroll?ment)\b",
        r"(?:without|regardless|whether or not|irrespective|not)\b|at any time|outside",
        r"(?:shall|must|is to|are to|will|permit|ordered|directed)",
    ),
    title="The order's words ask for enrollment without regard to season",
    level=Level.WARNING,
    rules=("M-2", "D-4"),
    write="The Employer and each Plan shall permit enrollment without regard to any "
    "enrollment season restriction",
    missing="The order no longer asks for enrollment without regard to the enrollment season.",
    why="Otherwise a plan may put the children off until its next open enrollment.",
)

words_bind_employer = stated(
    "erisa_609.words_employer",
    statement(r"employer\b", r"\b(?:enroll(?:ed|ment)?|permit|allow|add)\b", _COMMANDS),
    title="The order's words tell the employer to permit enrollment",
    level=Level.NOTE,
    rules=("M-3",),
    write="The Employer shall permit the enrollment of each Alternate Recipient",
    missing="The order no longer tells the employer to permit enrollment.",
    why="State law binds the employer without it; payroll acts sooner on an order that says so.",
)

words_say_no_refusal = stated(
    "erisa_609.words_no_refusal",
    statement(
        r"\b(?:not|no|neither|never|nor)\b.*(?:refus|den[iy])\w*\b",
        r"wedlock\b|tax return\b|does not live\b",
        plain=True,
    ),
    title="The order's words say on what grounds enrollment may not be refused",
    level=Level.NOTE,
    rules=("M-1",),
    write="Enrollment shall not be refused because a child was born out of wedlock or does "
    "not live with the Participant",
    missing="The order no longer says on what grounds enrollment may not be refused.",
    why="State law forbids these refusals without it; the sentence spares an argument with a plan"
    " that covers only tax dependents or children at home.",
)

words_keep_enrolled = stated(
    "erisa_609.words_disenroll",
    statement(
        r"(?:disenroll|eliminate|terminate|end|drop)\w*\b",
        r"written (?:evidence|proof|notice)\b|further order\b",
        r"(?:not|no|unless|only|except|without)\b",
        r"(?:plan|employer|administrator)s?\b",
        plain=True,
    ),
    title="The order's words say on what evidence a child may be disenrolled",
    level=Level.WARNING,
    rules=("M-2", "M-3"),
    write="No Plan shall disenroll an Alternate Recipient without written evidence that "
    "this Order is no longer in effect",
    missing="The order no longer says that a child is disenrolled only on written evidence.",
    why="A plan that hears from the employee alone may drop the child; the law asks for written"
    " evidence that the order ended or other coverage begins.",
)

participant_keeps = stated(
    "erisa_609.words_participant_keeps",
    statement(
        r"(?:shall|must|may) not (?:\w+ ){0,3}?"
        r"(?:end|reduce|drop|terminate|cancel|remove|discontinue|change)\w*\b",
        r"coverage\b|enrollment\b|child",
        r"participant\b|employee\b|obligor\b|parent\b|father\b|mother\b"
        r"|respondent\b|petitioner\b|defendant\b|plaintiff\b|husband\b|wife\b",
        plain=True,
    ),
    title="The order's words forbid the participant to drop the children",
    level=Level.WARNING,
    rules=("D-12", "M-2"),
    write="The Participant shall not end or reduce the coverage of an Alternate Recipient",
    missing="The order no longer forbids the participant to drop the children.",
    why="The plan administrator may take an election at annual enrollment for leave to end the"
    " children's coverage.",
)

words_give_claims = stated(
    "erisa_609.words_custodial_claims",
    statement(
        r"(?:submit|file|present)\w*\b",
        r"claims?\b",
        r"(?:parent|guardian|petitioner|respondent|mother|father|plaintiff|defendant)\b",
        plain=True,
    ),
    title="The order's words let the custodial parent file claims",
    level=Level.WARNING,
    rules=("M-6",),
    write="The Custodial Parent may submit claims without the consent of the Participant",
    missing="The order no longer lets the custodial parent get information and file claims.",
    why="The plan may otherwise speak and listen only to the participant.",
)

words_withhold = stated(
    "erisa_609.words_withholding",
    statement(
        r"(?:contribution|premium|cost of (?:the )?coverage)",
        r"(?:employer|payer|payor)\b.{0,60}\b(?:shall|must|will|is to|is (?:ordered|directed) to)"
        r" (?:\w+ ){0,2}?(?:withhold|deduct)\b"
        r"|(?:shall|must|is to|are to) be (?:withheld|deducted)\b",
    ),
    title="The order's words tell the employer to withhold the contribution",
    level=Level.WARNING,
    rules=("M-4", "N-5"),
    write="The Employer shall withhold the employee contribution for the coverage and pay "
    "it to the Plan",
    missing="The order no longer tells the employer to withhold the contribution for the coverage.",
    why="The employer needs an order to take the contribution from pay; a plan need not cover"
    " children for whom nothing is paid.",
)

words_limit_withholding = stated(
    "erisa_609.words_limit",
    statement(
        r"(?:withh[eo]ld|deduct)\w*\b|amount\b",
        r"not (?:to )?exceed\b|within\b|no more than\b|up to\b|at most\b",
        r"1673\b|consumer credit protection act\b|maximum\b|limit",
        plain=True,
    ),
    title="The order's words keep all withholding within the legal limit",
    level=Level.WARNING,
    rules=("M-4", "L-4"),
    write="The amount withheld shall not exceed the maximum under 15 U.S.C. § 1673(b)",
    missing="The order no longer keeps withholding within the limit of the law.",
    why="The employer must stop at the limit; an order that does not say so invites it to ask, or"
    " to withhold too much.",
)

words_correct = stated(
    "erisa_609.words_correction",
    statement(
        r"(?:amend|correct|cure|resubmit|revis)\w*\b",
        r"not qualified\b|cannot be carried out\b|defect|refus|reject",
        _COMMANDS,
        plain=True,
    ),
    title="The order's words say that a defect is corrected",
    level=Level.WARNING,
    rules=("D-2",),
    write="If this Order is found not qualified, the parties shall promptly submit an "
    "amended order",
    missing="The order no longer says what the parties do if the plan finds it defective.",
    why="A defective order may be corrected and sent again; without a duty to do so the children"
    " wait for a new motion.",
)

words_enroll_participant = stated(
    "erisa_609.words_enroll_participant",
    statement(
        r"(?:participant|employee|parent|father|mother)\b.{0,160}?"
        r"\b(?:shall|must|is to|will)(?: also)? be enrolled\b"
        r"|enroll (?:the )?participant\b|enroll (?:both )?the participant and\b",
    ),
    title="The order's words enroll the participant where the plan requires it",
    level=Level.WARNING,
    rules=("D-3", "M-3"),
    write="If a Plan covers a child only through an enrolled participant, the Participant "
    "shall be enrolled as well",
    missing="The order no longer asks the plan to enroll the participant where it requires that.",
    why="Most plans cover a child only through an enrolled employee; without this the plan may wait"
    " for the next open enrollment.",
    when=_participant_not_asked,
)

words_wait = stated(
    "erisa_609.words_waiting_period",
    statement(r"waiting period\b", r"appl|end|condition"),
    title="The order's words say that a waiting period applies to the children",
    level=Level.NOTE,
    rules=("D-6",),
    write="A waiting period that applies to the Participant applies to each Alternate Recipient",
    missing="The order no longer says what becomes of the children in a waiting period.",
    why="A waiting period applies to the child through the parent in any case; the sentence saves a"
    " second order when it ends.",
)

words_share_premiums = stated(
    "erisa_609.words_premiums",
    statement(
        # what the employer pays over is nobody's share
        r"^(?!.*\b(?:employer|administrator)\b).*"
        r"(?:premium|contribution|cost of (?:the )?(?:health )?(?:coverage|insurance))",
        r"(?:pays?|bears?|borne|paid|shares?|divide[sd]?|responsible)\b",
        r"(?:shall|must|is to|are to|will|bears?|pays)\b",
    ),
    title="The order's words say who bears the premiums",
    level=Level.WARNING,
    rules=("D-7", "R-5"),
    write="The Participant shall pay the premiums for the coverage of the children",
    missing="The order no longer says who bears the cost of coverage.",
    why="The plan collects from the participant; how the parents share the cost is for the order,"
    " and what it leaves open comes back to court.",
    when=_no_plan,
    group_only=False,
)

words_share_expenses = stated(
    "erisa_609.words_expenses",
    statement(
        r"(?:expenses|costs?|bills)\b",
        r"no coverage pays|not (?:covered|paid|reimbursed)|unreimbursed|uninsured|uncovered"
        r"|deductible|copayment",
        r"(?:pays?|bears?|shares?|responsible)\b",
        r"(?:shall|must|is to|are to|will)\b",
        plain=True,
    ),
    title="The order's words divide what coverage does not pay",
    level=Level.WARNING,
    rules=("R-5",),
    write="Each parent shall pay half of the health expenses that no coverage pays",
    missing="The order no longer divides between the parents the expenses that no coverage pays.",
    why="Deductibles and services that the plan does not cover fall on whoever took the child to"
    " the doctor, until a court divides them.",
    group_only=False,
)

words_order_cash = stated(
    "erisa_609.words_cash_medical",
    statement(
        r"(?:cash )?medical support (?:of|in the amount of|at|payment)\b", r"\bpa(?:y|ys|id)\b"
    ),
    title="The order's words order the cash medical support that is answered",
    level=Level.NOTE,
    rules=("R-6", "state:cash_medical"),
    write="The Obligor shall pay the Obligee cash medical support of the amount answered",
    missing="Cash medical support is answered, and no sentence of the order has it paid.",
    why="Unless the order of support has it paid, the calculation counts an amount that nobody"
    " owes, and the employer withholds only what the court orders.",
    when=_no_cash,
    group_only=False,
)

words_consent = stated(
    "erisa_609.words_consent",
    statement(
        r"(?:agrees?|consents?|volunteers?)\b",
        r"(?:contribution|premium|withh\w+)",
        r"(?:limit|maximum|more than|exceed)",
    ),
    title="The order's words hold the participant's consent to more than the limit",
    level=Level.WARNING,
    rules=("D-8",),
    write="The Participant agrees that the contribution be withheld although it exceeds the "
    "maximum that the law sets",
    missing="The participant agrees to pay more than the limit allows, and the order no longer says"
    " so.",
    why="The employer may take more than the limit only on the participant's own word, and the plan"
    " need not cover children whose contribution is not paid.",
    when=_no_consent,
)

words_name_types = stated(
    "erisa_609.words_types",
    statement(r"medical\b", r"dental\b", r"vision\b", r"prescription\b", r"mental health\b"),
    title="An order for all coverage names the types of coverage",
    level=Level.NOTE,
    rules=("D-11",),
    write="Each child shall have all medical, dental, vision, prescription drug, and mental "
    "health coverage that is available",
    missing="The order asks for all coverage that is available and no longer names the types.",
    why="The agency's notice may say “all available”; of a court's order some plan administrators"
    " ask which types it means.",
    when=_not_all_available,
)

words_end_by_order = stated(
    "erisa_609.words_ending",
    statement(
        r"(?:chang|modif|end|terminat|amend)\w*\b",
        r"(?:further|new|later|subsequent|another) order\b",
        r"(?:only|unless|except|not|no)\b",
        plain=True,
    ),
    title="The order's words say that only a further order ends it early",
    level=Level.WARNING,
    rules=("D-13",),
    write="This Order may be ended only by a further order of the Court",
    missing="The order no longer says that only a further order of the court ends it early.",
    why="Large plan administrators end coverage early only on a new order of the same court that"
    " names the participant, the children and this order.",
    group_only=False,
)
