"""What can go wrong while setting up: a sentence that says what, and one what to do."""

import errno
import re

BAD_USE = 2
"""Exit code: the command line or the Python that runs it cannot be used."""

NOT_SET_UP = 3
"""Exit code: the set-up could not be finished."""


class Trouble(Exception):  # noqa: N818 - not a fault of the program but a word to the person
    """Something that the person at the keyboard can mend.

    Attributes:
        what: What happened, one sentence.
        what_to_do: How to mend it, one or more sentences.
        code: The exit code to leave with.
    """

    def __init__(self, what: str, what_to_do: str, code: int = NOT_SET_UP) -> None:
        super().__init__(what)
        self.what = what
        self.what_to_do = what_to_do
        self.code = code

    def __str__(self) -> str:
        return f"{self.what}\n{self.what_to_do}"


FULL_DISK = Trouble(
    "The disk is full, so the set-up could not be finished.",
    "Free some space (a whole set-up takes about 1 GB, part of it in the temporary folder), "
    "then run the same command again.",
)
UNREACHABLE = Trouble(
    "The Python package registry could not be reached, so the set-up could not be finished.",
    "Connect to the network, or set the proxy or mirror that your office uses in pip's "
    "configuration (`pip config list` shows it), then run the same command again.",
)
WRONG_HASH = Trouble(
    "A downloaded package is not the one that was locked, so nothing of it was installed.",
    "Run the same command again. If it happens again, a proxy or mirror is changing packages: "
    "ask whoever runs it.",
)
NOTHING_FITS = Trouble(
    "The Python package registry gave no package that fits: it could not be reached, or it has "
    "none for this Python on this system.",
    "Check the network and pip's configuration (`pip config list` shows it), and that "
    "installer/README.md names this system under `Where it runs`; then run the same command again.",
)

# Searched in this order: a failed connection ends in "No matching distribution" too, and pip says
# nothing else of it where it is set to try only once.
_PIP_SIGNS: tuple[tuple[str, Trouble], ...] = (
    (r"No space left on device|Errno 28|not enough space on the disk", FULL_DISK),
    (r"DO NOT MATCH THE HASHES|Hashes are required", WRONG_HASH),
    (
        r"NewConnectionError|ConnectTimeout|ConnectionError|ReadTimeout|ConnectionResetError"
        r"|ProxyError|SSLError|CERTIFICATE_VERIFY_FAILED|Max retries exceeded|Name or service not"
        r"|[Tt]emporary failure in name resolution|Connection refused|getaddrinfo failed"
        r"|RemoteDisconnected|Connection broken|HTTP error|HTTPError",
        UNREACHABLE,
    ),
    (r"No matching distribution found|not a supported wheel", NOTHING_FITS),
)


def from_os_error(error: OSError, doing: str) -> Trouble:
    """Turn an operating system's refusal into a sentence.

    Args:
        error: What the system answered.
        doing: What was being done, for example "make the folder .venv".
    """
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FULL_DISK
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Trouble(
            f"This folder cannot be written to, so it was not possible to {doing}.",
            "Put the checkout in a folder of your own, or close the program that is using it, "
            "then run the same command again.",
        )
    return Trouble(
        f"It was not possible to {doing}: {error.strerror or error}.",
        "Mend that, then run the same command again.",
    )


def from_pip_output(output: str) -> Trouble:
    """Turn what pip printed before it failed into a sentence."""
    for sign, trouble in _PIP_SIGNS:
        if re.search(sign, output):
            return trouble
    if re.search(r"Permission denied|Access is denied|Read-only file system", output):
        return from_os_error(PermissionError(errno.EACCES, ""), "install the packages")
    said = [line.strip() for line in output.splitlines() if line.startswith("ERROR:")]
    why = said[-1].removeprefix("ERROR:").strip() if said else "pip stopped without a reason"
    return Trouble(
        f"The packages could not be installed: {why.rstrip('.')}.",
        "The file setup.log in the environment's folder has all that pip said. Mend that, "
        "then run the same command again.",
    )
