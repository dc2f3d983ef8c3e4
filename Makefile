# Every check of the project is one command here. `make help` lists them.
# Nothing needs a compiler: without one the library runs on its pure-Python kernel.

VENV ?= .venv
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v "$$p"; break; }; done)
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
BUILD_INPUTS := pyproject.toml $(wildcard setup.py src/cablegram/_kernel/native/*.[ch])
SEEDS ?= 200
N ?= 100000
SEED ?= 1
TIME ?= 3600
LIMIT ?= 90

.PHONY: help demo test test-all lint types format bench fuzz kill mutants sanitizers docs site screenshots sim schema wheels clean
.DEFAULT_GOAL := help

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*  ## /\1|/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{printf "  make %-10s %s\n", $$1, $$2}'

# ---- set-up: done once, done again when what is built from has changed ----

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: sudo apt install python3 python3-venv"; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null \
		|| { echo "Python's venv module is missing: sudo apt install python3-venv"; exit 1; }
	@"$(PYTHON)" -m venv "$(VENV)"

$(VENV)/.ready: $(BUILD_INPUTS) | $(BIN)/python
	@echo "Setting up $(VENV) (once)"
	@$(PIP) install --quiet --editable '.[cli,qr]'
	@touch $@

$(VENV)/.ready-dev: $(BUILD_INPUTS) | $(BIN)/python
	@echo "Setting up $(VENV) for development (once)"
	@$(PIP) install --quiet --editable '.[dev]'
	@touch $@ $(VENV)/.ready

# ---- what a newcomer types ----

demo: $(VENV)/.ready  ## log in, say Hello and log in again, on a Telegram in a box
	@$(BIN)/python examples/demo.py

test: $(VENV)/.ready-dev  ## the test suite
	$(BIN)/python -m pytest -q -m "not slow and not interop" $(or $(PYTEST_ARGS),-n auto)

# ---- what a developer types ----

test-all: $(VENV)/.ready-dev  ## the test suite with what takes longer, and other people's clients
	$(BIN)/python -m pytest -q $(PYTEST_ARGS)

lint: $(VENV)/.ready-dev  ## style, formatting, types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict src tools examples bench fuzz tests

types: $(VENV)/.ready-dev  ## mypy; then mypy, pyright and stubtest on the raw API's stubs
	$(BIN)/mypy --strict src tools examples bench fuzz tests
	$(BIN)/python -m pytest -q tests/typing

format: $(VENV)/.ready-dev  ## let ruff format what it can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.ready-dev  ## measure against other libraries, on the same sandbox (BENCH_ARGS=)
	$(BIN)/python bench/run.py $(BENCH_ARGS)

fuzz: $(VENV)/.ready-dev  ## replay the corpora, then N= mutated inputs for each harness of fuzz/
	@for harness in $(basename $(notdir $(wildcard fuzz/*.py))); do \
		echo "fuzz/$$harness.py"; $(BIN)/python -m fuzz.$$harness N=$(N) SEED=$(SEED) || exit 1; done

mutants: $(VENV)/.ready-dev  ## N= single points of the source changed (SEED=, PATHS=, TIME= seconds): what no test notices
	$(BIN)/python -m tools.mutants --n $(if $(filter file,$(origin N)),60,$(N)) --seed $(SEED) --limit $(LIMIT) --time $(TIME) $(PATHS)

sanitizers: $(VENV)/.ready-dev  ## the C kernel's tests and fuzzing under AddressSanitizer and UBSan (gcc is needed)
	PYTHON=$(abspath $(BIN)/python) N=$(N) SEED=$(SEED) fuzz/sanitize.sh

sim: $(VENV)/.ready-dev  ## SEEDS= simulated runs with faults; a failing seed is printed and replays
	CABLEGRAM_SEEDS=$(SEEDS) $(BIN)/python -m pytest -q -o faulthandler_timeout=0 tests/sim $(PYTEST_ARGS)

kill: $(VENV)/.ready-dev  ## N= times kill -9 a busy bot with durable delivery, on each store (PYTEST_ARGS="-k sqlite")
	CABLEGRAM_KILLS=$(if $(filter file,$(origin N)),500,$(N)) $(BIN)/python -m pytest -q -o faulthandler_timeout=0 tests/chaos/test_kill.py $(PYTEST_ARGS)

docs: $(VENV)/.ready-dev  ## run every snippet of the documentation
	$(BIN)/python -m pytest -q tests/test_docs.py $(PYTEST_ARGS)

site: $(VENV)/.ready-dev  ## the documentation as a site, in build/site: open index.html
	$(BIN)/python -m tools.site

screenshots: $(VENV)/.ready-dev  ## the pictures of the README, of the real thing (Chromium is needed)
	$(BIN)/python -m tools.screenshots

schema: $(VENV)/.ready-dev  ## make everything that is generated from schema/
	$(BIN)/python -m tools.generate

wheels: $(VENV)/.ready-dev  ## one wheel with the C kernel, one without
	$(PIP) wheel --quiet --no-deps --wheel-dir dist .
	CABLEGRAM_NO_NATIVE=1 $(PIP) wheel --quiet --no-deps --wheel-dir dist/pure .
	@ls -l dist/*.whl dist/pure/*.whl

clean:  ## remove what was built, keep the virtual environment
	rm -rf build dist src/*.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis bench/results
