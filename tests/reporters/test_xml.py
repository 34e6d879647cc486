"""Checkstyle and JUnit, read back by a real XML parser as their readers do."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linter.reporters import render
from linter.reporters.report import Report
from tests.reporters.samples import HOSTILE_NAMES, file, finding, hostile, sample


def parsed(name: str, report: Report) -> ElementTree.Element:
    """The root element; the text must also be UTF-8."""
    return ElementTree.fromstring(render(name, report).encode())


def survives(text: str) -> str:
    """What XML can hold of ``text``."""
    kept = {*"\t\n\r"}
    return "".join(
        "\ufffd" if (c < " " and c not in kept) or "\ud800" <= c <= "\udfff" or c in "\ufffe\uffff" else c
        for c in text
    )


def test_checkstyle_is_what_reviewdog_describes() -> None:
    """The fields of CheckStyleResult in reviewdog's parser, numbers as numbers."""
    root = parsed("checkstyle", sample())
    assert root.tag == "checkstyle" and root.get("version")
    assert [one.get("name") for one in root] == ["articles/one.md", "two.txt"]
    found = [
        (int(error.attrib["line"]), int(error.attrib["column"]), error.get("severity"), error.get("source"))
        for one in root.findall("file")
        for error in one.findall("error")
    ]
    assert found == [
        (1, 11, "warning", "placelint.deprecated-spelling"),
        (3, 8, "error", "placelint.deprecated-spelling"),
        (4, 11, "info", "placelint.deprecated-spelling"),
        (1, 1, "warning", "placelint.deprecated-spelling"),
    ]
    messages = [error.get("message") for error in root.iter("error")]
    assert messages[0] == '"Kiev" should be "Kyiv". Style "ap" writes Kyiv, not Kiev.'
    assert messages[3] == 'Style "ap" writes Kyiv, not Kiev.'


def test_junit_counts_what_it_holds() -> None:
    root = parsed("junit", sample())
    assert root.tag == "testsuites"
    assert (root.get("tests"), root.get("failures")) == ("8", "3")
    for suite in root:
        cases = suite.findall("testcase")
        assert suite.get("tests") == str(len(cases))
        assert suite.get("failures") == str(sum(case.find("failure") is not None for case in cases))
        assert suite.get("skipped") == str(sum(case.find("skipped") is not None for case in cases))
    assert int(root.attrib["tests"]) == len(list(root.iter("testcase")))


def test_junit_tells_failures_notes_accepted_and_clean_apart() -> None:
    suites = {suite.get("name"): list(suite) for suite in parsed("junit", sample())}
    children = {name: [[child.tag for child in case] for case in cases] for name, cases in suites.items()}
    assert children == {
        "articles/one.md": [["failure"], ["failure"], ["system-out"]],
        "clean.md": [[]],
        "two.txt": [["failure"], ["skipped"], ["skipped"]],
        "image.md": [["skipped"]],
    }
    failure = suites["articles/one.md"][0].find("failure")
    assert failure is not None and failure.get("type") == "warning"
    assert failure.text == (
        'articles/one.md:1:11: warning: "Kiev" should be "Kyiv". Style "ap" writes Kyiv, not Kiev.'
    )
    skipped = suites["two.txt"][1].find("skipped")
    assert skipped is not None and skipped.get("message") == 'accepted by suppression: a quoted "title"'


def test_junit_names_tell_all_tests_apart() -> None:
    """GitLab takes two tests of one class and name for one."""
    cases = [(case.get("classname"), case.get("name")) for case in parsed("junit", sample()).iter("testcase")]
    assert len(cases) == len(set(cases)) and all(name for _, name in cases)


@pytest.mark.parametrize("name", ["checkstyle", "junit"])
def test_nothing_checked_is_still_a_document(name: str) -> None:
    assert list(parsed(name, Report([], [], "ap"))) == []


def test_hostile_names_come_back_as_they_were() -> None:
    report = hostile()
    names = [one.get("name") for one in parsed("checkstyle", report)]
    assert names == [survives(name) for name in HOSTILE_NAMES]
    suites = [one.get("name") for one in parsed("junit", report)]
    assert suites == [survives(name) for name in HOSTILE_NAMES] * 2


@given(st.text(), st.text(min_size=1), st.text())
def test_any_text_comes_back(path: str, name: str, message: str) -> None:
    found = finding("Kiev", check=name, suggestions=(), message=message)
    report = Report([file(path, "Kiev", found)], [], "ap")
    (one,) = parsed("checkstyle", report)
    assert one.get("name") == survives(path)
    assert one[0].get("source") == survives(f"placelint.{name}")
    assert len(list(parsed("junit", report).iter("testcase"))) == 1
