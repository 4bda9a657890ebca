"""A mail → its text or page, its subject, sender and day."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage

import msgspec

from ihaeng.documents.errors import UnreadablePaperError
from ihaeng.documents.papers.foreign import foreign_parser
from ihaeng.language.normal_form import in_one_line, without_halves


class Mail(msgspec.Struct, frozen=True):
    """A mail: `body` is HTML where `is_html`; `sent` is an ISO date-time with offset; `attached` are names of files."""

    body: str
    is_html: bool
    subject: str | None
    sender: str | None
    sent: str | None
    attached: tuple[str, ...]


def read_mail(data: bytes, source: str) -> Mail:
    """Take a mail apart.

    Raises:
        UnreadablePaperError: it holds no text.
    """
    with foreign_parser(source, "Open it in a mail program and save it again, or save its text."):
        message = email.message_from_bytes(data, policy=email.policy.default)
        body = message.get_body(("html", "plain"))
        if body is None:
            raise UnreadablePaperError(f"{source} is a mail without text. Save what is attached to it and add that.")
        sender = message["from"].addresses[0].display_name if message["from"] and message["from"].addresses else None
        return Mail(
            body=without_halves(str(body.get_content())),
            is_html=body.get_content_subtype() == "html",
            subject=in_one_line(str(message["subject"] or "")) or None,
            sender=in_one_line(sender or "") or None,
            sent=_sent(message),
            attached=tuple(in_one_line(part.get_filename() or "?") for part in message.iter_attachments()),
        )


def _sent(message: EmailMessage) -> str | None:
    moment = message["date"].datetime if message["date"] else None
    return moment.isoformat(timespec="minutes") if moment and moment.tzinfo else None
