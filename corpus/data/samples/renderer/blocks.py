"""Turns blocks of a plan source into the flowables that ReportLab lays out."""
from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import (CondPageBreak, Flowable, KeepTogether, LongTable, NextPageTemplate,
                                PageBreak, Paragraph, Spacer, Table)
from reportlab.platypus.flowables import BalancedColumns

from .chart import BoxRow, Chart, Map
from .markup import inline

BULLETS = ("•", "–", "◦")
BARE = [(f"{side}PADDING", (0, 0), (-1, -1), room)
        for side, room in (("LEFT", 0), ("RIGHT", 0), ("TOP", 3), ("BOTTOM", 7))]


class TocLine(Flowable):
    """One line of the contents page: title, dot leaders, page number."""

    def __init__(self, level, title, page, styles):
        super().__init__()
        self.level, self.title, self.page, self.styles = level, title, page, styles

    def wrap(self, width, height):
        self.width, self.height = width, 21 if self.level == 1 else 15
        return self.width, self.height

    def draw(self):
        font = self.styles.body[1 if self.level == 1 else 0]
        size, indent = self.styles.text.fontSize, 14 * (self.level - 1)
        self.canv.setFont(font, size)
        room = self.width - indent
        dots = ""
        while self.canv.stringWidth(f"{self.title} {dots}. {self.page}", font, size) < room:
            dots += "."
        self.canv.drawString(indent, 3, f"{self.title} {dots}")
        self.canv.drawRightString(self.width, 3, self.page)


class Builder:
    """Builds flowables with one plan's styles; `contents` are the lines (level, title, page)."""

    def __init__(self, styles, contents):
        self.styles, self.contents = styles, contents

    def flow(self, blocks):
        story = []
        for n, block in enumerate(blocks):
            story += getattr(self, f"make_{block[0]}")(*block[1:])
            if block[0] == "item" and [b[0] for b in blocks[n + 1:n + 2]] != ["item"]:
                story.append(Spacer(1, self.styles.text.fontSize * 0.45))
        return story

    def make_heading(self, level, text):
        heading = Paragraph(inline(text), self.styles.headings[level - 1])
        heading.entry = (level, text)
        return [heading]

    def make_paragraph(self, text):
        return [Paragraph(inline(text), self.styles.text)]

    def make_item(self, depth, mark, text):
        left = 13 + 14 * depth
        style = ParagraphStyle("li", self.styles.item, leftIndent=left, bulletIndent=left - 12)
        mark = BULLETS[depth] if mark == "-" else mark
        return [Paragraph(inline(text), style, bulletText=mark)]

    def make_command(self, name, *arguments):
        if name in ("innhold", "innhald"):
            return [TocLine(*line, self.styles) for line in self.contents
                    if line[0] <= 2 and not line[1].startswith("Innh")]
        if name == "luft":
            return [Spacer(1, float(arguments[0]))]
        if name == "plass":
            return [CondPageBreak(float(arguments[0]))]
        return [NextPageTemplate(a) for a in arguments] + [PageBreak()]

    def make_kilde(self, _, blocks):
        return [Paragraph(inline(block[1]), self.styles.source) for block in blocks]

    def make_sitat(self, _, blocks):
        return [Paragraph(inline(block[1]), self.styles.quote) for block in blocks]

    def make_spalter(self, count, blocks):
        story = self.flow(blocks)
        for n in reversed(range(len(story) - 1)):
            if hasattr(story[n], "entry"):
                story[n:n + 2] = [Table([[story[n:n + 2]]], colWidths=["100%"], style=BARE)]
        columns = BalancedColumns(story, nCols=int(count), innerPadding=16, spaceAfter=6)
        return [Spacer(1, 0.1), columns]  # a heading cannot be kept with columns

    def make_fakta(self, title, blocks):
        inner = [Paragraph(inline(title), self.styles.box_title)] if title else []
        box = Table([[inner + self.flow(blocks)]], colWidths=["100%"])
        box.setStyle([("BACKGROUND", (0, 0), (-1, -1), self.styles.tint),
                      ("LINEBEFORE", (0, 0), (0, -1), 3, self.styles.accent),
                      ("LEFTPADDING", (0, 0), (-1, -1), 12), ("RIGHTPADDING", (0, 0), (-1, -1), 10),
                      ("TOPPADDING", (0, 0), (-1, -1), 8), ("BOTTOMPADDING", (0, 0), (-1, -1), 5)])
        return [Spacer(1, 4), box, Spacer(1, 12)]

    def make_tabell(self, title, options, rows):
        heads = [Paragraph(inline(c), self.styles.cell_head) for c in rows[0]]
        body = [[Paragraph(inline(c), self.styles.cell) for c in row] for row in rows[1:]]
        shares = [float(w) for w in options.get("widths", ",".join("1" * len(heads))).split(",")]
        table = LongTable([heads] + body, colWidths=[f"{100 * s / sum(shares):.3f}%" for s in shares],
                          repeatRows=1)
        table.setStyle([("BACKGROUND", (0, 0), (-1, 0), self.styles.colour),
                        ("VALIGN", (0, 0), (-1, -1), "TOP"),
                        ("LINEBELOW", (0, 1), (-1, -1), 0.4, HexColor("#999999")),
                        ("ROWBACKGROUNDS", (0, 1), (-1, -1), [HexColor("#ffffff"), self.styles.tint]),
                        ("TOPPADDING", (0, 0), (-1, -1), 2.5), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)])
        caption = Paragraph(inline(title), self.styles.caption)
        if options.get("long"):
            return [CondPageBreak(75), caption, table, Spacer(1, 10)]
        return [KeepTogether([caption, table, Spacer(1, 10)])]

    def make_figur(self, title, options, rows):
        drawing = Map if options.get("type") == "kart" else Chart
        return [KeepTogether([Spacer(1, 4), drawing(rows, options, self.styles),
                              Paragraph(inline(title), self.styles.caption), Spacer(1, 8)])]

    def make_boksrad(self, title, _, rows):
        return [KeepTogether([BoxRow(rows, self.styles),
                              Paragraph(inline(title), self.styles.caption), Spacer(1, 8)])]
