"""An imported evaluation beside the one that is stored."""

from collections.abc import Mapping
from dataclasses import replace

from sdm_desktop.domain.evaluation import Evaluation, FrozenParties, Identity, Predikat, Rating
from sdm_desktop.exchange.shown_values import EMPTY


def parties_of(texts: Mapping[str, str], name: str) -> FrozenParties:
    """Return who took part as the e-Kinerja row tells it; `name` is the stored name."""
    path = dict.fromkeys(part for part in (texts["skp_unor_induk"], texts["skp_unor"]) if part)
    return FrozenParties(
        pegawai=Identity(
            nama=texts["nama"] or name,
            nip=texts["nip"],
            jabatan=texts["skp_jabatan"],
            unit=texts["skp_unor"],
        ),
        penilai=Identity(
            nama=texts["pegawai_atasan_nama"],
            nip=texts["pegawai_atasan_nip"],
            pangkat=texts["pegawai_atasan_golru"],
            jabatan=texts["pegawai_atasan_jabatan"],
            unit=texts["pegawai_atasan_unor"],
        ),
        atasan=Identity(),
        unit_jalur=" / ".join(path),
        kolom_asal=tuple(texts.items()),
    )


def rates_the_same(old: Evaluation, new: Evaluation) -> bool:
    """Return whether ratings and predikat are equal."""
    return (old.hasil, old.perilaku, old.predikat) == (new.hasil, new.perilaku, new.predikat)


def says_the_same(old: Evaluation, new: Evaluation) -> bool:
    """Return whether ratings, state and time are equal, to the second."""

    def rest(of: Evaluation) -> tuple[object, ...]:
        moment = of.final_pada.replace(microsecond=0) if of.final_pada else None
        return of.status, moment

    return rates_the_same(old, new) and rest(old) == rest(new)


def merged_into(old: Evaluation, new: Evaluation) -> Evaluation:
    """Return the imported result with what only the stored evaluation knows."""
    return replace(
        new,
        id=old.id,
        rev=old.rev,
        unit_id=old.unit_id or new.unit_id,
        penilai_id=new.penilai_id or old.penilai_id,
        atasan_id=old.atasan_id,
        nilai=old.nilai,
        saran_perilaku=old.saran_perilaku,
        alasan_perilaku=old.alasan_perilaku,
        catatan=old.catatan,
        catatan_rahasia=old.catatan_rahasia,
    )


def shown_word(value: Rating | Predikat | None) -> str:
    """Return a rating or predikat for a preview."""
    return value.label if value else EMPTY
