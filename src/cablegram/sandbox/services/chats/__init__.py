"""Services of chats and people: dialogs, groups, channels, invites, contacts."""
