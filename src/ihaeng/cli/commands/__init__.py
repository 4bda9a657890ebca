"""One module a command: its docstring is its help, `add_arguments` its words, `run` its work and exit code.

These modules are imported for `--help`: what is heavy, they import inside `run`.
"""

from __future__ import annotations

from ihaeng.cli.commands import (
    add,
    compare,
    decide,
    demo,
    due,
    export,
    publish,
    read,
    rebuild,
    retry,
    search,
    serve,
    show,
    status,
    template,
    watch,
)

COMMANDS = (
    add,
    watch,
    show,
    serve,
    search,
    due,
    compare,
    decide,
    export,
    publish,
    read,
    template,
    status,
    retry,
    rebuild,
    demo,
)
"""All commands in the order of the help."""
