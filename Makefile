# make quiz    two forms of a quiz about the shipped article, with keys, in output/
# make test    every test
# make check   style, types, import rules, the shipped bank
# make bench   speed and quality, each figure beside a yardstick
# make picture the picture in the README
# make clean   everything that make has made, but for output/

VENV ?= .venv
BIN := $(VENV)/bin
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
endif

# The first Python that is new enough; macOS's own python3 is not. PYTHON=... overrides.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11 python; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

.PHONY: quiz test check bench picture clean develop
.DEFAULT_GOAL := quiz

quiz: $(VENV)/installed
	$(BIN)/quizgen make --forms 2

develop: $(VENV)/installed-for-development

test: $(VENV)/installed-for-development
	$(BIN)/python -m pytest -n auto

check: $(VENV)/installed-for-development
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports
	$(BIN)/quizgen bank check
	$(BIN)/quizgen bank build --check
	$(BIN)/quizgen check

bench: $(VENV)/installed-for-development
	@for benchmark in benchmarks/[a-z]*.py; do echo "== $$benchmark"; $(BIN)/python $$benchmark || exit 1; done

picture: $(VENV)/installed
	$(BIN)/quizgen make --to pdf -o build/picture
	mkdir -p docs/images
	pdftoppm -png -r 100 -f 1 -l 1 -singlefile build/picture/quiz-A.pdf docs/images/paper

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache node_modules

$(VENV)/made:
	@test -n "$(PYTHON)" || { echo "quizgen needs Python 3.11 or newer; install it, or say where it is: make PYTHON=/path/to/python3"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "quizgen needs Python 3.11 or newer, and $(PYTHON) is older or missing."; exit 1; }
	@echo "Installing quizgen into $(VENV), once …"
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/installed: $(VENV)/made pyproject.toml
	$(BIN)/python -m pip install --quiet -e .
	@touch $@

$(VENV)/installed-for-development: $(VENV)/installed pyproject.toml
	$(BIN)/python -m pip install --quiet --group dev
	@touch $@
