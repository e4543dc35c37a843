"""Pictures become PDF pages without loss."""

import io

import pypdf
import pytest
from PIL import Image

from sdm_desktop.reports.scan_pdf import picture_pdf, preview_pdf
from tests.scans import picture_bytes


def first_image(pdf):
    page = pypdf.PdfReader(io.BytesIO(pdf)).pages[0]
    (image,) = page["/Resources"]["/XObject"].values()
    return page, image.get_object()


def test_a_jpeg_goes_in_as_it_is():
    content = picture_bytes("JPEG", (300, 400))
    page, image = first_image(picture_pdf(content, "Ijazah"))
    assert image["/Filter"][-1] == "/DCTDecode"
    raw = image._data
    if image["/Filter"][0] == "/ASCII85Decode":
        import base64

        raw = base64.a85decode(raw.strip().removesuffix(b"~>"))
    assert raw == content
    assert float(page.mediabox.width) == pytest.approx(595.276, abs=0.5)


@pytest.mark.parametrize("size", [(400, 100), (37, 53)])
def test_a_png_keeps_every_pixel_and_its_direction(size):
    picture = Image.new("RGB", size)
    picture.putdata([(x * 7 % 256, x * 13 % 256, x % 256) for x in range(size[0] * size[1])])
    out = io.BytesIO()
    picture.save(out, "PNG")
    page, image = first_image(picture_pdf(out.getvalue(), "KTP"))
    assert image.get_data() == picture.tobytes()
    box = page.mediabox
    assert (box.width > box.height) == (size[0] > size[1])


def test_the_same_picture_gives_the_same_bytes():
    content = picture_bytes("PNG")
    assert picture_pdf(content, "a") == picture_pdf(content, "a")


def drawn(pdf):
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    page = document[0].render(scale=0.2).to_pil().convert("RGB")
    document.close()
    return page


@pytest.mark.parametrize(("orientation", "is_wide"), [(1, True), (3, True), (6, False), (8, False)])
def test_a_photo_stands_as_the_camera_was_held(orientation, is_wide):
    picture = Image.new("RGB", (400, 200), (255, 255, 255))
    picture.paste((200, 0, 0), (0, 0, 100, 200))  # red at the left of the sensor
    exif = Image.Exif()
    exif[274] = orientation
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    page = drawn(picture_pdf(out.getvalue(), "foto"))
    assert (page.width > page.height) == is_wide
    right, bottom = page.width - 5, page.height - 5
    red = {1: (5, 20), 3: (right, 20), 6: (20, 5), 8: (20, bottom)}[orientation]
    assert page.getpixel(red)[1] < 60


def test_a_transparent_picture_lies_on_white_paper():
    out = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(out, "PNG")
    assert drawn(picture_pdf(out.getvalue(), "cap")).getpixel((50, 50)) == (255, 255, 255)


def test_a_large_picture_is_made_smaller_for_the_screen_only():
    large = picture_bytes("JPEG", (5000, 3000))
    _, image = first_image(preview_pdf(large, "foto"))
    assert (image["/Width"], image["/Height"]) == (2000, 1200)
    _, image = first_image(picture_pdf(large, "foto"))
    assert image["/Width"] == 5000
    small = picture_bytes("PNG", (300, 200))
    assert preview_pdf(small, "foto") == picture_pdf(small, "foto")
