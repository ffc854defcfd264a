"""What if: the outcomes of a matter beside those with other answers, the matter untouched."""
