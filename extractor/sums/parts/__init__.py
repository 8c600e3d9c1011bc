"""The parts that words tell of a number, where the statements themselves made no rows of them."""
