"""What git knows of a change: where it starts, which files it touches, how they read before.

Nothing is written into the repository: no lock, no index, no object.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from linter.cli.git import Git, said
from linter.errors import PlacelintError, UsageError

_LINK, _SUBMODULE = "120000", "160000"
# An article that is edited much while it is renamed; what its words say is compared anyway.
_SIMILAR = "30%"
# With more added and deleted files than this, git looks only for renames without edits.
_RENAMES = 3000
_DEEPEN = "fetch its history first (git fetch --unshallow; fetch-depth: 0 for actions/checkout)"


class Change(NamedTuple):
    """A file that differs; paths from the top of the repository, empty where there is no file.

    ``old_blob`` and ``new_blob`` are git's ids of the contents; the new one only where the index was asked.
    """

    old: str
    new: str
    old_blob: str = ""
    new_blob: str = ""


class Base(NamedTuple):
    """Where a change starts: a commit or tree, and how messages call it."""

    id: str
    shown: str


class Repository:
    """A git repository with a work tree."""

    def __init__(self, folder: Path) -> None:
        """The repository around ``folder``; raises ``UsageError`` where there is none."""
        self._git = Git(folder)
        done = self._git.attempt("rev-parse", "--show-toplevel")
        if done.returncode:
            complaint = said(done)
            if "not a git repository" in complaint or "must be run in a work tree" in complaint:
                raise UsageError(f"--since and --staged need a git repository, and {folder} is in none")
            raise UsageError(f"git cannot read the repository around {folder}: {complaint}")
        self.top = Path(os.fsdecode(done.stdout).removesuffix("\n")).resolve()
        self._git = Git(self.top)

    def bases(self, name: str) -> list[Base]:
        """The last commits that HEAD has in common with ``name``: what was done there since is not ours.

        In the middle of a merge, what comes from the other side is not ours either.
        """
        merging = [head for head in ("MERGE_HEAD",) if self._commit(head)]
        if name == "HEAD" and not self._commit("HEAD"):
            return [Base(self._git.line("hash-object", "-t", "tree", "--stdin"), "an empty repository")]
        commit = self._commit(name)
        if not commit:
            raise UsageError(self._unknown(name))
        done = self._git.attempt("merge-base", "--all", commit, "HEAD", *merging)
        if done.returncode:
            why = f"this clone is shallow; {_DEEPEN}" if self._shallow() else "they share no history"
            raise UsageError(f'--since: no commit is known that HEAD and "{name}" have in common: {why}')
        found = done.stdout.decode().split()
        if name == "HEAD":
            found += [self._commit(head) for head in merging]
        return [Base(one, self._shown(one, commit, name)) for one in found]

    def staged(self, base: Base) -> list[Change]:
        """The files in the index that differ from ``base``; a conflict raises ``UsageError``."""
        unmerged = self._git.names("diff", "--name-only", "--diff-filter=U", "--no-relative", "-z")
        if unmerged:
            raise UsageError(f"--staged: {unmerged[0]} has a merge conflict; resolve it first")
        return self._changes("--cached", base.id)

    def changed(self, base: Base, untracked: Sequence[str]) -> list[Change]:
        """The files on disk that differ from ``base``; ``untracked`` ones are new, or renamed."""
        found = self._changes(base.id)
        if untracked and not all(change.new for change in found):
            # A file may have been renamed without telling git: ask as if all were added.
            with self._index_with(untracked) as env:
                return self._changes(base.id, env=env)
        return [*found, *(Change("", path) for path in untracked)]

    def tracked(self) -> dict[str, bool]:
        """Every path in the index, and whether it is a file: links and submodules are not."""
        found = {}
        for row in self._git.names("ls-files", "--stage", "-z"):
            fields, _, path = row.partition("\t")
            found[path] = fields[:6] not in (_LINK, _SUBMODULE)
        return found

    def has(self, path: str) -> bool:
        """Whether the index or the last commit has something at ``path``."""
        listed = self._git.names("ls-files", "-z", "--", f":(literal){path}")
        return bool(listed) or not self._git.attempt("cat-file", "-e", f"HEAD:{path}").returncode

    def blobs(self, ids: Iterable[str]) -> dict[str, bytes]:
        """The contents of blobs by id."""
        wanted = sorted(set(ids))
        data = self._git.run("cat-file", "--batch", data="".join(f"{one}\n" for one in wanted).encode())
        found, at = {}, 0
        for one in wanted:
            start = data.index(b"\n", at) + 1
            fields = data[at : start - 1].split()
            if len(fields) != 3:
                raise PlacelintError(f"git no longer has what a file held before ({one})")
            at = start + int(fields[2]) + 1
            found[one] = data[start : at - 1]
        return found

    def _changes(self, *what: str, env: Mapping[str, str] | None = None) -> list[Change]:
        plain = ("--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all")
        renames = (f"--find-renames={_SIMILAR}", f"-l{_RENAMES}")
        command = ("diff", "--raw", "-z", "--no-abbrev", *renames, *plain, *what, "--")
        fields = iter(self._git.names(*command, env=env))
        found = {}
        for row in fields:
            old_mode, new_mode, old_blob, new_blob, status = row[1:].split(" ")
            old = new = next(fields)
            if status[0] == "R":
                new = next(fields)
            if old_mode in (_LINK, _SUBMODULE) or not old_blob.strip("0"):
                old = ""
            if new_mode in (_LINK, _SUBMODULE) or status[0] == "D":
                new = ""
            # A file in conflict stands here twice.
            found[new, old if not new else ""] = Change(old, new, old_blob, new_blob)
        return [change for change in found.values() if change.old or change.new]

    @contextmanager
    def _index_with(self, paths: Sequence[str]) -> Iterator[dict[str, str]]:
        """The environment in which git sees a copy of the index to which ``paths`` are added."""
        from shutil import copyfile
        from tempfile import TemporaryDirectory

        own = self.top / self._git.line("rev-parse", "--git-path", "index")
        with TemporaryDirectory() as folder:
            env = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
            if own.is_file():
                copyfile(own, env["GIT_INDEX_FILE"])
            names = b"".join(os.fsencode(path) + b"\0" for path in paths)
            add = ("add", "--intent-to-add", "--force", "--pathspec-from-file=-", "--pathspec-file-nul")
            self._git.run(*add, data=names, env={**env, "GIT_LITERAL_PATHSPECS": "1"})
            yield env

    def _commit(self, name: str) -> str:
        """The id of a commit, empty when there is none of that name."""
        if name.startswith("-"):
            return ""
        done = self._git.attempt("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        return done.stdout.decode().strip()

    def _shown(self, found: str, commit: str, name: str) -> str:
        short = self._git.line("rev-parse", "--short", found)
        if found != commit:
            if name == "HEAD":
                return f"{short}, the other side of this merge"
            return f"{short}, the last commit in common with {name}"
        return short if name.startswith(short) else f"{name} ({short})"

    def _unknown(self, name: str) -> str:
        text = f'--since: there is no commit "{name}" here'
        refs = self._git.line("for-each-ref", "--format=%(refname:short)", "refs/remotes")
        near = [ref for ref in refs.split("\n") if ref.endswith(f"/{name}")]
        if near:
            return f"{text}; did you mean {near[0]}?"
        if self._shallow():
            return f"{text}, and this clone is shallow; {_DEEPEN}"
        return f"{text}; name a branch, tag or commit that was fetched"

    def _shallow(self) -> bool:
        return self._git.line("rev-parse", "--is-shallow-repository") == "true"
