"""Undo of a use case by what the version log says it did."""

from collections.abc import Callable
from functools import partial

from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.write import Writer

After = Callable[[Writer], None]


def revertible(
    database: Database,
    session: Session,
    done: tuple[int, frozenset[Topic], str, int],
    after: After | None = None,
) -> Change:
    """Return the `Change` of a finished transaction, with undo and redo.

    `done` is (audit number, topics, label, count). `after` runs inside each undo or redo, for
    what is derived from the rows (a search index, the public part of the key file).
    """
    _number, topics, label, count = done
    return Change(topics, label, undo=partial(_revert, database, session, done, after), count=count)


def _revert(
    database: Database,
    session: Session,
    done: tuple[int, frozenset[Topic], str, int],
    after: After | None,
) -> Change:
    """Take a transaction back; StaleRecordError when its rows were changed since."""
    number, topics, label, _count = done
    session.require(session.user.peran)
    with database.write(session.actor()) as writer:
        count = writer.revert(number)
        if after is not None:
            after(writer)
        writer.audit("urungkan", detail=f"Catatan audit {number}: {label}", count=count)
        again = writer.audit_number
    return revertible(database, session, (again, topics, label, count), after)
