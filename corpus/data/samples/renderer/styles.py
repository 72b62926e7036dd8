"""Fonts and paragraph styles of one plan."""
from reportlab.lib.colors import HexColor, white
from reportlab.lib.enums import TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FOLDER = "/usr/share/fonts/truetype/"
FAMILIES = {
    "sans": ("liberation/LiberationSans-", ("Regular", "Bold", "Italic", "BoldItalic")),
    "serif": ("liberation/LiberationSerif-", ("Regular", "Bold", "Italic", "BoldItalic")),
    "carlito": ("crosextra/Carlito-", ("Regular", "Bold", "Italic", "BoldItalic")),
}
STANDARD = {"helvetica": ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique",
                          "Helvetica-BoldOblique")}


def family(name):
    """The four font names (regular, bold, italic, both) of a family, registered when needed."""
    if name in STANDARD:
        return STANDARD[name]
    stem, cuts = FAMILIES[name]
    fonts = tuple(f"{name}{cut}" for cut in cuts)
    for font, cut in zip(fonts, cuts):
        if font not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(font, f"{FOLDER}{stem}{cut}.ttf"))
    pdfmetrics.registerFontFamily(fonts[0], *fonts)
    return fonts


class Styles:
    """The styles that a plan's settings ask for."""

    def __init__(self, settings):
        self.body = family(settings.get("font", "carlito"))
        self.head = family(settings.get("heading_font", settings.get("font", "carlito")))
        self.colour = HexColor(settings.get("colour", "#1f4e5f"))
        self.tint = HexColor(settings.get("tint", "#e6eff1"))
        self.accent = HexColor(settings.get("accent", "#c8702a"))
        size = float(settings.get("size", "10.5"))
        language = "nn_NO" if settings.get("language") == "nn" else "nb_NO"
        just = TA_JUSTIFY if settings.get("justify", "yes") == "yes" else TA_LEFT
        self.text = ParagraphStyle("text", fontName=self.body[0], fontSize=size,
                                   leading=size * 1.36, spaceAfter=size * 0.7, alignment=just,
                                   hyphenationLang=language, allowWidows=0, allowOrphans=0)
        self.item = ParagraphStyle("item", self.text, spaceAfter=size * 0.3)
        self.cell = ParagraphStyle("cell", self.text, fontSize=size - 1.3, spaceAfter=0,
                                   leading=(size - 1.3) * 1.22, alignment=TA_LEFT)
        self.cell_head = ParagraphStyle("cell_head", self.cell, fontName=self.body[1],
                                        textColor=white)
        self.caption = ParagraphStyle("caption", self.cell, fontName=self.body[2], spaceBefore=3,
                                      spaceAfter=4, textColor=self.colour)
        self.source = ParagraphStyle("source", self.cell, fontSize=size - 2.3, spaceBefore=2,
                                     spaceAfter=size)
        self.note = ParagraphStyle("note", self.cell, fontSize=8, leading=9.6, spaceAfter=1.5)
        self.quote = ParagraphStyle("quote", self.text, fontName=self.head[0], fontSize=size * 1.5,
                                    leading=size * 1.9, textColor=self.colour, alignment=TA_LEFT,
                                    spaceBefore=6, spaceAfter=14, leftIndent=10)
        self.box_title = ParagraphStyle("box_title", self.text, fontName=self.head[1],
                                        textColor=self.colour, spaceAfter=4, alignment=TA_LEFT)
        self.headings = [self.heading(n, s) for n, s in enumerate((2.0, 1.4, 1.15, 1.0), 1)]

    def heading(self, level, scale):
        size = self.text.fontSize * scale
        return ParagraphStyle(f"h{level}", fontName=self.head[1 if level < 4 else 3], fontSize=size,
                              leading=size * 1.2, textColor=self.colour, keepWithNext=1,
                              spaceBefore=size * 0.8, spaceAfter=size * 0.42)
