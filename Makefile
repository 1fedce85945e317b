# `make chat` and `make test` need git, Python 3.11 or newer and make; everything else is fetched here.
PYTHON ?= python3
UV := .tools/bin/uv
RUN := .venv/bin/python
export UV_PYTHON_DOWNLOADS := never
export UV_SYSTEM_CERTS := true

.PHONY: setup chat init run check lint types imports security tests test bench bench-guide chats evaluate directory reader semantic calibrate preview screenshots bench-preview bench-telegram bench-telegram-memory chaos backlog audit bench-directory protocol

setup: .venv/ready

.venv/ready: uv.lock pyproject.toml | $(UV)
	@$(UV) sync --quiet --frozen --compile-bytecode --python $(PYTHON)
	@touch $@

$(UV):
	@$(PYTHON) -m venv .tools
	@.tools/bin/pip install --quiet --disable-pip-version-check uv==0.13.9

chat: setup
	@$(RUN) -m bot chat

preview: setup
	@$(RUN) -m bot preview

screenshots: setup
	@$(RUN) -m tests.channels.preview.screenshots

init: setup
	@$(RUN) -m bot init

run: setup
	@$(RUN) -m bot run

directory: setup
	@$(RUN) -m bot build-directory

lint: setup
	@.venv/bin/ruff check --quiet . && .venv/bin/ruff format --quiet --check .

types: setup
	@.venv/bin/mypy --no-error-summary

security: setup
	@.venv/bin/bandit --quiet --recursive bot --configfile pyproject.toml

imports: setup
	@.venv/bin/lint-imports --no-cache

check: setup
	@$(RUN) -m bot check

tests: setup
	@.venv/bin/pytest -n 2

test: lint types imports security check tests

reader: setup
	@PYTHONPATH=. $(RUN) tools/fit_reader.py

# Needs some gigabytes of disk for what it is fitted with, and two to three hours on two cores.
semantic: $(UV)
	@$(UV) run --quiet --frozen --script tools/fit_semantic_reader.py

calibrate: setup
	@PYTHONPATH=. $(RUN) tools/calibrate_guide.py

bench: setup
	@$(RUN) -m tests.bench

bench-guide: setup
	@$(RUN) -m tests.bench_guide

bench-preview: setup
	@$(RUN) -m tests.channels.preview.bench

bench-directory: setup
	@$(RUN) -m tests.bench_directory

chats: setup
	@$(RUN) -m tests.dialogue.strangers

evaluate: setup
	@$(RUN) -m bot evaluate $(FILES)

bench-telegram: setup
	@$(RUN) -m tests.bench_telegram

bench-telegram-memory: setup
	@$(RUN) -m tests.bench_telegram memory

chaos: setup
	@$(RUN) -m tests.chaos

backlog: setup
	@$(RUN) -m tests.backlog

# Asks PyPI for known weaknesses of what is locked; what it has no page of is named, and not a weakness.
audit: setup security
	@.venv/bin/pip-audit --progress-spinner off --skip-editable

protocol: setup
	@$(RUN) -m bot protocol > PROTOCOL.md
