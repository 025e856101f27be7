#!/usr/bin/env bash
# Process start to first decision, against starting a JVM that does nothing else with rsp (rsp packs --help): by a bundled
# pack, which the build compiled, and by the same pack in a directory, which is compiled when it is loaded.
# Usage, after ./mvnw -q -Dquick -DskipTests package:   docs/measure-start.sh [RUNS] [JAVA]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
java=${2:-java}
jar=rsp-examples/target/rsp.jar
case=rsp-examples/src/main/resources/dev/rsp/examples/opus-4/before-activation.yaml

median_ms() { # of RUNS runs of a command, after one that does not count
    local all=() i start
    for ((i = 0; i <= runs; i++)); do
        start=$(date +%s%N)
        "$@" >/dev/null 2>&1 || true
        [ "$i" -eq 0 ] || all+=($((($(date +%s%N) - start) / 1000000)))
    done
    printf '%s\n' "${all[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p"
}

"$java" -version 2>&1 | head -1
none=$(median_ms "$java" -jar "$jar" packs --help)
row() {
    local what=$1 ms
    shift
    ms=$(median_ms "$@")
    awk -v what="$what" -v ms="$ms" -v none="$none" 'BEGIN { printf "%-70s %7d ms %6.1f x\n", what, ms, ms / none }'
}
printf '%-70s %7d ms %6.1f x\n' "rsp packs --help (baseline)" "$none" 1
row "rsp packs (load and check all bundled packs)" "$java" -jar "$jar" packs
bundled=(-jar "$jar" decide --policy anthropic-rsp "$case")
directory=(-jar "$jar" decide --packs rsp-drools/src/main/packs --policy anthropic-rsp "$case")
quick=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
archive=$(mktemp -d)/rsp.jsa
trap 'rm -rf "$(dirname "$archive")"' EXIT
"$java" "${quick[@]}" -XX:ArchiveClassesAtExit="$archive" "${bundled[@]}" >/dev/null 2>&1 || true
[ -s "$archive" ] || { echo "The class-data archive was not written." >&2; exit 1; }

row "rsp decide, pack compiled at load" "$java" "${directory[@]}"
row "rsp decide, bundled pack" "$java" "${bundled[@]}"
row "compiled at load, ${quick[*]}" "$java" "${quick[@]}" "${directory[@]}"
row "bundled, the same options" "$java" "${quick[@]}" "${bundled[@]}"
row "bundled, the same with a class-data archive" "$java" "${quick[@]}" -XX:SharedArchiveFile="$archive" "${bundled[@]}"
