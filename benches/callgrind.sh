#!/bin/sh
# Where the instructions of an export go, natively and on one thread: millions for each image, by stage. Counts don't depend on
# what else the machine does. Needs valgrind, which knows no SHA instructions: SHA-256 counts as in wasm.
#
# benches/callgrind.sh FOLDER   (cargo bench --bench export -- make FOLDER 10)
set -e
folder=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
program=${VEILIG_PROGRAM:-target/release/anonymise}
[ -n "$VEILIG_PROGRAM" ] || cargo build -q --release --locked -p anonymise
valgrind -q --tool=callgrind --callgrind-out-file="$out/counts" "$program" "$folder" --out "$out/zip" --group G --no-order --jobs 1 >"$out/told" 2>&1
callgrind_annotate --inclusive=yes --threshold=100 "$out/counts" >"$out/all"
images=$(find "$folder" -type f | wc -l)
echo "| stage | million instructions an image |"
echo "|---|--:|"
# The first line that names a function is the one with most.
stage() {
  count=$(grep -F -m 1 -- "$2" "$out/all" | sed 's/ (.*//; s/[ ,]//g')
  [ -z "$count" ] || echo "| $1 | $(awk "BEGIN { printf \"%.2f\", $count / $images / 1e6 }") |"
}
stage "search for text, all of it" "Worker::find_text_in"
stage "- brightness of a frame" "grey::shades"
stage "- detector" "Detector::lines"
stage "- - strokes" "Strokes::find"
stage "- - components" "Components::join"
stage "export of an image, all of it" "export::export_head"
stage "- de-identify" "Engine::apply"
stage "- check" "Engine::check"
stage "- pack" "Encoder<W>::block"
stage "archive, all of it" "Archive<W>::add"
stage "report" "veilig_report::print"
