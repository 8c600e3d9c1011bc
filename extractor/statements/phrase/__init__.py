"""One award phrase: number, award, giver, years, for whom, breakdown."""
