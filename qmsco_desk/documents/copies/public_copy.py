"""The copy of a paper for the court's public file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qmsco_desk.documents.blocks import (
    CaptionBlock,
    Document,
    Emphasis,
    Heading,
    Para,
    ParaStyle,
    Signatures,
    Span,
)
from qmsco_desk.documents.copies.hiding import hiding
from qmsco_desk.documents.copies.homes import homes, stated_homes
from qmsco_desk.documents.copies.redaction import Redaction
from qmsco_desk.documents.copies.treatment import Kind, treatment
from qmsco_desk.documents.copies.words import copy_words
from qmsco_desk.documents.printed import bold, cited, joined_words
from qmsco_desk.documents.wording.subject import Subject
from qmsco_desk.law.citation import Status
from qmsco_desk.law.schema import ChildFact, NameShown
from qmsco_desk.model.vocabulary import PaperName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qmsco_desk.documents.blocks import Block
    from qmsco_desk.documents.copies.treatment import Treatment
    from qmsco_desk.documents.copies.words import CopyWords
    from qmsco_desk.documents.paper import Paper
    from qmsco_desk.law.schema import FilingPrivacy

# The papers that are the court's order, whatever copy of it.
_ORDERS = frozenset(
    name.value for name in (PaperName.ORDER, PaperName.ORDER_PUBLIC, PaperName.ORDER_CONFIDENTIAL)
)
_FACTS = {ChildFact.NAME: "name", ChildFact.BIRTH_DATE: "date of birth"}


def public(document: Document, paper: Paper) -> Document:
    """A finished document as it may stand in the court's public file.

    What the issuing court's rule keeps out is taken out of every word that is printed, read out or
    shown as a bookmark; where the rule does not say, or none is on file, so is everything that any
    rule could keep out. A framed note under the title says what was left out and by which rule.
    """
    is_order = document.name in _ORDERS
    how = treatment(paper.issuing, order=is_order)
    redaction = Redaction(hiding(paper.matter, how, states_of(paper)))
    clean = redaction.document(document)
    met = frozenset(redaction.met)
    if not (met or is_order):
        return clean
    if is_order:
        clean = _signed_elsewhere(clean, copy_words(paper.wordings.folder))
    return _noted(clean, tuple(_note(how, met, paper, is_order=is_order)))


def redacted(document: Document, paper: Paper) -> Document:
    """The same without the note: for a packet's own pages, whose papers say it already."""
    how = treatment(paper.issuing, order=document.name in _ORDERS)
    return Redaction(hiding(paper.matter, how, states_of(paper))).document(document)


def states_of(paper: Paper) -> dict[str, str]:
    """Names of the states of a matter by postal code, as far as their rules are at hand."""
    matter = paper.matter
    known = ((matter.case.state, paper.issuing), (matter.employment_state, paper.employment))
    return {code: rules.name for code, rules in known if rules is not None}


def rule_words(rule: FilingPrivacy) -> str:
    """A rule's citation, and its standing where it was only recalled."""
    recalled = "; citation recalled, text not read" if rule.status is Status.RECALLED else ""
    return f"{cited(rule.citation)}{recalled}"


def _signed_elsewhere(document: Document, words: CopyWords) -> Document:
    """The order with no line to sign or date: the Court signs the Order itself, not this copy."""
    place = (Span(words.say("signed_elsewhere"), Emphasis.ITALIC),)
    return replace(
        document,
        blocks=tuple(
            replace(
                block,
                blocks=tuple(replace(one, dated=False, elsewhere=place) for one in block.blocks),
            )
            if isinstance(block, Signatures)
            else block
            for block in document.blocks
        ),
    )


def _note(how: Treatment, met: frozenset[Kind], paper: Paper, *, is_order: bool) -> Iterator[Block]:
    """The frame under the title; in a draft, also what counsel must still know, in small type."""
    words = copy_words(paper.wordings.folder)
    said = [words.say("public"), *([words.say("order")] if is_order else ())]
    said.extend(_left_out(how, met, paper, words))
    # The order says at length what becomes of what was left out; a short paper is kept short.
    if is_order and how.rule is not None and how.rule.unless_required and met - how.silent:
        said.append(words.say("gives_way"))
    if what := _in_full(met, paper):
        name = "sheet" if is_order else "sheet_in_short"
        said.append(words.say(name, what=what, plan=plan_words(paper, words)))
    lead, *rest = said
    yield Para((bold(lead), Span(" " + " ".join(rest))), ParaStyle.NOTICE)
    if paper.draft:
        told = _for_counsel(how, met, paper, words)
        yield from (Para((Span(one),), ParaStyle.SMALL) for one in told)


def for_counsel(paper: Paper, *, order: bool = False) -> tuple[str, ...]:
    """What counsel must still do or know before public copies are filed; no court reads it.

    Args:
        paper: The matter with everything that its papers say about it.
        order: Whether the order is among them, in which some rules let children be named.
    """
    how = treatment(paper.issuing, order=order)
    kinds = frozenset((Kind.NAME, Kind.HOME))
    return tuple(_for_counsel(how, kinds, paper, copy_words(paper.wordings.folder)))


def for_signature(document: Document, paper: Paper) -> tuple[str, ...]:
    """What counsel must know of the order that the judge signs, which no rule has redacted.

    Args:
        document: The order in full; what of it a public copy would leave out is looked for in it.
        paper: The matter with everything that its papers say about it.
    """
    how, words = treatment(paper.issuing, order=True), copy_words(paper.wordings.folder)
    redaction = Redaction(hiding(paper.matter, how, states_of(paper)))
    redaction.document(document)
    met = frozenset(redaction.met)
    return tuple(_for_signature(how, met, paper, words)) if met else ()


def _for_signature(
    how: Treatment, met: frozenset[Kind], paper: Paper, words: CopyWords
) -> Iterator[str]:
    if how.rule is None:
        yield words.say("full_without_rule", kinds=_kinds(met, paper))
        return
    rule = rule_words(how.rule)
    if by_rule := met - how.silent:
        said = [words.say("full_by_rule", rule=rule, kinds=_kinds(by_rule, paper))]
        if how.rule.unless_required:
            said.append(words.say("full_gives_way"))
        yield " ".join(said)
        if how.rule.legend:
            place = how.rule.legend_place
            yield words.say("full_legend", rule=rule, legend=how.rule.legend, place=place)
    if beside := met & how.silent:
        yield words.say("full_silent", rule=rule, kinds=_kinds(beside, paper))


def _in_full(met: frozenset[Kind], paper: Paper) -> str:
    """What of it stands in the sheet, with its verb: "names and address stand"; maybe nothing."""
    stated = stated_homes(paper.matter) & set(homes(paper.matter))
    several = {Kind.NAME: len(paper.matter.children) > 1, Kind.HOME: len(stated) > 1}
    told = [kind for kind in several if kind in met and (kind is Kind.NAME or stated)]
    if not told:
        return ""
    called = {
        Kind.NAME: "names" if several[Kind.NAME] else "name",
        Kind.HOME: "addresses" if several[Kind.HOME] else "address",
    }
    plural = len(told) > 1 or several[told[0]]
    return f"{joined_words(called[kind] for kind in told)} {'stand' if plural else 'stands'}"


def plan_words(paper: Paper, words: CopyWords) -> str:
    """Who gets the full copy: the plan administrators, or whoever else enrolls the children."""
    route = Subject.of(paper).route
    return words.say("plan" if route.to_a_group_plan else "no_plan")


def _kinds(kinds: frozenset[Kind], paper: Paper) -> str:
    """What is left out, in words: "the children’s names and home address"."""
    several = len(paper.matter.children) > 1
    whose = "the children’s " if several else "the child’s "
    called = {
        Kind.NAME: "names" if several else "name",
        Kind.HOME: "home addresses" if len(homes(paper.matter)) > 1 else "home address",
    }
    theirs = [words for kind, words in called.items() if kind in kinds]
    rest = [kind.value for kind in Kind if kind in kinds and kind not in called]
    return whose * bool(theirs) + joined_words((*theirs, *rest))


def _left_out(
    how: Treatment, met: frozenset[Kind], paper: Paper, words: CopyWords
) -> Iterator[str]:
    """What was left out, by the rule and beside it."""
    if not met:
        yield words.say("nothing")
        return
    if how.rule is None or met <= how.silent:
        yield words.say("without_rule", kinds=_kinds(met, paper))
        return
    rule, by_rule = rule_words(how.rule), met - how.silent
    if how.names is NameShown.INITIALS and Kind.NAME in by_rule:
        others = by_rule - {Kind.NAME}
        name = "by_initials_and" if others else "by_initials"
        yield words.say(name, rule=rule, kinds=_kinds(others, paper))
    else:
        yield words.say("by_rule", rule=rule, kinds=_kinds(by_rule, paper))
    if beside := met & how.silent:
        yield words.say("besides", kinds=_kinds(beside, paper))


def _for_counsel(
    how: Treatment, met: frozenset[Kind], paper: Paper, words: CopyWords
) -> Iterator[str]:
    """What counsel must still do or know before the copy is filed."""
    rule = how.rule
    if rule is None:
        yield words.say("not_on_file")
        return
    if beside := met & how.silent:
        yield words.say("silent", rule=rule_words(rule), kinds=_kinds(beside, paper))
    if how.named_by_exception:
        yield words.say("named", rule=rule_words(rule))
    if rule.withholding_order_states:
        facts = joined_words(_FACTS[fact] for fact in rule.withholding_order_states)
        yield words.say("must_state", rule=rule_words(rule), facts=f"each child’s {facts}")
    if rule.form:
        name = "form_first" if rule.form_required else "form"
        yield words.say(name, form=rule.form, rule=rule_words(rule))


def _noted(document: Document, note: tuple[Block, ...]) -> Document:
    """The document with the note under its title, or under its caption where it has none."""
    blocks = document.blocks
    at = next(
        (n for n, one in enumerate(blocks) if isinstance(one, Heading) and one.level == 1), -1
    )
    if at < 0:
        at = next((n for n, one in enumerate(blocks) if isinstance(one, CaptionBlock)), -1)
    return replace(document, blocks=(*blocks[: at + 1], *note, *blocks[at + 1 :]))
