#!/usr/bin/env bash
# Builds the native kernel with AddressSanitizer and UndefinedBehaviorSanitizer, away from the checkout, and runs on it
# the kernel's tests and N= inputs of fuzz/kernel.py (SEED= is the first seed; JOBS= processes, each with its own seed).
set -eu
cd "$(dirname "$0")/.."
root=$PWD
python=${PYTHON:-$root/.venv/bin/python}
count=${N:-150000} seed=${SEED:-1} jobs=${JOBS:-2}
libasan=$(gcc -print-file-name=libasan.so) libubsan=$(gcc -print-file-name=libubsan.so)
[ -e "$libasan" ] && [ -e "$libubsan" ] || { echo "gcc's sanitizers are not installed"; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r src setup.py pyproject.toml README.md "$work"
[ ! -e LICENSE ] || cp LICENSE "$work"
rm -f "$work"/src/cablegram/_kernel/_native*
(cd "$work" && CABLEGRAM_SANITIZE=1 CABLEGRAM_REQUIRE_NATIVE=1 "$python" setup.py -q build_ext --inplace >build.log 2>&1) ||
    { cat "$work/build.log"; exit 1; }

# Python's own allocator would hide overruns within its arenas; what it never frees at exit is not looked at.
export PYTHONPATH=$work/src PYTHONMALLOC=malloc PYTHONDONTWRITEBYTECODE=1 LD_PRELOAD="$libasan $libubsan"
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1:allocator_may_return_null=1:handle_segv=1
export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
"$python" -c 'import cablegram._kernel as k; assert k.NAME == "native", k.NAME'
"$python" -m pytest -q -p no:cacheprovider tests/_kernel -m "not slow"
running=()
for job in $(seq "$jobs"); do
    "$python" -m fuzz.kernel N=$((count / jobs)) SEED=$((seed + job - 1)) &
    running+=($!)
done
for process in "${running[@]}"; do wait "$process"; done
