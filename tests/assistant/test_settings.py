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
        ("ASSISTANT_RATE_PER_MINUTE", "-1"),
        ("ASSISTANT_RATE_PER_MINUTE", "6001"),
        ("ASSISTANT_RATE_PER_MINUTE", "many"),
        ("ASSISTANT_USER_HEADER", "X Remote User"),
        ("ASSISTANT_USER_HEADER", "X-Remote-User:"),
        ("ASSISTANT_USER_HEADER", "利用者"),
        ("ASSISTANT_EMBED_ORIGINS", "*"),
        ("ASSISTANT_EMBED_ORIGINS", "null"),
        ("ASSISTANT_EMBED_ORIGINS", "portal.example.lg.jp"),
        ("ASSISTANT_EMBED_ORIGINS", "http://portal.example.lg.jp"),
        ("ASSISTANT_EMBED_ORIGINS", "http://localhost.evil.example"),
        ("ASSISTANT_EMBED_ORIGINS", "https://portal.example.lg.jp/"),
        ("ASSISTANT_EMBED_ORIGINS", "https://portal.example.lg.jp/app"),
        ("ASSISTANT_EMBED_ORIGINS", "https://Portal.example.lg.jp"),
        ("ASSISTANT_EMBED_ORIGINS", "https://portal.example.lg.jp:443"),
        ("ASSISTANT_EMBED_ORIGINS", "https://portal.example.lg.jp:x"),
        ("ASSISTANT_EMBED_ORIGINS", "https://user@portal.example.lg.jp"),
        ("ASSISTANT_EMBED_ORIGINS", "https://*.example.lg.jp"),
        ("ASSISTANT_EMBED_ORIGINS", "https://a.example; script-src *"),
        ("ASSISTANT_EMBED_ORIGINS", "https://a.example https://b.example"),
        ("ASSISTANT_EMBED_ORIGINS", "https://a.example,javascript:x"),
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


@pytest.mark.parametrize(
    ("value", "origins"),
    [
        pytest.param("", (), id="none"),
        pytest.param("https://portal.example.lg.jp", ("https://portal.example.lg.jp",), id="one"),
        pytest.param(
            " https://a.example:8443 ,https://xn--eckwd4c7c.example,",
            ("https://a.example:8443", "https://xn--eckwd4c7c.example"),
            id="several, with a port and a Japanese name",
        ),
        pytest.param("https://a.example,https://a.example", ("https://a.example",), id="twice"),
        pytest.param(
            "http://localhost:9001,http://127.0.0.1",
            ("http://localhost:9001", "http://127.0.0.1"),
            id="plain http on this machine",
        ),
    ],
)
def test_origins_are_listed_with_commas(monkeypatch, value, origins):
    monkeypatch.setenv("ASSISTANT_EMBED_ORIGINS", value)

    assert load_settings().embed_origins == origins


def test_nothing_is_embedded_or_limited_by_default():
    settings = load_settings()

    assert (settings.embed_origins, settings.rate_per_minute) == ((), 0)


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


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("assistant.db", id="a file"),
        pytest.param("sqlite://", id="in memory"),
        pytest.param("sqlite:///:memory:", id="in memory by name"),
        pytest.param("sqlite:///a.db?mode=ro", id="with a query"),
        pytest.param("sqlite:///folder/", id="a folder"),
        pytest.param("mysql://somebody:secret@host/name", id="another database"),
        pytest.param("postgresql://somebody:secret@host/name", id="another driver"),
        pytest.param("postgresql+psycopg:// somebody:secret@host/name", id="with a space"),
    ],
)
def test_wrong_database_is_named_without_its_password(monkeypatch, url):
    monkeypatch.setenv("ASSISTANT_DATABASE_URL", url)

    with pytest.raises(SettingsError) as raised:
        load_settings()

    message = str(raised.value)
    assert message.startswith("ASSISTANT_DATABASE_URL: ")
    assert "secret" not in message
    assert "\n" not in message


@pytest.mark.parametrize(
    "url",
    [
        "",
        "sqlite:///training.db",
        "sqlite:////var/lib/assistant/training.db",
        "postgresql+psycopg://somebody:secret@db.example.lg.jp:5432/training",
        "postgresql+psycopg:///training?host=/run/postgresql",
    ],
)
def test_databases_that_can_be_used(monkeypatch, url):
    monkeypatch.setenv("ASSISTANT_DATABASE_URL", url)

    assert load_settings().database_url == url


def test_trainers_are_listed_with_commas(monkeypatch):
    monkeypatch.setenv("ASSISTANT_TRAINERS", " hanako, 研修担当 ,")
    monkeypatch.setenv("ASSISTANT_USER_HEADER", "X-Remote-User")

    settings = load_settings()

    assert settings.trainers == ("hanako", "研修担当")
    assert settings.user_header == "X-Remote-User"


def test_learners_are_anonymous_by_default():
    settings = load_settings()

    assert (settings.database_url, settings.user_header, settings.trainers) == ("", "", ())
