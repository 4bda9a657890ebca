"""What holds for every test: no limit on wall-clock time on any machine, and either database for those who ask."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from throwaway_postgres import programs, throwaway_postgres

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")

NEEDED = "IHAENG_NEED_POSTGRES"
"""Set where a missing server is a fault: CI installs one."""


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A server of PostgreSQL for all tests; each takes a schema of its own."""
    if programs() is None:
        if os.environ.get(NEEDED):
            pytest.fail("PostgreSQL is not installed (Debian's package postgresql)")
        pytest.skip("no PostgreSQL here; install Debian's package postgresql to test both databases")
    with throwaway_postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger_place(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[], str]:
    """Give a place for a fresh ledger at each call: a file, or a schema of PostgreSQL."""
    numbers = itertools.count()
    if request.param == "sqlite":
        return lambda: str(tmp_path / f"{next(numbers)}.db")
    url = request.getfixturevalue("postgres_url")
    return lambda: schema_of(url, f"{request.node.name}{next(numbers)}")


def schema_of(url: str, name: str) -> str:
    """Make a schema anew, and give the URL under which it is all that is seen."""
    from sqlalchemy import create_engine, text

    called = "t" + name.encode().hex()[-50:]
    engine = create_engine(url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        connection.execute(text(f"DROP SCHEMA IF EXISTS {called} CASCADE"))
        connection.execute(text(f"CREATE SCHEMA {called}"))
    engine.dispose()
    return f"{url}&options=-csearch_path%3D{called}"
