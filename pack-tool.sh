#!/usr/bin/env bash
# Packs the program as a .NET tool, installs the package from its folder into a folder of its own, and runs it from there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

dotnet pack src/Plumb.Host -c Release -o artifacts/tool -v q
rm -rf artifacts/tool-installed
dotnet tool install Plumb --tool-path artifacts/tool-installed --source "$PWD/artifacts/tool" --no-cache
installed=$(artifacts/tool-installed/plumb --version)
rm -rf artifacts/tool-installed
echo "plumb $installed runs as a .NET tool; the package lies in $PWD/artifacts/tool"
