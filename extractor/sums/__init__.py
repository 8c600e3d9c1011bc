"""What a report says of its own figures: which rows a total, a list, or a breakdown is about, and their sum."""
