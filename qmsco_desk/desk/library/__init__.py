"""The state library: all jurisdictions on a map and in a table, each on a page, side by side."""
