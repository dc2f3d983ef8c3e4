"""``client.api``: every method of the API as a method, with the casts, defaults and iterators of the client.

`plan` says what each method looks like, `forms` what its parameters are taken from, `casts` does that; `calls` carries
a call out, `pagers` and `paging` read page after page, `results` and `finding` take the message out of ``Updates``.
`namespaces` is what ``client.api`` is, `blocking` what it is for `SyncClient`; their stubs are made by ``make schema``.
"""
