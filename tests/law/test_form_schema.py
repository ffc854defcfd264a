"""The published schema of a rules file says what the reader takes."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from qmsco_desk.law.form_schema import state_schema
from qmsco_desk.law.schema import COST_TESTS
from qmsco_desk.locate import resource

FILES = sorted(resource("rules", "states").glob("*.toml"))


def _disagreements(value: Any, schema: dict[str, Any], root: dict[str, Any], at: str) -> list[str]:
    """Where a value has keys or words that the schema lacks, or lacks those that it must have."""
    if not schema:
        return []
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    if "oneOf" in schema:
        found = [_disagreements(value, choice, root, at) for choice in schema["oneOf"]]
        return [] if any(not one for one in found) else found[0]
    if "const" in schema:
        return [] if value == schema["const"] else [at]
    if "enum" in schema:
        return [] if value in schema["enum"] else [at]
    kinds = {"object": dict, "array": list, "string": str, "boolean": bool}
    expected = kinds.get(schema.get("type", ""))
    if schema.get("format") == "date" or schema.get("type") in ("number", "integer"):
        return [] if not isinstance(value, dict | list | str) else [at]
    if expected and not isinstance(value, expected):
        return [at]
    if isinstance(value, list):
        return [
            one
            for place, entry in enumerate(value)
            for one in _disagreements(entry, schema["items"], root, f"{at}[{place}]")
        ]
    if not isinstance(value, dict):
        return []
    properties = schema.get("properties", {})
    other = schema.get("additionalProperties")
    missing = [f"{at}.{key}" for key in schema.get("required", []) if key not in value]
    inside = []
    for key, entry in value.items():
        inner = properties.get(key, other)
        inside += (
            [f"{at}.{key}"]
            if inner is None or inner is False
            else _disagreements(entry, inner, root, f"{at}.{key}")
        )
    return missing + inside


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_shipped_file_agrees_with_the_schema(path: Any) -> None:
    schema = state_schema()
    plain = tomllib.loads(path.read_text(encoding="utf-8"))
    assert _disagreements(plain, schema, schema, path.stem) == []


def test_a_strange_key_and_a_missing_status_disagree() -> None:
    schema = state_schema()
    plain = {"jurisdiction": "AA", "name": "A", "kind": "state", "contest": [{"hw": "x"}]}
    assert set(_disagreements(plain, schema, schema, "")) == {
        ".contest[0].status",
        ".contest[0].hw",
    }


def test_every_form_of_test_is_published() -> None:
    tests = state_schema()["$defs"]["ReasonableCost"]["properties"]["tests"]["items"]["oneOf"]
    assert {test["properties"]["type"]["const"] for test in tests} == set(COST_TESTS)


def test_a_file_may_not_confirm_and_names_what_it_read() -> None:
    entry = state_schema()["$defs"]["Contest"]
    assert entry["properties"]["status"] == {"enum": ["sourced", "recalled", "unknown"]}
    assert entry["if"]["properties"] == {"status": {"const": "sourced"}}
    assert entry["then"] == {"required": ["source", "verified_on"]}
