"""What orders ask of plans that no plan need give (29 U.S.C. 1169(a)(4)), and how people write it.

Each demand is a pattern that is searched in the parts of a sentence that bind a plan.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Demand:
    """Something a plan need not give: what it is, how people write it, what to write instead.

    Attributes:
        asks: What the order asks of the plan, to stand after "The order asks the plan".
        pattern: How people write it.
        fix: What to write instead.
        against_terms: True where the demand is one to set the plan's own terms aside; a reference
            to those terms then takes nothing from it.
        unless: Words beside which it is no demand.
        of_anyone: True where it is found in what is said of a parent, too: it says what the parent
            is to have, and not what the parent is to do.
    """

    asks: str
    pattern: re.Pattern[str]
    fix: str
    against_terms: bool = False
    of_anyone: bool = False
    unless: re.Pattern[str] | None = None


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_REGARDLESS = (
    r"\b(?:notwithstanding|(?:ir)?regardless of|irrespective of|despite|without regard to"
    r"|in spite of|contrary to|no matter|whatever)\b"
)
_CONTRIBUTION = r"(?:premiums?|(?:employee )?contributions?|cost of (?:[\w'’-]+ ){0,3}?coverage)"
_SHARING = (
    r"(?:deductibles?|co-?pay\w*|co-?insurance|cost[- ]sharing|(?:benefit )?waiting period"
    r"|probationary period|limitations?|exclusions?|pre-?existing|prior authori[sz]ation"
    r"|pre-?authori[sz]ation|pre-?certification|referrals?)"
)
# What falls on a patient before a plan pays.
_OWED = r"(?:deductibles?|co-?pay\w*|co-?insurance|cost[- ]sharing|waiting periods?)"
# How a limit is put out of force.
_UNDONE = (
    r"(?:disregarded|ignored|superseded|overridden|set aside|void|inapplicable"
    r"|of no (?:force|effect))"
)
_OFFERED = r"(?:covered|offered|provided|included|permitted|allowed|excluded|available)"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
# A plan may well send these without charge.
_PAPERS = _words(
    r"\b(?:cards?|cop(?:y|ies)|forms?|documents?|certificates?|notices?|booklets?|information"
    r"|statements?|explanations?)\b"
)
# What was done is no demand ("has been enrolled since birth").
RECITED = _words(
    r"^(?!.*\b(?:shall|must|will|to be|is to|are to|deemed|ordered|directed|relates?)\b)"
    r".*\b(?:has|have|had|was|were)\b"
)
_CHILDREN_ONLY = "Name children only; a former spouse may ask the plan for continuation coverage."

# A denial in these words is the demand itself.
UNPROVIDED = _words(
    r"\b(?:even (?:if|though|where|when)|although|whether or not|regardless of whether"
    r"|irrespective of whether|no matter whether)\b"
    r"(?:[^.;]{0,40}\b(?:plans?|employers?|it|they|terms)\b[^.;]{0,30}"
    rf"\b(?:cover|provide|offer|include|pay|permit|allow|exclude)|[^.;]{{0,40}}\b{_OFFERED}\b"
    r"|(?![^.;]{0,60}\b(?:medicaid|chip|tricare)\b)[^.;]{0,40}\beligib(?:le|ility)\b)"
)

DEMANDS = (
    Demand(
        "to cover children past its own age limit",
        _words(
            _REGARDLESS + r"[^,;]{0,40}\bages?\b(?! of majority)"
            r"|\b(?:beyond|past|after|above)\b[^,;]{0,40}\b(?:limiting|dependent|maximum|cut-?off"
            r"|plan['’]s|its)\b[^,;]{0,20}\bage\b"
            r"|\b(?:beyond|past|after|above)\b[^,;]{0,30}\bage limits?\b"
            r"|\bfor (?:life|(?:the )?(?:rest|remainder|duration) of"
            r" (?:his|her|their|the child['’]s) (?:life|lives|lifetimes?))\b"
            r"|\blifetime\b(?! (?:maximum|limit|benefit|cap))"
            r"|\b(?:indefinitely|in perpetuity|permanently|forever)\b"
            r"|\b(?:as|so) long as (?:he|she|they|(?:(?:the|each|a|either|any) )?[\w{}]+)"
            r" (?:(?:shall )?lives?|(?:is|are) (?:alive|living))\b"
            r"(?! (?:with|in|at|apart|together)\b)"
            r"|\bignor\w+\b[^,;]{0,20}\bage\b|\bnot [\"“']?age out\b"
            r"|\b(?:no|without(?: any)?) age (?:limit|restriction)"
            r"|\bwithout (?:any )?(?:limit\w*|restrictions?) (?:as to|of|on|by) age\b"
            rf"|\bage\b[^,;]{{0,60}}\b(?:shall|must|will|is|are) (?:hereby )?(?:be )?{_UNDONE}\b"
            r"|\bnot be (?:limited|restricted) by\b[^,;]{0,20}\bage\b"
        ),
        "End coverage no later than the plan's own age limit.",
    ),
    Demand(
        "not to end coverage as its terms do",
        _words(
            r"\b(?:shall|must|may|will|can) (?:not|never) (?:be )?"
            r"(?:end|terminat|cancel|ceas|drop|expir|laps|stop)\w*\b[^;]{0,60}?"
            r"\b(?:when|at|because|upon|on|if|merely|solely)\b[^;]{0,60}?\b(?:ages?\b"
            r"|birthday|retire"
            r"|employment|eligib|quit|graduat|student|marri|turns?\b)"
            r"|\b(?:shall|must|will) never (?:end|terminate|cancel|drop|disenroll)\b"
            r"|\b(?:shall|must|may|will) not (?:be )?(?:end|terminat|cancel|drop|laps)\w*\b"
            r"[^,;]{0,40}\b(?:non-?payment|failure to pay|unpaid)\b"
        ),
        "Let the plan's own terms say when coverage ends.",
    ),
    Demand(
        "for coverage free of cost",
        _words(
            r"\b(?:free of (?:any |all )?(?:cost|charge|premium)"
            r"|(?:at|with) no (?:additional |extra |added )?(?:cost|charge|expense)"
            r"|without (?:any )?(?:additional |extra )?(?:cost|charge|expense|premium"
            r"|(?:employee )?contribution)|cost[- ]free|premium[- ]free)\b"
            # what costs one parent nothing is paid by the other
            r"(?! to (?:the )?(?:mother|father|petitioner|respondent|obligee|obligor|participant"
            r"|(?:non)?custodial parent|other parent|parents?)\b)"
            rf"|\bno {_CONTRIBUTION} (?:shall|may|will|is to|is|are)\b"
            r"|\b(?:shall|must|will|may) not (?:charge|collect|require|deduct|assess|impose)"
            rf"[^,;]{{0,30}}\b{_CONTRIBUTION}"
            r"|\b(?:shall|must|will|may) not charge\b[^,;]{0,40}\bfor\b[^,;]{0,20}\bcoverage\b"
            r"|\b(?:enjoined|prohibited|restrained|barred) from"
            r" (?:deduct|withhold|charg|collect)ing\b"
            r"(?! (?:more|an amount|any amount (?:above|over|in excess)))"
            r"|\b(?:plan|administrator|insurer|fund|employer)\b[^,;]{0,20}"
            r"\b(?:shall|must|will|may) (?:not (?:raise|increase)|freeze)\b"
            rf"[^,;]{{0,20}}\b(?:{_CONTRIBUTION}|rates?|{_OWED})\b"
            rf"|\b(?:hold|keep) (?:the |its )?(?:{_CONTRIBUTION}|rates?)"
            r" (?:constant|fixed|level|unchanged|the same|steady|frozen|at)\b"
            rf"|\b{_CONTRIBUTION} (?:shall|may|will) not be (?:raised|increased) by the"
            r" (?:plan|employer|insurer|fund)\b"
            r"|\bat (?:the )?(?:plan|employer|insurer|company|fund)['’]s (?:sole |own )?"
            r"(?:cost|expense)\b"
            r"|\b(?:employer|plan|fund|insurer)\b[^,;]{0,20}\b(?:shall|must|will|is to)"
            r" (?:pay|bear|absorb|subsidi[sz]e)\b(?! over\b)(?![^;]*\b(?:withheld|deducted)\b)"
            rf"[^,;]{{0,30}}\b{_CONTRIBUTION}"
        ),
        "Let the order say which parent pays the contribution; the plan's terms set it.",
        unless=_PAPERS,
    ),
    Demand(
        "to bill someone other than the participant",
        _words(
            r"\b(?:plans?|administrator|insurer|fund)\b[^,;]{0,20}\b(?:shall|must|will|is to)"
            r" (?:directly )?(?:bill|invoice|charge|collect|apportion|divide|split)\b"
            r"|\b(?:premiums?|contributions?)\b[^,;]{0,20}\bbe (?:billed|invoiced)\b"
            r"|\bsend\b[^,;]{0,40}\b(?:premium|contribution) (?:bill|invoice|statement)s?\b"
        ),
        "The plan collects from the participant; divide the cost between the parents instead.",
    ),
    Demand(
        "for coverage from before it receives the order",
        _words(
            r"\bretroactiv\w*\b(?! (?:child |cash |medical )*support)|\bback[- ]?dat(?:ed?|ing)\b"
            r"|\bnunc pro tunc\b|\brelates? back\b"
            r"|\bon the (?:day|date) (?:that |when )?(?:this|the) (?:petition|case|action"
            r"|divorce)\b"
            r"|\b(?:from|since|effective|as of|back to) (?:on )?(?:the )?(?:(?:date|day|time) of )?"
            r"(?:[\w'’]+ ){0,3}(?:births?|marriage|separation|divorce|filing|petition)\b"
            r"|\b(?:plan|insurer|administrator)\b[^;]{0,60}\b(?:claims|expenses|bills)\b[^;]{0,30}"
            rf"\bincurred (?:on or after (?:{_MONTH}|\d)|during the pendency|before|prior to)\b"
            r"|\b(?:commenc|beg[iu]n|start)\w* (?:on|at|with) (?:the )?(?:(?:date|day|time) of )?"
            r"(?:[\w'’]+ ){0,3}(?:births?|marriage|separation|divorce)\b"
        ),
        "Let coverage begin on the earliest date the plan allows after it receives the order.",
        unless=RECITED,
    ),
    Demand(
        "to waive a deductible, a contribution or a waiting period",
        _words(
            rf"\bwaiv\w+\b[^,;]{{0,60}}\b(?:{_SHARING}|{_CONTRIBUTION})\b"
            rf"|\b{_SHARING}\b[^,;]{{0,30}}\b(?:is|are|be) (?:hereby )?waived\b"
            r"|\b(?:without|with no|free of|exempt from|excused from)"
            r" (?:any |a |the |regard to (?:any |a |the )?)?(?:(?:plan|otherwise applicable) )?"
            rf"(?!limitation\b(?!s)){_SHARING}\b(?![^,;]{{0,30}}\b(?:season|enrollment)\b)"
            r"|\b(?:limitations?|exclusions?|deductibles?|co-?pay\w*|waiting periods?|maximums?)"
            r" (?:shall|do|does|will|may) not apply\b"
            rf"|\bno {_OWED}\b[^.;]{{0,60}}\b(?:shall|may|will) (?:ever )?be\b"
            rf"|\bno {_OWED}\b[^.;]{{0,60}}\b(?:is|are) (?:ever |to be )?"
            r"(?:assess|charg|impos|due|owed)"
            r"|\bdeemed\b[^,;]{0,30}\b(?:satisf\w+|met|served|completed)\b[^,;]{0,30}"
            rf"\b{_OWED}\b"
            rf"|\b{_OWED}\b[^,;]{{0,30}}\bdeemed (?:to be |to have been )?"
            r"(?:satisfied|met|served|waived|completed)\b"
            r"|\b(?:plan|administrator|fund|insurer)\b(?: (?:shall|must|will|is to))?(?: hereby)?"
            r" waives?\b(?! (?:nothing|none|no)\b)"
            rf"|\bno {_SHARING} (?:shall|may|will|applies|apply|is|are)\b"
            r"|\b(?:shall|must|may|will|are|is) not (?:be )?(?:subject to|appl\w+|impos\w+|charg\w+"
            rf"|enforc\w+|requir\w+\b(?! to\b))[^,;]{{0,40}}\b{_SHARING}\b|\bfirst[- ]dollar\b"
        ),
        "Leave the plan's deductibles, contributions and waiting periods as they are; divide their"
        " cost between the parents.",
    ),
    Demand(
        "for what it does not otherwise provide",
        UNPROVIDED,
        "Order only what the plan provides, and divide the cost of the rest between the parents.",
        against_terms=True,
    ),
    Demand(
        "to set its own terms aside",
        _words(
            _REGARDLESS + r"(?![^,;]{0,60}\b(?:season|enrollment|withh\w+)\b)[^,;]{0,60}"
            r"\b(?:terms?|provisions?|language|exclusions?|limitations?|limits?|conditions?"
            r"|rules|requirements?|amendments?|plan documents?|summary plan description"
            r"|booklet|polic(?:y|ies)"
            r"|contract)\b(?! of (?:this|the) (?:order|decree|judgment|agreement|law|court)\b)"
            r"(?! (?:in|under) (?:this|the) (?:order|decree|judgment|agreement))"
            r"|\b(?:plan|policy|contract)\b[^,;]{0,40}\bto the contrary notwithstanding\b"
            r"|\b(?:overrides?|supersedes?|prevails? over|controls? over)\b[^,;]{0,30}"
            r"\b(?:plan|policy)\b"
            r"|\b(?:conflict\w*|inconsisten\w+)\b(?=[^.;]{0,80}\bplans?\b)"
            r"(?![^.;]{0,80}\bdecree\b)[^.;]{0,80}"
            r"\border (?:shall |will |is to )?(?:governs?|controls?|prevails?)\b"
            r"|\bplan\b[^.;]{0,60}\b(?:conflict|inconsisten)\w*[^.;]{0,40}"
            r"\border (?:shall |will |is to )?(?:governs?|controls?|prevails?)\b"
            r"|\b(?:terms?|provisions?|rules?|limits?|exclusions?) of (?:the|a|each|any) plan\b"
            rf"[^,;]{{0,40}}\b(?:shall|must|will|is|are) (?:hereby )?(?:be )?{_UNDONE}\b"
            r"|\b(?:shall|must|will|is to) (?:disregard|ignore|override|set aside)\b[^,;]{0,30}"
            r"\b(?:plan|rules?|terms?|provisions?|limits?|limitations?|exclusions?)\b"
            r"|\b(?:plan|administrator|insurer|fund)\b[^,;]{0,20}\b(?:shall|must|will|may) not"
            r" coordinate\b"
            r"|\b(?:plan|administrator)\b[^,;]{0,30}\b(?:treat|deem|regard)\b[^,;]{0,40}"
            r"\bas eligible\b"
            r"|\bas (?:if|though) (?:he|she|it|they|the \w+(?: \w+)?) (?:were|was|are|is)"
            r" (?:an? )?(?:in[- ]network|(?:active )?employee|full-time student|eligible|under)"
            r"|\bplan (?:shall|must|will|is to)\b[^.;]{0,80}\b(?:that|which) it does not (?:now "
            r"|currently |otherwise )?(?:offer|provide|cover|have)\b"
            r"|\balthough it has only\b"
            r"|\b(?:shall|must|will|is to) (?:amend|change|modify|add|create|establish|adopt)\b"
            r"[^,;]{0,40}\b(?:plan|benefits?|options?|riders?|tiers?|coverages?|class|network)\b"
        ),
        "Leave the plan's terms as they are; order what they provide.",
        against_terms=True,
        # the limit on withholding is the employer's, and no term of a plan
        unless=_words(r"\bemployer\b[^;]*\b(?:withhold|deduct|garnish)\w*\b[^;]*\blimit"),
    ),
    Demand(
        "to pay more than its terms do",
        _words(
            r"\b(?:plans?|insurer|coverage|benefits)(?: administrator)?"
            r" (?:shall|must|will|is to|are to|is (?:hereby )?(?:ordered|directed) to)"
            r" (?:pay|reimburse|cover|include) "
            r"(?!(?:[\w']+ ){0,4}(?:covered|eligible|allowed|allowable))"
            r"(?:for )?(?:100 ?%|(?:one )?(?:hundred|100) percent(?: \(100 ?%?\))?|all"
            r"|the (?:whole|full)|every|any)"
            r" (?:of )?(?:the )?(?:[\w'’-]+ ){0,4}"
            r"(?:expenses?|costs?|bills?|charges?|premiums?|contributions?|treatments?|services"
            r"|procedures)\b"
            r"|\b(?:plan|insurer|coverage|benefits)\b[^,;]{0,20}\b(?:shall|must|will|is to|are to)"
            r" (?:pay|reimburse|cover)\b[^,;]{0,40}\bin full\b|\bunlimited\b"
            r"|\bwithout (?:any )?limits?\b"
            r"|\b(?:without|with no|no) (?:any )?(?:annual|lifetime|yearly|benefit) (?:\w+ )?"
            r"(?:limits?|maximums?|caps?)\b"
        ),
        "Let the order divide between the parents what the plan does not pay.",
    ),
    Demand(
        "to cover a former spouse",
        _words(
            r"\b(?:cover\w*|enroll?\w*|includ\w*|continu\w*|insur\w*|maintain\w*"
            r"|benefits? (?:to|for)|alternate recipients?)\b[^,;]{0,60}"
            r"\b(?:spouse|wife|husband)\b(?!['’]s)|\bspousal coverage\b"
        ),
        _CHILDREN_ONLY,
    ),
    Demand(
        "to cover a former spouse",
        _words(
            r"\b(?:spouse|wife|husband)\b(?!['’]s)[^,;]{0,20}"
            r"\b(?:shall|must|will|is|remains?|continues?)\b[^,;]{0,30}\boffered\b"
            r"|\b(?:spouse|wife|husband)\b(?!['’]s)[^,;]{0,30}"
            r"\b(?:stays?|remains?|kept|continues?) (?:on|in|under) (?:the|his|her) (?:\w+ )?plan\b"
            r"|\b(?:spouse|wife|husband)\b(?!['’]s)[^,;]{0,20}"
            r"\b(?:shall|must|will|is|remains?|continues?)\b[^,;]{0,30}"
            r"\b(?:covered|enrolled|eligible for (?:coverage|benefits)|insured"
            r"|alternate recipient)\b"
        ),
        _CHILDREN_ONLY,
        of_anyone=True,
    ),
    Demand(
        "to cover someone who is no child",
        _words(
            r"\b(?:cover|enroll|insure|extend)(?:s|ed)?\b[^,;]{0,40}"
            r"\b(?:participant['’]s|employee['’]s|father['’]s|mother['’]s|his|her) "
            r"(?:parents|mother|father|siblings?|relatives|partner|fianc\w+)\b(?!['’])"
        ),
        "Name the participant's children only.",
    ),
    Demand(
        "to cover someone who is no child",
        _words(
            r"\b(?:cover|enroll|insure)s? (?:also )?(?:the |a |his |her |[\w]+['’]s? )*"
            r"(?:grandmother|grandfather|grandparents?|guardian|girlfriend|boyfriend"
            r"|(?:domestic )?partner|fianc\w+)\b(?!['’])"
        ),
        "Name the participant's children only.",
    ),
    Demand(
        "for what is no health coverage",
        _words(
            r"\b(?:plan|administrator|fund)\b[^,;]{0,20}\b(?:shall|must|will)\b[^,;]{0,20}"
            r"\b(?:pay|bear)\b[^;]{0,40}\b(?:attorneys?['’]?s?['’]? fees|court costs)\b"
            r"|\b(?:plans?|administrator|fund)\b[^,;]{0,20}\b(?:shall|must|will|is to)\b"
            r"(?:[^;]{0,90}\b(?:life insurance|long-term care insurance|disability insurance"
            r"|travel|lodging|airfare|mileage)\b"
            r"|[^,;]{0,20}\bpay\b[^;]{0,30}\b(?:fines?|penalt(?:y|ies)|sanctions?)\b"
            r"|[^,;]{0,20}\bpay\b[^;]{0,60}\b(?:(?<!medical )child support|alimony|spousal support)"
            r"\b(?! (?:agency|enforcement|program|office|order|unit|services)))"
        ),
        "Lay the duty on a parent; the plan gives its own benefits and nothing else.",
    ),
    Demand(
        "for a named doctor, hospital or network",
        re.compile(
            r"\b[Dd]r\.? [A-Z]"
            r"|\b(?:[Dd]octor|[Pp]hysician|[Pp]ediatrician|[Oo]rthodontist|[Tt]herapist|[Dd]entist)"
            r" [A-Z][a-z]+|\bout[- ]of[- ]network\b"
            r"|\bany (?:doctor|provider|physician|hospital|dentist)\b(?! in )"
            r"|\boutside (?:of )?(?:its|the plan['’]s|the) network\b"
            r"|\bnetwork (?:chosen|selected|named) by\b"
            r"|\b(?:doctor|provider|physician|hospital|dentist)s? of"
            r" (?:his|her|their|the \w+['’]s|\w+['’]s) (?:own )?(?:choice|choosing)\b"
            r"|\b(?:doctor|provider|physician|hospital|dentist|orthodontist|pediatrician|therapist"
            r"|specialist)s? (?:chosen|selected) by\b"
            r"|\b(?:cover|pay|includ|provid|treat|authoriz|approv|reimburs|access|care"
            r"|service)\w*\b"
            r"[^,;]{0,60}\b(?:at|by|from|with|to) (?:the )?(?:[A-Z][\w.'’]+ ){1,4}?"
            r"(?:Hospital|Clinic|Medical|Children['’]s|Health System|Pediatrics|Orthodontics)\b"
        ),
        "Leave the choice of doctors and networks to the plan's terms.",
    ),
    Demand(
        "to cover children while the participant is not eligible",
        _words(
            r"\b(?:after|surviv\w+|even (?:if|though|when|after)|regardless of(?: whether)?"
            r"|irrespective of(?: whether)?|notwithstanding|despite|whether or not"
            r"|without regard to|although)\b"
            r"[^,;]{0,60}"
            r"\b(?:no longer (?:employed|eligible|enrolled|works?|participates?)"
            r"|not (?:employed|working)|unemployed|out of work|leaves\b"
            r"|(?:terminat|end|los|laps|cessation|separation|change)\w* (?:of |from |in )?"
            r"(?:[\w'’]+ ){0,3}?(?:employment|eligibility|service|job)"
            r"|employment (?:ends|terminates|ceases|has ended|is terminated|status)"
            r"|(?:employment|eligibility)(?= status\b)|(?:is|remains?) (?:still )?"
            r"(?:employed|eligible|enrolled)|quits|retires?|leaves (?:\w+ ){0,3}?employ\w*)\b"
            r"|\b(?:if|when|once)\b[^,;]{0,40}\bno longer (?:employed|eligible|enrolled|works?)\b"
            r"[^;]{0,60}\b(?:continue|remain|keep|maintain)\w*\b"
            r"|\b(?:if|when|once|in the event(?: that)?|should|upon)\b[^;]{0,60}"
            r"\b(?:employment|eligibility)\b[^;]{0,20}\b(?:end|terminat|ceas|lost)[^;]{0,80}"
            r"\b(?:plan|coverage) (?:shall|must|will) (?:nevertheless |nonetheless |still )?"
            r"(?:continue|remain|keep)\b(?![^;]*\b(?:law|as)\b)"
            r"|^(?!.*\b(?:obligations?|dut(?:y|ies)|liability)\b).*\b(?:coverage|enrollment)\b"
            r"[^,;]{0,30}\bsurviv\w+\b[^,;]{0,20}\bdeath\b"
        ),
        "End coverage when the participant is no longer eligible; the children may then continue it"
        " on the plan's own terms.",
    ),
    Demand(
        "for a coverage apart from the participant's",
        _words(
            r"\bchild(?:ren)?[- ]only\b|\bwithout (?:also )?(?:enrolling|covering)"
            r" the (?:participant|employee|father|mother|respondent|petitioner)\b"
            r"|\b(?:separate|stand-?alone|individual) (?:policy|contract)\b"
            r"|\bwithout requiring (?:the )?\w+(?: \w+)? to (?:be )?enroll"
        ),
        "A plan covers a child through the participant; let the order enroll the participant too.",
        unless=_words(r"\b(?:his|her|their) own\b"),
    ),
)
# Speaks of continuation coverage, which the law itself gives.
CONTINUED = _words(r"\bcobra\b|\bcontinuation (?:of )?coverage\b|\bright to continue\b")
OF_COVERAGE = _words(
    r"\b(?:plan|cover\w*|enroll?\w*|benefits?|insurance (?!cards?\b)|insur(?:ed|er)|health|medical"
    r"|dental|vision|orthodon\w*|care|alternate recipients?|treat\w*|deductibles?|waiting period"
    r"|employer|fund|network|co-?pay\w*)\b"
)
PAST_DATE = _words(
    r"\b(?:effective|retroactive to|beginning|begin|commencing|commence|starting|start|as of|from"
    r"|since|back to)(?: on| from| as of)? "
    rf"({_MONTH} \d{{1,2}},? \d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}}|\d{{4}}-\d\d-\d\d)"
)
