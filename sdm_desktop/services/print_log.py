"""What was printed or saved: codes noted in the audit trail, and found again from paper."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sdm_desktop.domain.audit import PrintedCode
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.reports.seal import SIGNS
from sdm_desktop.services.audit import AuditService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.audit import printed_with
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.letters import LetterRepository

ACTION = "cetak"
_AT_ONCE = 200
_SEPARATOR = " | "
_BETWEEN = re.compile(r"[\s\-–.]")


class PrintLog:
    """Writes one line per print, more when it holds very many documents."""

    def __init__(self, database: Database, session: Session) -> None:
        self._database = database
        self._session = session
        self._audit = AuditService(database, session)

    def note(self, title: str, number: str, amount: str, codes: Sequence[str]) -> None:
        """Note a print: its title, document number and all codes stay in the audit trail."""
        what = title.replace(_SEPARATOR, " / ")
        for part in _parts(codes):
            text = _SEPARATOR.join((what, f"No. {number}", amount, f"kode {', '.join(part)}"))
            self._audit.note_reading(ACTION, text)

    def find(self, typed: str) -> PrintedCode:
        """Return the last print of a code read from paper; `DomainError` when there is none."""
        code = clean_code(typed)
        with self._database.read():
            letter = LetterRepository(self._database).with_code(code)
            found = printed_with(self._database.connection(), ACTION, code)
        if letter is not None:
            return self._of_letter(code, letter)
        if found is None:
            raise DomainError(
                f"Kode {code} tidak ditemukan: tidak ada dokumen dengan kode ini yang pernah "
                "dicetak atau disimpan dari berkas kantor ini.",
                "KODE",
            )
        number, at, user, detail = found
        title, _, rest = detail.partition(_SEPARATOR)
        return PrintedCode(
            kode=code,
            judul=title,
            nomor_dokumen=rest.partition(_SEPARATOR)[0].removeprefix("No. "),
            nomor_audit=number,
            waktu=self._session.local(at),
            pengguna=user,
        )

    def _of_letter(self, code: str, row: Sequence[Any]) -> PrintedCode:
        subject, number, audit_number, created, user, deleted = row
        return PrintedCode(
            kode=code,
            judul=subject,
            nomor_dokumen=number,
            nomor_audit=audit_number,
            waktu=self._session.local(datetime.fromisoformat(created)),
            pengguna=user,
            catatan="Surat ini sudah ditarik dari daftar surat." if deleted else "",
        )


def clean_code(typed: str) -> str:
    """Return a typed code as it is printed ("7K4M-92QX"), or raise `DomainError`."""
    bare = _BETWEEN.sub("", typed).upper()
    if len(bare) != 8:
        raise DomainError(
            f"Kode verifikasi terdiri atas 8 tanda, misalnya 7K4M-92QX; ini {len(bare)}.", "KODE"
        )
    strange = "".join(dict.fromkeys(sign for sign in bare if sign not in SIGNS))
    if strange:
        raise DomainError(
            f"Kode verifikasi tidak memakai {strange}; angka 0 dan 1 serta huruf I, L, dan O "
            "tidak pernah dipakai.",
            "KODE",
        )
    return f"{bare[:4]}-{bare[4:]}"


def _parts(codes: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, max(len(codes), 1), _AT_ONCE):
        yield codes[start : start + _AT_ONCE]
