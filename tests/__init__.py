"""The tests. A package of its own name, so that no installed one stands in its place."""
