"""The command line, with the fake behind it."""

import json
import subprocess
import sys
from dataclasses import dataclass

import pytest
from typer.testing import CliRunner

from api.cli import app
from api.listen import Address
from api.options import Options
from assistant.errors import SettingsError
from corpus.errors import PlanParseError
from index.errors import IndexFolderError

runner = CliRunner()


@dataclass
class Report:
    problem: str | None
    passages: int = 1234
    megabytes: float = 5.678


@dataclass
class FakeWiring:
    loaded: object
    problem: str | None = None
    host: str = "127.0.0.1"

    def address(self):
        return Address(self.host, 8000)

    def options(self):
        return Options()

    def answerer(self, on_progress):
        on_progress(1, 2, "作業中")
        if isinstance(self.loaded, Exception):
            raise self.loaded
        return self.loaded

    def build_index(self, on_progress):
        on_progress(2, 2, "終わり")
        return Report(self.problem)

    def check_index(self):
        return Report(self.problem)


def run(*args, wiring=None, stdin=None):
    return runner.invoke(app, list(args), obj=wiring, input=stdin)


def test_ask_prints_the_answer_then_the_sources(answerer):
    result = run("ask", "問い", wiring=FakeWiring(answerer))

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("一つ目の文です。二つ目の文です。[1]\n・窓口")
    assert "・[red]印[/red] :smile:\n" in result.stdout
    assert result.stdout.endswith(
        "\n\n出典\n［1］ ５ 取組内容 ＞ 推進方針１ ＞ No.１-イ ＞ 取組の方向性 p.15 "
        "「■窓口サービスの拡充」\n"
    )


def test_ask_prints_the_json_of_the_contract(answerer):
    result = run("ask", "--json", "問い", wiring=FakeWiring(answerer))

    body = json.loads(result.stdout)
    assert body["status"] == "answered"
    assert body["citations"][0]["quote"] == "■窓口サービスの拡充"
    assert "窓口" in result.stdout


@pytest.mark.parametrize(
    ("args", "message"),
    [
        pytest.param(["ask", ""], "質問を入力してください。", id="empty"),
        pytest.param(["ask", " 　"], "質問を入力してください。", id="blank"),
        pytest.param(["ask", "あ" * 1001], "1,000文字以内", id="too long"),
        pytest.param(["ask", "a\x1bb"], "U+001B", id="control character"),
        pytest.param(["ask", "\udcff"], "U+DCFF", id="lone surrogate"),
        pytest.param(["ask"], "質問", id="no question"),
        pytest.param(["ask", "一", "二"], "unexpected extra argument", id="two questions"),
        pytest.param(["\udcff"], "No such command", id="surrogate as a command"),
        pytest.param(["serve", "--port", "0"], "port", id="port 0"),
        pytest.param(["serve", "--port", "x"], "port", id="port no number"),
        pytest.param(["index"], "build", id="no sub-command"),
    ],
)
def test_wrong_usage_ends_with_2(answerer, args, message):
    result = run(*args, wiring=FakeWiring(answerer))

    assert result.exit_code == 2
    assert message in result.output
    assert answerer.asked == []


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(SettingsError("ASSISTANT_PORT: expected a number"), id="setting"),
        pytest.param(PlanParseError(3, "a heading", "x"), id="plan"),
        pytest.param(IndexFolderError("/x", "no permission"), id="index"),
        pytest.param(SettingsError("two\nlines"), id="message of two lines"),
        pytest.param(PermissionError(13, "Permission denied", "/x"), id="operating system"),
    ],
)
@pytest.mark.parametrize("command", [["ask", "問い"], ["chat"]])
def test_failure_is_one_line_and_ends_with_1(error, command):
    result = run(*command, wiring=FakeWiring(error))

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == " ".join(str(error).split()) + "\n"


def test_chat_keeps_the_history_and_ends_on_the_word(answerer):
    result = run("chat", wiring=FakeWiring(answerer), stdin="問い\n\n  問い \n終了\n問い\n")

    assert result.exit_code == 0
    assert [len(messages) for messages in answerer.asked] == [1, 3]
    assert answerer.asked[1][1].role == "assistant"
    assert result.stdout.count("続けて聞けること\n・1-イの課題は何ですか。\n") == 2


def test_chat_ends_with_the_input_and_survives_a_bad_question(answerer):
    result = run("chat", wiring=FakeWiring(answerer), stdin="a\x00\n問い")

    assert result.exit_code == 0
    assert "U+0000" in result.stderr
    assert len(answerer.asked) == 1


def test_chat_forgets_what_is_long_ago(answerer):
    run("chat", wiring=FakeWiring(answerer), stdin="問い\n" * 30)

    assert max(len(messages) for messages in answerer.asked) == 21


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.1", ""])
def test_serve_refuses_other_hosts(answerer, host):
    result = run("serve", "--host", host, wiring=FakeWiring(answerer))

    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "until authentication exists" in result.stderr


def test_serve_refuses_another_host_of_the_settings(answerer):
    result = run("serve", wiring=FakeWiring(answerer, host="0.0.0.0"))

    assert result.exit_code == 1
    assert "until authentication exists" in result.stderr


@pytest.mark.parametrize("problem", [None, "索引がありません。"])
def test_index_check(answerer, problem):
    result = run("index", "check", wiring=FakeWiring(answerer, problem))

    good = "索引は使えます（1,234件、5.7 MB）。\n"
    assert result.exit_code == (0 if problem is None else 1)
    assert result.stdout == (good if problem is None else "")
    assert result.stderr == ("" if problem is None else f"{problem}\n")


def test_index_build(answerer):
    result = run("index", "build", wiring=FakeWiring(answerer))

    assert (result.exit_code, result.stdout) == (0, "索引は使えます（1,234件、5.7 MB）。\n")


@pytest.mark.parametrize(
    "command", [[], ["ask"], ["chat"], ["serve"], ["index"], ["index", "build"], ["index", "check"]]
)
def test_help_is_japanese(command):
    result = run(*command, "--help")

    assert result.exit_code == 0
    assert "。" in result.stdout


def test_help_imports_nothing_heavy():
    code = (
        "import sys; from api.cli import app; app(['--help'], standalone_mode=False);"
        "print([name for name in ('numpy', 'torch', 'chromadb', 'fastapi', 'sudachipy')"
        " if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=20
    )

    assert done.stdout.splitlines()[-1] == "[]"
