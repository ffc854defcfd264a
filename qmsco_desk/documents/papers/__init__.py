"""What each paper says: one builder a paper, made of the neutral blocks."""
