# Two commands do everything on a fresh machine: `make report` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: report test test-slow lab check docs samples lock clean

report: $(VENV)/.monthly  ## render the newest full month of data_samples/
	$(BIN)/maatstaf monthly data_samples

test: $(VENV)/.complete  ## run the tests
	$(BIN)/pytest -m "not slow" -n auto --dist loadgroup

test-slow: $(VENV)/.complete  ## run the slow tests
	$(BIN)/pytest -m slow -n auto --dist loadgroup

lab: $(VENV)/.complete  ## open JupyterLab on the notebooks
	$(BIN)/jupyter lab notebooks

check: $(VENV)/.complete  ## the whole style gate
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/sqlfluff lint --quiet pipelines/maatstaf/measures pipelines/maatstaf/breaches pipelines/maatstaf/warehouse/views pipelines/maatstaf/warehouse/tabulations

docs: $(VENV)/.complete  ## write the generated pages of docs/ anew
	$(BIN)/python -m maatstaf.contracts.document > docs/data-contract.md
	$(BIN)/python -m maatstaf.measures.document > docs/measures.md

samples: $(VENV)/.monthly  ## write data_samples/ anew
	$(BIN)/maatstaf samples data_samples --months 24 --scale 0.4

lock: $(VENV)/.complete  ## pin the newest versions that fit pyproject.toml
	echo hatchling | $(BIN)/uv pip compile $(LOCKING) -o requirements-dev.lock --extra lab --extra database --extra dev pyproject.toml -
	echo hatchling | $(BIN)/uv pip compile $(LOCKING) -o requirements.lock -c requirements-dev.lock pyproject.toml -

clean:  ## remove what the commands made
	rm -rf $(VENV) reports warehouse dist

LOCKING := --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url --custom-compile-command "make lock"

# What the monthly run needs.
$(VENV)/.monthly: requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Maatstaf needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

# The same, with JupyterLab and what tests and checks need.
$(VENV)/.complete: requirements-dev.lock $(VENV)/.monthly
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@
