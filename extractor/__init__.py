"""Reads the emulation and commendation reports of Vietnamese communes into one checked dataset."""

__version__ = "0.1.0"
