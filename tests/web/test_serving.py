"""Where the pages may be served: on this machine, to itself."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from ihaeng.model import Language
from ihaeng.web.errors import PublicAddressError, TakenAddressError
from ihaeng.web.serving import refuse_beyond_this_machine, serve


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "localhost", "127.8.8.8"])
def test_addresses_of_the_machine_itself_pass(host: str) -> None:
    refuse_beyond_this_machine(host)


@pytest.mark.parametrize("host", ["::", "192.168.0.4", "ledger.example", "", "127.0.0.1.example"])
def test_any_other_address_is_refused_before_anything_is_opened(host: str, tmp_path: Path) -> None:
    with pytest.raises(PublicAddressError, match=r"^\[IH801\] .*--host 127\.0\.0\.1"):
        serve(tmp_path / "none.db", host, 8000, language=Language.EN)
    assert not (tmp_path / "none.db").exists()


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(TakenAddressError, match="--port"):
            serve(tmp_path / "some.db", "127.0.0.1", other.getsockname()[1], language=Language.EN)
