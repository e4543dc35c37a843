import threading

import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.bus import ChangeBus
from sdm_desktop.ui.tasks import TaskRunner
from sdm_desktop.ui.undo import DEPTH, UndoStack


@pytest.fixture
def tasks(qapp):
    runner = TaskRunner()
    yield runner
    runner.shut_down()


def test_a_result_arrives_on_the_gui_thread(tasks, qtbot):
    seen = []
    task = tasks.run(lambda _: threading.current_thread().name)
    task.succeeded.connect(lambda name: seen.append((name, threading.current_thread())))
    qtbot.waitSignal(task.finished).wait()
    assert seen[0][0].startswith("sdm-data")
    assert seen[0][1] is threading.main_thread()


def test_work_on_the_office_file_runs_one_after_the_other_but_pages_beside_it(tasks, qtbot):
    gate = threading.Event()
    order = []
    first = tasks.run(lambda _: gate.wait(5))
    second = tasks.run(lambda _: order.append("second"))
    page = tasks.render(lambda _: order.append("page"))
    qtbot.waitSignal(page.finished).wait()
    assert order == ["page"]
    with qtbot.waitSignals([first.finished, second.finished]):
        gate.set()
    assert order == ["page", "second"]


def test_a_listener_gets_the_failure(tasks, qtbot, caplog):
    number = " ".join(("19870416", "201303"))

    def work(_):
        raise ValueError(number)

    task = tasks.run(work)
    with qtbot.waitSignal(task.failed) as seen:
        pass
    assert isinstance(seen.args[0], ValueError)
    assert "test_tasks.py" in caplog.text
    assert number not in caplog.text


def test_a_failure_nobody_listens_to_reaches_the_runner(tasks, qtbot):
    def work(_):
        raise DomainError("Tidak boleh.")

    with qtbot.waitSignal(tasks.unhandled) as seen:
        tasks.run(work)
    assert seen.args[0].message == "Tidak boleh."


def test_cancelled_work_stops_at_its_next_step(tasks, qtbot):
    started, go = threading.Event(), threading.Event()

    def work(context):
        started.set()
        go.wait(5)
        context.step(1, 2)
        raise AssertionError("went on")

    task = tasks.run(work)
    assert started.wait(5)
    task.cancel()
    with qtbot.waitSignal(task.cancelled):
        go.set()
    assert task.is_finished


def test_progress_is_reported_in_order_and_the_last_step_always(tasks, qtbot):
    seen = []

    def work(context):
        for done in range(1, 501):
            context.step(done, 500)

    task = tasks.run(work)
    task.progressed.connect(lambda done, total: seen.append((done, total)))
    qtbot.waitSignal(task.finished).wait()
    assert seen[-1] == (500, 500)
    assert len(seen) < 50


def test_shutting_down_waits_for_running_work(qapp):
    runner = TaskRunner()
    done = []

    def work(context):
        while not context.is_cancelled:
            threading.Event().wait(0.005)
        done.append(True)

    runner.run(work)
    runner.shut_down()
    assert done == [True]


def test_how_much_runs_is_announced(tasks, qtbot):
    counts = []
    tasks.busy_changed.connect(counts.append)
    qtbot.waitSignal(tasks.run(lambda _: None).finished).wait()
    assert counts == [1, 0]


class Counter:
    """A value that use cases change, each with its opposite."""

    def __init__(self):
        self.value = 0

    def add(self, amount):
        self.value += amount
        return Change(frozenset({Topic.UNITS}), f"Tambah {amount}", lambda: self.add(-amount))


@pytest.fixture
def bus(qapp):
    return ChangeBus()


@pytest.fixture
def stack(tasks, bus):
    return UndoStack(tasks, bus)


def test_undo_and_redo_go_back_and_forth(stack, bus, qtbot):
    counter = Counter()
    bus.publish(counter.add(5))
    assert stack.undo_label == "Tambah 5"
    for _ in range(3):
        with qtbot.waitSignal(stack.undone):
            stack.undo()
        assert counter.value == 0
        assert (stack.undo_label, stack.redo_label) == ("", "Tambah 5")
        with qtbot.waitSignal(stack.redone):
            stack.redo()
        assert counter.value == 5


def test_pages_hear_of_what_was_taken_back(stack, bus, qtbot):
    bus.publish(Counter().add(1))
    with qtbot.waitSignal(bus.changed) as seen:
        stack.undo()
    assert seen.args[0].topics == {Topic.UNITS}


def test_a_new_change_ends_the_redo(stack, bus, qtbot):
    counter = Counter()
    bus.publish(counter.add(1))
    with qtbot.waitSignal(stack.undone):
        stack.undo()
    bus.publish(counter.add(2))
    assert stack.redo_label == ""


def test_only_the_last_fifty_changes_are_kept(stack, bus):
    counter = Counter()
    for amount in range(DEPTH + 7):
        bus.publish(counter.add(amount))
    assert len(stack._done) == DEPTH


def test_what_cannot_be_taken_back_is_not_offered(stack, bus):
    bus.publish(Change(frozenset({Topic.BACKUP}), "Cadangan"))
    assert stack.undo_label == ""
    stack.undo()
    stack.redo()


def test_a_refused_undo_says_why_and_is_gone(stack, bus, qtbot):
    def refuse():
        raise DomainError("Baris sudah diubah orang lain.")

    bus.publish(Change(frozenset({Topic.UNITS}), "Ubah", refuse))
    with qtbot.waitSignal(stack.failed) as seen:
        stack.undo()
    assert "orang lain" in seen.args[0].message
    assert stack.undo_label == ""


def test_log_out_forgets_everything(stack, bus):
    bus.publish(Counter().add(1))
    stack.clear()
    assert (stack.undo_label, stack.redo_label) == ("", "")
