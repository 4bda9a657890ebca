"""Connections that go where the name was found to lead, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable

import httpcore

from ihaeng.documents.fetching.places import Resolver, public_address, resolved


class PublicNetwork(httpcore.SyncBackend):
    """Connects to the address that was looked at; asked again, a name could lead elsewhere.

    The name stays in the request and in the certificate that is asked for.
    """

    def __init__(self, resolve: Resolver = resolved) -> None:
        self._resolve = resolve

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect.

        Raises:
            ForbiddenAddressError: the name leads to a place that is not public.
            httpcore.ConnectError: nobody answers there.
        """
        try:
            address = public_address(host, port, self._resolve)
        except OSError as error:
            raise httpcore.ConnectError(f"{host}: {error.strerror or error}") from error
        return super().connect_tcp(address, port, timeout, local_address, socket_options)
