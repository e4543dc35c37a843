"""Fails when a text of the window has no English translation.

With `--update` the catalogue is brought up to date first (texts gone are removed).
"""

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources" / "i18n" / "en.ts"


def extract(catalogue: Path) -> None:
    """Bring a catalogue up to date with the sources."""
    files = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "sdm_desktop").rglob("*.py"))
    command = ["pyside6-lupdate", *files, "-source-language", "id", "-target-language", "en"]
    subprocess.run(
        [*command, "-no-obsolete", "-locations", "none", "-ts", str(catalogue)],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )


def untranslated(catalogue: Path) -> list[str]:
    """Return every text without a finished translation, as context: text."""
    missing = []
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            texts = [] if translation is None else [translation.text or ""]
            if translation is not None and message.get("numerus") == "yes":
                texts = [form.text or "" for form in translation.iter("numerusform")]
            is_open = translation is None or translation.get("type") == "unfinished"
            if is_open or not all(text.strip() for text in texts):
                missing.append(f"{name}: {message.findtext('source', '')}")
    return missing


def main() -> int:
    """Check a copy, or update the catalogue itself."""
    if "--update" in sys.argv:
        extract(CATALOGUE)
        missing = untranslated(CATALOGUE)
    else:
        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / "en.ts"
            shutil.copy(CATALOGUE, copy)
            extract(copy)
            missing = untranslated(copy)
    for text in missing[:40]:
        print(text)
    print(f"{len(missing)} texts without translation")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
