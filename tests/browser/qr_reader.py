"""Reads the QR codes in a screenshot with another program than the one that drew them (ZXing)."""

from __future__ import annotations

import zlib

import zxingcpp

_CHANNELS = {2: 3, 6: 4}
"""How many bytes a pixel has, by the colour type of a PNG."""


def qr_codes(screenshot: bytes) -> list[str]:
    """The texts of the QR codes in a PNG."""
    width, height, grey = grey_of(screenshot)
    image = memoryview(grey).cast("B", shape=[height, width])
    return [
        code.text for code in zxingcpp.read_barcodes(image) if code.format == zxingcpp.BarcodeFormat.QRCode
    ]


def grey_of(png: bytes) -> tuple[int, int, bytes]:
    """Width, height and the green of each pixel of a PNG with 8 bits a channel, as browsers write it."""
    chunks, at = [], 8
    while at < len(png):
        length = int.from_bytes(png[at : at + 4], "big")
        chunks.append((png[at + 4 : at + 8], png[at + 8 : at + 8 + length]))
        at += 12 + length
    header = next(data for name, data in chunks if name == b"IHDR")
    width, height = int.from_bytes(header[:4], "big"), int.from_bytes(header[4:8], "big")
    step = _CHANNELS[header[9]]
    rows = zlib.decompress(b"".join(data for name, data in chunks if name == b"IDAT"))
    before, grey = bytes(width * step), bytearray()
    for number in range(height):
        begin = number * (width * step + 1)
        before = _unfiltered(rows[begin], rows[begin + 1 : begin + 1 + width * step], before, step)
        grey += before[1::step]
    return width, height, bytes(grey)


def _unfiltered(kind: int, row: bytes, above: bytes, step: int) -> bytes:
    """A row of pixels without its filter (PNG, section 9.2)."""
    found = bytearray(step)
    corner = bytes(step) + above
    for index, value in enumerate(row):
        a, b, c = found[index], above[index], corner[index]
        match kind:
            case 1:
                value += a
            case 2:
                value += b
            case 3:
                value += (a + b) // 2
            case 4:
                value += min((a, b, c), key=lambda one, to=a + b - c: abs(to - one))
        found.append(value & 255)
    return bytes(found[step:])
