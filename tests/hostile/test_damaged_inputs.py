"""Ten thousand damaged files on the command line: refused in one sentence, nothing changed.

The quick lane tries some hundreds, the long lane all (`tests.lanes`). A file whose damage no reader
can notice (a bit in a name) may be taken as whole; everything else has status 2.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from qmsco_desk import locate
from qmsco_desk.errors import DeskError
from qmsco_desk.model.address_book import KINDS
from qmsco_desk.storage import address_book, address_csv, codec, firm_profile, places
from qmsco_desk.storage.samples import Samples
from tests.cli.case_walk import Walk
from tests.cli.in_process import Ran, command
from tests.cli.test_any_file import firm_file
from tests.hostile.harm import Harmed, csv_harmed, json_harmed, toml_harmed
from tests.hostile.watching import refused, soon, standing
from tests.lanes import many

SAMPLES = Samples(locate.resource("samples"))
CODES = ("TX", "OH", "WA", "NY", "CA", "PR")
CASE = b'{"issuing_jurisdiction": "TX", "employment_jurisdiction": "OH"}'
MATTER, OTHER = "family.json", "other.json"
CHECK = ("check", MATTER)
COMMANDS: dict[str, tuple[str, ...]] = {
    "check": CHECK,
    "check as JSON": ("check", MATTER, "--format", "json"),
    "deadlines": ("deadlines", MATTER),
    "what-if": ("what-if", MATTER, "--set", "case.county=Travis"),
    "print": ("print", MATTER, "--out", "papers"),
    "compare before": ("compare", MATTER, OTHER),
    "compare after": ("compare", OTHER, MATTER),
}
# Files of each kind: how many in each lane.
BLOCKS = range(4)


def each_of(ci: int, long: int, block: int) -> range:
    """The seeds of a block."""
    count = many(ci, long) // len(BLOCKS)
    return range(block * count, (block + 1) * count)


def tried(
    file: Harmed, shown: object, *arguments: str, stdin: bytes = b"", home: bool = True
) -> Ran:
    """Runs a command on a damaged file, which it refuses, or takes where that is no harm.

    Where it refuses, nothing in the working folder and the person's own (`home`) has changed.
    """
    folders = (Path.cwd(), Path.home()) if home else (Path.cwd(),)
    before = standing(*folders)
    with soon(shown):
        ran = command(*arguments, stdin=stdin)
    if ran.status in (0, 1) and not file.sure:
        assert ran.err == "", shown
    else:
        refused(ran, shown)
        assert standing(*folders) == before, shown
    return ran


@pytest.fixture(scope="module")
def matters() -> tuple[Any, ...]:
    """Whole matters as JSON trees, with all that a file may hold beside one."""
    found = []
    for code in CODES:
        tree = json.loads(codec.encode(SAMPLES.matter(code), {"children[0].born": "31 Feb"}))
        found.append(tree)
    return tuple(found)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.usefixtures("here")
def test_damaged_matters(matters: tuple[Any, ...], block: int) -> None:
    Path(OTHER).write_bytes(codec.encode(SAMPLES.matter("TX")))
    for seed in each_of(160, 4_000, block):
        random = Random(f"matter {seed}")
        called = random.choice(list(COMMANDS))
        file = json_harmed(random.choice(matters), random)
        if called in ("print", "check as JSON") and not file.sure:
            called = "deadlines"  # a paper of each that could still be read would take minutes
        Path(MATTER).write_bytes(file.data)
        shown = (seed, called, file.what)
        tried(file, shown, *COMMANDS[called])


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.usefixtures("here")
def test_damaged_cases(block: int) -> None:
    for seed in each_of(160, 3_000, block):
        random = Random(f"case {seed}")
        file = json_harmed(Walk(random).case(), random)
        Path("case.json").write_bytes(file.data)
        shown = (seed, file.what)
        tried(file, shown, "calculate", random.choice(("case.json", "-")), stdin=file.data)


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS)
@pytest.mark.usefixtures("here")
def test_damaged_rules_of_a_firm(block: int) -> None:
    path = places.firm_rules_file()
    path.parent.mkdir(parents=True)
    for seed in each_of(80, 1_500, block):
        random = Random(f"firm {seed}")
        file = json_harmed(firm_file(random), random)
        path.write_bytes(file.data)
        shown = (seed, file.what)
        ran = tried(file, shown, "calculate", "-", stdin=CASE)
        assert ran.status == 0 or str(path) in ran.err, shown


@pytest.fixture
def installed(here: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's own files, those of TOML as copies of the test's own."""
    folder = here / "resources"
    whole = locate.resources()
    folder.mkdir()
    for one in whole.iterdir():
        if one.name in ("rules", "wording", "post", "samples"):
            shutil.copytree(one, folder / one.name)
        else:
            (folder / one.name).symlink_to(one)
    monkeypatch.setattr(locate, "resources", lambda: folder)
    return folder


TOMLS = {
    "rules/states/TX.toml": ("states", "TX"),
    "rules/states/OH.toml": CHECK,
    "rules/federal.toml": ("calculate", "-"),
}


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS)
def test_damaged_rules_and_wording(installed: Path, block: int) -> None:
    Path(MATTER).write_bytes(codec.encode(SAMPLES.matter("OH")))
    words = sorted((installed / "wording" / "order").glob("*.toml"))
    tomls = {**TOMLS, **{str(path.relative_to(installed)): CHECK for path in words}}
    for seed in each_of(80, 2_500, block):
        random = Random(f"rules {seed}")
        name = random.choice(list(tomls))
        path = installed / name
        whole = path.read_bytes()
        file = toml_harmed(whole.decode(), random)
        path.write_bytes(file.data)
        shown = (seed, name, file.what)
        try:
            # A whole matter joins those opened lately before the rules turn out to be broken.
            tried(file, shown, *tomls[name], stdin=CASE, home=False)
        finally:
            path.write_bytes(whole)


BOOK: list[list[str]] = [
    list(address_csv.columns()),
    *(
        [kind.code, *("Lone Star Health" if name in kind.named_by else "" for name in names)]
        for names in (address_csv.columns()[1:],)
        for kind in KINDS
    ),
]


def spoken(error: DeskError, shown: object) -> None:
    """Sentences that a person can read: short, printable, ended."""
    said = str(error)
    assert said.endswith((".", "?")), (shown, said)
    assert said.isprintable(), (shown, said)
    assert len(said) < 900, (shown, said)


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS)
def test_damaged_tables_of_addresses(block: int) -> None:
    whole = address_csv.read(csv_of(BOOK), "book.csv")
    assert (len(whole.entries), whole.bad) == (len(KINDS), ())
    for seed in each_of(160, 3_000, block):
        random = Random(f"table {seed}")
        file = csv_harmed(BOOK, random)
        shown = (seed, file.what)
        with soon(shown):
            try:
                table = address_csv.read(file.data, "book.csv")
            except DeskError as error:
                spoken(error, shown)
                continue
            assert table.bad or not file.sure, shown
            for bad in table.bad:
                assert bad.row >= 1, shown
                assert str(bad).isprintable(), (shown, str(bad))
                assert len(str(bad)) < 900, shown
            assert len(table.entries) <= address_book.MOST_ENTRIES, shown


HEADS = ["Participant: First name", "Participant: Last name", "Child 1 DOB", "Case number"]
ROWS = [HEADS, ["Elena", "Quennell", "2014-03-09", "1"], ["Ana", "Roe", "2015-01-01", "2"]]


def told(ran: Ran, shown: object) -> None:
    """What an import says: a line for each row or file that it refused, and how many it took."""
    assert ran.status in (0, 1, 2), (shown, ran)
    for line in ran.err.splitlines():
        assert line.startswith("qmsco-desk: "), (shown, line)
        assert line.isprintable(), (shown, line)
        assert len(line) < 900, (shown, line)
    if ran.status == 2:
        assert (ran.out, bool(ran.err)) == ("", True), (shown, ran)
    else:
        assert ran.out.endswith("imported.\n"), (shown, ran)


@pytest.mark.long
@pytest.mark.parametrize("block", BLOCKS)
def test_damaged_tables_of_matters(here: Path, block: int) -> None:
    for seed in each_of(60, 1_000, block):
        random = Random(f"matters {seed}")
        file = csv_harmed(ROWS, random)
        Path("table.csv").write_bytes(file.data)
        out = here / f"out {seed}"
        before = standing(here)
        with soon((seed, file.what)):
            ran = command("import", "table.csv", "--out", str(out))
        told(ran, (seed, file.what))
        new = set(standing(here)) - set(before)
        # Another row than the second may be good as well; what is not imported leaves no file.
        assert bool(new) == (ran.status != 2), (seed, file.what, ran)
        assert all(re.fullmatch(r"matter-\d{4}\.qmsco", Path(each).name) for each in new), new
        assert {each: mark for each, mark in standing(here).items() if each not in new} == before


@pytest.mark.long
@pytest.mark.usefixtures("here")
def test_damaged_files_beside_a_table(matters: tuple[Any, ...]) -> None:
    """A damaged list of its columns, or a damaged matter in place of the table."""
    Path("table.csv").write_bytes(csv_of(ROWS))
    assert command("import", "table.csv", "--write-map", "map.json").status == 0
    columns = json.loads(Path("map.json").read_bytes())
    for seed in range(many(40, 800)):
        random = Random(f"beside {seed}")
        file = json_harmed(columns if seed % 2 else random.choice(matters), random)
        Path("map.json" if seed % 2 else "family.json").write_bytes(file.data)
        arguments = ("table.csv", "--map", "map.json") if seed % 2 else ("family.json",)
        before = standing(Path.cwd())
        with soon((seed, file.what)):
            ran = command("import", *arguments, "--out", f"out {seed}")
        assert ran.status == 2 or not file.sure, (seed, file.what, ran)
        assert all(line.startswith("qmsco-desk: ") for line in ran.err.splitlines()), ran
        assert (ran.status == 2) <= (ran.err.count("\n") == 1), (seed, file.what, ran)
        if ran.status == 2:
            assert standing(Path.cwd()) == before, (seed, file.what)


def csv_of(rows: list[list[str]]) -> bytes:
    return "\r\n".join(",".join(row) for row in rows).encode()


def book_tree() -> Any:
    table = address_csv.read(csv_of(BOOK), "book.csv")
    return json.loads(address_book.encode(table.entries))


def profile_tree() -> Any:
    plain = {"name": "Doe & Partners", "attorneys": [{"name": "A. Doe", "bar_number": "24000001"}]}
    return {"format": 1, "firm": plain}


@pytest.mark.long
@pytest.mark.parametrize(
    ("tree", "decode"),
    [(book_tree, address_book.decode), (profile_tree, firm_profile.decode)],
    ids=["address book", "profile"],
)
def test_damaged_files_of_the_programs_own(
    tree: Callable[[], Any], decode: Callable[[bytes, str], Any]
) -> None:
    for seed in range(many(100, 2_000)):
        random = Random(f"own {seed}")
        file = json_harmed(tree(), random)
        shown = (seed, file.what)
        with soon(shown):
            try:
                decode(file.data, "own.json")
            except DeskError as error:
                spoken(error, shown)
                continue
        assert not file.sure, shown
