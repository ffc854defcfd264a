"""The engine: checks, verdicts, findings, and the calculation they rest on."""
