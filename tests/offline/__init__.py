"""No test reaches a network. How, and how far, is said in `sitecustomize.py`."""
