"""Renders the sample plans; used only to rebuild the PDFs, never by planlupe itself."""

from reportlab import rl_config

rl_config.useA85 = 0  # plain binary streams: a fifth smaller than text-coded ones
