"""The rules the office works by, with validity and legal basis."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta

from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook
from sdm_desktop.domain.users import Role
from sdm_desktop.runtime.regulations import load_rules
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage import rules
from sdm_desktop.storage.database import Database

_SURENESS = ("C", "C2", "R", "D")


def check_rule(rule: Rule) -> list[FieldError]:
    """Return what is wrong with one version of a rule."""
    errors = [
        FieldError(field, f"{label} wajib diisi", "WAJIB")
        for field, label in (
            ("kode", "Kode"),
            ("nama", "Nama aturan"),
            ("dasar_hukum", "Dasar hukum"),
        )
        if not getattr(rule, field).strip()
    ]
    if rule.keyakinan not in _SURENESS:
        errors.append(FieldError("keyakinan", "Keyakinan: C, C2, R, atau D", "PILIHAN"))
    if rule.berlaku_sampai is not None and rule.berlaku_sampai < rule.berlaku_mulai:
        errors.append(
            FieldError("berlaku_sampai", "Akhir berlaku mendahului mulai berlaku", "TANGGAL")
        )
    return errors


class RulesService:
    """Reads the rule book and takes new versions in."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session

    def book(self) -> RuleBook:
        """Return all versions of all rules.

        Codes that the office file does not have yet, because it is older than they are, come from
        the program.
        """
        with self._database.read():
            found = rules.all_rules(self._database)
        if missing := {code.value for code in RuleCode} - {rule.kode for rule in found}:
            found += [rule for rule in load_rules() if rule.kode in missing]
        return RuleBook(found)

    def save_version(self, rule: Rule) -> Change:
        """Add a version, or replace the one with the same code and first day."""
        return self._save(rule, [])

    def supersede(self, rule: Rule) -> Change:
        """Store a version like `save_version`; one in force on its first day ends the day before.

        Without a last day it lasts until the next version that is known begins.
        """
        known = [r for r in self.book().all() if r.kode == rule.kode]
        later = [r.berlaku_mulai for r in known if r.berlaku_mulai > rule.berlaku_mulai]
        if rule.berlaku_sampai is None and later:
            rule = replace(rule, berlaku_sampai=min(later) - timedelta(days=1))
        before = rule.berlaku_mulai - timedelta(days=1)
        ended = [
            replace(r, berlaku_sampai=before)
            for r in known
            if r.berlaku_mulai < rule.berlaku_mulai and r.is_valid_on(rule.berlaku_mulai)
        ]
        stored = self._stored(rule.kode)
        changed = {rule.version, *(one.version for one in ended)}
        new = [one for one in known if one.version not in stored | changed]
        return self._save(rule, [*ended, *new])

    def _stored(self, code: str) -> set[str]:
        """Return the versions of a rule in the file; an older file has none of a later rule."""
        with self._database.read():
            return {one.version for one in rules.all_rules(self._database) if one.kode == code}

    def _save(self, rule: Rule, ended: Sequence[Rule]) -> Change:
        self._session.require(Role.ADMIN)
        errors = check_rule(rule) + self._overlaps(rule, {one.version for one in ended})
        if errors:
            raise ValidationError(errors)
        with self._database.write(self._session.actor()) as writer:
            for one in (*ended, rule):
                rules.save_rule(writer, self._database, one)
            writer.audit("ubah_aturan", "aturan", rule.version, rule.nama)
            number = writer.audit_number
        done = (number, frozenset({Topic.RULES}), f"Ubah aturan {rule.nama}", 1)
        return revertible(self._database, self._session, done)

    def _overlaps(self, rule: Rule, ended: Collection[str]) -> list[FieldError]:
        """Return an error for another version that is in force on a common day."""
        with self._database.read():
            known = rules.all_rules(self._database)
        for other in known:
            if other.kode != rule.kode or other.version in (rule.version, *ended):
                continue
            starts_inside = other.is_valid_on(rule.berlaku_mulai)
            if starts_inside or rule.is_valid_on(other.berlaku_mulai):
                message = f"Masa berlaku bertumpuk dengan versi {other.berlaku_mulai:%d-%m-%Y}"
                return [FieldError("berlaku_mulai", message, "TUMPANG_TINDIH")]
        return []
