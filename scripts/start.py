"""Install Rapport into an environment of its own if need be, and start it: python3 scripts/start.py

Further arguments go to Streamlit, for example --server.port 9000. Ctrl-C ends it.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - older Pythons get this far, and no further
    sys.exit(
        "Rapport needs Python 3.11 or newer, this is {}.{}. "
        "Install a newer one (python.org), then start with it, as in: python3.12 scripts/start.py".format(
            *sys.version_info[:2]
        )
    )

import signal
import socket
import subprocess

from environment import ROOT, ready_python

HOST = "127.0.0.1"
FIRST_PORT = 8501
PORTS_TRIED = 20
END_TIMEOUT_S = 10


def main(arguments: list[str]) -> int:
    """Start the server and stay until it ends; its exit status."""
    python = ready_python()
    port = chosen_port(arguments) or free_port()
    print(f"Rapport is at http://{HOST}:{port} (Ctrl-C ends it)", flush=True)
    return serve([str(python), "scripts/serve.py", "run", "app.py", *server_options(port), *arguments])


def server_options(port: int) -> list[str]:
    """Streamlit's options; arguments given by the person come after these and win."""
    return [
        f"--server.address={HOST}",
        f"--server.port={port}",
        "--server.showEmailPrompt=false",
        # Watching the source files for changes costs every visit a quarter of a second; only developers need it.
        "--server.fileWatcherType=none",
        "--logger.hideWelcomeMessage=true",
    ]


def chosen_port(arguments: list[str]) -> int | None:
    """The port among the arguments, as in `--server.port 9000` or `--server.port=9000`."""
    for position, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--server.port":
            value = value or "".join(arguments[position + 1 : position + 2])
            return int(value) if value.isdigit() else None
    return None


def free_port() -> int:
    """8501, Streamlit's own, or the next one that nothing listens on."""
    for port in (*range(FIRST_PORT, FIRST_PORT + PORTS_TRIED), 0):
        with socket.socket() as probe:
            if sys.platform != "win32":  # on Windows this option would take a port away from its owner
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, port))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise AssertionError("port 0 is always free")


def serve(command: list[str]) -> int:
    """Run the server. Ctrl-C reaches it too, so it is only waited for; a polite end (SIGTERM) is passed on."""
    server = subprocess.Popen(command, cwd=ROOT)
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    try:
        return server.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        end(server)


def end(server: "subprocess.Popen[bytes]") -> None:
    """Wait for the server to end, and end it if it doesn't."""
    try:
        server.wait(END_TIMEOUT_S)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        server.kill()
        server.wait()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("\nStopped. Start again to go on from there.")
