# Everything a person types here. The environment lives in .venv; what is in it grows with what you ask for, and is
# installed again only when a lock changes.
PYTHON ?= python3
PORT ?= 8765
VENV := .venv
BIN := $(VENV)/bin
COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --no-annotate --no-header

.PHONY: setup setup-demo setup-dev demo test soak mutation run check bench docs lock wheel sbom audit clean

setup: $(VENV)/.requirements
setup-demo: $(VENV)/.requirements-demo
setup-dev: $(VENV)/.requirements-dev

$(VENV)/.%: %.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@# The warning it silences is about folders named like the package; there is one, and it is the package.
	PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: setup-demo
	@exec $(BIN)/python -m demo --port $(PORT)

# Tests mostly wait for processes, browsers and databases: two at once for every processor. Where the environment
# says to write no compiled modules, every process that is started, some hundreds, would compile all of them anew.
test: setup-dev
	env -u PYTHONDONTWRITEBYTECODE $(BIN)/python -m pytest --numprocesses $$(( $$(getconf _NPROCESSORS_ONLN) * 2 )) --dist worksteal

# What takes hours: other payloads each time, a long file beside people who look things up, a database that goes away,
# minutes of load and what memory does meanwhile, in one workspace and in fifty; and the proofs that nothing is posted
# twice or lost, with the auditor's verdict at the end.
soak: setup-dev
	EXAMPLES=500 $(BIN)/python -m pytest --timeout 3600 tests/test_openapi.py tests/agents/test_document.py tests/sandbox/test_openapi.py
	PAYLOADS=2500 SEEDS="3 4 any" $(BIN)/python -m pytest -s --timeout 3600 tests/scenarios/test_anything.py
	SEEDS="3 4 5 6" EDITS=1000 $(BIN)/python -m pytest --timeout 3600 tests/sync/test_model.py
	LINES_OF_A_FILE=10000 $(BIN)/python -m pytest --timeout 3600 tests/glossary/test_exchange.py tests/scenarios/test_files.py
	ROWS_OF_A_TABLE=50000 $(BIN)/python -m pytest --timeout 3600 tests/scenarios/test_home.py
	STATEMENTS=all $(BIN)/python -m pytest --timeout 3600 tests/store/test_upgrade.py
	ROLES=all $(BIN)/python -m pytest --timeout 3600 tests/scenarios/test_access.py tests/scenarios/test_connect.py \
	  tests/scenarios/test_decisions_anything.py
	PAIRS=all $(BIN)/python -m pytest --timeout 3600 -m every_pair tests/scenarios
	TRIES=all $(BIN)/python -m pytest --timeout 3600 -m hypothesis
	ASKED=all $(BIN)/python -m pytest --timeout 3600 tests/asking
	PAGES=all $(BIN)/python -m pytest --timeout 3600 tests/browser
	MOMENTS=all $(BIN)/python -m pytest --timeout 3600 tests/demo/test_dates.py
	WORKSPACES="T0NORTHWIND T0EASTWIND" $(BIN)/python -m pytest --timeout 3600 tests/scenarios/test_tenancy.py
	$(BIN)/python -m bench.schedule
	$(BIN)/python -m bench.away
	$(BIN)/python -m bench.imports --others 100000
	$(BIN)/python -m bench.soak
	$(BIN)/python -m bench.many
	$(BIN)/python -m bench.proof

# An hour of small faults, and which of them the tests notice; GROUPS="ledger tokens" takes some of bench/mutation.toml.
mutation: setup-dev
	$(BIN)/uv pip install --quiet --python $(BIN)/python --constraints requirements-dev.lock --group bench
	nice $(BIN)/python -m bench.mutation $(GROUPS)

run: setup
	@exec $(BIN)/product-ops run

check: setup-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: setup-dev
	$(BIN)/python -m bench

docs: setup-dev
	$(BIN)/python -m bot.docs

lock: setup-dev
	$(COMPILE) --upgrade --group dev pyproject.toml --output-file requirements-dev.lock
	$(COMPILE) --constraints requirements-dev.lock --group demo pyproject.toml --output-file requirements-demo.lock
	$(COMPILE) --constraints requirements-dev.lock --group run pyproject.toml --output-file requirements.lock

# The same bytes from the same commit, whoever builds it and when.
wheel: setup-dev
	rm -rf build dist/*.whl
	umask 022 && SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) $(BIN)/python -m pip wheel --quiet --no-deps \
	  --no-build-isolation --wheel-dir dist .

# What the bot runs on, as CycloneDX: every distribution of the lock with its hashes.
sbom: setup-dev
	mkdir -p dist
	$(BIN)/cyclonedx-py requirements requirements.lock --pyproject pyproject.toml --output-reproducible --of JSON \
	  --output-file dist/product-ops.cdx.json

# Known weaknesses of what the bot runs on. It asks an advisory service, and fails where that did not answer of one of them.
audit: setup-dev
	$(BIN)/pip-audit --strict --disable-pip --require-hashes --progress-spinner off --requirement requirements.lock

clean:
	rm -rf build dist $(VENV) *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
