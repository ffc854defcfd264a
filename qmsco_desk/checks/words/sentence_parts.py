"""A sentence of an order taken into its parts: upon whom each lays what it says.

"Elena Reyes shall pay the premiums, and the Plan shall cover each child until age 30" has two
parts. The first binds a parent, who may promise what she likes; the second binds the plan.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.model.matter import Matter

_VERB = r"(?:shall|must|will|is to|are to|is ordered|are ordered|agrees?|may)\b"
_MODAL = re.compile(rf"\b{_VERB}", re.IGNORECASE)
# Where another part with a verb of its own begins.
_JOINT = re.compile(
    r",?\s+(?:and|but|or|yet|while|whereas|provided(?:,? however,?)? that|except that|so that)\s+"
    rf"(?=(?:[\w'’{{}}|-]+\s+){{0,5}}?{_VERB})"
    rf"|,\s+(?=which (?:[\w'’-]+\s+){{0,2}}?{_VERB})"
    rf"|,\s+(?=(?:the|each|any|every|such) (?:[\w'’-]+\s+){{0,3}}?{_VERB})",
    re.IGNORECASE,
)
# A possessive, as in "Father's plan", makes the plan the one that is spoken of.
_PERSON = re.compile(
    r"(?:the )?(?:participant|employee|sponsor|providing parent|other parent|obligor|obligee"
    r"|custodial parent|noncustodial parent|father|mother|husband|wife|petitioner|respondent"
    r"|plaintiff|defendant|(?:first|second) parent|each parent|both parents|either parent"
    r"|neither parent|(?:an?|any|no|such|that) (?:parent|party)|parents|parties|each party"
    r"|either party|both parties"
    r"|\{(?:participant|other_parent|participant_term|obligor|obligee|first_party|second_party)\})"
    r"(?!['’]s? |\w)",
    re.IGNORECASE,
)
# "Shall not be ended by Respondent" lays on a parent what "Respondent shall not end" does.
_BY = re.compile(r"\bbe (?:\w+ )?\w+(?:ed|en|id|pt) (?:\w+ly )?by (?=(?P<whom>.*))", re.IGNORECASE)
# A parent is told to make the plan do a thing, which binds the plan by another way.
_THROUGH = re.compile(
    r"\b(?:sees?(?: to it)? that|ensur\w+|assur\w+|guarantee\w*|make sure|caus\w+|requir\w+"
    r"|direct\w*|instruct\w*|arrang\w+ for)\b[^;]{0,40}?"
    r"\b(?P<plan>plan|insurer|carrier|employer|fund)\b(?!['’])",
    re.IGNORECASE,
)
# What comes before the verb that it qualifies is no part of its own.
_BEFORE_THE_VERB = re.compile(
    r"\s*(?:if|when|where|once|although|though|until|unless|after|before|while|because|since|as|upon"
    r"|should|in the event|to the extent|for|notwithstanding|regardless|even|whether|in)\b",
    re.IGNORECASE,
)
_DENIES_ALL = re.compile(
    r"\bnothing (?:in|herein|contained)\b(?! (?:the|a|any) plan)"
    r"(?![^,;]{0,40}\b(?:limits?|reduces?|excuses?|relieves?)\b)|\bno provision\b"
    r"|\b(?:not|never|nor) (?:be )?(?:required|oblig\w+|construed|read|deemed|understood"
    r"|interpreted|intended|obliged|bound)\b"
    r"|\b(?:does|do|shall) not (?:require|oblige|obligate|order|ask|entitle|direct|compel)\b"
    r"|\bneeds? not\b|\bno (?:obligation|duty|requirement|right)\b"
    r"|\bno (?:plan|insurer|administrator|employer|fund)\b[^,;]{0,30}\b(?:required|bound|need)\b"
    r"|\bneither\b[^;]{0,60}\b(?:requires?|required|obliges?|obliged|bound)\b",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:shall|must|may|will|can|does|do|is|are|has|have)(?: not|n['’]t|not| never)"
    r"(?: (?:be|have|thereby|in any event|otherwise))* (\w+)|\bcannot (?:be )?(\w+)",
    re.IGNORECASE,
)
# "Shall not end" asks for what goes on: such a verb, denied, is a demand like any other.
_ENDING_VERBS = re.compile(
    r"end|terminat|ceas|stop|den|refus|impos|appl|charg|limit|exclud|reduc|restrict|condition"
    r"|count|enforc|subject|collect|deduct|assess|disenroll|drop|laps|expir|withh|make|claim|bill"
    r"|assert|remov|cancel|rescind|because|on|for|until|at|when",
    re.IGNORECASE,
)
# The plan's own terms are left as they are.
_AS_THE_PLAN_ALLOWS = re.compile(
    r"(?<!even )\b(?:if|where|when|as|to the extent|so long as|unless)(?: and to the extent)?"
    r"(?: that)? (?:then )?(?:(?:the|a|each|that|such|its|their|any) )?"
    r"(?:plans?['’]?s? |it |they )?(?:(?:own )?terms )?(?:otherwise |so |then |also |itself )*"
    r"(?:provides?|allows?|permits?|offers?|covers?|makes?|available|offered|permitted|allowed"
    r"|provided)\b"
    r"|\b(?:subject to|in accordance with|consistent with|according to|as provided (?:in|by|under)"
    r"|under|within|by) (?:(?:the )?plan['’]s|its|their) (?:own )?(?:\w+ )?"
    r"(?:terms|provisions|limits|limitations|rules|age)\b"
    r"|\b(?:terms|provisions|limits|limitations|rules)(?: and \w+)? of (?:the|a|each|such|that|any)"
    r" plan\b"
    r"|\b(?:that|which|whatever|as) (?:the |a |each |any )?plan (?:otherwise |then )?"
    r"(?:provides|offers|makes available|covers|allows|permits)\b"
    r"|\b(?:if|when|where|as|that|which)(?: \w+){0,3}? (?:is|are|becomes?|then) available\b"
    r"|\bavailable (?:to|through) (?:the |an? )?(?:participant|employee|children|dependents|plan)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence with a verb of its own.

    Attributes:
        words: The part, as written.
        on_person: True where it lays its duty on a parent or the parties, and not on a plan.
        caused: True where it is what a parent is told to make the plan do.
    """

    words: str
    on_person: bool
    caused: bool = False

    def denied(self, before: int) -> bool:
        """Whether what stands at a place is denied by the words before it."""
        denial = _DENIES_ALL.search(self.words)
        if denial and denial.start() <= before:
            return True
        verbs = (m[1] or m[2] for m in _NOT.finditer(self.words) if m.start() < before)
        return any(not _ENDING_VERBS.match(verb) for verb in verbs)

    @property
    def as_the_plan_allows(self) -> bool:
        """Whether the part leaves the plan's own terms as they are."""
        return bool(_AS_THE_PLAN_ALLOWS.search(self.words))


@lru_cache(maxsize=2048)
def parts(sentence: str, names: tuple[str, ...] = ()) -> tuple[Part, ...]:
    """The parts of a sentence, in order.

    Args:
        sentence: One sentence, on one line.
        names: How the parents are called, besides by the words for what they are.
    """
    return tuple(_parts(sentence, names))


def _parts(sentence: str, names: tuple[str, ...]) -> Iterator[Part]:
    start, on_person = 0, False
    for end, after in (*(joint.span() for joint in _JOINT.finditer(sentence)), (None, 0)):
        words = sentence[start:end]
        verb = _MODAL.search(words)
        if verb is None and end is not None and _goes_on(words, sentence[end]):
            continue
        if verb is None or verb.start() > 0:  # one without a subject keeps the one before
            on_person = _of_a_person(words, verb, names)
        through = _THROUGH.search(words) if on_person else None
        if through:
            yield Part(words[: through.start("plan")], on_person=True)
            yield Part(words[through.start("plan") :], on_person=False, caused=True)
        else:
            yield Part(words, on_person)
        start = after


def _goes_on(words: str, next_letter: str) -> bool:
    """Whether words without a verb of command belong to what follows: "if ...,", "Mia and"."""
    return next_letter != "," or bool(_BEFORE_THE_VERB.match(words))


def _of_a_person(words: str, verb: re.Match[str] | None, names: tuple[str, ...]) -> bool:
    """Whether a parent stands at the head, or as the subject just before the verb."""
    subject = words[: verb.start()] if verb else words
    heads = [words.lstrip(), subject.rpartition(",")[2].lstrip()]
    if by := _BY.search(words):
        heads.append(f"{by['whom']} ")
    return any(_PERSON.match(head) or head.startswith(names) for head in heads if head)


def parents_names(matter: Matter) -> tuple[str, ...]:
    """How a sentence may call the parents, each with the space or comma that parts it from it."""
    parents = (matter.parties.first, matter.parties.second)
    calls = (
        name
        for parent in parents
        for name in (
            parent.name.first,
            parent.name.full,
            parent.name.last,
            f"{parent.name.first} {parent.name.last}".strip(),
            f"Mr. {parent.name.last}" if parent.name.last else "",
            f"Ms. {parent.name.last}" if parent.name.last else "",
        )
        if name
    )
    return tuple(f"{name}{after}" for name in dict.fromkeys(calls) for after in (" ", ","))
