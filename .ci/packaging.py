"""Build and install placelint as users get it, and compare it with this checkout.

Run from the checkout by a Python that has ``build``: ``.venv/bin/python .ci/packaging.py``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RULES = {
    path.relative_to(ROOT / "rules").as_posix(): path
    for path in (ROOT / "rules").rglob("*")
    if path.is_file()
}


def run(*command: str | Path, folder: Path, code: int = 0) -> str:
    """The output of a command that must end with ``code``."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode != code:
        sys.exit(f"{command} ended with {done.returncode}, not {code}:\n{done.stdout}{done.stderr}")
    return done.stdout + done.stderr


def environment(folder: Path, *install: str) -> Path:
    """The folder of commands of an empty virtual environment with one thing installed."""
    venv.create(folder, with_pip=True)
    commands = folder / ("Scripts" if sys.platform == "win32" else "bin")
    run(
        commands / "python",
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        *install,
        folder=folder,
    )
    return commands


def main() -> None:
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        # The wheel is made from the source archive, so this proves both.
        run(sys.executable, "-m", "build", "--outdir", work / "dist", ROOT, folder=work)
        (wheel,) = (work / "dist").glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            inside = "linter/rules/"
            packed = {
                name.removeprefix(inside): archive.read(name)
                for name in archive.namelist()
                if name.startswith(inside)
            }
        assert packed == {name: path.read_bytes() for name, path in RULES.items()}, set(packed) ^ set(RULES)
        print(f"the wheel has the {len(packed)} rule files of the checkout")

        shutil.copytree(ROOT / "examples", work / "examples")
        installed = environment(work / "installed", str(wheel))
        editable = environment(work / "editable", "-e", str(ROOT))
        for form, commands in (("wheel", installed), ("editable install", editable)):
            report = run(commands / "placelint", "check", "mixed.md", folder=work / "examples", code=1)
            assert '"Kiev" should be "Kyiv"' in report
            run(commands / "placelint", "check", "clean.md", folder=work / "examples")
            print(f"the {form} finds what it must: {report.splitlines()[-1]}")

        # A broken installation must never say "clean", not even with lexicons that were compiled before.
        (rules,) = (work / "installed").rglob("placelint-rules.yaml")
        shutil.rmtree(rules.parent)
        report = run(installed / "placelint", "check", "clean.md", folder=work / "examples", code=2)
        assert "this installation is broken" in report
        assert "Traceback" not in report
        print("an installation without rules says so")


main()
