"""What Telegram has beside messages, files and chats: polls, inline mode, topics, folders, the profile, and more."""
