"""The address book, usernames, blocking."""

from __future__ import annotations

from cablegram import api
from tests.support.rules import rule


def test_adding_and_deleting_contacts(telegram, desk):
    """Names as the owner writes them, numbers shown, mutual or not, and a list that is not sent twice."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob", id=123456)
    client = desk(telegram, ada)
    assert client(api.users.GetUsers(id=[client.user(bob)]))[0].phone is None
    added = client(api.contacts.AddContact(id=client.user(bob), first_name="Robert", last_name="B", phone=bob.phone))
    assert added.users[0].first_name == "Robert"
    assert added.users[0].phone == bob.phone[1:]
    book = client(api.contacts.GetContacts(hash=0))
    assert [(contact.user_id, contact.mutual) for contact in book.contacts] == [(bob.id, False)]
    bob.add_contact(ada)
    assert client(api.contacts.GetContacts(hash=0)).contacts[0].mutual
    assert client(api.contacts.GetContactIDs(hash=0)) == [bob.id]
    assert client(api.contacts.GetStatuses())[0].user_id == bob.id
    empty = api.contacts.AddContact(id=client.user(bob), first_name="", last_name="", phone="")
    assert client.refused(empty) == "CONTACT_NAME_EMPTY"
    client(api.contacts.DeleteContacts(id=[client.user(bob)]))
    assert client(api.contacts.GetContacts(hash=0)).contacts == []


def test_importing_by_number(telegram, desk):
    """Known numbers become contacts; unknown ones do not."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client = desk(telegram, ada)
    items = [
        api.InputPhoneContact(client_id=1, phone=bob.phone, first_name="B", last_name=""),
        api.InputPhoneContact(client_id=2, phone="+9996628888", first_name="N", last_name=""),
    ]
    done = client(api.contacts.ImportContacts(contacts=items))
    assert [(item.user_id, item.client_id) for item in done.imported] == [(bob.id, 1)]
    assert client(api.contacts.ResolvePhone(phone=bob.phone)).users[0].contact
    assert client.refused(api.contacts.ResolvePhone(phone="+9996628888")) == "PHONE_NOT_OCCUPIED"


@rule(
    "method/contacts.resolveUsername",
    "A username is found in any case, with an access hash; free and wrong ones have their errors",
    role="server",
)
def test_usernames(telegram, desk):
    """Resolved in any case, with an access hash that works; wrong and free ones are named."""
    bob = telegram.add_user(username="Bob_B")
    client = desk(telegram, telegram.add_user())
    found = client(api.contacts.ResolveUsername(username="@bob_b"))
    assert found.peer.user_id == bob.id
    user = api.InputUser(user_id=bob.id, access_hash=found.users[0].access_hash)
    assert client(api.users.GetUsers(id=[user]))[0].username == "Bob_B"
    assert client.refused(api.contacts.ResolveUsername(username="a b")) == "USERNAME_INVALID"
    assert client.refused(api.contacts.ResolveUsername(username="free_name")) == "USERNAME_NOT_OCCUPIED"
    assert client(api.contacts.Search(q="bob", limit=10)).results[0].user_id == bob.id
    assert client.refused(api.contacts.Search(q="b", limit=10)) == "QUERY_TOO_SHORT"


@rule("api/peers", "An access hash serves the account that it was given to, and no other", role="server")
def test_access_hashes_are_each_accounts_own(telegram, desk):
    """Another account's access hash opens nothing."""
    ada, bob, eve = telegram.add_user(), telegram.add_user(), telegram.add_user()
    one, other = desk(telegram, ada), desk(telegram, eve)
    theirs = one.user(bob)
    assert isinstance(other(api.users.GetUsers(id=[theirs]))[0], api.UserEmpty)
    assert other.refused(api.users.GetFullUser(id=theirs)) == "USER_ID_INVALID"
    assert one(api.users.GetFullUser(id=theirs)).users[0].id == bob.id


def test_blocking(telegram, desk):
    """Blocked, listed, unblocked; the account's other sessions are told."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, second = desk(telegram, ada), desk(telegram, ada)
    assert client(api.contacts.Block(id=client.peer(bob))) is True
    assert second.pushed[-1].updates[0].blocked
    assert client(api.contacts.GetBlocked(offset=0, limit=10)).blocked[0].peer_id.user_id == bob.id
    assert client(api.users.GetFullUser(id=client.user(bob))).full_user.blocked
    assert client(api.contacts.Unblock(id=client.peer(bob))) is True
    assert client(api.contacts.GetBlocked(offset=0, limit=10)).blocked == []


@rule("api/min", "inputUserFromMessage names somebody through a message in which they were seen", role="server")
def test_somebody_known_from_a_message_only(telegram, desk):
    """inputUserFromMessage names a person through a message in which they were seen, and nobody else."""
    ada, bob, eve = telegram.add_user(), telegram.add_user(), telegram.add_user()
    chat = bob.create_channel("Open", ada, broadcast=False)
    bob.send(chat, "hello")
    client = desk(telegram, ada)
    number = chat.record.box.last_id

    def seen(user):
        return api.InputUserFromMessage(peer=client.peer(chat), msg_id=number, user_id=user.id)

    assert client(api.users.GetFullUser(id=seen(bob))).full_user.id == bob.id
    assert client.refused(api.users.GetFullUser(id=seen(eve))) == "USER_ID_INVALID"
