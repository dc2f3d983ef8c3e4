"""The thin asyncio layer: links, the driver of one connection, and one account's pool of data centers."""
