"""The interview: which field stands on which page, and the session that keeps what is typed. No Qt."""
