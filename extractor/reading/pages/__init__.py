"""Pages with places: words by their boxes, ruled cells, and the pages of a file one behind the other."""
