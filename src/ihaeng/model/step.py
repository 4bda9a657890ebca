"""What a text tells of the later life of a deal: ground broken, goods shipped, work delayed, a contract ended."""

from __future__ import annotations

import msgspec

from ihaeng.model.activity import Stage
from ihaeng.model.amount import Amount
from ihaeng.model.ledger import CommitmentState
from ihaeng.model.span import Span


class Step(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A sentence on what became, or is to become, of a deal. Whose deal it is, the ledger finds out.

    `title` is the text's own word for the step; `state` the state it gives a deal, None where the sentence only speaks
    of one. `stage` is planned or done; `date` a closed partial date, None where the sentence gives none. `kinds` are
    the kinds of deal that have such a step, empty for all. `context` is the sentence before, which may name the party.
    """

    span: Span
    title: str = ""
    state: CommitmentState | None = None
    stage: Stage = Stage.DONE
    date: str | None = None
    kinds: tuple[str, ...] = ()
    amount: Amount | None = None
    context: Span | None = None
