"""Every text that the desk translates: what stands in its own code, and what is declared below.

`poe strings` writes them into the template for translators, and a test holds the two together.
Sentences of findings, steps of the calculation, deadlines, rules and papers are not among them:
they are English wherever the desk is used, as the papers that they belong to.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from qmsco_desk import press, versions
from qmsco_desk.desk.panels.words import LATER, LEVELS
from qmsco_desk.desk.tongue import CONTEXT
from qmsco_desk.documents import catalogue
from qmsco_desk.documents.printed import prose
from qmsco_desk.interview.page import Group, Repeat
from qmsco_desk.interview.pages import PAGES
from qmsco_desk.law.telling import STATUS_WORDS
from qmsco_desk.locate import resources
from qmsco_desk.model import ask, dates, vocabulary
from qmsco_desk.model.address_book import KINDS
from qmsco_desk.model.firm import FirmAttorney, FirmProfile
from qmsco_desk.model.matter import Matter

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TEMPLATE = "desk.ts"
_DESK = Path(__file__).parent
_PACKAGE = _DESK.parent
# Below the desk, words that are handed a translator by it (`say`).
_SAYING = tuple(
    _PACKAGE / name
    for name in ("interview/words.py", "interview/differences.py", "safe/trail_words.py")
)
_WORDS = re.compile(r"[A-Za-z]{2}")


@dataclass(frozen=True, slots=True, order=True)
class Wanted:
    """A text to translate.

    Attributes:
        text: The key: the text in English; of a text about a number, the form for several.
        where: What uses it, for the translator.
        counts: Whether it is about a number.
    """

    text: str
    where: str
    counts: bool = False


def wanted() -> tuple[Wanted, ...]:
    """Every text once, with the first place that uses it, in the order of their texts."""
    found: dict[str, Wanted] = {}
    for one in (*in_code(), *declared()):
        if one.text.strip() and _WORDS.search(one.text):
            found.setdefault(one.text, one)
    return tuple(sorted(found.values()))


# In the desk's own code


def in_code() -> Iterator[Wanted]:
    """What is given to `tr` and `several`, and the tables of the modules that translate them."""
    for path in (*sorted(_DESK.rglob("*.py")), *_SAYING):
        where = path.relative_to(_PACKAGE).as_posix()
        yield from _of_module(ast.parse(path.read_text(encoding="utf-8")), where)


def _of_module(tree: ast.Module, where: str) -> Iterator[Wanted]:
    translates = False
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", "")
        if name in ("tr", "say", "noted") and node.args:
            texts = list(_texts(node.args[0]))
            translates |= not isinstance(node.args[0], ast.Constant)
            yield from (Wanted(text, where) for text in texts)
        elif name == "several" and len(node.args) > 1:
            yield from (Wanted(text, where, counts=True) for text in _texts(node.args[1]))
        elif name == "counted":
            yield from (Wanted(text, where) for each in node.args[1:] for text in _texts(each))
    # Handed on and translated where it is shown, in this module or in another of the desk.
    if translates or where.endswith(
        ("actions.py", "words.py", "asker.py", "trail.py", "stops.py", "sought.py")
    ):
        yield from (Wanted(text, where) for text in _tables(tree))


def _texts(node: ast.expr) -> Iterator[str]:
    """The texts that an expression may be, such as both sides of a choice."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from _texts(node.body)
            yield from _texts(node.orelse)
        case ast.BoolOp():
            for value in node.values:
                yield from _texts(value)


def _tables(tree: ast.Module) -> Iterator[str]:
    """Texts that stand at the top of a module or of a class, and read like words."""
    for statement in tree.body:
        for node in (statement, *getattr(statement, "body", ())):
            value = getattr(node, "value", None)
            if isinstance(node, (ast.Assign, ast.AnnAssign)) and value is not None:
                yield from (text for text in _constants(value) if _reads_like_words(text))


def _constants(node: ast.AST) -> Iterator[str]:
    """Texts within an expression; f-strings are put together where they hold constants alone."""
    if isinstance(node, ast.JoinedStr):
        parts = [
            part.value if isinstance(part, ast.Constant) else "\N{HORIZONTAL ELLIPSIS}"
            for part in node.values
        ]
        yield "".join(map(str, parts))
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _constants(child)


def _reads_like_words(text: str) -> bool:
    """Names of things in code are small letters without a blank; markup and patterns are none."""
    if not _WORDS.search(text) or re.search(r"[<>{}\\^]|://|\(\?|^[-\w.:/]*[_/.:][-\w.:/]*$", text):
        return False
    if "_" in text and " " not in text:
        return False
    return " " in text or not re.fullmatch(r"[a-z][a-z0-9.-]*", text)


# Declared on lower floors, shown by the desk


def declared() -> Iterator[Wanted]:
    """Labels, help and examples of fields; titles of pages; labels of choices; names of papers."""
    for spec in ask.fields(Matter).values():
        where = f"field {spec.path}"
        yield from _all((spec.ask.label, spec.ask.help, spec.ask.example, *spec.trail), where)
    for repeated in ask.repeats(Matter).values():
        yield from _all((repeated.ask.label, repeated.ask.label.lower()), repeated.path)
    for page in PAGES:
        yield from _all((page.title, page.short, page.purpose), f"step {page.key}")
        for group in page.groups:
            yield from _of_group(group, f"step {page.key}")
    for choice in vars(vocabulary).values():
        if isinstance(choice, type) and issubclass(choice, vocabulary.Labelled):
            yield from _all((str(one.label) for one in choice), f"choice {choice.__name__}")
    for kind in KINDS:
        yield from _all((kind.label, kind.plural), "address book")
    for record in (FirmProfile, FirmAttorney):
        for spec in ask.fields(record).values():
            yield from _all((spec.ask.label, spec.ask.help, *spec.trail), "your firm")
    yield from _all(map(versions.title_of, versions.names()), "comparing versions")
    yield from _all((period.value for period in vocabulary.PayPeriod), "pay period")
    yield from _all((*dates.DAYS, *dates.MONTHS), "date")
    for level in (*LEVELS.values(), LATER):
        yield from _all((level.one, level.many), "level of findings")
    yield from _all(STATUS_WORDS.values(), "how well a rule is verified")
    yield Wanted(press.title_of(press.PACKET), "paper")
    for goes, papers in catalogue.by_reader():
        yield from _all((prose(goes.value), *(paper.title for paper in papers)), "paper")


def _of_group(group: Group, where: str) -> Iterator[Wanted]:
    yield from _all((group.title, group.note), where)
    for item in group.items:
        if isinstance(item, Repeat):
            yield from _all((item.noun, item.empty), where)
            for inner in item.groups:
                yield from _of_group(inner, where)


def _all(texts: Iterable[str], where: str) -> Iterator[Wanted]:
    return (Wanted(text, where) for text in texts if text)


# The template


def source(texts: Iterable[Wanted]) -> str:
    """The texts as the lines of code that Qt's tool collects from."""
    lines = []
    for one in texts:
        lines.append(f"#: {one.where}")
        text = one.text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        number = ", None, 2" if one.counts else ""
        lines.append(f'QCoreApplication.translate("{CONTEXT}", "{text}"{number})')
    return "\n".join(lines) + "\n"


def write(folder: Path) -> Path:
    """Brings the template up to date, and every translation beside it; what is there is kept.

    Raises:
        subprocess.CalledProcessError: Qt's tool failed.
    """
    tool = Path(sys.executable).parent / "pyside6-lupdate"
    catalogues = {folder / TEMPLATE, *folder.glob("desk_*.ts")}
    with tempfile.TemporaryDirectory() as place:
        code = Path(place) / "desk.py"
        code.write_text(source(wanted()), encoding="utf-8")
        for path in sorted(catalogues):
            command = [str(tool), str(code), "-locations", "none", "-no-obsolete", "-silent"]
            subprocess.run([*command, "-ts", str(path)], check=True, capture_output=True)
    return folder / TEMPLATE


if __name__ == "__main__":
    folder = resources() / "translations"
    folder.mkdir(exist_ok=True)
    sys.stdout.write(f"{write(folder)}\n")
