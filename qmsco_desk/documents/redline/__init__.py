"""Two versions of a paper as one: what was inserted and what was deleted, marked word by word."""
