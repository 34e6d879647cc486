"""From text to mentions: folding with an offset map, the automaton, boundaries, what is kept."""
