"""What was before: the versions that a matter's file keeps, and the trail of what was done."""
