"""Logging in and out: start, step by step, QR codes, two-factor passwords, the account's other logins."""
