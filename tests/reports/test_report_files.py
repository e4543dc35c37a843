"""The files: fonts, bytes, properties, bookmarks, seal."""

import io
from dataclasses import replace

import pypdf
import pytest

from sdm_desktop.reports import seal
from sdm_desktop.reports.bundle import render_bundle
from sdm_desktop.reports.fonts import Face, font_of
from sdm_desktop.reports.footer import qr_matrix
from sdm_desktop.reports.paper import MM, Style


def read(rendered):
    return pypdf.PdfReader(io.BytesIO(rendered.pdf))


def fonts_of(reader):
    found = {}
    for page in reader.pages:
        sources = [page["/Resources"]]
        forms = page["/Resources"].get("/XObject", {})
        sources += [forms[name].get("/Resources", {}) for name in forms]
        for source in sources:
            for name, font in source.get("/Font", {}).items():
                found[name] = font.get_object()
    return found


def test_every_font_is_embedded_and_there_is_no_default_font(
    make_document, make_unit, make_summary, info
):
    records = [make_document(), make_unit(), make_summary()]
    fonts = fonts_of(read(render_bundle(records, info, 3)))
    assert len(fonts) == 3
    for font in fonts.values():
        assert "LiberationSans" in font["/BaseFont"]
        assert "/FontFile2" in font["/FontDescriptor"]


def test_equal_data_give_equal_bytes(make_document, make_unit, make_summary, info):
    records = [make_document(), make_unit(), make_summary()]
    first = render_bundle(records, info, 3)
    again = render_bundle(records, info, 3)
    assert first.pdf == again.pdf


def test_the_file_says_what_it_is(make_document, info):
    reader = read(render_bundle([make_document()], info, 1))
    assert reader.metadata.title == info.judul
    assert reader.metadata.author == "PEMERINTAH KOTA KUPANG"
    assert reader.metadata.creation_date == info.waktu
    assert reader.trailer["/Root"]["/Lang"] == "id-ID"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_a_bundle_has_one_bookmark_per_person(make_document, info):
    records = [make_document(number) for number in (1, 2, 3)]
    rendered = render_bundle(records, info, 3)
    reader = read(rendered)
    assert [entry.title for entry in reader.outline] == [r.pegawai.nama for r in records]
    assert [reader.get_destination_page_number(e) for e in reader.outline] == [0, 1, 2]
    assert rendered.names == tuple((n, r.pegawai.nama) for n, r in enumerate(records, 1))


def test_fonts_are_stored_once_per_bundle(make_document, info):
    one = render_bundle([make_document()], info, 1)
    many = render_bundle([make_document(n) for n in range(50)], info, 50)
    assert len(many.pdf) < len(one.pdf) + 50 * 5000


def test_the_seal_breaks_when_any_byte_changes(make_document, info):
    pdf = render_bundle([make_document()], info, 1).pdf
    assert seal.is_untouched(pdf, info.key)
    assert not seal.is_untouched(pdf, "cd" * 32)
    for place in (20, len(pdf) // 2, len(pdf) - 30):
        changed = bytearray(pdf)
        changed[place] ^= 1
        assert not seal.is_untouched(bytes(changed), info.key)


def test_the_stamp_names_audit_document_and_codes(make_document, info):
    record = make_document()
    stamp = seal.read_stamp(render_bundle([record], info, 1).pdf)
    assert stamp.audit_number == 901
    assert stamp.document_number == info.nomor_dokumen
    assert stamp.codes == (record.kaki.kode,)
    assert seal.read_stamp(b"%PDF-1.7 of somebody else") is None


def test_codes_have_eight_clear_signs_and_depend_on_everything():
    codes = {
        seal.check_code(key, number, identity, content)
        for key in ("a", "b")
        for number in (1, 2)
        for identity in ("x", "y")
        for content in ("p", "q")
    }
    assert len(codes) == 16
    for code in codes:
        assert len(code.replace("-", "")) == 8
        assert not set(code) & set("0O1IL")


def test_cancelling_stops_between_two_documents(make_document, info):
    class StoppedError(Exception):
        pass

    def step(done, total):
        if done == 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        render_bundle((make_document(n) for n in range(5)), info, 5, step)


@pytest.mark.parametrize(
    ("face", "text", "size", "millimetres"),
    [
        (Face.BOLD, "BERDASARKAN", 6.5, 17.96),
        (Face.REGULAR, "19900514 201503 2 901", 7, 26.78),
    ],
)
def test_key_labels_have_the_widths_of_the_layout(face, text, size, millimetres):
    assert Style(face, size).width(text) / MM == pytest.approx(millimetres, abs=0.01)


def test_the_shipped_fonts_hold_all_signs_we_print():
    for face in Face:
        for sign in "–≤≥×·…éëÁ’“”":
            assert ord(sign) in font_of(face).face.charToGlyph


def test_the_qr_code_has_the_modules_of_a_standard_code():
    import segno

    text = "800.1.4/901/DKPS/2026 7K4M-92QX"
    ours = qr_matrix(text)
    known = [
        tuple(bytes(row) for row in segno.make_qr(text, error="m", mask=mask).matrix)
        for mask in range(8)
    ]
    assert ours in known
    assert len(ours) == 25


def test_a_kop_without_printing_leaves_the_text_where_it_was(make_document, info):
    with_kop = make_document()
    without = replace(with_kop, kop=replace(with_kop.kop, is_printed=False))
    places = []
    for record in (with_kop, without):
        words = {}

        def note(text, _cm, matrix, _font, _size, words=words):
            words[text.strip()] = matrix[5]

        read(render_bundle([record], info, 1)).pages[0].extract_text(visitor_text=note)
        places.append(words)
    key = "PERIODE: TRIWULAN III"
    assert places[0][key] == places[1][key]
    assert "PEMERINTAH KOTA KUPANG" in places[0]


def lines_of(kop, info, make_unit):
    """Return {text: (x, y) in millimetres} of the kop of a summary, forms included."""
    reader = read(render_bundle([make_unit(kop=kop)], info, 1))
    found = {}

    def note(text, cm, matrix, _font, _size):
        if text.strip():
            found[text.strip()] = (matrix[4] / MM, matrix[5] / MM)

    reader.pages[0].extract_text(visitor_text=note)
    return found


def png(width=40, height=50):
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGBA", (width, height), (20, 52, 79, 128)).save(out, "PNG")
    return out.getvalue()


def test_a_long_office_name_is_set_smaller_then_broken_before_dan(make_unit, info):
    kop = replace(make_unit().kop, logo=png())
    name = "DINAS PERUMAHAN RAKYAT KAWASAN PERMUKIMAN DAN PERTANAHAN DAERAH"
    found = lines_of(replace(kop, nama=name), info, make_unit)
    head, tail = name.split(" DAN ")
    assert found[head][1] > found[f"DAN {tail}"][1]


def test_a_name_near_the_arms_is_centred_on_the_room_beside_them(make_unit, info):
    kop = make_unit().kop
    alone = lines_of(kop, info, make_unit)[kop.nama]
    beside = lines_of(replace(kop, logo=png()), info, make_unit)[kop.nama]
    assert beside[0] >= 30 + 17 + 4 - 0.1
    assert alone[0] < beside[0]


def test_images_are_stored_once_and_the_garuda_takes_its_place(make_document, info):
    record = make_document()
    kop = replace(record.kop, garuda=png())
    records = [replace(make_document(n), kop=kop) for n in range(5)]
    reader = read(render_bundle(records, info, 5))
    images = {
        stream.indirect_reference.idnum
        for number in range(1, len(reader.xref[0]) + 1)
        if (stream := reader.get_object(number)) is not None
        and isinstance(stream, pypdf.generic.StreamObject)
        and stream.get("/Subtype") == "/Image"
        and "/SMask" in stream
    }
    assert len(images) == 1
