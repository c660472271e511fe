"""Settings come from the environment; a wrong one is named in one line."""

import pytest

from assistant.errors import AssistantError, SettingsError
from assistant.load import load_assistant
from assistant.settings import Settings, load_settings


@pytest.fixture(autouse=True)
def clean(monkeypatch):
    for name in Settings.model_fields:
        monkeypatch.delenv(f"ASSISTANT_{name.upper()}", raising=False)


def test_defaults_listen_on_loopback_and_use_the_shipped_model():
    settings = load_settings()

    assert (settings.host, settings.port) == ("127.0.0.1", 8000)
    assert settings.encoder == ""
    assert settings.plan == "kokubunji-digital-2"


@pytest.mark.parametrize("name", ["ASSISTANT_PORT", "assistant_port"])
def test_variable_is_read(monkeypatch, name):
    monkeypatch.setenv(name, "8123")

    assert load_settings().port == 8123


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ASSISTANT_PORT", "abc"),
        ("ASSISTANT_PORT", "0"),
        ("ASSISTANT_PORT", "65536"),
        ("ASSISTANT_PORT", "-1"),
        ("ASSISTANT_PORT", "80.5"),
        ("ASSISTANT_PORT", ""),
        ("ASSISTANT_PLAN", ""),
    ],
)
def test_wrong_value_is_named_in_one_line(monkeypatch, name, value):
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingsError) as raised:
        load_settings()

    message = str(raised.value)
    assert message.startswith(f"{name}: ")
    assert repr(value) in message
    assert "\n" not in message


def test_unknown_variable_does_not_matter(monkeypatch):
    monkeypatch.setenv("ASSISTANT_NONSENSE", "1")
    monkeypatch.setenv("PORT", "abc")

    assert load_settings().port == 8000


def test_settings_do_not_change():
    with pytest.raises(ValueError, match="frozen"):
        load_settings().port = 9000


@pytest.mark.parametrize(
    ("change", "named"),
    [
        pytest.param({"plan": "no-such-plan"}, "no-such-plan", id="unknown plan"),
        pytest.param({"plan": "../plans"}, "../plans", id="plan outside its folder"),
        pytest.param({"encoder": "/no/such/model"}, "/no/such/model", id="unknown encoder folder"),
        pytest.param({"encoder": "nobody/no-model"}, "nobody/no-model", id="unknown encoder name"),
    ],
)
def test_load_error_is_one_line_that_names_its_cause(tmp_path, change, named):
    with pytest.raises(AssistantError) as raised:
        load_assistant(Settings(data_dir=tmp_path / "data", **change))

    assert named in str(raised.value)
    assert "\n" not in str(raised.value)


def test_encoder_folder_without_a_model_is_a_load_error(tmp_path):
    empty = tmp_path / "model"
    empty.mkdir()

    with pytest.raises(AssistantError) as raised:
        load_assistant(Settings(data_dir=tmp_path / "data", encoder=str(empty)))

    assert str(empty) in str(raised.value)
    assert "\n" not in str(raised.value)


def test_data_folder_that_is_a_file_is_a_load_error(tmp_path):
    file = tmp_path / "data"
    file.write_text("no folder", encoding="utf-8")

    with pytest.raises(AssistantError) as raised:
        load_assistant(Settings(data_dir=file))

    assert str(file) in str(raised.value)
    assert "\n" not in str(raised.value)
    assert file.read_text(encoding="utf-8") == "no folder"
