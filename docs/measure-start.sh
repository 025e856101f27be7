#!/usr/bin/env bash
# Process start to first decision, against starting a JVM that does nothing else with rsp (rsp packs --help): by a bundled
# pack, which the build compiled, and by the same pack in a directory, which is compiled when it is first used.
# Medians of the time that passed and of the time of all processors; only the second is of use beside other work.
# Usage, after ./mvnw -q -Dquick -DskipTests package:   docs/measure-start.sh [RUNS] [JAVA]
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-5}
java=${2:-java}
jar=rsp-examples/target/rsp.jar
case=rsp-examples/src/main/resources/dev/rsp/examples/opus-4/before-activation.yaml
none=
TIMEFORMAT='%R %U %S'

median() { # of the numbers on standard input
    sort -n | sed -n "$(((runs + 1) / 2))p"
}

row() { # of RUNS runs of a command, after one that does not count
    local what=$1 all='' one i passed processors
    shift
    for ((i = 0; i <= runs; i++)); do
        one=$({ time "$@" >/dev/null 2>&1 || true; } 2>&1)
        [ "$i" -eq 0 ] || all+="$one"$'\n'
    done
    passed=$(printf '%s' "$all" | awk '{ print $1 * 1000 }' | median)
    processors=$(printf '%s' "$all" | awk '{ print ($2 + $3) * 1000 }' | median)
    none=${none:-$passed $processors}
    awk -v what="$what" -v of="$none" -v passed="$passed" -v processors="$processors" 'BEGIN {
        split(of, none, " ")
        printf "%-48s %6d ms %5.1f x   processors %6d ms %5.1f x\n", what, passed, passed / none[1], processors, processors / none[2]
    }'
}

bundled=(-jar "$jar" decide --policy anthropic-rsp@2.2 "$case")
directory=(-jar "$jar" decide --packs rsp-drools/src/main/packs --policy anthropic-rsp@2.2 "$case")
short=(-XX:TieredStopAtLevel=1 -XX:+UseSerialGC)
archive=$(mktemp -d)/rsp.jsa
trap 'rm -rf "$(dirname "$archive")"' EXIT
"$java" "${short[@]}" -XX:ArchiveClassesAtExit="$archive" "${bundled[@]}" >/dev/null 2>&1 || true
[ -s "$archive" ] || { echo "The class-data archive was not written." >&2; exit 1; }

"$java" -version 2>&1 | head -1
row "rsp packs --help (baseline)" "$java" -jar "$jar" packs --help
row "rsp packs: load and check all bundled packs" "$java" -jar "$jar" packs
row "rsp show: load and check one" "$java" -jar "$jar" show anthropic-rsp@2.2
row "rsp decide, compiled at load" "$java" "${directory[@]}"
row "rsp decide, bundled" "$java" "${bundled[@]}"
echo "with ${short[*]}"
row "rsp decide, compiled at load" "$java" "${short[@]}" "${directory[@]}"
row "rsp decide, bundled" "$java" "${short[@]}" "${bundled[@]}"
row "rsp decide, bundled, class-data archive" "$java" "${short[@]}" -XX:SharedArchiveFile="$archive" "${bundled[@]}"
