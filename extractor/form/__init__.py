"""The form of a report: letterhead, signature, headings, periods, and the unit that reports."""
