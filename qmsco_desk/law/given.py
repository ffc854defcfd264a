"""An item given in a case: the longer form that a compiler of state rules writes, made ours.

Such a form says more than the engine computes with. What is history is dropped; what could change
an answer is kept as a condition to be read, so that nothing is computed from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeGuard

from qmsco_desk.law.citation import Status

# What the law was, or what holds for maintenance alone: told to a reader, never computed from.
_HISTORY = ("last_known", "maintenance_only_method")
# Tests without a number measure nobody.
_NUMBERLESS = ("court_discretion", "unresolved")
_OF_A_MEASURE = ("of", "income", "percent")
# How a rule is read, which says nothing where the rule itself is not known.
_MANNER = ("presumption", "boundary")
# Words of the longer form that have another word here.
_OUR_WORDS = {"coverage_end": "coverage"}
_OTHERWISE = "the condition of no other test is met"


def as_ours(table: Mapping[str, Any]) -> dict[str, Any]:
    """The item in the keys of `schema`; what is not understood stays, to be refused by name."""
    ours = {_OUR_WORDS.get(key, key): table[key] for key in table if key not in _HISTORY}
    if ours.get("status") == Status.UNKNOWN.value:
        ours = {key: value for key, value in ours.items() if key not in _MANNER}
    tests: object = ours.get("tests")
    conditional: object = ours.get("conditional_tests")
    if _are_tests(conditional) and all(test.get("when") for test in conditional):
        del ours["conditional_tests"]
        usual = tests if _are_tests(tests) else []
        tests = [*({"when": _OTHERWISE, **_spoken(test)} for test in usual), *conditional]
    if _are_tests(tests):
        ours["tests"] = [_test(test) for test in tests]
    return ours


def _are_tests(value: object) -> TypeGuard[list[Mapping[str, Any]]]:
    return isinstance(value, list) and all(isinstance(one, Mapping) for one in value)


def _spoken(test: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in test.items() if value is not None}


def _test(test: Mapping[str, Any]) -> dict[str, Any]:
    ours = {key: value for key, value in test.items() if key not in _HISTORY}
    if ours.get("type") in _NUMBERLESS:
        ours = {key: value for key, value in ours.items() if key not in _OF_A_MEASURE}
    if ours.get("income") == "combined_gross" and ours.get("of") == "combined":
        ours["income"] = "gross"
    return ours
