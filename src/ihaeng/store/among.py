"""That a column's value is one of many which are told only when a statement is executed."""

from __future__ import annotations

from typing import Any, Self

from sqlalchemy import ARRAY, Boolean, ColumnElement, any_, bindparam
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.sql.operators import OperatorType

AMONG = "among"
"""The name under which a statement is told its values."""


class _Among(FunctionElement[bool]):
    """Two ways to say it: a list of parameters, and one array, with which the words stay the same for any number.

    PostgreSQL gets the array, and so plans a statement once.
    """

    name = AMONG
    type = Boolean()
    inherit_cache = True

    def self_group(self, against: OperatorType | None = None) -> Self:  # noqa: ARG002 - as SQLAlchemy calls it
        """Itself: a truth already, which is not to be held against 1 where a database has no truths."""
        return self


@compiles(_Among)
def _in_list(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    listed, _ = element.clauses
    return compiler.process(listed, **options)


@compiles(_Among, "postgresql")
def _in_array(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    _, array = element.clauses
    return compiler.process(array, **options)


def among(column: ColumnElement[Any]) -> ColumnElement[bool]:
    """That a column's value is one of those under `AMONG`; see `asking.rows_among`."""
    listed = column.in_(bindparam(AMONG, expanding=True))
    return _Among(listed, column == any_(bindparam(AMONG, type_=ARRAY(column.type))))
