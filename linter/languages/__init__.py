"""How a language bends words: what bounds a word, its case, its forms, and how to tell it."""
