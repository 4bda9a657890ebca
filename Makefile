# One door for everything: `make demo` shows what ihaeng does, `make test` checks it, `make help` lists the rest.
# Needed: Python 3.11 or newer, make, and a package registry for the first run.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
RUNTIME := $(VENV)/.runtime-is-set-up
DEVELOPMENT := $(VENV)/.development-is-set-up

.NOTPARALLEL:
.PHONY: help setup demo test lint check bench

help:
	@echo "make setup   make .venv with everything developers need, from requirements-dev.lock"
	@echo "make demo    build the shipped example from nothing and show its sheet (needs only requirements.lock)"
	@echo "make test    run the tests"
	@echo "make lint    style, types, import rules"
	@echo "make check   lint and test"
	@echo "make bench   gold score against its floor, time of --help, reading against the analyser alone"

setup: $(DEVELOPMENT)

demo: $(RUNTIME)
	$(BIN)/ihaeng demo --to demo

test: $(DEVELOPMENT)
	$(BIN)/python -m pytest

lint: $(DEVELOPMENT)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test

bench: $(DEVELOPMENT)
	$(BIN)/python bench/gold.py
	$(BIN)/python bench/suites.py
	$(BIN)/python bench/help_time.py
	$(BIN)/python bench/reading_ratio.py

# The stamps lie in .venv: with it they go, and set-up is done again. What developers need includes the runtime.
$(RUNTIME): requirements.lock pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps -e .
	@touch $@

$(DEVELOPMENT): requirements-dev.lock requirements.lock pyproject.toml | $(BIN)/python
	$(INSTALL) --require-hashes -r requirements-dev.lock
	$(INSTALL) --no-deps -e .
	@touch $(RUNTIME) $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "ihaeng needs Python 3.11 or newer; name it: make PYTHON=/path/to/python3.11 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
