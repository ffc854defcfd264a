"""One step on screen: groups, lists of entries, the clause editor, and the Tab key's way."""
