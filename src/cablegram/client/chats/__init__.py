"""Chats and people: peers and their ids, dialogs, participants, moderation."""
