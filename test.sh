#!/usr/bin/env bash
# The one test command: restore, build with warnings as errors, run both test projects, add up their counts.
# The last line is "Tests: N passed, N failed, N skipped"; the exit status is not 0 if anything failed or nothing ran.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en NO_COLOR=1

if ! command -v dotnet > /dev/null; then
  echo "test.sh: dotnet is not on the PATH; install the .NET 10 SDK from https://dotnet.microsoft.com/download" >&2
  exit 1
fi

passed=0 failed=0 skipped=0 status=0

# The number after "  word: " in the last summary of a log; 0 where there is none.
count() { sed -nE "s/^ *$1: *([0-9]+).*/\1/p" "$2" | tail -n 1 | grep . || echo 0; }

log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Readers of web archives and exports and rules of accessibility that others wrote; a test that needs them says so where they are absent.
if command -v npm > /dev/null; then
  for part in warc-readers export-readers axe inspector; do
    # npm ci refuses a lock file that lacks an optional package, even one that the registry does not have; npm install takes what the lock file names.
    (cd "tests/Plumb.IntegrationTests/$part" && { npm ci --silent --no-audit --no-fund || npm install --no-save --silent --no-audit --no-fund; } < /dev/null) || echo "test.sh: npm failed; the tests that need $part are skipped" >&2
  done
fi

if dotnet build Plumb.slnx -v q < /dev/null; then
  for project in tests/Plumb.Tests tests/Plumb.IntegrationTests; do
    echo "== $project"
    dotnet test --project "$project" --no-build --no-ansi --no-progress < /dev/null 2>&1 | tee "$log" || status=1
    succeeded=$(count succeeded "$log")
    broken=$(count failed "$log")
    if [ "$((succeeded + broken))" -eq 0 ]; then
      echo "test.sh: $project ran no test" >&2
      status=1
    fi
    passed=$((passed + succeeded)) failed=$((failed + broken)) skipped=$((skipped + $(count skipped "$log")))
  done
else
  echo "test.sh: the build failed" >&2
  status=1
fi

[ "$failed" -eq 0 ] || status=1
echo "Tests: $passed passed, $failed failed, $skipped skipped"
exit "$status"
