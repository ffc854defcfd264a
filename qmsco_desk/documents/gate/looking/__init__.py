"""Looks into a finished PDF as a filing system does, and writes down what it says of itself."""
