"""Services of messages: sending, editing, history, search, buttons."""
