"""From the mentions of a report's blocks to facts: who got what, how often, from whom."""
