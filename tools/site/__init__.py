"""The documentation as a site: ``python -m tools.site [--out build/site]``, or ``make site``.

Four sources go in, and none of them is a list that somebody has to keep:

- ``docs/*.md`` and the pages beside the README (`pages`); the navigation is what ``docs/index.md`` names, in its order;
- the docstrings and signatures of everything public (`reference`), by mkdocstrings;
- ``schema/``: a page for each method and type of Telegram (`facts`, `raw`), and one of all errors;
- the heads of the programs in ``examples/`` (`tools.recipes`).

Zensical renders the pages. The 1,400 pages of the schema would take it a minute and half a gigabyte, for each would
carry the whole navigation; they are written here into the shell of one rendered page (`shell`), and added to the
search. At the end `check` reads all that was built: every link must lead somewhere, and nothing may be loaded from
another host.
"""
