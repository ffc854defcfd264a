"""The pages of help as read from `resources/help/`, and what is found in them. No Qt here."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

GLOSSARY = "glossary"
_HEADING = re.compile(r"^(#{1,4}) +(.+?)\s*$")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"[`*_#>|]+|<!--.*?-->|^[-:| ]+$", re.MULTILINE)
# What may not be touched where a term becomes a link: links, code, raw markup.
_WHOLE = re.compile(r"!?\[[^\]]*\]\([^)]*\)|`[^`]*`|<[^>]*>")
# Terms that are words of every day too: they stand in running text in another sense.
_COMMON = frozenset(("Matter", "Finding", "Employer", "Accessible"))
_MOST_HITS = 40
_SNIPPET = 120
# A page of more letters than these is shown part by part: to lay it out would take too long.
_LONG = 30_000


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a page under one heading.

    Attributes:
        page: Name of the page ("steps/plans").
        title: The page's title.
        heading: The part's own heading; the title for what stands before the first.
        text: Its words, without markup.
    """

    page: str
    title: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class HelpPage:
    """A page: its name (its path without the ending), its title, its Markdown."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A part of a page that has the words that were looked for, and the words around them."""

    section: Section
    around: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary and the first sentence of what it means."""

    name: str
    means: str


def plain(markdown: str) -> str:
    """A text without its markup, on one line."""
    return " ".join(_MARKUP.sub(" ", _LINK.sub(r"\1", markdown)).split())


def _folded(text: str) -> str:
    """For searching: small letters, one blank before each word and none doubled."""
    return " " + " ".join(re.findall(r"[\w§$%.]+", text.lower()))


def sections_of(page: HelpPage) -> Iterator[Section]:
    """The parts of a page, in reading order."""
    heading, lines = page.title, list[str]()
    for line in page.text.splitlines():
        found = _HEADING.match(line)
        if found is None:
            lines.append(line)
            continue
        if len(found[1]) > 1:
            yield Section(page.name, page.title, heading, plain("\n".join(lines)))
            heading, lines = plain(found[2]), []
    yield Section(page.name, page.title, heading, plain("\n".join(lines)))


class HelpShelf:
    """All pages. Read once, when help is first asked for or looked through.

    Attributes:
        pages: Every page by name.
        terms: Every term of the glossary.
        sections: Every part of every page under one heading.
    """

    def __init__(
        self,
        folder: Path,
        written: Mapping[str, Callable[[str], str]] | None = None,
        arranged: Mapping[str, Callable[[Mapping[str, HelpPage]], str]] | None = None,
        last: frozenset[str] = frozenset(),
    ) -> None:
        """Reads the folder.

        Args:
            folder: Where the pages are.
            written: By a mark's name (`<!-- name -->`), what the program itself writes in its
                place; it is given the name of the page.
            arranged: The same for lists of the pages; these are given all pages.
            last: Pages that come after the others where all have the words.
        """
        self.folder = folder
        self._last = last
        self.pages: dict[str, HelpPage] = {}
        for path in sorted(folder.rglob("*.md")):
            name = path.relative_to(folder).with_suffix("").as_posix()
            text = path.read_text(encoding="utf-8")
            for mark, write in (written or {}).items():
                if f"<!-- {mark} -->" in text:
                    text = text.replace(f"<!-- {mark} -->", write(name))
            first = next((m[2] for line in text.splitlines() if (m := _HEADING.match(line))), name)
            self.pages[name] = HelpPage(name, plain(first), text)
        for mark, arrange in (arranged or {}).items():
            for name, page in self.pages.items():
                if f"<!-- {mark} -->" in page.text:
                    text = page.text.replace(f"<!-- {mark} -->", arrange(self.pages))
                    self.pages[name] = replace(page, text=text)
        self.terms = tuple(self._terms())
        self.sections = tuple(part for page in self.pages.values() for part in sections_of(page))
        self._folds = tuple(
            (_folded(part.title), _folded(part.heading), _folded(part.text))
            for part in self.sections
        )
        self._term_words = self._words_of_terms()

    def _terms(self) -> Iterator[Term]:
        page = self.pages.get(GLOSSARY)
        if page is not None:
            for part in sections_of(page):
                if part.heading != page.title:
                    yield Term(part.heading, re.split(r"(?<=[a-z)])\. ", part.text)[0])

    def _words_of_terms(self) -> re.Pattern[str] | None:
        """Finds any term in running text, the longest first; parts in parentheses are left out."""
        names = {term.name.partition(" (")[0] for term in self.terms} - _COMMON
        if not names:
            return None
        longest = sorted(names, key=lambda name: (-len(name), name))
        return re.compile(rf"\b({'|'.join(map(re.escape, longest))})\b", re.IGNORECASE)

    def resolve(self, page: str, link: str) -> tuple[str, str] | None:
        """Name of the page and heading that a link on a page leads to; None where there is none."""
        target, _, anchor = link.partition("#")
        name = page
        if target:
            if not target.endswith(".md"):
                return None
            name = posixpath.normpath(posixpath.join(posixpath.dirname(page), target))[:-3]
        return (name, anchor) if name in self.pages else None

    def heading(self, page: str, anchor: str) -> str:
        """The heading that an anchor of a page means, by the words of either; empty for none."""
        wanted = slug(anchor)
        for part in sections_of(self.pages[page]):
            if slug(part.heading) == wanted:
                return part.heading
        return ""

    def shown(self, name: str, heading: str = "") -> str:
        """A page's Markdown as it is shown: the first use of each term leads to the glossary.

        Of a page that is too long to be laid out at once, its beginning with links to its parts,
        or the part under a heading.
        """
        page = self.pages[name]
        text = page.text if len(page.text) < _LONG else _part(page, heading)
        if name == GLOSSARY or self._term_words is None:
            return text
        up = "../" * name.count("/")
        met: set[str] = set()
        lines = []
        fenced = False
        for line in text.splitlines():
            fenced ^= line.startswith("```")
            skipped = fenced or line.startswith(("#", "|", "```", "    "))
            lines.append(line if skipped else self._linked(line, up, met))
        return "\n".join(lines)

    def _linked(self, line: str, up: str, met: set[str]) -> str:
        """A line of running text with links to the terms that were not met before."""
        assert self._term_words is not None
        made, at = [], 0
        for whole in (*_WHOLE.finditer(line), None):
            text = line[at : whole.start()] if whole else line[at:]
            made.append(self._term_words.sub(lambda m: self._link(m[0], up, met), text))
            if whole:
                made.append(whole[0])
                at = whole.end()
        return "".join(made)

    def _link(self, words: str, up: str, met: set[str]) -> str:
        if words.lower() in met:
            return words
        met.add(words.lower())
        name = next(t.name for t in self.terms if t.name.lower().startswith(words.lower()))
        return f"[{words}]({up}{GLOSSARY}.md#{slug(name)})"

    def search(self, text: str) -> tuple[Hit, ...]:
        """The parts of pages that have every word that was typed, the best first."""
        typed = _folded(text).split()
        if not typed:
            return ()
        scored = []
        for at, folds in enumerate(self._folds):
            score = _score(folds, typed)
            if score:
                scored.append((self.sections[at].page in self._last, -score, at))
        return tuple(
            Hit(self.sections[at], _around(self.sections[at].text, typed[0]))
            for _, _, at in sorted(scored)[:_MOST_HITS]
        )


def slug(text: str) -> str:
    """A heading as an address has it: "The gate's word" becomes "the-gates-word"."""
    kept = re.sub(r"[^\w\- ]", "", text.lower())
    return re.sub(r"[ \-]+", "-", kept).strip("-")


def _part(page: HelpPage, heading: str) -> str:
    """One part of a long page with the way back to its beginning, or that beginning."""
    first, *parts = re.split(r"^(?=## )", page.text, flags=re.MULTILINE)
    named = {plain(part.splitlines()[0].removeprefix("## ")): part for part in parts}
    own = f"{posixpath.basename(page.name)}.md"
    if heading in named:
        return f"# [{page.title}]({own})\n\n{named[heading]}"
    links = "\n".join(f"- [{name}]({own}#{slug(name)})" for name in named)
    return f"{first}\n{links}\n"


def _score(folds: tuple[str, str, str], typed: list[str]) -> int:
    """How well a part has the words, higher is better; 0 where it lacks one."""
    title, heading, body = folds
    score = 0
    for word in typed:
        start = f" {word}"
        times = body.count(start)
        here = 40 * (start in title) + 60 * (start in heading) + min(times, 5)
        if not here:
            return 0
        score += here
    return score


def _around(text: str, word: str) -> str:
    """The words around the first place of a word."""
    found = re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE)
    at = max(0, found.start() - _SNIPPET // 3) if found else 0
    start = text.rfind(" ", 0, at) + 1 if at else 0
    piece = text[start : start + _SNIPPET]
    if start + _SNIPPET < len(text):
        piece = piece.rpartition(" ")[0] + "\N{HORIZONTAL ELLIPSIS}"
    return ("\N{HORIZONTAL ELLIPSIS}" if start else "") + piece
