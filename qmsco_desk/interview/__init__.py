"""The interview: which field stands on which page, and the session under edit. No Qt."""
