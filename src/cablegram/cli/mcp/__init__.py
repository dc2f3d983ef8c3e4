"""A Model Context Protocol server over one account: `server` has its tools, `rights` what the account lends them.

Source: https://modelcontextprotocol.io/specification
"""
