"""The rooms of the house: lower floors never import upper ones."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "linter"
FLOORS = [
    {"errors"},
    {"shipped", "strict_yaml", "cache"},
    {"languages", "romanization"},
    {"documents"},
    {"names"},
    {"findings"},
    {"config"},
    {"scan"},
    {"checks", "fixes", "reporters"},
    {"lint"},
    {"cli"},
]
HEIGHT = {room: height for height, floor in enumerate(FLOORS) for room in floor}


def _room(parts: list[str]) -> str:
    return parts[1] if len(parts) > 1 else ""


def test_lower_floors_never_import_upper_ones() -> None:
    wrong = []
    for path in sorted(PACKAGE.rglob("*.py")):
        relative = path.relative_to(PACKAGE.parent).with_suffix("").parts
        own = _room(list(relative))
        if own in ("__init__", "__main__"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                names = [node.module] if node.module != "linter" else [f"linter.{a.name}" for a in node.names]
            elif isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            for name in names:
                room = _room(name.split("."))
                if name.startswith("linter.") and room in HEIGHT and HEIGHT[room] > HEIGHT[own]:
                    wrong.append(f"{path.name} imports {name}")
    assert wrong == []


def test_every_room_has_a_floor() -> None:
    rooms = {path.stem if path.is_file() else path.name for path in PACKAGE.iterdir()}
    assert rooms - {"__init__", "__main__", "__pycache__", "rules", "py"} <= set(HEIGHT)
