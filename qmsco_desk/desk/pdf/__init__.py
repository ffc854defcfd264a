"""Pages of a PDF on screen: where each lies, its text, and what stands on it."""
