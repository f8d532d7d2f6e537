"""The project's own virtual environment: made once, brought up to date when requirements.txt changes.

Standard library only, because it runs before anything is installed. The stamp inside `.venv` is written after a
successful install and nowhere else, so an install that was interrupted goes on with the next start.
"""

from __future__ import annotations

import hashlib
import importlib.util
import platform
import re
import shutil
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements.txt"
VENV = ROOT / ".venv"
STAMP = VENV / "rapport-requirements.sha256"
FREE_BYTES_NEEDED = 4_000_000_000  # 2.3 GB stay; pip unpacks beside them while it installs
TORCH_CPU_INDEX = "https://download.pytorch.org/whl/cpu"
INDEX_TIMEOUT_S = 3.0

NO_SPACE = "The disk is full: {folder} needs about 4 GB while packages are installed. Make room, then start again."
NO_NETWORK = (
    "The packages can't be downloaded: the package index doesn't answer. "
    "Check the connection (or HTTPS_PROXY, if there is a proxy), then start again; what is installed stays."
)
INSTALL_FAILED = "The install failed; pip's message above says why. Start again to go on from there."
NO_VENV = (
    "This Python can't make virtual environments: its venv module is missing. "
    "On Debian and Ubuntu: sudo apt install python3-venv. Then start again."
)


def ready_python() -> Path:
    """The environment's Python, with everything in requirements.txt installed; exits with one clear sentence if not."""
    python = venv_python()
    wanted = requirements_hash()
    if _stamped() == wanted and python.exists():
        return python
    _check_room()
    if not _has_pip(python):
        _make_venv()
    print("Installing what Rapport needs into .venv: about 2 GB, once, a few minutes.", flush=True)
    _install(python)
    STAMP.write_text(wanted, encoding="ascii")
    return python


def venv_python() -> Path:
    """Where the environment's Python is, or will be."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def requirements_hash() -> str:
    """SHA-256 of the requirements without comments and line endings: a new comment takes no install."""
    lines = (line.partition("#")[0].strip() for line in REQUIREMENTS.read_text(encoding="utf-8").splitlines())
    return hashlib.sha256("\n".join(line for line in lines if line).encode()).hexdigest()


def _stamped() -> str:
    return STAMP.read_text(encoding="ascii").strip() if STAMP.exists() else ""


def _check_room() -> None:
    if not VENV.exists() and shutil.disk_usage(ROOT).free < FREE_BYTES_NEEDED:
        sys.exit(NO_SPACE.format(folder=ROOT))


def _has_pip(python: Path) -> bool:
    try:
        return subprocess.run([python, "-c", "import pip"], capture_output=True, check=False).returncode == 0
    except OSError:  # no such file, or a link to a Python that is gone
        return False


def _make_venv() -> None:
    # Debian ships venv without ensurepip: making the environment would fail half-way with a long text.
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        sys.exit(NO_VENV)
    print("Making a virtual environment in .venv", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=False)
    if made.returncode:
        sys.exit(f"The virtual environment {VENV} can't be made; the message above says why.")


def _install(python: Path) -> None:
    command = [
        str(python),
        "-m",
        "pip",
        "install",
        "--disable-pip-version-check",
        "--no-input",
        "-r",
        str(REQUIREMENTS),
    ]
    problem = _run_pip(command + _torch_options(python))
    if problem:
        sys.exit(problem)


def _run_pip(command: list[str]) -> str:
    """Run pip, its output shown as it comes; the sentence to end with, or nothing if all went well."""
    complaints = []
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8", errors="replace") as pip:
        assert pip.stderr is not None
        for line in pip.stderr:
            sys.stderr.write(line)
            complaints.append(line)
    return what_failed("".join(complaints)) if pip.returncode else ""


def what_failed(complaints: str) -> str:
    """One sentence for what pip printed to standard error."""
    if re.search(r"No space left on device|Errno 28|not enough space", complaints):
        return NO_SPACE.format(folder=VENV)
    if re.search(r"NewConnectionError|NameResolutionError|ConnectTimeout|Max retries|ReadTimeout", complaints):
        return NO_NETWORK
    return INSTALL_FAILED


def _torch_options(python: Path) -> list[str]:
    """pip options that get the CPU build of torch where nothing larger is of use.

    On Linux, PyPI's torch brings several gigabytes of CUDA. PyTorch's own index has the same version without them, and
    pip prefers it ("2.13.0+cpu" counts as newer than "2.13.0"). Elsewhere PyPI's build is the CPU build already.
    """
    is_intel_linux = sys.platform == "linux" and platform.machine() in ("x86_64", "AMD64")
    if not is_intel_linux or _has_nvidia() or _has_torch(python) or not _answers(TORCH_CPU_INDEX + "/torch/"):
        return []
    return ["--extra-index-url", TORCH_CPU_INDEX]


def _has_nvidia() -> bool:
    return Path("/proc/driver/nvidia").exists() or shutil.which("nvidia-smi") is not None


def _has_torch(python: Path) -> bool:
    pin = re.search(r"^torch==([\w.]+)", REQUIREMENTS.read_text(encoding="utf-8"), re.MULTILINE)
    question = "import importlib.metadata as m; print(m.version('torch').partition('+')[0])"
    answer = subprocess.run([python, "-c", question], capture_output=True, text=True, check=False)
    return pin is not None and answer.stdout.strip() == pin[1]


def _answers(address: str) -> bool:
    """Whether `address` answers in time; in a thread, because looking up a name has no time limit of its own."""
    answers: list[bool] = []

    def ask() -> None:
        try:
            request = urllib.request.Request(address, method="HEAD")
            with urllib.request.urlopen(request, timeout=INDEX_TIMEOUT_S) as reply:
                answers.append(reply.status == 200)
        except OSError:
            answers.append(False)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(INDEX_TIMEOUT_S)
    return bool(answers and answers[0])
