"""Fetched pages kept on disk for a day, so that a site is asked once."""

from __future__ import annotations

import hashlib
import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

CACHE_S = 24 * 3600


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """What came back: `media_type` without parameters; `from_cache` when it was fetched less than a day ago."""

    url: str
    final_url: str
    media_type: str
    data: bytes
    from_cache: bool = False


def _cache_file(url: str, folder: Path) -> Path:
    return folder / f"{hashlib.sha256(url.encode('utf-8', 'replace')).hexdigest()}.page"


def load_page(url: str, folder: Path | None) -> FetchedPage | None:
    """The page that was kept for `url` less than a day ago, or None."""
    if folder is None:
        return None
    file = _cache_file(url, folder)
    try:
        if time.time() - file.stat().st_mtime > CACHE_S:
            return None
        head, _, data = file.read_bytes().partition(b"\n")
        known = json.loads(head)
        return FetchedPage(url, str(known["final_url"]), str(known["media_type"]), data, from_cache=True)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_page(page: FetchedPage, folder: Path | None) -> None:
    """Keep a page in `folder`; without a folder nothing happens."""
    if folder is None:
        return
    head = json.dumps({"final_url": page.final_url, "media_type": page.media_type}).encode()
    with suppress(OSError):  # a cache that can't be written only costs a second request
        folder.mkdir(parents=True, exist_ok=True)
        file = _cache_file(page.url, folder)
        fresh = file.with_suffix(f".{os.getpid()}.tmp")
        fresh.write_bytes(head + b"\n" + page.data)
        fresh.replace(file)
