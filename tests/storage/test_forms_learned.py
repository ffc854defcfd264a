"""No form is met by two threads for the first time at once: msgspec would end the process.

A reader is made where its module is imported, which one thread does; a conversion is done by one
thread at a time.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import qmsco_desk

PACKAGE = Path(qmsco_desk.__file__).parent
# The command line has one thread; the firm's profile is read before a window is there.
ONE_THREAD = {"storage/case_file.py", "storage/firm_profile.py"}


def calls(tree: ast.AST, name: str) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == name
    ]


def guarded(tree: ast.AST) -> set[ast.AST]:
    """What stands below a lock."""
    return {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.With)
        and any(ast.unparse(item.context_expr) == "_ONE_AT_A_TIME" for item in node.items)
        for inner in ast.walk(node)
    }


def test_every_form_is_learned_by_one_thread() -> None:
    found = []
    for path in PACKAGE.rglob("*.py"):
        name = path.relative_to(PACKAGE).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in calls(tree, "msgspec.json.decode"):
            kinds = [ast.unparse(each.value) for each in call.keywords if each.arg == "type"]
            if any(kind[:1].isupper() or kind[:1] == "_" for kind in kinds):
                found.append(f"{name}:{call.lineno}")
        if name not in ONE_THREAD:
            below = guarded(tree)
            found += [
                f"{name}:{call.lineno}"
                for call in calls(tree, "msgspec.convert")
                if call not in below
            ]
    assert not found


PROGRAM = """
import sys, threading
from pathlib import Path
from qmsco_desk.storage import codec, journal_form, samples
from qmsco_desk.storage.kept import payload
from datetime import datetime, timezone

sys.setswitchinterval(1e-6)
data = Path(sys.argv[1]).read_bytes()
sealed = Path(sys.argv[2]).read_bytes()
begin = threading.Barrier(6)

def work():
    begin.wait()
    file = codec.decode(data, "x")
    payload.decode(sealed, "x")
    edits = journal_form.Edits(file, datetime.now(timezone.utc))
    assert journal_form.decode(journal_form.encode(edits), "x").file == file

threads = [threading.Thread(target=work) for _ in range(6)]
[each.start() for each in threads]
[each.join() for each in threads]
"""


def test_several_threads_read_and_write_matters_from_the_first_moment() -> None:
    formats = Path(__file__).parents[1] / "fixtures" / "formats"
    for _ in range(3):
        ran = subprocess.run(
            [
                *(sys.executable, "-c", PROGRAM),
                *(formats / "matter-1.json", formats / "payload-1.json"),
            ],
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert (ran.returncode, ran.stderr) == (0, b"")
