"""The portal's doors: who gets in, which forms are taken, what is told to whom."""

from __future__ import annotations

import httpx
import pytest

from cablegram.sandbox.portal import PortalApp

WORLD = ["/world", "/world/as/1", "/world/as/1/2", "/world/traffic", "/world/faults"]


@pytest.mark.parametrize("path", WORLD)
async def test_the_world_is_closed(telegram, browser, path):
    """Without a link nobody sees the world, logged in or not, and no form reaches it."""
    ada = telegram.add_user(first_name="Ada")
    assert (await browser.get(path)).status_code == 403
    await browser.log_in(ada)
    assert (await browser.get(path)).status_code == 403
    assert "opens only from the link" in browser.page
    assert (await browser.post(path, do="clear")).status_code == 403


async def test_a_link_opens_once(telegram, app, browser, new_browser):
    """The first browser gets in and stays in; the next one needs another link, which whoever started it can make."""
    used = []
    app.on_entered = lambda: used.append(True)
    link = "/" + app.world_link()
    await browser.get(link)
    assert (browser.path, used) == ("/world", [True])
    other = new_browser()
    assert (await other.get(link)).status_code == 403
    assert (await other.get("/enter/guessed")).status_code == 403
    await other.enter()
    assert other.path == "/world"
    assert (await browser.get("/world")).status_code == 200


async def test_only_the_newest_links_are_good(app, browser):
    """Links that nobody opens do not pile up."""
    links = [app.world_link() for _ in range(21)]
    assert (await browser.get("/" + links[0])).status_code == 403
    assert (await browser.get("/" + links[20])).status_code == 200


async def test_a_login_is_kept_on_the_way_into_the_world_under_a_new_cookie(telegram, browser):
    """A cookie from before the link, or from before the login, is worth nothing after it."""
    ada = telegram.add_user(first_name="Ada")
    cookies = set()
    await browser.get("/")
    cookies.update(browser.http.cookies.values())
    await browser.log_in(ada)
    cookies.update(browser.http.cookies.values())
    await browser.enter()
    cookies.update(browser.http.cookies.values())
    assert len(cookies) == 3
    assert ">Apps<" in browser.page


async def test_forged_forms_are_refused(telegram, browser):
    """No token, another session's token, another site's header: nothing is done."""
    await browser.enter()
    for options in ({"csrf": ""}, {"csrf": "x" * 43}):
        assert (await browser.post("/world", do="user", **options)).status_code == 403
        await browser.get("/world")
    token = browser.answer.text.partition('name="csrf" value="')[2][:43]
    for header in ({"sec-fetch-site": "cross-site"}, {"origin": "https://evil.example"}):
        answer = await browser.http.post("/world", data={"csrf": token, "do": "user"}, headers=header)
        assert answer.status_code == 403
    big = await browser.http.post("/world", data={"csrf": token, "do": "user", "first_name": "x" * 300_000})
    assert big.status_code == 403
    assert telegram.users() == []


async def test_a_form_without_a_session_is_explained(browser):
    """A browser that lost its cookie is told to load the page again."""
    await browser.get("/")
    browser.http.cookies.clear()
    assert (await browser.post("/", do="phone", phone="+9996620001")).status_code == 403
    assert "Load it again" in browser.page


async def test_foreign_hosts_and_frames(browser):
    """Another Host header is no visitor; pages load nothing from elsewhere and cannot be framed."""
    assert (await browser.http.get("/", headers={"host": "evil.example"})).status_code == 421
    headers = (await browser.get("/")).headers
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert headers["cache-control"] == "no-store"
    cookie = headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


async def test_it_can_be_mounted(telegram):
    """Under a path of another app every link and form stays under that path."""
    from starlette.applications import Starlette
    from starlette.routing import Mount

    app = PortalApp(telegram)
    whole = Starlette(routes=[Mount("/portal", app)])
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(whole), base_url="https://dev.example", follow_redirects=True
    ) as http:
        page = await http.get("/portal/" + app.world_link())
        assert page.url.path == "/portal/world"
        assert 'href="/portal/world/traffic"' in page.text
        assert (await http.get("/portal/static/portal.css")).status_code == 200
        assert "secure" in page.history[0].headers["set-cookie"].lower()


@pytest.mark.parametrize("path", ["/world", "/world/traffic", "/world/faults"])
async def test_a_page_tells_only_news(telegram, browser, path):
    """The live part is answered by "nothing new" until something is."""
    await browser.enter()
    await browser.get(path)
    mark = browser.answer.text.partition('data-mark="')[2].partition('"')[0]
    assert (await browser.get(f"{path}?live={mark}")).status_code == 204
    telegram.add_user(first_name="Newcomer")
    telegram.faults.flood("messages.*", 5)
    telegram.log.unserved["help.test"] = 1
    fresh = await browser.get(f"{path}?live={mark}")
    assert fresh.status_code == 200
    assert fresh.headers["x-mark"] != mark
    assert "<html" not in fresh.text


@pytest.mark.parametrize("path", ["/nothing", "/world/nothing/at/all"])
async def test_an_address_that_leads_nowhere(browser, path):
    """It is a page of the portal, with a way back, and still a 404."""
    assert (await browser.get(path)).status_code == 404
    assert "There is no such page here." in browser.page
    assert 'href="/"' in browser.page
    assert (await browser.get("/static/missing.css")).status_code == 404


@pytest.mark.parametrize("look", ["HEAD", "prefetch"])
async def test_a_look_does_not_use_up_a_link(app, browser, look):
    """A HEAD request and a browser's prefetch leave the link into the world to whoever opens it."""
    link = "/" + app.world_link()
    headers = {"sec-purpose": "prefetch"} if look == "prefetch" else {}
    answer = await browser.http.request("HEAD" if look == "HEAD" else "GET", link, headers=headers)
    assert (answer.status_code, answer.headers.get("set-cookie")) == (204, None)
    await browser.get(link)
    assert browser.path == "/world"
