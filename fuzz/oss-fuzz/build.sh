#!/bin/bash -eu
# Builds every fuzz target as OSS-Fuzz asks: with $CC, $CXX, $CFLAGS, $CXXFLAGS and
# $LIB_FUZZING_ENGINE, into $OUT, each with its seeds and its words.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
build="${WORK:-$root/build}/oss-fuzz"

# The flags are those of the environment alone: no build type adds any.
cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=None \
  -DCMAKE_C_COMPILER="$CC" -DCMAKE_CXX_COMPILER="$CXX" \
  -DCMAKE_C_FLAGS="$CFLAGS" -DCMAKE_CXX_FLAGS="$CXXFLAGS" \
  -DLICET_FUZZING_ENGINE="$LIB_FUZZING_ENGINE" -DLICET_BUILD_FUZZERS=ON \
  -DLICET_BUILD_TESTS=OFF -DLICET_BUILD_TOOLS=OFF -DLICET_INSTALL=OFF

names=()
while read -r name _; do names+=("$name"); done <"$build/fuzz/targets.txt"
cmake --build "$build" --target "${names[@]}"

mkdir -p "$OUT"
while read -r name words corpus; do
  cp "$build/fuzz/$name" "$OUT/$name"
  [[ "$words" == none ]] || cp "$build/fuzz/$words.dict" "$OUT/$name.dict"
  inputs=("$root/fuzz/corpus/$corpus"/*)
  for file in "$root/fuzz/regressions/$name"/*; do [[ ! -f "$file" ]] || inputs+=("$file"); done
  (cd "$root" && cmake -E tar cf "$OUT/${name}_seed_corpus.zip" --format=zip -- "${inputs[@]#"$root"/}")
done <"$build/fuzz/targets.txt"
