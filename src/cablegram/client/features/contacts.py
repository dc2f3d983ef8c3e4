"""Contacts and blocked users.

Sources: https://core.telegram.org/api/contacts, https://core.telegram.org/api/block
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from typing import TYPE_CHECKING, NamedTuple

from cablegram import api
from cablegram.client.callbacks import a_list, a_text, how_many
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_input_entity, input_user
from cablegram.errors import UsageError

from .several import several

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore

MAX_PAGE = 100


async def block(client: ClientCore, peer: PeerLike, *, stories: bool = False) -> None:
    """Block a user, bot or channel: nothing of theirs comes any more. ``stories``: hide this account's stories from
    them instead. Source: https://core.telegram.org/method/contacts.block
    """
    await client.invoke(api.contacts.Block(id=await get_input_entity(client, peer), my_stories_from=stories))


async def unblock(client: ClientCore, peer: PeerLike, *, stories: bool = False) -> None:
    """Unblock a user, bot or channel. Source: https://core.telegram.org/method/contacts.unblock"""
    await client.invoke(api.contacts.Unblock(id=await get_input_entity(client, peer), my_stories_from=stories))


async def iter_blocked(
    client: ClientCore, limit: int | None = None, *, stories: bool = False
) -> AsyncIterator[api.TypeUser | api.TypeChat]:
    """Who is blocked, the latest first; ``stories``: from whom this account's stories are hidden.

    Source: https://core.telegram.org/method/contacts.getBlocked
    """
    left, offset = how_many(limit), 0
    while left > 0:
        size = int(min(left, MAX_PAGE))
        page = await client.invoke(api.contacts.GetBlocked(offset=offset, limit=size, my_stories_from=stories))
        known = {marked(one): one for one in (*page.users, *page.chats)}
        for one in page.blocked[:size]:
            found = known.get(marked(one.peer_id))
            if found is not None:
                yield found
        left -= len(page.blocked)
        offset += len(page.blocked)
        if not page.blocked or not isinstance(page, api.contacts.BlockedSlice) or offset >= page.count:
            return


async def get_blocked(
    client: ClientCore, /, limit: int | None = None, *, stories: bool = False
) -> list[api.TypeUser | api.TypeChat]:
    """Who is blocked, as a list; see :meth:`iter_blocked`."""
    return [one async for one in iter_blocked(client, limit, stories=stories)]


async def get_contacts(client: ClientCore, /) -> list[api.User]:
    """The account's contacts. Source: https://core.telegram.org/method/contacts.getContacts"""
    answer = await client.invoke(api.contacts.GetContacts(hash=0))
    if not isinstance(answer, api.contacts.Contacts):
        return []
    return [user for user in answer.users if isinstance(user, api.User)]


async def add_contact(
    client: ClientCore,
    user: PeerLike,
    first_name: str | None = None,
    last_name: str | None = None,
    *,
    phone: str = "",
    share_phone: bool = False,
) -> api.User:
    """Put a user whom this account knows into its contacts, under a name (by default their own); returns the user.

    ``share_phone``: show them this account's number. Source: https://core.telegram.org/method/contacts.addContact
    """
    target = input_user(await get_input_entity(client, user))
    if first_name is None:
        [known] = await client.invoke(api.users.GetUsers(id=[target]))
        if not isinstance(known, api.User):
            raise UsageError("that user is gone")
        first_name = known.first_name or ""
        last_name = known.last_name if last_name is None else last_name
    request = api.contacts.AddContact(
        id=target,
        first_name=first_name,
        last_name=last_name or "",
        phone=phone,
        add_phone_privacy_exception=share_phone,
    )
    await client.invoke(request)
    [made] = await client.invoke(api.users.GetUsers(id=[target]))
    if not isinstance(made, api.User):
        raise UsageError("that user is gone")
    return made


async def delete_contacts(client: ClientCore, users: PeerLike | Iterable[PeerLike]) -> None:
    """Take users out of the contacts. Source: https://core.telegram.org/method/contacts.deleteContacts"""
    wanted = [input_user(await get_input_entity(client, one)) for one in several(users)]
    await client.invoke(api.contacts.DeleteContacts(id=wanted))


class PhoneContact(NamedTuple):
    """A line of an address book: ``phone``, ``first_name``, ``last_name``."""

    phone: str
    first_name: str
    last_name: str = ""


class ImportedContacts(NamedTuple):
    """What came of an import: ``users`` by the number that they were found by; ``missing``: numbers without an account;
    ``retry``: numbers that Telegram asks to try again later."""

    users: dict[str, api.User]
    missing: list[str]
    retry: list[str]


async def import_contacts(
    client: ClientCore, contacts: Iterable[PhoneContact | tuple[str, str] | tuple[str, str, str]]
) -> ImportedContacts:
    """Put people into the contacts by their numbers: ``(phone, first_name, last_name)``, the last name may be left out.

    Telegram limits strictly how many an account may import.
    Source: https://core.telegram.org/method/contacts.importContacts
    """
    lines = []
    for one in a_list(contacts, "contacts", tuple, "(phone, first_name, last_name)"):
        if not 2 <= len(one) <= 3:
            raise UsageError("contacts= is a list of (phone, first_name, last_name)")
        lines.append(PhoneContact(*(a_text(part, "contacts") for part in one)))
    wanted: list[api.TypeInputContact] = [
        api.InputPhoneContact(client_id=place, phone=one.phone, first_name=one.first_name, last_name=one.last_name)
        for place, one in enumerate(lines)
    ]
    answer = await client.invoke(api.contacts.ImportContacts(contacts=wanted))
    users = {user.id: user for user in answer.users if isinstance(user, api.User)}
    found = {lines[one.client_id].phone: users[one.user_id] for one in answer.imported if one.user_id in users}
    retry = [lines[place].phone for place in answer.retry_contacts]
    missing = [one.phone for one in lines if one.phone not in found and one.phone not in retry]
    return ImportedContacts(found, missing, retry)
