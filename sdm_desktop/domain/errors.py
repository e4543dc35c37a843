"""What can be wrong, said in words for the user."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How serious a finding is; warnings never block."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class FieldError:
    """One broken rule, at one field of a record (the field's name in its dataclass)."""

    field: str
    message: str
    code: str = ""
    level: Level = Level.ERROR

    @property
    def is_error(self) -> bool:
        """Return whether this finding blocks saving."""
        return self.level is Level.ERROR


class DomainError(Exception):
    """A refusal with an Indonesian message for the user."""

    def __init__(self, message: str, code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.code = code


class ValidationError(DomainError):
    """A record that breaks rules; `errors` holds all of them."""

    def __init__(self, errors: Sequence[FieldError]) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = list(errors)


class NotAllowedError(DomainError):
    """The user's role may not do this."""


class StaleRecordError(DomainError):
    """Somebody changed the record since it was read; nothing was written."""


class BusyError(DomainError):
    """Another writer holds the office file for a moment; reading again soon will work."""


class LoginRefusedError(DomainError):
    """User name or password is wrong; never says which."""


class Trouble(StrEnum):
    """Why an office file cannot be used."""

    LOCKED = "locked"
    DAMAGED = "damaged"
    TOO_NEW = "too_new"
    NOT_AN_OFFICE = "not_an_office"
    DISK_FULL = "disk_full"
    NO_ACCESS = "no_access"
    MISSING = "missing"


class StorageProblem(Exception):  # noqa: N818 - a named state of the file, not a bug
    """The office file cannot be used; `message` says what happened and `advice` what to do."""

    def __init__(self, trouble: Trouble, message: str, advice: str = "") -> None:
        super().__init__(f"{message} {advice}".strip())
        self.trouble = trouble
        self.message = message
        self.advice = advice
