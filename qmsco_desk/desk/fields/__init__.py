"""One field on screen: an editor for each kind of answer, and the row it stands in."""
