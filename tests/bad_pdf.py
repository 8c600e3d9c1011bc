"""PDF files of a few kilobytes that no reader comes to an end with."""

import zlib

_HEAD = (b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>")
_FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>%s>>>>"
_DEEP = 34


def endless() -> bytes:
    """A page that draws a form twice, which draws another twice, and so on: two to the power of 34 in all."""
    forms = [_form(b"/X Do /X Do", b"/XObject<</X %d 0 R>>" % (7 + depth)) for depth in range(_DEEP)]
    page = _PAGE % b"/XObject<</X 6 0 R>>"
    return _file([*_HEAD, page, _stream(b"/X Do"), _FONT, *forms, _form(b"q Q", b"")])


def hungry() -> bytes:
    """A page of thirty million words, packed twice over."""
    packer = zlib.compressobj(9)
    words = b"BT /F 12 Tf 50 700 Td (khen) Tj ET\n" * 30_000
    packed = b"".join(packer.compress(words) for _ in range(1000)) + packer.flush()
    content = _stream(zlib.compress(packed, 9), b"/Filter[/FlateDecode/FlateDecode]")
    return _file([*_HEAD, _PAGE % b"", content, _FONT])


def _form(drawn: bytes, resources: bytes) -> bytes:
    return _stream(drawn, b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<%s>>" % resources)


def _stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (more, len(data), data)


def _file(objects: list[bytes]) -> bytes:
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(objects) + 1, len(made)
    made += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return made + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, start)
