"""Generates course packages to measure with: the same seed gives the same bytes."""

import random
import zipfile
from pathlib import Path

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="benchmark-{name}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="o"><organization identifier="o"><title>Benchmark {name}</title>
<item identifier="i" identifierref="r"><title>The lesson</title></item></organization></organizations>
<resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
{files}
</resource></resources>
</manifest>
"""
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Benchmark</title></head><body><p>A lesson.</p>
<script>let w = window; while (!w.API && w.parent !== w) w = w.parent; if (w.API) w.API.LMSInitialize("");</script></body></html>
"""
WORDS = "teacher course lesson session partner institution language assessment online class student".split()
FIXED_TIME = (2026, 1, 1, 0, 0, 0)


def write(path: Path, files: int, size: int, seed: int) -> None:
    """Writes a SCORM 1.2 package of so many files and about so many bytes: 60 % of them as media that do
    not compress (stored, as authoring tools do), 40 % as text that does."""
    source = random.Random(seed)
    weights = [source.lognormvariate(0, 1.2) for _ in range(files)]
    scale = size / sum(weights)
    names = []
    partial = path.with_suffix(".partial")
    with zipfile.ZipFile(partial, "w") as archive:
        for number, weight in enumerate(weights):
            length = max(16, int(weight * scale))
            is_media = number % 5 < 3
            name = f"{'media' if is_media else 'text'}/{number:05}.{'mp4' if is_media else 'html'}"
            names.append(name)
            content = source.randbytes(length) if is_media else text(source, length)
            put(archive, name, content, zipfile.ZIP_STORED if is_media else zipfile.ZIP_DEFLATED)
        put(archive, "index.html", PAGE.encode(), zipfile.ZIP_DEFLATED)
        listed = "\n".join(f'<file href="{name}"/>' for name in ["index.html", *names])
        put(archive, "imsmanifest.xml", MANIFEST.format(name=seed, files=listed).encode(), zipfile.ZIP_DEFLATED)
    partial.rename(path)


def text(source: random.Random, length: int) -> bytes:
    """Words in a random order, which compress to about a fifth as prose does."""
    block = " ".join(source.choices(WORDS, k=2000)).encode()
    begin = f"<p>{source.random()} ".encode()
    return (begin + block * (length // len(block) + 1))[:length]


def put(archive: zipfile.ZipFile, name: str, content: bytes, method: int) -> None:
    entry = zipfile.ZipInfo(name, FIXED_TIME)
    entry.compress_type = method
    entry.external_attr = 0o644 << 16
    archive.writestr(entry, content, compresslevel=6)
