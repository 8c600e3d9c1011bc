"""A sentence from left to right: who it speaks of, in what standing, and each award phrase in it."""
