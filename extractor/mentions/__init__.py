"""What a line mentions: awards, bodies, persons, counts, years, cues."""
