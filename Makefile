# The build. `make` lists what it does; `make map` and `make test` need nothing installed but
# Python 3.11 or later and make: everything else comes from the package registries.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet --quiet
UV := 0.13.9
PEERS := tests/bench/peers

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help map test quick laws check format types golden bench fuzz faults mutants docs watch screenshot dist lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

map: $(VENV)/.map ## build the shipped maps into output/
	$(BIN)/python -m mapgen build arguments/contrast -o output/contrast
	$(BIN)/python -m mapgen build arguments -o output

test: $(VENV)/.dev node_modules/.installed ## run every test, those in a real browser included
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.browser.firefox
	$(PYTEST) $(PARALLEL)

quick: $(VENV)/.dev node_modules/.installed ## run the tests that are done in a minute: all but those marked slow, in browser, laws, faults or fuzz
	$(PYTEST) $(PARALLEL) -m "not slow"

# How many processes: tests/conftest.py. One that has nothing left to do takes tests from the others.
PARALLEL := --numprocesses auto --dist worksteal

# Every process of a run, and each mapgen that a test starts, would compile the code anew where the
# environment forbids Python to keep what it compiles, as in many containers. So it is kept in $(VENV)/.
PYTEST := PYTHONDONTWRITEBYTECODE= PYTHONPYCACHEPREFIX=$(CURDIR)/$(VENV)/pycache $(BIN)/python -m pytest

check: $(VENV)/.dev types ## exactly what CI runs: style, types, floors, docs, then every test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tests.house.write_docs --check
	$(MAKE) --no-print-directory test

format: $(VENV)/.dev node_modules/.installed ## put the Python and the JavaScript into the house's form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(BIN)/node node_modules/@biomejs/biome/bin/biome check --write

types: node_modules/.installed ## check the page's JavaScript: its form, its types, and what a linter finds
	$(BIN)/node node_modules/@biomejs/biome/bin/biome check --error-on-warnings
	$(BIN)/node node_modules/typescript/bin/tsc --project tsconfig.json

golden: $(VENV)/.dev ## accept what the golden cases give now (then read the diff)
	MAPGEN_GOLDEN=1 $(BIN)/python -m pytest tests/cases tests/report

bench: $(VENV)/.dev $(PEERS)/.installed ## measure beside other tools, and write docs/benchmarks.md
	$(BIN)/python -m tests.browser.chromium
	$(BIN)/python -m tests.bench

laws: EXAMPLES = 1000
laws: $(VENV)/.dev ## try the laws on new examples, for long: make laws EXAMPLES=1000
	MAPGEN_EXAMPLES=$(EXAMPLES) $(PYTEST) $(PARALLEL) -m 'hypothesis or law' --ignore tests/fuzz

EXAMPLES ?= 2000
SECONDS ?= 120
fuzz: $(VENV)/.fuzz ## try files at random: make fuzz EXAMPLES=2000 SECONDS=120
	MAPGEN_EXAMPLES=$(EXAMPLES) $(BIN)/python -m pytest tests/fuzz
	for target in reader anchoring citations; do \
	  $(BIN)/python -m tests.fuzz.guided $$target $(SECONDS) || exit 1; done

faults: $(VENV)/.dev ## let the machine fail, for many minutes: FAULTS="--kills 500 --only calls"
	$(BIN)/python -m tests.faults $(FAULTS)

mutants: $(VENV)/.dev ## change the code in small ways, and list what no test notices
	$(BIN)/python -m tests.mutants $(or $(PART),mapgen/strength/evidence mapgen/strength/semantics) \
	  $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(SEED),--seed $(SEED)) $(if $(ONLY),--only $(ONLY))

docs: $(VENV)/.dev ## write the documentation that is made from the code
	$(BIN)/python -m tests.house.write_docs

watch: $(VENV)/.map ## build whenever an argument file is saved, and show it in the browser
	$(BIN)/python -m mapgen watch arguments -o output

screenshot: $(VENV)/.dev map ## take the pictures of the README and of the tutorial again
	$(BIN)/python -m tests.browser.screenshot

dist: $(VENV)/.map ## build the wheel and the source distribution into dist/
	$(BIN)/python -m hatchling build -d dist

lock: $(VENV)/.map ## write the lock files again after a change of pyproject.toml or package.json
	$(PIP) install uv==$(UV)
	$(BIN)/uv --no-config pip compile $(LOCKING) pyproject.toml --group install -o requirements.lock
	$(BIN)/uv --no-config pip compile $(LOCKING) pyproject.toml --group install --group dev -c requirements.lock -o requirements-dev.lock
	$(BIN)/uv --no-config pip compile $(LOCKING) --group fuzz -o requirements-fuzz.lock
	$(BIN)/uv --no-config pip compile $(LOCKING) $(PEERS)/requirements.in -o $(PEERS)/requirements.lock

LOCKING := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
  --no-emit-find-links --custom-compile-command "make lock"

clean: ## remove everything that make has built
	rm -rf $(VENV) node_modules $(PEERS)/.venv $(PEERS)/node_modules $(PEERS)/.installed output dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find mapgen tests -name __pycache__ -type d -prune -exec rm -rf {} +

# What the commands above stand on. Nothing is fetched that a lock file does not name with its hash,
# but for what a bare Debian or Ubuntu lacks, which is installed where that is allowed.

DEBIAN = $(if $(filter 0,$(shell id -u)),,sudo -n) env DEBIAN_FRONTEND=noninteractive apt-get -qq
define or_debian
|| { echo "Installing $(1): $(2) …"; $(DEBIAN) update && $(DEBIAN) install --yes --no-install-recommends $(2) >/dev/null; } \
|| { echo "$(1): missing here. On Debian and Ubuntu: apt-get install $(2)" >&2; exit 1; }
endef

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "mapgen needs Python 3.11 or later, and $(PYTHON) is not. Name another: make map PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null $(call or_debian,what makes virtual environments,python3-venv)
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.map: requirements.lock pyproject.toml $(VENV)/.python
	@echo "Installing what building a map needs into $(VENV)/ …"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# The wheel of pygraphviz carries Graphviz, but not what every desktop has.
GRAPHVIZ_NEEDS := libglib2.0-0 libx11-6 libxext6 libxrender1

$(VENV)/.dev: requirements-dev.lock $(VENV)/.map
	@echo "Installing what the tests need into $(VENV)/ …"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(BIN)/python -c 'import pygraphviz' 2>/dev/null $(call or_debian,the libraries that Graphviz stands on,$(GRAPHVIZ_NEEDS))
	@$(PYTEST) --collect-only --quiet >/dev/null 2>&1 || true # compiles once what each process would
	@touch $@

$(VENV)/.fuzz: requirements-fuzz.lock $(VENV)/.dev
	@$(PIP) install --require-hashes -r requirements-fuzz.lock
	@touch $@

node_modules/.installed: package.json package-lock.json $(VENV)/.dev
	@echo "Installing what checks the page's JavaScript and reads lessons into node_modules/ …"
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --silent --no-audit --no-fund
	@touch $@

# What `make bench` compares with stands apart: nothing else needs it.
$(PEERS)/.installed: $(PEERS)/package.json $(PEERS)/package-lock.json $(PEERS)/requirements.lock $(VENV)/.dev
	@command -v dot >/dev/null $(call or_debian,Graphviz dot,graphviz)
	@echo "Installing what mapgen is compared with into $(PEERS)/ …"
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm --prefix $(PEERS) ci --silent --no-audit --no-fund
	@$(PYTHON) -m venv --clear $(PEERS)/.venv
	@$(PEERS)/.venv/bin/python -m pip --disable-pip-version-check --quiet --quiet install \
	  --require-hashes -r $(PEERS)/requirements.lock
	@touch $@
