"""How a name in its own script becomes Latin letters: a table engine, the systems, variants with provenance.

``table`` is the engine, ``systems`` reads ``rules/romanization/*.yaml``, ``press_styles`` says what
newsrooms do to the result, and ``variants`` combines them. Read ``docs/romanization.md`` for the format.
"""
