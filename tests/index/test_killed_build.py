"""A build that ends before its time: what it leaves, and what it must not touch."""

import os
import signal
import subprocess
import sys

import pytest

from index.errors import IndexBusyError
from index.folder import IndexFolder
from tests.index.fakes import SilentEncoder, make_passages
from tests.index.folders import builds, opened, report


class KilledError(Exception):
    """Stands for the end of the process."""


def kill_at(moment):
    def on_progress(done, total, label):
        nonlocal moment
        moment -= 1
        if moment == 0:
            raise KilledError(label)

    return on_progress


@pytest.mark.parametrize("moment", [1, 2, 3, 4, 5])
def test_killed_build_leaves_the_old_index_answering(built, moment):
    with pytest.raises(KilledError):
        opened(built, plan="plan 2", on_progress=kill_at(moment))

    index = opened(built, encoder=SilentEncoder())
    assert len(index.passages) == len(make_passages())
    index.close()


def test_leftovers_of_a_killed_build_are_removed_by_the_next(built):
    with pytest.raises(KilledError):
        opened(built, plan="plan 2", on_progress=kill_at(5))
    assert any(name.endswith(".tmp") for name in builds(built))

    opened(built, plan="plan 2").close()

    assert len(builds(built)) == 1
    assert report(built, plan="plan 2").problem is None


SLOW_BUILD = """
import sys, time
from pathlib import Path
from index.build import open_index
from index.manifest import Content
from tests.index.fakes import HashEncoder, make_passages

def on_progress(done, total, label):
    if done == total - 1:
        print("storing", flush=True)
        time.sleep(60)

open_index(Content(make_passages(), "plan 2"), folder=Path(sys.argv[1]), encoder=HashEncoder(),
           on_progress=on_progress)
"""


def test_process_killed_while_building_frees_the_lock_and_harms_nothing(built):
    process = subprocess.Popen(
        [sys.executable, "-c", SLOW_BUILD, str(built)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    with process, process.stdout:
        assert process.stdout.readline() == "storing\n"
        with pytest.raises(IndexBusyError, match="still running"), IndexFolder(built).locked(0.2):
            pass
        os.kill(process.pid, signal.SIGKILL)

    opened(built, encoder=SilentEncoder()).close()
    opened(built, plan="plan 2").close()
    assert len(builds(built)) == 1


def test_build_in_use_elsewhere_is_not_removed(built):
    old = opened(built)

    new = opened(built, plan="plan 2")

    assert old.search("書かない窓口", limit=1)[0].passage.id == "statement-0"
    assert len(builds(built)) == 2
    old.close()
    new.close()
    opened(built, plan="plan 3").close()
    assert len(builds(built)) == 1
