"""The arguments of `prompts`; nothing heavy is imported here, since every command's parser reads it."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `prompts list`, `prompts export` and `prompts import`."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = actions.add_parser("list", help="each prompt with the version in use", description="List prompts.")
    listing.add_argument("scenario", nargs="?", help="only this scenario, as outreach_email")
    listing.add_argument("--all", action="store_true", help="also what is archived, and every version")
    taking = actions.add_parser("export", help="the versions in use as files", description="Export prompts.")
    taking.add_argument("out", type=Path, metavar="DIR_OR_ZIP", help="a folder, or a file that ends in .zip")
    taking.add_argument("--overwrite", action="store_true", help="replace files that are there and differ")
    taking.add_argument("--archived", action="store_true", help="also what is archived, in a folder of that name")
    bringing = actions.add_parser("import", help="Markdown files or ZIPs as versions", description="Import prompts.")
    bringing.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".md files, folders, or ZIPs")
    bringing.add_argument("--scenario", default="outreach_email", help="of files that are in no folder of a scenario")
    bringing.add_argument("--author", default="", metavar="NAME", help="who is named in the versions")
