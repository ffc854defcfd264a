"""What the drafter reviews: pages and figures with their ticks, and everything said of a matter."""
