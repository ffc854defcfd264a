"""Files: where they lie, how a matter is written and read."""
