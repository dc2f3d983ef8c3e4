"""A shop as a bot: orders in steps, a payment, admins, inline mode. Built step by step in docs/tutorial-shop.md."""
