"""As much of JSON Schema as the published ones use; an unknown word fails the test."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any


def valid(schema: dict[str, Any], node: Any, root: dict[str, Any]) -> bool:
    """Whether a value is what a schema says; `root` holds the definitions."""
    known = {
        *("$ref", "anyOf", "title", "description", "type", "properties", "required", "default"),
        *("additionalProperties", "items", "enum", "pattern", "minLength", "maxLength", "minimum"),
        *("maximum", "maxItems", "format", "$defs", "const", "$schema"),
    }
    assert set(schema) <= known, set(schema) - known
    if "$ref" in schema:
        return valid(root["$defs"][schema["$ref"].rsplit("/", 1)[1]], node, root)
    if "anyOf" in schema:
        return any(valid(each, node, root) for each in schema["anyOf"])
    if "enum" in schema:
        return node in schema["enum"]
    if "const" in schema:
        return bool(node == schema["const"])
    checks: dict[str, Callable[[], bool]] = {
        "null": lambda: node is None,
        "boolean": lambda: isinstance(node, bool),
        "integer": lambda: (
            isinstance(node, int)
            and not isinstance(node, bool)
            and schema.get("minimum", node) <= node <= schema.get("maximum", node)
        ),
        "string": lambda: (
            isinstance(node, str)
            and len(node) >= schema.get("minLength", 0)
            and len(node) <= schema.get("maxLength", len(node))
            and re.search(schema.get("pattern", ""), node) is not None
        ),
        "array": lambda: (
            isinstance(node, list)
            and len(node) <= schema.get("maxItems", len(node))
            and all(valid(schema["items"], each, root) for each in node)
        ),
        "object": lambda: _object_is_valid(schema, node, root),
    }
    return checks[schema["type"]]() if "type" in schema else True


def _object_is_valid(schema: dict[str, Any], node: Any, root: dict[str, Any]) -> bool:
    if not isinstance(node, dict):
        return False
    properties = schema.get("properties", {})
    if schema.get("additionalProperties") is False and not set(node) <= set(properties):
        return False
    if not set(schema.get("required", ())) <= set(node):
        return False
    return all(valid(properties.get(key, {}), value, root) for key, value in node.items())
