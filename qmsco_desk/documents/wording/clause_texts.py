"""The clauses as the drafter edits them: in words for this family, with the facts kept as slots.

What she keeps in braces stays a fact of the matter: it follows every later change of the answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qmsco_desk.documents.wording.compose import title_words
from qmsco_desk.documents.wording.subject import Subject

if TYPE_CHECKING:
    from qmsco_desk.checks.calc.result import Calculation
    from qmsco_desk.documents.wording.library import Wording
    from qmsco_desk.law.schema import StateRules
    from qmsco_desk.model.matter import Matter

_ONE_OR_MANY = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


@dataclass(frozen=True, slots=True)
class ClauseText:
    """A clause to edit: its id, its title, the library's text, and whether it may be left out."""

    id: str
    title: str
    text: str
    optional: bool


def clause_texts(
    matter: Matter,
    wording: Wording,
    issuing: StateRules | None,
    employment: StateRules | None,
    calculation: Calculation,
) -> tuple[ClauseText, ...]:
    """Every clause that the matter calls for, in printing order, in the library's words."""
    subject = Subject(matter, issuing, employment, calculation)
    return tuple(
        ClauseText(
            one.clause.id,
            title_words(one, subject),
            _unwrapped(_for_this_family(one.library_text, subject)),
            one.clause.optional,
        )
        for one in wording.chosen(subject)
    )


def _for_this_family(text: str, subject: Subject) -> str:
    """The text with words for one child or several; facts, references, tables stay in braces."""
    which = 2 if len(subject.matter.children) > 1 else 1
    # A line of the library's file may break inside a pair of braces.
    joined = re.sub(r"\{[^{}]*\}", lambda braced: " ".join(braced[0].split()), text)
    return _ONE_OR_MANY.sub(lambda number: number[which], joined)


def _unwrapped(text: str) -> str:
    """The text with one line a paragraph or entry, as a person edits it."""
    blocks = re.split(r"\n[ \t]*\n\s*|\n(?=\* )", text.strip())
    return "\n\n".join(" ".join(block.split()) for block in blocks)
