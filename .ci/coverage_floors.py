"""Fails when a layer is tested less than it was promised."""

import json
import sys
from collections import defaultdict
from pathlib import Path

FLOORS = {
    "domain": 95,
    "services": 95,
    "storage": 95,
    "reports": 90,
    "exchange": 90,
    "ui": 80,
}


def main() -> int:
    """Print covered percent (lines and branches) per layer; 1 when a floor is broken."""
    covered: dict[str, int] = defaultdict(int)
    wanted: dict[str, int] = defaultdict(int)
    for name, data in json.loads(Path(sys.argv[1]).read_text())["files"].items():
        parts = Path(name).parts
        layer = parts[1] if len(parts) > 2 else "root"
        summary = data["summary"]
        covered[layer] += summary["covered_lines"] + summary["covered_branches"]
        wanted[layer] += summary["num_statements"] + summary["num_branches"]
    broken = 0
    for layer in sorted(wanted):
        percent = 100 * covered[layer] / wanted[layer] if wanted[layer] else 100.0
        floor = FLOORS.get(layer, 0)
        is_low = percent < floor
        broken += is_low
        print(f"{layer:10} {percent:5.1f} %  floor {floor} %{'  TOO LOW' if is_low else ''}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
