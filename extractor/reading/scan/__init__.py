"""Pages that are pictures: scans and photographs, read with Tesseract and its Vietnamese model."""

from extractor.reading.scan.recognition import recognise

__all__ = ["recognise"]
