"""The matter held against itself: what contradicts, what cannot be, what is still needed."""
