# The front door. `make site` and `make test` are all a fresh machine needs beside Swift.

SWIFT ?= swift
BUILD = $(SWIFT) build --explicit-target-dependency-import-check error
TEST = $(SWIFT) test --explicit-target-dependency-import-check error
SITEGEN = .build/debug/sitegen

.PHONY: site test plugin-test browser-test browser-screenshots check lint bench reference prerequisites sitegen

site: sitegen
	$(SITEGEN) build

sitegen: prerequisites
	$(BUILD) --product sitegen

# Values first, all at once; then what uses the machine itself, one after the other, because a
# fork bomb beside another test is a test of something else.
test: prerequisites
	$(TEST) --skip 'ExecutionTests|CommandTests'
	$(TEST) --no-parallel --filter ExecutionTests
	$(TEST) --no-parallel --filter CommandTests

# What CI runs: the format, a build in which warnings are errors, the tests, and every snippet of
# the site compiled and run again and compared with its recording and with Site/. The browser comes
# last, because what it reads is that Site/.
check: lint prerequisites
	$(BUILD)
	$(MAKE) test
	$(SITEGEN) verify
	$(MAKE) plugin-test
	$(MAKE) browser-test

# The command plugin in a package of somebody else's.
plugin-test: prerequisites
	.ci/test-plugin

# The site in a real browser: Chromium, axe, the Nu checker. `SITE=folder make browser-test` reads
# another folder than Site/.
browser-test:
	@.ci/install-missing browser
	Tests/Browser/run

# The committed pictures of six key pages, taken again: look at the difference before committing.
browser-screenshots:
	@.ci/install-missing browser
	Tests/Browser/run -k screenshots --record

lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Snippets Tests

# The pages of the guide that sitegen writes about itself.
reference: sitegen
	@for subject in attributes configuration front-matter commands template phrases diagnostics; do \
	  echo "Content/en/guide/$$subject.md"; \
	  $(SITEGEN) reference $$subject > .build/reference.md || exit 1; \
	  cp .build/reference.md Content/en/guide/$$subject.md || exit 1; \
	done; rm .build/reference.md

bench: prerequisites
	$(SWIFT) build -c release --product sitegen
	$(SWIFT) build -c release --product bench
	.build/release/bench .build/release/sitegen . $(SECTION)

prerequisites:
	@.ci/install-missing
