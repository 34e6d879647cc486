"""Lines of key, tab and value, sorted by the bytes of the key."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class SortedLines(Mapping[str, bytes]):
    """The values by key; a key is looked up without reading all lines."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def __getitem__(self, key: str) -> bytes:
        wanted = key.encode("utf-8", "surrogatepass")
        low, high = 0, len(self._data)
        while low < high:
            begin = self._data.rfind(b"\n", 0, (low + high) // 2) + 1
            tab = self._data.index(b"\t", begin)
            found, stop = self._data[begin:tab], self._data.index(b"\n", tab)
            if found == wanted:
                return self._data[tab + 1 : stop]
            low, high = (stop + 1, high) if found < wanted else (low, begin)
        raise KeyError(key)

    def __iter__(self) -> Iterator[str]:
        return (line.partition(b"\t")[0].decode("utf-8") for line in self._data.splitlines())

    def __len__(self) -> int:
        return self._data.count(b"\n")

    @staticmethod
    def text(lines: Mapping[str, str]) -> str:
        """``lines`` in the form that this class looks up."""
        in_order = sorted(lines, key=lambda key: key.encode("utf-8", "surrogatepass"))
        return "".join(f"{key}\t{lines[key]}\n" for key in in_order)
