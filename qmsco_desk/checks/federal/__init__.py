"""Checks of federal law: ERISA 609(a), the CCPA limit, the notice, the kind of plan."""
