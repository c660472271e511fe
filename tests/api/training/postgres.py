"""A PostgreSQL of the tests' own: in a folder of its own, on a socket, without durability."""

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

MISSING = (
    "no PostgreSQL on this machine, so nothing was tried on one; "
    "on Debian: apt-get install postgresql"
)
USER = "postgres"


def find_postgres():
    """Return the folder of the server's programs, the newest first; None if there is none."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)
    return folders[0].parent if folders else None


def must_be_there():
    """Whether a missing server is a failure: on the machine that decides about a change."""
    named = os.environ.get("CI", "")  # noqa: TID251  # No setting of the service.
    return named.lower() in {"1", "true", "yes"}


def plain(url):
    """Return a URL as the driver itself takes it."""
    return url.replace("+psycopg", "")


@contextmanager
def serving(programs):
    """Run a server until the end of the block; yields the URL of its database."""
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    if os.geteuid() == 0:
        # The server refuses to run as root.
        shutil.chown(folder, USER)
    data, log = folder / "data", folder / "log"
    try:
        _run(programs / "initdb", "-D", data, "-A", "trust", "-U", USER, "-E", "UTF8", "--no-sync")
        options = f"-F -c listen_addresses='' -c unix_socket_directories={folder}"
        _run(programs / "pg_ctl", "-D", data, "-l", log, "-w", "-o", options, "start")
        try:
            yield f"postgresql+psycopg://{USER}@/postgres?host={quote(str(folder), safe='')}"
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(*command):
    as_user = ["runuser", "-u", USER, "--"] if os.geteuid() == 0 else []
    done = subprocess.run(
        [*as_user, *map(str, command)],
        stdin=subprocess.DEVNULL,
        # What the server inherits would be held open for as long as it runs.
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, f"{command[0].name} ended with {done.returncode}"
