"""What is on disk is sealed here: the container, the ways into it, and the keys of this desk."""
