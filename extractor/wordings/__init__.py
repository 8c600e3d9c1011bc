"""The pattern files themselves: what is wrong with them, and what a run gives reason to add."""
