# Parley's commands. Each makes what it needs: a bare Python 3.11 or later and make are enough.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DEMO   := $(VENV)/.installed
STAMP  := $(VENV)/.installed-dev

.PHONY: demo test eval check bench install clean

demo: $(DEMO)  ## Read the sample reports, write a library and a situation report, say what was found
	$(BIN)/parley demo --out demo

test: $(STAMP)  ## All tests, on as many cores as there are up to four
	$(BIN)/pytest -n auto --maxprocesses 4 --dist loadfile

check: $(STAMP)  ## Style, strict types, layers and budgets
	$(BIN)/ruff check src tests eval training
	$(BIN)/mypy
	$(BIN)/pytest tests/test_layers.py tests/test_budgets.py

eval: $(STAMP)  ## Accuracy on the annotated reports, against the floors in eval/floors.json
	$(BIN)/python -m eval

bench: $(STAMP)  ## Speed, as ratios
	$(BIN)/python -m eval.benchmarks

install: $(STAMP)

# What `demo` needs is less than what tests need. uv where it is present, venv and pip otherwise.
$(DEMO): WHAT = .
$(STAMP): WHAT = .[dev]
$(DEMO) $(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Parley needs Python 3.11 or later: make PYTHON=/path/to/python3.11 $(MAKECMDGOALS)"; exit 1; }
	@echo "Installing Parley and what it needs into $(VENV): a minute or two."
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --allow-existing --python $(PYTHON) $(VENV) && uv pip install --quiet --python $(BIN)/python -c constraints.txt -e '$(WHAT)'; \
	else \
	  $(PYTHON) -m venv $(VENV) && $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '$(WHAT)'; \
	fi
	@touch $(DEMO) $@

clean:
	rm -rf $(VENV) demo build dist
