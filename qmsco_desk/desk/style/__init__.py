"""How the desk looks: theme, style sheet, icons, and the controls everything is made of."""
