"""Opens a PDF that may be anything: damaged, or made to do harm.

Nothing in the file is run or followed, and no part of it is unpacked beyond limits far above what
a packet has.
"""

from __future__ import annotations

from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Final

import pikepdf
from pikepdf.settings import set_qpdf_limits

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_UNPACKED: Final = 64 * 1024 * 1024  # of any one part; a page at 400 dpi in colour has 45 MB
_HEADER_WITHIN: Final = 1_024  # mail and web servers put lines before it
_NO_PAGES: Final = (
    "no pages found"  # in the library's own words, where it will not open such a file
)
# What the library, and reading a file's objects, raise on files that break the format's rules.
BROKEN: Final = (
    pikepdf.PikepdfError,
    ArithmeticError,
    AttributeError,
    LookupError,
    MemoryError,
    RuntimeError,
    TypeError,
    ValueError,
)


def is_pdf(data: bytes) -> bool:
    """Whether a file says that it is a PDF."""
    return b"%PDF-" in data[:_HEADER_WITHIN]


def is_pageless(problem: Exception) -> bool:
    """Whether the library would not open a file because it has no pages."""
    return _NO_PAGES in str(problem)


@contextmanager
def opened(data: bytes, *, mend: bool) -> Iterator[pikepdf.Pdf]:
    """The file, open while it is looked at.

    Args:
        data: Its bytes, whatever they are.
        mend: Whether a damaged file is mended as far as it can be, or raises.

    Raises:
        pikepdf.PasswordError: It asks for a password.
        Exception: One of `BROKEN`, here or while it is looked at.
    """
    # The bounds hold for the whole process; they are far above what our own papers need.
    set_qpdf_limits(
        flate_max_memory=_MOST_UNPACKED,
        run_length_max_memory=_MOST_UNPACKED,
        png_max_memory=_MOST_UNPACKED,
        tiff_max_memory=_MOST_UNPACKED,
        max_stream_filters=4,
        parser_max_nesting=100,
        parser_max_container_size=500_000,
        doc_max_warnings=500,
    )
    with pikepdf.open(BytesIO(data), attempt_recovery=mend) as pdf:
        yield pdf
