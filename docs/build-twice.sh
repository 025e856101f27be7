#!/usr/bin/env bash
# Builds the last commit twice, in two fresh clones, and compares the jars. Nothing is left behind.
# Usage:   docs/build-twice.sh [MAVEN OPTIONS]
set -euo pipefail
cd "$(dirname "$0")/.."
clones=$(mktemp -d)
trap 'rm -rf "$clones"' EXIT

sums() { # of the jars of a clone, by name; sources and Javadoc are no part of it
    (cd "$1" && find . -path '*/target/*.jar' ! -name '*-sources.jar' ! -name '*-javadoc.jar' -exec sha256sum {} + |
        sort -k 2)
}

for clone in one other; do
    git clone --quiet . "$clones/$clone"
    (cd "$clones/$clone" && ./mvnw -B -q -DskipTests "$@" package)
    sums "$clones/$clone" >"$clones/$clone.sums"
done
cat "$clones/one.sums"
[ -s "$clones/one.sums" ] || { echo "No jar was built." >&2; exit 1; }
diff "$clones/one.sums" "$clones/other.sums" || { echo "The two builds differ." >&2; exit 1; }
echo "Two builds, the same jars."
