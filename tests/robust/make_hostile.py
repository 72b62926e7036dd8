#!/usr/bin/env python3
"""Writes small files that are hard on a reader, each in its own way.

usage: make_hostile.py FOLDER
"""
import io
import subprocess
import sys
import zipfile
import zlib
from pathlib import Path

FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def pdf(objects):
    """A PDF of these objects (str or bytes), numbered from 1; the first is the catalog."""
    out, offsets = bytearray(b"%PDF-1.4\n"), []  # bytes would be copied at every step
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        body = body if isinstance(body, bytes) else body.encode("latin-1")
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def stream(content, entries=""):
    content = content if isinstance(content, bytes) else content.encode("latin-1")
    return b"<</Length %d%s>>\nstream\n" % (len(content), entries.encode()) + content + b"\nendstream"


def pages(contents, more=(), resources="", box="0 0 595 842", catalog=""):
    """A page for each content stream; `more` objects start at number 4 + 2 * len(contents)."""
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(len(contents)))
    objects = [f"<</Type/Catalog/Pages 2 0 R{catalog}>>",
               f"<</Type/Pages/Count {len(contents)}/Kids[{kids}]>>", FONT]
    for content in contents:
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents {len(objects) + 2} 0 R"
                       f"/Resources<</Font<</F1 3 0 R>>{resources}>>>>")
        objects.append(content)
    return pdf(objects + list(more))


def line(text):
    return stream(f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET")


def form_bomb(depth=9, width=10):
    """Page 2 draws a form that draws ten forms that each draw ten forms ..."""
    first = 4 + 2 * 3
    forms = []
    for level in range(depth):
        last = level == depth - 1
        content = "BT /F1 9 Tf (x) Tj ET" if last else "/N Do " * width
        inner = f"/Font<</F1 3 0 R>>" if last else f"/XObject<</N {first + level + 1} 0 R>>"
        forms.append(stream(content, f"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<{inner}>>"))
    return pages([line("Forste side"), stream("/N Do"), line("Tredje side")], forms,
                 f"/XObject<</N {first} 0 R>>")


def flate_bomb():
    """Page 2 is 70 MB of text operators in 200 KB."""
    packer = zlib.compressobj(9)
    part = b"BT /F1 9 Tf 10 10 Td (bombe) Tj ET\n" * 20_000
    packed = b"".join(packer.compress(part) for _ in range(100)) + packer.flush()
    return pages([line("Forste side"), stream(packed, "/Filter/FlateDecode"), line("Tredje side")])


def deep_outline(depth=20_000):
    first = 4 + 2
    items = [f"<</Type/Outlines/First {first + 1} 0 R/Last {first + 1} 0 R/Count 1>>"]
    for i in range(depth):
        kid = f"/First {first + 2 + i} 0 R/Last {first + 2 + i} 0 R" if i < depth - 1 else ""
        items.append(f"<</Title(Niva {i})/Parent {first + i} 0 R{kid}>>")
    return pages([line("Forste side")], items, catalog=f"/Outlines {first} 0 R")


def many_objects(count=200_000):
    return pages([line("Forste side")], ["null"] * count)


def looped_pages():
    return pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1000000/Kids[2 0 R 2 0 R]>>"])


def claimed_pages():
    return pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1000000000/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"])


def attachments():
    """A sound page, and a file beside it that is not to be opened."""
    first = 4 + 2
    return pages([line("Forste side")],
                 [f"<</Type/Filespec/F(vedlegg.pdf)/UF(vedlegg.pdf)/EF<</F {first + 1} 0 R>>>>",
                  stream(pages([line("Vedlegg")]), "/Type/EmbeddedFile")],
                 catalog=f"/Names<</EmbeddedFiles<</Names[(vedlegg.pdf){first} 0 R]>>>>"
                         "/Collection<</Type/Collection/View/D>>")


def packed(files):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            out.writestr(name, content, zipfile.ZIP_STORED if name == "mimetype" else None)
    return archive.getvalue()


def docx(text, before=""):
    return packed({"word/document.xml": f'{before}<w:document xmlns:w="w"><w:body>{text}</w:body></w:document>'})


def odt(text, before=""):
    return packed({"mimetype": "application/vnd.oasis.opendocument.text",
                   "content.xml": f'{before}<o:c xmlns:o="o"><o:body><o:text>{text}</o:text></o:body></o:c>'})


def entities(depth=12):
    """Twelve levels of ten: 10 TB, were they put in."""
    levels = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, depth))
    return f'<!DOCTYPE d [<!ENTITY e0 "bombe">{levels}<!ENTITY f SYSTEM "file:///etc/passwd">]>'


def office_files():
    paragraph, zeros = "<{0}:p><w:r><w:t>{1}</w:t></w:r></{0}:p>", " " * (100 << 20)
    laughs = "Forste &e11; &f; side"
    deep = "<w:p>" * 100_000 + "Forste side" + "</w:p>" * 100_000
    return {
        "deep.docx": docx(deep + paragraph.format("w", "Forste side")),
        "deep.odt": odt("<o:section>" * 100_000 + "</o:section>" * 100_000 + "<o:p>Forste side</o:p>"),
        "deep.html": "<html><p>Forste side</p>" + "<div><ul><li>" * 100_000 + "<p>Innerst</p>",
        "deep-table.html": "<html><p>Forste side</p>" + "<table><tr><td>" * 20_000 + "Innerst",
        "entities.docx": docx(paragraph.format("w", laughs), entities()),
        "entities.html": entities() + f"<html><p>{laughs}</p>",
        "entities.odt": odt(f"<o:p>{laughs}</o:p>", entities()),
        "many-parts.odt": packed({"content.xml": "<c><body><text><p>Forste side</p></text></body></c>"} |
                                 {f"{i}.xml": "" for i in range(20_000)}),
        "zip-bomb.docx": docx(zeros),
        "zip-bomb.odt": odt(zeros),
        "zip-in-zip.docx": packed({"word/document.xml": docx(paragraph.format("w", "Forste side"))}),
    }


def pdf_files():
    return {
        "attachments": attachments(),
        "claimed-pages": claimed_pages(),
        "deep-outline": deep_outline(),
        "empty": b"",
        "flate-bomb": flate_bomb(),
        "form-bomb": form_bomb(),
        "huge-page": pages([line("Forste side")], box="0 0 200000 200000"),
        "looped-pages": looped_pages(),
        "many-objects": many_objects(),
        "missing-font": pages([stream("BT /F9 12 Tf 72 700 Td (Forste side) Tj ET")]),
        "nan-box": pages([line("Forste side")], box="-1e308 1e308 1e999 842"),
        "no-pages": pdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"]),
        "no-text": pages([stream("0 0 100 100 re f")]),
        "not-a-pdf": "<!-- tull -->".encode(),
        "sound": SOUND,
        "truncated": SOUND[: len(SOUND) * 2 // 3],
        "zeros": bytes(100_000),
    }


SOUND = pages([line("Forste side"), line("Andre side")])


def build(folder):
    for name, content in ({f"{n}.pdf": c for n, c in pdf_files().items()} | office_files()).items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    subprocess.run(["qpdf", "--encrypt", "hemmelig", "eier", "256", "--", folder / "sound.pdf",
                    folder / "encrypted.pdf"], check=True)


build(Path(sys.argv[1]))
