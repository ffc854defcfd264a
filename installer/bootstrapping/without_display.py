"""The main job where no window can open: check the sample matter and print its papers."""

import sys
from pathlib import Path

from bootstrapping.environment import Environment
from bootstrapping.talk import hand_over
from bootstrapping.trouble import Trouble, from_os_error

_SAMPLE = "sample-matter.json"
_PAPERS = ("order", "worksheet")
_FINDINGS = 1
"""The exit code of `qmsco-desk check` when it worked and found errors in the matter."""


def check_and_print_sample(environment: Environment) -> int:
    """Write the first sample matter to out/, check it and print its papers there.

    Returns:
        0, or the exit code of the step that failed.
    """
    out = environment.root / "out"
    try:
        out.mkdir(exist_ok=True)
    except OSError as error:
        raise from_os_error(error, f"make the folder {out}") from error
    # Relative to the checkout, so that the commands shown are ones that a person can type there.
    shown = Path("out")
    matter = shown / _SAMPLE
    if code := _desk(environment, "sample", "--out", matter):
        return code
    code = _desk(environment, "check", matter)
    if code not in (0, _FINDINGS):
        return code
    before = _papers(out)
    code = _desk(environment, "print", matter, "--document", *_PAPERS, "--out", shown)
    if code:
        return code
    printed = [name for name, made in sorted(_papers(out).items()) if before.get(name) != made]
    if not printed:
        raise Trouble(
            "The papers of the sample matter were not printed.",
            f"See what was said above, and whether {out} can be written to.",
        )
    sys.stdout.write(f"\nThe sample matter was checked and printed, in {out}:\n")
    for name in (_SAMPLE, *printed):
        sys.stdout.write(f"    {name}\n")
    return 0


def _desk(environment: Environment, *arguments: str | Path) -> int:
    sys.stdout.write(f"\n> qmsco-desk {' '.join(str(argument) for argument in arguments)}\n")
    sys.stdout.flush()
    command = [environment.python, "-m", "qmsco_desk", *arguments]
    return hand_over(command, cwd=environment.root)


def _papers(out: Path) -> dict[str, int]:
    """Each PDF in a folder with the time it was last written."""
    return {file.name: file.stat().st_mtime_ns for file in out.glob("*.pdf")}
