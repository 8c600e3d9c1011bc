"""From printed lines to paragraphs, list items, and headings, without what a page carries besides."""
