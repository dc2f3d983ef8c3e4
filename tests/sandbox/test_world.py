"""The worked example at the head of the world's module, carried out."""

from __future__ import annotations

from cablegram import api
from tests.support.rules import rule


def numbers(telegram):
    """What waits in the outbox: for each account the boxes, kinds and pts of its events."""
    found = {
        account: [(note.box, note.event.kind, note.event.pts) for note in notes if note.event is not None]
        for account, notes in telegram.world.outbox.items()
    }
    telegram.world.outbox.clear()
    return found


@rule(
    "api/updates#message-related-event-sequences",
    "A group's message moves the pts of each member, a supergroup's the pts of the supergroup",
    role="server",
)
def test_who_is_notified_with_which_counter(telegram):
    """Rule: a group's message moves the pts of each member, a supergroup's its own; reactions none; a name the seq.

    Source: https://core.telegram.org/api/updates#update-sequences
    """
    from cablegram.sandbox.services.account.profile import update_profile
    from cablegram.sandbox.world import sending
    from cablegram.sandbox.world.features import reactions
    from cablegram.sandbox.world.messages import Content

    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
    bob.add_contact(ada)
    group, club = ada.create_group("Group", bob), ada.create_channel("Club", bob, broadcast=False)
    world, box = telegram.world, club.record.box
    ada.account.box.pts, bob.account.box.pts, box.pts = 10, 40, 7
    message = sending.send(world, ada.account, group.peer, Content(ada.id, world.now, "hi"))
    assert numbers(telegram) == {ada.id: [(ada.id, "new", 11)], bob.id: [(bob.id, "new", 41)]}
    sending.send(world, ada.account, club.peer, Content(ada.id, world.now, "hi"))
    assert numbers(telegram) == {ada.id: [(club.peer, "new", 8)], bob.id: [(club.peer, "new", 8)]}
    thumb: list[api.TypeReaction] = [api.ReactionEmoji(emoticon="\U0001f44d")]
    reactions.react(world, bob.account, group.peer, bob.messages(group)[-1], thumb, False)
    assert message.content.reactions
    assert numbers(telegram) == {ada.id: [], bob.id: []}
    before = ada.account.seq, bob.account.seq
    update_profile(telegram.as_context(ada.account), api.account.UpdateProfile(first_name="Ada L."))
    assert (ada.account.seq, bob.account.seq) == (before[0] + 1, before[1])
    assert (ada.account.box.pts, bob.account.box.pts, box.pts) == (11, 41, 8)
