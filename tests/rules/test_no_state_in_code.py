"""The engine knows no state: which state says what is data."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import qmsco_desk

PACKAGE = Path(qmsco_desk.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

NAMES = """
    Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,District of Columbia,
    Florida,Georgia,Guam,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,
    Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,
    New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,
    Puerto Rico,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,
    Washington,Wisconsin,Wyoming
"""
CODES = """
    AL AK AZ AR CA CO CT DE DC FL GA GU HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ
    NM NY NC ND OH OK OR PA PR RI SC SD TN TX UT VT VI VA WA WV WI WY
"""
NAMED = re.compile(rf"\b({'|'.join(name.strip() for name in NAMES.split(','))})\b")


# What looks like a postal code and is none: the file, the word, and what it is.
OTHER_WORDS = {
    ("documents/render/pdf/fonts.py", "AL"): "a class of Unicode's bidirectional algorithm",
}


def test_no_module_names_a_state() -> None:
    found = {
        (path.relative_to(PACKAGE).as_posix(), name)
        for path in MODULES
        for name in NAMED.findall(path.read_text("utf-8"))
    }
    assert found == set()


def test_no_module_holds_a_postal_code() -> None:
    codes = set(CODES.split())
    found = {
        (path.relative_to(PACKAGE).as_posix(), node.value)
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in codes
    }
    assert found <= set(OTHER_WORDS)
