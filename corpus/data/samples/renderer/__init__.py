"""Renders the sample plans; used only to rebuild the PDFs, never by planlupe itself."""
