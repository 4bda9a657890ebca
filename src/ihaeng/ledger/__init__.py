"""Wing: readings in, ledger out. Pure: no clock, no network, no database; the order of readings does not matter.

`build` folds everything at once. What `book` needs to fold only what a new document touches stands beside it: `keys`
and `neighbourhoods`, `Hood` and `settled_in`, `Plot` and `fold`, `Part` and `gather`, in the order of the work.
"""

from ihaeng.ledger.build import build, fold, gather
from ihaeng.ledger.commitments import commitment_id
from ihaeng.ledger.counting import CountedDeal, CountedLines, counted_lines
from ihaeng.ledger.deal_lines import DealLine, DealTable, OneDeal, deal_lines_of
from ihaeng.ledger.deals import COMMONEST_KEY, COMMONEST_NAME
from ihaeng.ledger.deciding import decide
from ihaeng.ledger.due import due, due_among
from ihaeng.ledger.explaining import explain
from ihaeng.ledger.figures import compare, figures_of
from ihaeng.ledger.followed import Followed, Later, Lookup, looks_back
from ihaeng.ledger.hood import Grouped, Hood, Settled
from ihaeng.ledger.keys import Keys, keys, ties_of
from ihaeng.ledger.laying import Laid, lay
from ihaeng.ledger.names_index import name_uses
from ihaeng.ledger.neighbourhoods import (
    Answer,
    Draw,
    Groups,
    Offers,
    best_answers,
    draws_of,
    neighbourhoods,
)
from ihaeng.ledger.part import Part, Stand, day_told
from ihaeng.ledger.pieces import Piece
from ihaeng.ledger.plots import (
    Departure,
    Plot,
    acts_of,
    guests_of,
    settled_in,
    views_of,
    visited,
    wanted_by,
)
from ihaeng.ledger.signs import (
    begun_names,
    sentences_without_spaces,
    signs_in,
    signs_of,
    sought_in_names,
    sought_in_sentences,
)
from ihaeng.ledger.silence import SILENT_AFTER
from ihaeng.ledger.standing import held_commitment, standing
from ihaeng.ledger.summaries import Summaries

__all__ = [
    "COMMONEST_KEY",
    "COMMONEST_NAME",
    "SILENT_AFTER",
    "Answer",
    "CountedDeal",
    "CountedLines",
    "DealLine",
    "DealTable",
    "Departure",
    "Draw",
    "Followed",
    "Grouped",
    "Groups",
    "Hood",
    "Keys",
    "Laid",
    "Later",
    "Lookup",
    "Offers",
    "OneDeal",
    "Part",
    "Piece",
    "Plot",
    "Settled",
    "Stand",
    "Summaries",
    "acts_of",
    "begun_names",
    "best_answers",
    "build",
    "commitment_id",
    "compare",
    "counted_lines",
    "day_told",
    "deal_lines_of",
    "decide",
    "draws_of",
    "due",
    "due_among",
    "explain",
    "figures_of",
    "fold",
    "gather",
    "guests_of",
    "held_commitment",
    "keys",
    "lay",
    "looks_back",
    "name_uses",
    "neighbourhoods",
    "sentences_without_spaces",
    "settled_in",
    "signs_in",
    "signs_of",
    "sought_in_names",
    "sought_in_sentences",
    "standing",
    "ties_of",
    "views_of",
    "visited",
    "wanted_by",
]
