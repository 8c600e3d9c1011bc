"""Days as a clerk writes them."""

from extractor.messages import Lang


def day(iso: str, lang: Lang) -> str:
    """ "2023-02-01" as "01/02/2023" in Vietnamese; a date that is not whole stays as it is."""
    parts = iso.split("-")
    return "/".join(reversed(parts)) if lang == "vi" and len(parts) == 3 else iso
