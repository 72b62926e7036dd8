"""Lays a plan out on pages: cover, columns, running heads, footnotes, contents."""
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import (BaseDocTemplate, Frame, NextPageTemplate, PageBreak, PageTemplate,
                                Paragraph)

from .blocks import Builder
from .cover import draw_cover
from .markup import inline, read_plan
from .styles import Styles

GUTTER = 20


class Page(PageTemplate):
    """Equal columns that leave room for the footnotes which the last pass found on the page."""

    def __init__(self, name, columns, document):
        left, right, top, bottom = document.margins
        width = (document.pagesize[0] - left - right - GUTTER * (columns - 1)) / columns
        self.base, self.room = bottom, document.pagesize[1] - top - bottom
        frames = [Frame(left + n * (width + GUTTER), bottom, width, self.room, 0, 0, 0, 0, f"{name}{n}")
                  for n in range(columns)]
        super().__init__(name, frames, pagesize=document.pagesize)

    def beforeDrawPage(self, canv, document):
        canv.note = document.see_note
        taken = document.note_room(canv.getPageNumber())
        for frame in self.frames:
            frame.y1, frame.height = self.base + taken, self.room - taken
        document.draw_watermark(canv)

    def afterDrawPage(self, canv, document):
        document.draw_furniture(canv)
        document.draw_notes(canv)


class Cover(PageTemplate):
    def __init__(self, document):
        super().__init__("cover", [Frame(0, 0, *document.pagesize)], pagesize=document.pagesize)

    def beforeDrawPage(self, canv, document):
        draw_cover(canv, document.pagesize, document.settings, document.styles)
        document.draw_watermark(canv)


class Document(BaseDocTemplate):
    """One pass over a plan. `known` is what the pass before found: headings and notes by page."""

    def __init__(self, target, settings, styles, notes, known):
        self.settings, self.styles, self.notes, self.known = settings, styles, notes, known
        self.found = {"headings": [], "notes": {}, "pages": 0}
        self.margins = [float(m) for m in settings.get("margins", "70 70 78 70").split()]
        size = landscape(A4) if settings.get("paper") == "landscape" else A4
        super().__init__(str(target), pagesize=size, invariant=1, title=settings["title"],
                         author=f"{settings['county']} fylkeskommune", lang=settings["language"],
                         subject=settings.get("subtitle", ""))
        self.addPageTemplates([Cover(self)] + [Page(n, c, self) for n, c in
                                               (("en", 1), ("to", 2), ("tre", 3))])

    def see_note(self, canv, kind, label):
        page = self.found["notes"].setdefault(canv.getPageNumber(), [])
        if label not in page:
            page.append(label)

    def note_paragraphs(self, page):
        labels = self.known["notes"].get(page, [])
        width = self.pagesize[0] - self.margins[0] - self.margins[1]
        for label in sorted(labels, key=int):
            note = Paragraph(f'<super size="6">{label}</super> {inline(self.notes[label])}',
                             self.styles.note)
            yield note, note.wrap(width, 400)[1] + 1.5

    def note_room(self, page):
        heights = [height for _, height in self.note_paragraphs(page)]
        return sum(heights) + 14 if heights else 0

    def draw_notes(self, canv):
        y = self.margins[3] + self.note_room(canv.getPageNumber()) - 8
        if self.known["notes"].get(canv.getPageNumber()):
            canv.setLineWidth(0.5)
            canv.line(self.margins[0], y, self.margins[0] + 140, y)
            y -= 3
        for note, height in self.note_paragraphs(canv.getPageNumber()):
            y -= height
            note.drawOn(canv, self.margins[0], y)

    def afterFlowable(self, flowable):
        if not hasattr(flowable, "entry"):
            return
        level, text = flowable.entry
        key = f"h{len(self.found['headings'])}"
        self.found["headings"].append((level, text, self.page))
        self.canv.bookmarkPage(key)
        if level < 3:
            self.canv.addOutlineEntry(text, key, level - 1, level > 1)

    def afterPage(self):
        self.found["pages"] = self.page

    def printed(self, page):
        return str(page - int(self.settings.get("unnumbered", "0")))

    def chapter(self, page):
        chapters = [(t, p) for level, t, p in self.known["headings"] if level == 1 and p <= page]
        here = [t for t, p in chapters if p == page]
        return here[0] if here else chapters[-1][0] if chapters else ""

    def fill(self, key, page):
        wanted = self.settings.get(key, "")
        return wanted.format(title=self.settings["title"], chapter=self.chapter(page),
                             county=self.settings["county"], page=self.printed(page),
                             pages=self.printed(self.known["pages"]))

    def draw_furniture(self, canv):
        page, (left, right, top, bottom) = canv.getPageNumber(), self.margins
        width, height = self.pagesize
        keys = ["left", "right"]
        if self.settings.get("mirror") == "yes" and page % 2 == 0:
            keys.reverse()
        canv.setFont(self.styles.body[0], 8)
        canv.setFillColor(HexColor("#444444"))
        for part, y in (("header", height - top + 26), ("footer", bottom - 32)):
            canv.drawString(left, y, self.fill(f"{part}_{keys[0]}", page))
            canv.drawRightString(width - right, y, self.fill(f"{part}_{keys[1]}", page))
            canv.drawCentredString(width / 2, y, self.fill(f"{part}_middle", page))
        if self.settings.get("header_rule", "yes") == "yes":
            canv.setStrokeColor(self.styles.colour)
            canv.setLineWidth(0.8)
            canv.line(left, height - top + 20, width - right, height - top + 20)

    def draw_watermark(self, canv):
        word = self.settings.get("watermark")
        if not word:
            return
        canv.saveState()
        canv.translate(self.pagesize[0] / 2, self.pagesize[1] / 2)
        canv.rotate(52)
        canv.setFont(self.styles.head[1], 120)
        canv.setFillColor(HexColor("#e4e4e4"))
        canv.drawCentredString(0, -40, word)
        canv.restoreState()


def render(source, target):
    """Renders the source file to the PDF file; passes until contents and footnotes settle."""
    settings, blocks, notes = read_plan(source)
    styles = Styles(settings)
    known = {"headings": [], "notes": {}, "pages": 0}
    for _ in range(8):
        document = Document(target, settings, styles, notes, known)
        contents = [(level, text, document.printed(page)) for level, text, page in known["headings"]]
        story = [NextPageTemplate(settings.get("start", "en")), PageBreak()]
        document.build(story + Builder(styles, contents).flow(blocks))
        if document.found == known:
            return
        known = document.found
    raise RuntimeError(f"{source}: the layout does not settle")
