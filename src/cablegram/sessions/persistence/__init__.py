"""How sessions last: SQLite, servers, leases, backups, and the queue that writes."""
