"""`python -m tests.bench [NAME …]`: prints every figure; exit code 1 when a bar is missed."""

import importlib
import os
import pkgutil
import sys
import tempfile

import tests.bench


def main(wanted: list[str]) -> int:
    """Run the benches whose module name contains one of the words (all without words)."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("SDM_DATA_DIR", tempfile.mkdtemp(prefix="sdm-bench-"))
    missed = 0
    for module in sorted(pkgutil.iter_modules(tests.bench.__path__), key=lambda m: m.name):
        if not module.name.endswith("_bench"):
            continue
        if wanted and not any(word in module.name for word in wanted):
            continue
        for figure in importlib.import_module(f"tests.bench.{module.name}").figures():
            print(figure.line(), flush=True)
            missed += not figure.is_met
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
