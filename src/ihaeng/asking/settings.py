"""Which model is asked where: three environment variables, and no default."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

import msgspec

from ihaeng.asking.errors import InsecureEndpointError, NoEndpointError

URL, MODEL, KEY = "IHAENG_LLM_URL", "IHAENG_LLM_MODEL", "IHAENG_LLM_KEY"
"""The environment variables: the address up to /v1, the model's name, the key (some servers need none)."""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Where to ask. The key is left out of every text that this object becomes."""

    url: str
    model: str
    key: str | None = None

    def __repr__(self) -> str:
        return f"Settings(url={self.url!r}, model={self.model!r})"

    @property
    def place(self) -> str:
        """The address as it may be shown: without what a person might have hidden in it."""
        parts = urlsplit(self.url)
        return f"{parts.scheme}://{_host(parts)}{parts.path}"


def settings_from(environment: Mapping[str, str]) -> Settings:
    """Read the settings.

    Raises:
        NoEndpointError: address or model is missing, or the address is none.
        InsecureEndpointError: the address is not https and leads away from this machine.
    """
    url, model = (environment.get(name, "").strip() for name in (URL, MODEL))
    if not url or not model:
        raise NoEndpointError(
            f"Which language model to ask is not set. Set {URL} (such as https://host/v1) and {MODEL}, and {KEY} if "
            "the endpoint wants a key; or leave --reader llm out."
        )
    parts = _parts(url)
    key = environment.get(KEY, "").strip()
    if not _is_plain(key):
        raise NoEndpointError(f"{KEY} holds characters that no key has. Copy the key again, on one line.")
    if parts.scheme == "http" and not _is_this_machine(parts.hostname):
        raise InsecureEndpointError(
            f"{URL} begins with http:// and leads to another machine: texts and key would travel unprotected. Use "
            "https://, or a tunnel to this machine."
        )
    return Settings(url=url.rstrip("/"), model=model, key=key or None)


def _parts(url: str) -> SplitResult:
    """The parts of an address of the web; one that holds a password is refused without being shown."""
    try:
        parts = urlsplit(url)
        names_a_place = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        names_a_place = False
    if not names_a_place or not _is_plain(url):
        raise NoEndpointError(f"{URL} is not an address of the web. Give one such as https://host/v1.")
    if parts.username is not None or parts.query or parts.fragment:
        raise NoEndpointError(f"{URL} holds more than an address. Give the key as {KEY}.")
    return parts


def _is_plain(text: str) -> bool:
    """Whether all characters can stand in an address or a header."""
    return text.isascii() and text.isprintable() and " " not in text


def _is_this_machine(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return host is not None and ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _host(parts: SplitResult) -> str:
    return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)
