# Sourced by the other scripts: finds Python, installs what is missing, activates .venv.
# Usage: . .ci/setup.sh [extra]     extra: "dev" for the tools of the tests
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

missing_libraries() {
    # Qt loads these itself; pip cannot bring them
    for library in libEGL.so.1 libGL.so.1 libxkbcommon.so.0 libfontconfig.so.1 libglib-2.0.so.0 libdbus-1.so.3 \
        libxkbcommon-x11.so.0 libxcb-cursor.so.0 libxcb-icccm.so.4 libxcb-keysyms.so.1 libxcb-shape.so.0; do
        ldconfig -p 2>/dev/null | grep -q "$library" || { echo "$library"; return; }
    done
}

if command -v apt-get >/dev/null; then
    packages=""
    [ -z "$(missing_libraries)" ] || packages="libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 \
        libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
    command -v python3 >/dev/null || packages="$packages python3"
    python3 -c "import venv, ensurepip" 2>/dev/null || packages="$packages python3-venv"
    if [ -n "$packages" ]; then
        echo "Installing system libraries: $packages"
        as_root apt-get update -qq
        # shellcheck disable=SC2086
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages >/dev/null
    fi
fi

python=""
for candidate in python3.13 python3.12 python3.11 python3 python; do
    if command -v "$candidate" >/dev/null && "$candidate" -c "import sys; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then
        python=$candidate
        break
    fi
done
[ -n "$python" ] || { echo "Python 3.11 or newer is needed." >&2; exit 1; }

[ -x .venv/bin/python ] || "$python" -m venv .venv
# shellcheck disable=SC1091
. .venv/bin/activate
stamp=".venv/installed-${1:-run}"
if [ ! -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ]; then
    echo "Installing the Python packages"
    python -m pip install --quiet --disable-pip-version-check --editable ".${1:+[$1]}"
    touch "$stamp"
fi
