"""Workbooks and tables of figures as files: every kind becomes grids, and every grid blocks and tables."""
