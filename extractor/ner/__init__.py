"""Tokens of Vietnamese, and the trained model that finds names of persons and bodies."""
