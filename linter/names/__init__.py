"""What is right: names, the styles that choose among their spellings, and the lexicon made of both."""
