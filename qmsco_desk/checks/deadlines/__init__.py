"""The days of a matter: business days by a named calendar, and everything that falls due."""
