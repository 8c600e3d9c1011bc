"""Tables of figures and of persons."""
