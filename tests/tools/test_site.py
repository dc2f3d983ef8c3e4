"""Tests of tools.site: what goes into the site, and what its checker refuses. Building it all is `make site`."""

from __future__ import annotations

import ast
import inspect
from functools import cache
from pathlib import Path

import pytest

from cablegram.client.methods.plan import REQUIRED
from tools.site import pages, reference
from tools.site.check import check
from tools.site.facts import Facts, class_path
from tools.site.lists import lists
from tools.site.raw import Writer
from tools.site.shell import BODY, TITLE, Shell

ROOT = Path(__file__).resolve().parents[2]


@cache
def facts() -> Facts:
    return Facts()


def test_every_page_is_in_the_navigation() -> None:
    """`docs/index.md` names every page of docs/: the navigation is made of it, and nothing else has to be kept."""
    sections = pages.navigation((ROOT / "docs" / "index.md").read_text("utf-8"))
    assert not pages.unlisted(sections, ROOT / "docs")
    assert sections[0].title == "Begin"


def test_a_page_that_nothing_names_is_refused(tmp_path: Path) -> None:
    """A new page that was forgotten in the index is found by its name."""
    (tmp_path / "lost.md").write_text("# Lost")
    assert pages.unlisted([pages.Section("Work", [("Client", "client.md")])], tmp_path) == ["lost.md"]


def test_links_are_turned_to_the_pages_of_the_site() -> None:
    """Code that runs unseen goes, and links to files beside docs/ lead to the pages that these become."""
    text = "[a](../ARCHITECTURE.md#layers) [b](client.md#messages) [c](https://example.com) [d](#here)\n"
    text += "<!-- python\nx\n-->\n"
    ready = pages.ready(text, folder=ROOT / "docs")
    assert ready == "[a](architecture.md#layers) [b](client.md#messages) [c](https://example.com) [d](#here)\n"
    assert pages.ready("[a](docs/client.md)", folder=ROOT) == "[a](client.md)"
    found = pages.ready("[a](../examples) [b](../examples/hello.py) [c](../examples/Dockerfile)", folder=ROOT / "docs")
    assert found == "[a](recipes.md) [b](recipes.md) [c](examples/Dockerfile)"


def test_every_method_and_type_has_a_page() -> None:
    """813 methods and all types, each place once, and each link between them to a page that is there."""
    written = {page.place: page for page in Writer(facts()).pages()}
    assert len(written) == len(facts().methods) + len(facts().types)
    page = written["method/messages.sendMessage"]
    for part in (
        "client.api",
        '<h2 id="parameters">',
        "../type/InputPeer.html",
        "errors.html#PEER_ID_INVALID",
        "send_message",
    ):
        assert part in page.body, part
    kind = written["type/Message"]
    assert 'id="message"' in kind.body
    assert "method/messages.sendMessage.html" not in kind.body, "it gives Updates"
    assert "messages.sendMessage" in written["type/InputReplyTo"].body


def test_every_example_can_be_called() -> None:
    """The example of each method is Python, and gives all that its method wants and nothing that it does not take."""
    for name, made in facts().methods.items():
        tree = ast.parse(facts().example(made), mode="exec")
        call = next(node for node in ast.walk(tree.body[0]) if isinstance(node, ast.Call))
        needed = [one for one in made.parameters if one.default is REQUIRED]
        assert len(call.args) == len(needed), name
        assert ast.unparse(call.func).endswith(f".{made.name}"), name


def test_what_is_said_of_callers_is_known_of_methods_that_exist() -> None:
    """Each row of callers.tsv is a method of the newest layer, and says one of three things."""
    assert set(facts().callers) <= set(facts().methods)
    assert set(facts().callers.values()) == {"users", "bots", "all"}
    assert facts().caller("messages.getDialogs").startswith("Users only")
    assert facts().caller("messages.setBotCallbackAnswer").startswith("Bots only")


def test_every_error_has_a_place_to_link_to() -> None:
    """What the page of a method links to stands in the list of errors."""
    listed = lists(facts())["errors"]
    for refusals in facts().refusals.values():
        for one in refusals:
            if one.kind.isidentifier():
                assert f'id="{one.name}"' in listed


def test_every_public_name_has_an_entry() -> None:
    """All that `from cablegram import *` brings that is a class or a function is in the reference, once."""
    described: set[str] = set()
    text = "".join(reference.page(topic, described) for topic in reference.TOPICS)
    for name, one in reference.public("cablegram"):
        assert f"::: {reference.path_of(one)}\n" in text, name
        assert text.count(f"::: {reference.path_of(one)}\n") == 1, name
        assert inspect.getdoc(one), name


def test_names_as_programs_write_them() -> None:
    """A constructor or method of the schema is a class of `api`, in its namespace."""
    assert class_path("messages.getHistory") == "api.messages.GetHistory"
    assert class_path("inputPeerSelf") == "api.InputPeerSelf"


def test_a_shell_keeps_the_frame() -> None:
    """Title and content are replaced, the title is escaped, and a theme that changed is noticed."""
    shell = Shell(f"<title>{TITLE}</title><nav>n</nav><article class=x>old {TITLE} {BODY}</article>")
    made = shell.page("A<B", "<p>new</p>")
    assert "<title>A&lt;B</title><nav>n</nav>" in made
    assert "<p>new</p></article>" in made
    assert "old" not in made
    with pytest.raises(ValueError, match="markup has changed"):
        Shell("<p>nothing</p>")


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<a href="missing.html">x</a>', "leads nowhere"),
        ('<a href="#nowhere">x</a>', "no such anchor"),
        ('<a href="other.html#nowhere">x</a>', "no such anchor"),
        ('<script src="https://cdn.example/x.js"></script>', "loads https://cdn.example/x.js"),
        ('<link rel="stylesheet" href="//fonts.example/a.css">', "loads //fonts.example/a.css"),
        ("<p>see [x][cablegram.nothing]</p>", "a reference that was not found"),
    ],
)
def test_the_checker_finds(html: str, found: str, tmp_path: Path) -> None:
    """A dead link, a dead anchor, something from another host, a reference that was left over: each is named."""
    (tmp_path / "index.html").write_text(html)
    (tmp_path / "other.html").write_text("<p id=there>")
    [wrong] = check(tmp_path)
    assert found in wrong


def test_the_checker_passes_what_is_right(tmp_path: Path) -> None:
    """Links that lead somewhere, links to other hosts that somebody may follow, and brackets in code are fine."""
    text = '<p id=here><a href="other.html#there">x</a> <a href="#here">y</a> <a href="https://example.com">z</a>'
    (tmp_path / "index.html").write_text(text + "<code>a[0][1]</code><img src=x.png>")
    (tmp_path / "x.png").write_bytes(b"")
    (tmp_path / "other.html").write_text("<p id=there>")
    assert check(tmp_path) == []
