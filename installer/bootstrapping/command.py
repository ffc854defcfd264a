"""The two commands: `run` and `test`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from bootstrapping.display import has_display
from bootstrapping.environment import Environment, ensure
from bootstrapping.locks import RUNTIME, TESTS, read_lock, without_window
from bootstrapping.qt_libraries import ensure_libraries, qt_loads
from bootstrapping.screen_tools import ensure_screen
from bootstrapping.talk import hand_over, say
from bootstrapping.trouble import BAD_USE, NOT_SET_UP, Trouble, from_os_error
from bootstrapping.without_display import check_and_print_sample

ROOT = Path(__file__).resolve().parents[2]

USAGE = """\
Sets QMSCO Desk up in this checkout, then opens or checks it.

    python3 installer/bootstrap.py run            open the desk; where there is no display, check
                                                  the sample matter and print its papers to out/
    python3 installer/bootstrap.py run -- ARGS    hand ARGS to qmsco-desk, for example
                                                  run -- check matter.json
    python3 installer/bootstrap.py test           run every check and test

The first time it makes .venv and installs the locked packages, which needs a network; after that
it starts at once. Exit code 2: wrong use, or a Python older than 3.11; 3: the set-up could not be
finished; otherwise that of the program it started.
"""

# Bytes that each environment takes with its downloads, measured on Linux and rounded up.
_ROOM_TO_RUN = 700_000_000
_ROOM_TO_TEST = 1_000_000_000
_ROOM_WITHOUT_QT = 350_000_000


def main(arguments: Sequence[str]) -> int:
    """Carry out one command line and return the exit code."""
    try:
        return _carry_out(arguments)
    except Trouble as trouble:
        say(str(trouble))
        return trouble.code
    except OSError as error:
        say(str(from_os_error(error, "read this checkout")))
        return NOT_SET_UP
    except KeyboardInterrupt:
        say("\nStopped. Run the same command again to go on.")
        return 130


def _carry_out(arguments: Sequence[str]) -> int:
    match list(arguments):
        case ["-h" | "--help"]:
            sys.stdout.write(USAGE)
            return 0
        case ["run"] | ["run", "--"]:
            return _run()
        case ["run", "--", *handed]:
            return _hand_to_qmsco_desk(handed)
        case ["test"]:
            return _test()
        case ["run", *_]:
            raise Trouble(
                "`run` takes nothing but what follows two hyphens.",
                "Put -- before what is meant for qmsco-desk: "
                "python3 installer/bootstrap.py run -- ARGS",
                BAD_USE,
            )
        case _:
            raise Trouble("Say `run` or `test`.", USAGE, BAD_USE)


def _run() -> int:
    environment = _runtime()
    ensure(environment)
    libraries = ensure_libraries(environment, again=True)
    if libraries and has_display():
        return hand_over([environment.python, "-m", "qmsco_desk"])
    if libraries:
        say("There is no display here, so the sample matter is checked and printed instead.")
    else:
        say("Until then the window cannot open: the sample matter is checked and printed instead.")
    return check_and_print_sample(environment)


def _hand_to_qmsco_desk(handed: Sequence[str]) -> int:
    environment = _runtime()
    ensure(environment)
    # A command needs no window: only the first set-up speaks of what one lacks.
    ensure_libraries(environment, again=handed[0] == "desk")
    return hand_over([environment.python, "-m", "qmsco_desk", *handed])


def _test() -> int:
    locks = (read_lock(ROOT, RUNTIME), read_lock(ROOT, TESTS))
    whole = Environment(ROOT, ".venv", locks, _ROOM_TO_TEST)
    ensure(whole)
    if not ensure_libraries(whole, again=True) and not qt_loads(whole):
        raise Trouble(
            "The tests drive the real window, and Qt cannot be loaded here.",
            "Install the libraries named above, then run the same command again.",
        )
    if code := _run_task(whole, "check"):
        return code
    if ensure_screen() and (code := _run_task(whole, "display")):
        return code
    bare = Environment(
        ROOT, ".venv-without-qt", tuple(without_window(lock) for lock in locks), _ROOM_WITHOUT_QT
    )
    ensure(bare)
    return _run_task(whole, "check-without-qt")


def _run_task(environment: Environment, task: str) -> int:
    """Run a task of pyproject.toml, where the list and order of the checks stand."""
    say(f"Running the task {task} of pyproject.toml.")
    code = hand_over([environment.python, "-m", "poethepoet", "--root", ROOT, task])
    say(f"The task {task} " + ("passed." if code == 0 else f"failed (exit code {code})."))
    return code


def _runtime() -> Environment:
    return Environment(ROOT, ".venv", (read_lock(ROOT, RUNTIME),), _ROOM_TO_RUN)
