"""Connecting: opening, watching and closing one account's connections, and how healthy they are."""
