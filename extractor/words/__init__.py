"""Patterns and word lists of `patterns/` as frozen rules, and where their words stand in a line."""
