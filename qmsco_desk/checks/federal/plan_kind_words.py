"""What an order must say for each kind of plan that ERISA 609(a) alone does not serve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qmsco_desk.checks.verdict import Level
from qmsco_desk.checks.words.statements import stated, statement
from qmsco_desk.model.vocabulary import PlanKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from qmsco_desk.checks.case import Case

_COMMANDS = r"(?:shall|must|is to|are to|will|is (?:hereby )?(?:ordered|directed))\b"


def _only_for(*kinds: PlanKind) -> Callable[[Case], str]:
    def why_not(case: Case) -> str:
        has = any(plan.kind in kinds for plan in case.matter.plans)
        return "" if has else "No plan is of this kind."

    return why_not


def _tricare_alone(case: Case) -> str:
    kinds = {plan.kind for plan in case.matter.plans}
    return "" if kinds == {PlanKind.TRICARE} else "Not military coverage alone."


church_law = stated(
    "plan_kind.words_church",
    statement(r"401\(f\)"),
    title="An order to a church plan cites the law that binds it",
    level=Level.WARNING,
    rules=("G-1",),
    write="This Order is one that section 401(f) of the Child Support Performance and "
    "Incentive Act of 1998 requires a church plan to honor",
    missing="The order no longer cites section 401(f), by which a church plan must honor it.",
    why="ERISA does not reach a church plan; its administrator looks for the law that does.",
    when=_only_for(PlanKind.CHURCH),
)

government_law = stated(
    "plan_kind.words_government",
    statement(
        r"(?:maintained by a state|political subdivision|government(?:al)?(?: employer['’]s)? plan"
        r"|public employer|401\(e\))|as to that plan",
        r"law of\b|under (?:the )?(?:\w+ )*laws?\b|statute|§",
    ),
    title="An order to a government plan rests on state law",
    level=Level.WARNING,
    rules=("G-2",),
    write="As to a plan maintained by a State or a political subdivision, this Order is "
    "made under the law of this State",
    missing="The order no longer says on which law it rests as to the government plan.",
    why="Federal law binds that plan only to an agency's notice; without a ground in state law its"
    " administrator may set the order aside.",
    when=_only_for(PlanKind.GOVERNMENT),
)

fund_not_employer = stated(
    "plan_kind.words_fund",
    statement(
        r"(?:fund|trustees|trust)\b.{0,80}\bnot the employer\b"
        r"|administrator\b.{0,60}\b(?:is|means) .{0,40}\b(?:fund|trustees|trust)\b"
        r"|(?:fund|trustees|trust)\b.{0,60}\b(?:is|as) the plan administrator\b",
        plain=True,
    ),
    title="An order to a union's or multi-employer plan says that the fund administers it",
    level=Level.NOTE,
    rules=("G-7",),
    write="The plan administrator is the fund, and not the Employer",
    missing="The order no longer says that the fund, and not the employer, is the plan"
    " administrator.",
    why="Payroll takes an order that it receives for its own; the fund never learns of it.",
    when=_only_for(PlanKind.MULTIEMPLOYER),
)

fehb_enrolls = stated(
    "plan_kind.words_fehb",
    statement(r"(?:enroll|elect)\w*\b", r"self plus one|self and family", _COMMANDS),
    title="An order to a federal employee has the employee enroll for the family",
    level=Level.WARNING,
    rules=("G-3",),
    write="The Employee shall enroll for self plus one or self and family coverage",
    missing="The order no longer has the employee enroll for self plus one or self and family.",
    why="That enrollment is what the employing agency makes in the employee's place if the employee"
    " does not.",
    when=_only_for(PlanKind.FEHB),
    group_only=False,
)

fehb_is_sent = stated(
    "plan_kind.words_fehb_served",
    statement(
        r"certified copy\b", r"(?:human resources|personnel)\b", r"(?:send|serve|deliver|mail)\w*\b"
    ),
    title="An order to a federal employee goes to the employing agency's personnel office",
    level=Level.WARNING,
    rules=("G-3",),
    write="Counsel shall send a certified copy to the human resources office of the "
    "Employing Agency",
    missing="The order no longer says that a certified copy goes to the employing agency's human"
    " resources office.",
    why="That office acts on the order; the Office of Personnel Management does not.",
    when=_only_for(PlanKind.FEHB),
    group_only=False,
)

tricare_registers = stated(
    "plan_kind.words_tricare",
    statement(r"register\w*\b", r"deers\b|defense enrollment", _COMMANDS),
    title="An order to a service member has the children registered in DEERS",
    level=Level.WARNING,
    rules=("G-4",),
    write="The Sponsor shall promptly register each Child in DEERS",
    missing="The order no longer has the children registered in DEERS.",
    why="Military coverage follows from registration alone, which only the sponsor can begin.",
    when=_only_for(PlanKind.TRICARE),
    group_only=False,
)

tricare_papers = stated(
    "plan_kind.words_tricare_papers",
    statement(
        r"identification\b|\bid cards?\b", r"(?:give|deliver|hand|furnish|send)\w*\b", _COMMANDS
    ),
    title="An order to a service member has the identification handed over",
    level=Level.WARNING,
    rules=("G-4",),
    write="The Sponsor shall give the Other Parent each Child’s identification card",
    missing="The order no longer has the children's identification and papers handed over.",
    why="Without them the other parent cannot get the children care.",
    when=_only_for(PlanKind.TRICARE),
    group_only=False,
)

reservist = stated(
    "plan_kind.words_reservist",
    statement(r"civilian employ"),
    title="An order for military coverage provides for a civilian employer's plan",
    level=Level.NOTE,
    rules=("G-5",),
    write="If the Sponsor has coverage through a civilian employer, either parent may ask "
    "for an order that reaches it",
    missing="The order no longer speaks of a plan of a civilian employer.",
    why="A reservist has military coverage only while on active duty, and the civilian employer's"
    " plan may be reached by an order.",
    when=_tricare_alone,
    group_only=False,
)

policy_kept = stated(
    "plan_kind.words_policy",
    statement(r"(?:obtain|keep|buy|maintain)\w*\b", r"(?:coverage|policy|insurance)\b", _COMMANDS),
    title="An order for an individual policy has the parent keep it",
    level=Level.WARNING,
    rules=("G-6",),
    write="The Providing Parent shall obtain and keep in force health coverage of each Child",
    missing="The order no longer has the parent keep the individual policy.",
    why="No plan is bound; the parent's duty is all that the children have.",
    when=_only_for(PlanKind.INDIVIDUAL),
    group_only=False,
)

proof_each_year = stated(
    "plan_kind.words_proof",
    statement(r"proof\b|evidence\b", r"(?:year|annual)", _COMMANDS),
    title="An order for an individual policy asks for proof every year",
    level=Level.WARNING,
    rules=("G-6",),
    write="The Providing Parent shall give the other parent proof of coverage every year",
    missing="The order no longer asks for proof of coverage every year.",
    why="No plan administrator tells the other parent when an individual policy lapses.",
    when=_only_for(PlanKind.INDIVIDUAL),
    group_only=False,
)

public_applied_for = stated(
    "plan_kind.words_public",
    statement(
        r"appl(?:y|ies|ication)\b", r"medicaid|children['’]s health insurance|chip\b", _COMMANDS
    ),
    title="An order for public coverage has a parent apply for it",
    level=Level.WARNING,
    rules=("G-6", "R-2"),
    write="The Custodial Parent shall apply for Medicaid for each Child",
    missing="The order no longer has a parent apply for Medicaid or CHIP.",
    why="No plan can be ordered to grant public coverage; a parent must ask for it.",
    when=_only_for(PlanKind.PUBLIC),
    group_only=False,
)
