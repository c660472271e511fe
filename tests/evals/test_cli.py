"""The command line checks, asks, compares and ends with the code of its verdict."""

import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from typer.testing import CliRunner

from corpus.questions import ExpectedQuestion
from evals import cli
from evals.cli import app
from evals.gold.independence import NearCopy
from evals.results.folder import read_run
from evals.server import HOST, free_port

REFUSAL = {
    "status": "not_in_plan",
    "answer": "ご質問の内容は、この計画には記載されていません。",
    "citations": [],
    "took_ms": 0.1,
}


def run_cli(*arguments):
    return CliRunner().invoke(app, list(map(str, arguments)))


@pytest.fixture(scope="module")
def url():
    """Return the URL of a service that refuses everything."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            self.rfile.read(int(self.headers["content-length"]))
            content = json.dumps(REFUSAL).encode()
            self.send_response(200)
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer((HOST, 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://{HOST}:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def folder(url, tmp_path_factory):
    """Return the folder of a run in which everything was refused."""
    path = tmp_path_factory.mktemp("runs") / "refused"
    result = run_cli("run", "--set", "tune", "--url", url, "--to", path, "--no-controls")

    assert result.exit_code == 1, result.output
    return path


def test_a_run_is_printed_and_kept(folder, url):
    run = read_run(folder)

    assert (run.config.target, run.config.question_set) == (url, "tune")
    assert all(item.grade.refused for item in run.items)
    assert len(run.items) == run.config.questions
    assert run.metrics.outcomes["answerable"]["M"] > 100


def test_the_table_has_a_line_for_each_category_and_the_verdict_as_a_word(url, tmp_path):
    result = run_cli("run", "--url", url, "--to", tmp_path / "run", "--no-controls", "--failures")

    for word in ("measure_field", "out_of_scope", "全体", "REGRESSION", "出力のハッシュ値"):
        assert word in result.output
    assert "lacks" not in result.output, "the check set stays unseen"


def test_a_run_compared_with_itself_has_not_changed(folder):
    result = run_cli("compare", folder, folder)

    assert result.exit_code == 0
    assert "同等" in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("compare", "nowhere", "nowhere"), id="no run to compare"),
        pytest.param(("bless", "nowhere", "--who", "x", "--why", "y"), id="no run to bless"),
        pytest.param(("run", "--url", f"http://{HOST}:{free_port()}"), id="nobody to ask"),
    ],
)
def test_what_is_missing_ends_with_three_and_one_line(arguments):
    result = run_cli(*arguments)

    assert result.exit_code == 3
    assert len(result.output.strip().splitlines()) == 1


def test_a_place_that_is_taken_is_not_overwritten(folder, url):
    result = run_cli("run", "--url", url, "--to", folder, "--no-controls")

    assert result.exit_code == 3
    assert "choose another" in result.output


def test_the_gold_files_are_checked_without_showing_the_check_set():
    result = run_cli("check")

    assert result.exit_code == 0
    assert "tune.jsonl" in result.output
    assert result.output.splitlines()[-1].startswith("check.jsonl")


def test_near_copies_of_the_check_set_are_counted_and_those_of_the_others_shown(monkeypatch):
    copies = [NearCopy("X1", ExpectedQuestion("窓口の課題は？", "terms", "visitor"))]
    monkeypatch.setattr(cli, "near_copies", lambda golds, expected: copies)

    lines = run_cli("check").output.splitlines()

    counts = [line for line in lines if line.endswith("想定質問とほぼ同じもの 1 件")]
    names = [line.split("：")[0] for line in counts]
    assert names == ["tune.jsonl", "hard.jsonl", "check.jsonl"]
    shown = [line for line in lines if "窓口の課題は？" in line]
    assert shown == ["  X1: 想定質問「窓口の課題は？」とほぼ同じです"] * 2
    assert lines[-1] == counts[-1]


def test_wrong_usage_ends_with_two():
    assert run_cli("run", "--set", "others").exit_code == 2
