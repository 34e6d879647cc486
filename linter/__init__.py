"""placelint: finds stray and inconsistent spellings of place and person names in a text."""

__version__ = "0.1.0"
