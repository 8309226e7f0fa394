# Riza. `make audit` audits pages, `make test` runs everything; both install what is missing first.

PAGES   ?= Tests/Sites
OUTPUT  ?= Reports/audit
PREFIX  ?= /usr/local
SECONDS ?= 60
DATA    ?= ../shared

PACKAGES := libxml2-dev libyaml-dev zlib1g-dev libarchive-dev libbrotli-dev libjansson-dev nettle-dev pkg-config
SOURCES  := Package.swift Plugins Sources Tests Training
# A shortcut past the drawing in the README does not compile.
CHECKED  := --explicit-target-dependency-import-check error
RELEASE  := -c release --static-swift-stdlib
RIZA     := .build/release/riza
SUDO     := $(if $(filter 0,$(shell id -u)),,sudo)

.PHONY: audit test check format build record bench scores fuzz docs release install deb packages

audit: build ## audit PAGES, say where the reports are
	$(RIZA) audit --output $(OUTPUT) $(PAGES) || [ $$? -eq 1 ]

test: packages ## everything that must pass before anything lands
	swift format lint --strict --parallel --recursive $(SOURCES)
	swift build $(CHECKED)
	swift test --disable-xctest

check: packages ## format, build and rules, without the long tests
	swift format lint --strict --parallel --recursive $(SOURCES)
	swift build $(CHECKED)
	.build/debug/riza test

format: ## write every Swift file in the house style
	swift format --in-place --parallel --recursive $(SOURCES)

build: packages ## the program, optimised, with the Swift runtime in it
	swift build $(RELEASE) --product riza

record: packages ## write the golden reports in Reports/ anew
	RECORD=1 swift test --disable-xctest --filter Golden

bench: PACKAGES += libcld2-dev
bench: build ## the README's table of speeds: beside a bare libxml2 parse and CLD2 in one process, and the program as a whole
	RIZA_BENCH=1 swift build $(RELEASE) --product Bench && .build/release/Bench $(PAGES)

scores: packages ## languages told right, on the strings and pages of DATA, beside other libraries on the same strings
	@if [ ! -f $(DATA)/language-data/strings.jsonl.gz ]; then echo "no $(DATA)/language-data: nothing was scored"; else \
	  mkdir -p .build/rivals && python3 Tests/Scores/rivals.py $(DATA)/language-data/strings.jsonl.gz .build/rivals; \
	  swift build $(RELEASE) --product Scores && .build/release/Scores $(DATA)/language-data --pages $(DATA)/pages --rivals .build/rivals/rivals.tsv --record; fi

fuzz: packages ## libFuzzer on every target for SECONDS each; what it finds goes to .build/findings
	@mkdir -p .build/findings
	@for target in $(filter Fuzz%,$(notdir $(wildcard Tests/Fuzz/*))); do \
	  RIZA_FUZZ=1 swift build -c release -Xswiftc -enable-testing --scratch-path .build/fuzz --product $$target || exit 1; \
	  mkdir -p .build/corpus/$$target; \
	  SWIFT_BACKTRACE=enable=no .build/fuzz/release/$$target -max_total_time=$(SECONDS) -max_len=4096 \
	    -rss_limit_mb=2000 -timeout=20 -artifact_prefix=.build/findings/$$target- .build/corpus/$$target \
	    $(wildcard Tests/Fuzz/Findings Tests/Sites/captures Tests/Sites/decided-cases Rules/choice) </dev/null || exit 1; \
	done

docs: packages ## the library's documentation, as a static site in .build/docs
	Packaging/make-docs .build/docs

install: build ## one program, rules embedded
	install -D -m 755 $(RIZA) $(DESTDIR)$(PREFIX)/bin/riza

deb: build ## a Debian package in .build/deb
	Packaging/make-deb $(RIZA)

packages:
	@dpkg -s $(PACKAGES) >/dev/null 2>&1 || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq --no-install-recommends $(PACKAGES); }
