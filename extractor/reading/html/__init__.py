"""Web pages, as saved from a browser or by a word processor."""
