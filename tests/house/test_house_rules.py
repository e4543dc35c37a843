"""Rules that a linter does not know; each says why it exists."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "sdm_desktop"
FILES = sorted(PACKAGE.rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}


def name_of(call):
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def calls(tree, *names):
    return [n for n in ast.walk(tree) if isinstance(n, ast.Call) and name_of(n) in names]


def translated_f_strings(path, tree):
    """An f-string is never found in the catalogue."""
    return [
        c
        for c in calls(tree, "tr", "translate")
        if any(isinstance(a, ast.JoinedStr) for a in c.args)
    ]


def lambdas_in_connect(path, tree):
    """PySide never frees a widget whose child signal holds a lambda over it."""
    return [c for c in calls(tree, "connect") if any(isinstance(a, ast.Lambda) for a in c.args)]


def converting_signals(path, tree):
    """PySide copies dict and list arguments and loses entries on the way."""
    bad = {"dict", "list", "tuple", "set"}
    return [c for c in calls(tree, "Signal") if any(getattr(a, "id", "") in bad for a in c.args)]


def event_pumping(path, tree):
    """Handling events in the middle of work lets the user re-enter it."""
    return calls(tree, "processEvents")


def proxy_models(path, tree):
    """Sorting 20 000 rows through a proxy takes six seconds."""
    return [
        n
        for n in ast.walk(tree)
        if isinstance(n, ast.Name | ast.Attribute)
        and "ProxyModel" in (getattr(n, "id", "") or getattr(n, "attr", ""))
    ]


def nested_event_loops(path, tree):
    """`exec()` of a dialog re-enters the window; dialogs are opened and answer by signal."""
    if path.name in {"messages.py", "app.py"}:
        return []
    return [c for c in calls(tree, "exec") if isinstance(c.func, ast.Attribute)]


def local_style_sheets(path, tree):
    """One place decides how things look; a second one fights with it on theme changes."""
    return [] if path.name.startswith("theme") else calls(tree, "setStyleSheet")


def deaf_buttons(path, tree):
    """Qt's own buttons let Enter press the dialog's default; those of widgets/buttons do not."""
    if path.name == "buttons.py":
        return []
    return [*calls(tree, "QPushButton"), *calls(tree, "QToolButton")]


def orphan_timers(path, tree):
    """A timer without a parent vanishes silently or outlives its page."""
    return [c for c in calls(tree, "QTimer") if not c.args and not c.keywords]


def threads_of_qt(path, tree):
    """A QThread that still runs at exit aborts the process."""
    return calls(tree, "QThread")


def swallowed_exceptions(path, tree):
    """Only the crash handler and the composition roots may catch everything."""
    if path.name in {"crash.py", "app.py", "cli.py"} or "cli" in path.parts:
        return []
    return [
        n
        for n in ast.walk(tree)
        if isinstance(n, ast.ExceptHandler)
        and (n.type is None or getattr(n.type, "id", "") in {"Exception", "BaseException"})
    ]


def long_functions(path, tree):
    """What does not fit a screen hides its branches."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [n for n in ast.walk(tree) if isinstance(n, kinds) and n.end_lineno - n.lineno + 1 > 50]


def big_classes(path, tree):
    """A class over 250 lines has a second reason to change."""
    return [
        n
        for n in ast.walk(tree)
        if isinstance(n, ast.ClassDef) and n.end_lineno - n.lineno + 1 > 250
    ]


def float_money(path, tree):
    """Regulated results are exact: no float() in the rules."""
    if path.parent != PACKAGE / "domain" or path.name in {"cells.py"}:
        return []
    return [c for c in calls(tree, "float") if isinstance(c.func, ast.Name)]


def ambient_clock(path, tree):
    """Rules and repositories get the day as a parameter; otherwise no result is reproducible."""
    if not {"domain", "reports", "exchange"} & set(path.parts):
        return []
    return [
        c
        for c in calls(tree, "today", "now", "utcnow")
        if isinstance(c.func, ast.Attribute)
        and getattr(c.func.value, "id", "") in {"date", "datetime"}
    ]


def work_at_import(path, tree):
    """Importing a module must not read files or ask the clock."""
    return [
        c
        for statement in tree.body
        if isinstance(statement, ast.Expr | ast.Assign | ast.AnnAssign)
        for c in ast.walk(statement)
        if isinstance(c, ast.Call)
        and name_of(c) in {"open", "read_text", "read_bytes", "now", "QApplication"}
    ]


RULES = [
    translated_f_strings,
    lambdas_in_connect,
    converting_signals,
    event_pumping,
    proxy_models,
    nested_event_loops,
    local_style_sheets,
    deaf_buttons,
    orphan_timers,
    threads_of_qt,
    swallowed_exceptions,
    long_functions,
    big_classes,
    float_money,
    ambient_clock,
    work_at_import,
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_house_rule(rule):
    broken = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, tree in TREES.items()
        for node in rule(path, tree)
    ]
    assert not broken, rule.__doc__


@pytest.mark.parametrize(
    ("rule", "source"),
    [
        (translated_f_strings, 'self.tr(f"Hapus {name}")'),
        (lambdas_in_connect, "button.clicked.connect(lambda: self.save())"),
        (converting_signals, "changed = Signal(dict)"),
        (event_pumping, "QApplication.processEvents()"),
        (proxy_models, "model = QSortFilterProxyModel()"),
        (nested_event_loops, "dialog.exec()"),
        (local_style_sheets, "label.setStyleSheet('color: red')"),
        (deaf_buttons, "button = QPushButton('Simpan', self)"),
        (orphan_timers, "timer = QTimer()"),
        (threads_of_qt, "QThread(self)"),
        (swallowed_exceptions, "try:\n    pass\nexcept Exception:\n    pass"),
        (work_at_import, "TEXT = Path('x').read_text()"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_a_house_rule_bites(rule, source):
    assert rule(PACKAGE / "ui" / "sample.py", ast.parse(source))


def test_files_stay_readable():
    long_files = [
        f"{path.relative_to(ROOT)} {lines}"
        for path in FILES
        if (lines := path.read_text(encoding="utf-8").count("\n")) > 300
    ]
    assert not long_files


def machine_clock(tree):
    """A test of an office that runs on the machine's clock passes today and fails next month."""
    return [
        call.lineno
        for call in calls(tree, "open_office", "make_demo", "create_office")
        if not any(word.arg == "surroundings" for word in call.keywords)
        and not (name_of(call) == "create_office" and len(call.args) == 3)
    ]


def test_tests_of_an_office_bring_their_own_clock():
    tests = ROOT / "tests"
    broken = {
        str(path.relative_to(ROOT)): found
        for path in sorted(tests.rglob("*.py"))
        if "bench" not in path.parts
        and not path.name.startswith("test_cli")  # there the program itself asks for the day
        and (found := machine_clock(ast.parse(path.read_text(encoding="utf-8"))))
    }
    assert not broken
    assert machine_clock(ast.parse("open_office(path, 'admin', word)"))


def test_no_left_over_marks():
    marks = re.compile(r"\b(TODO|FIXME|XXX|HACK|raise NotImplementedError)\b")
    broken = [
        f"{path.relative_to(ROOT)}: {found.group()}"
        for path in FILES
        if (found := marks.search(path.read_text(encoding="utf-8")))
    ]
    assert not broken


def test_the_top_level_is_what_the_customer_fixed():
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    top = {line.split("/")[0] for line in listed.stdout.splitlines()}
    allowed = {
        "sdm_desktop",
        "resources",
        "tests",
        "main.py",
        "pyproject.toml",
        "README.md",
        "LICENSE",
    }
    assert {name for name in top if not name.startswith(".")} <= allowed


def test_every_icon_that_is_named_exists():
    icons = {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")}
    named = set()
    for tree in TREES.values():
        for call in calls(tree, "icon", "pixmap"):
            if (
                call.args
                and isinstance(call.args[0], ast.Constant)
                and isinstance(call.args[0].value, str)
            ):
                named.add(call.args[0].value)
    for path in FILES:
        named |= set(re.findall(r'"icon:([a-z0-9-]+)"', path.read_text(encoding="utf-8")))
    assert named <= icons


def test_every_page_has_a_test_file():
    pages = {path.parent.name for path in (PACKAGE / "ui" / "pages").glob("*/page.py")}
    tested = " ".join(path.name for path in (ROOT / "tests" / "ui").glob("**/test_*.py"))
    assert not [page for page in pages if page.rstrip("s") not in tested]


def test_the_project_stands_alone():
    foreign = re.compile(r"/work/|\.\./shared|pypi\.org/simple|npmjs", re.IGNORECASE)
    broken = []
    for path in [*FILES, *ROOT.glob("tests/**/*.py"), *ROOT.glob(".ci/*"), ROOT / "README.md"]:
        if path == Path(__file__) or not path.is_file():
            continue
        if foreign.search(path.read_text(encoding="utf-8")):
            broken.append(str(path.relative_to(ROOT)))
    assert not broken
