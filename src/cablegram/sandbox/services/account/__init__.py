"""Services of an account: logging in, two-factor passwords, logins elsewhere, the profile."""
