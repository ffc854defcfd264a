"""What a clause of the wording library is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """One wording of a clause and the conditions, all of which must hold, for it to be chosen."""

    text: str
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the library.

    Attributes:
        id: Its name in files and in the drafter's changes.
        part: Id of the part it is printed in.
        title: What it is about; printed at the head of its paragraph where the part is numbered.
        why: Why it is there, in one sentence for the drafter.
        citation: The law behind it; empty where it is drafting practice.
        required: Ids of the federal rules that cannot be met without it ("E-3").
        optional: True where an order is complete without it.
        when: Conditions, all of which must hold for the clause to be printed.
        forms: Its wordings; the first whose conditions hold is printed. If none does, no clause is.
    """

    id: str
    part: str
    title: str
    why: str
    citation: str
    required: tuple[str, ...]
    optional: bool
    when: tuple[str, ...]
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class PartOfOrder:
    """A part of a paper under one heading.

    Without a title its paragraphs have no numbers; nor have they where `numbered` is false.
    """

    id: str
    title: str = ""
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Chosen:
    """A clause that this matter calls for.

    Attributes:
        clause: The library's clause.
        text: The words to print, with their slots: the drafter's where the clause was changed.
        library_text: The library's words for this matter, to compare with and to go back to.
        change: Index of the drafter's change in `clauses.changes`, if there is one.
        left_out: True where the drafter left the clause out.
    """

    clause: Clause
    text: str
    library_text: str
    change: int | None = None
    left_out: bool = False
