"""The window around it all: home, menus, rail, foot, find, and the open matter."""
