"""Where the prose is: bytes become text, text becomes segments, one file a format."""
