"""What `bootstrap.py` does, in parts; standard library only, Python 3.11 and newer."""
