"""Install Rapport into an environment of its own if need be, and check everything: python3 scripts/test.py

Format, lint, types, tests. Further arguments go to pytest, for example tests/records -k names.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - older Pythons get this far, and no further
    sys.exit("Rapport needs Python 3.11 or newer, this is {}.{}.".format(*sys.version_info[:2]))

import os
import shutil
import subprocess

from environment import ROOT, ready_python

CHECKS = {
    "format": ["ruff", "format", "--check", "--quiet", "."],
    "lint": ["ruff", "check", "--quiet", "."],
    "types": ["mypy", "--no-error-summary"],
}
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main(arguments: list[str]) -> int:
    """Run every check, the tests last; 0 if all of them hold."""
    python = str(ready_python())
    failed = [name for name, command in CHECKS.items() if not passes(name, [python, "-m", *command])]
    say_what_is_skipped()
    # A file's tests stay in one process, because the slow fixtures (a browser, a server) belong to a file. A test that
    # fails is tried once more, since programs and browsers on a busy machine may be late; the summary names each one.
    tests = run([python, "-m", "pytest", "-n", "auto", "--dist", "loadfile", "--reruns", "1", *arguments])
    if failed and not tests:
        print(f"The tests pass, but not: {', '.join(failed)} (see above)")
    return tests or int(bool(failed))


def passes(name: str, command: list[str]) -> bool:
    """Run one check and say how it went."""
    is_fine = run(command) == 0
    print(f"{name}: {'fine' if is_fine else 'NOT FINE, see above'}", flush=True)
    return is_fine


def say_what_is_skipped() -> None:
    """Name what this machine lacks, so that nobody takes a skipped test for a passed one."""
    if not any(map(shutil.which, BROWSERS)):
        print("skipped: tests in a browser, because no Chromium is installed (Debian: apt install chromium)")
    if os.environ.get("CI") is None:
        print("not part of this: benchmarks/, see docs/benchmarks.md", flush=True)


def run(command: list[str]) -> int:
    """Run in the project's folder, output as it comes; the exit status."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
