"""What a reading says of itself: why it tells nothing, what could not be decided, what was left out and why.

Each note begins with its code, as the messages of errors do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

UNDATED, NO_PLACE, NO_LEAD, PRIVATE, NO_JOURNEY = "[IH201]", "[IH202]", "[IH203]", "[IH204]", "[IH205]"
NOT_ABROAD, BACKGROUND, NO_ACTS, MANY_ACTS, LONG_SENTENCES = "[IH206]", "[IH207]", "[IH208]", "[IH209]", "[IH210]"
NO_OFFICE, LONG_CELLS, BAD_ROWS = "[IH211]", "[IH212]", "[IH213]"

NO_QUOTE, BAD_FORM, UNPROVEN, NOTHING_SAID, NOT_ASKED = "[IH222]", "[IH223]", "[IH224]", "[IH225]", "[IH226]"

LOSSES = (MANY_ACTS, LONG_SENTENCES, LONG_CELLS, BAD_ROWS, NO_QUOTE, BAD_FORM, UNPROVEN, NOT_ASKED)
"""Notes that begin so tell of what was left out: words of the text, or what a model said of it."""

MOST_ROWS_NAMED = 5
"""Of many rows left out so many are named."""

NO_DATE = (
    f"{UNDATED} The page shows no publication date; days without a month stay open until another document tells the "
    "period."
)
NOTHING_ABROAD = f"{NO_PLACE} The text names no place abroad, so no mission was looked for in it."
NOBODY_LEADS = (
    f"{NO_LEAD} Nobody stands out who could lead a mission: no office-holder and no official body is named in the "
    "headline, early or often enough."
)
A_HOLIDAY = f"{PRIVATE} The text tells of somebody's private journey."
NOBODY_GOES = f"{NO_JOURNEY} The text tells no journey abroad: it names places there and does not say who goes."
NOTHING_DONE_ABROAD = (
    f"{NOT_ABROAD} Nothing in the text shows that the journey goes abroad: no act is placed there, and no days of a "
    "journey are told."
)
NOT_OF_AN_OFFICE = (
    f"{NO_OFFICE} The one who travels holds no office that is known, and no word of the text calls the journey "
    "official."
)
ONLY_BACKGROUND = f"{BACKGROUND} All acts that the text tells lie before or after this mission."
MISSION_ALONE = f"{NO_ACTS} The text tells a mission and no single act of it."


def of_acts(own: int, background: int) -> tuple[str, ...]:
    """Why a mission stands there without acts of its own; nothing where it has some."""
    if own:
        return ()
    return (ONLY_BACKGROUND,) if background else (MISSION_ALONE,)


def of_left_out(acts: int, most: int) -> tuple[str, ...]:
    """That `acts` beyond the first `most` were left out; nothing where none was."""
    if not acts:
        return ()
    return (f"{MANY_ACTS} Only the first {most:,} acts of the text were kept; {acts:,} behind them were left out.",)


def of_long_sentences(lengths: Iterable[int], longest: int) -> tuple[str, ...]:
    """That sentences of these lengths were read up to `longest` characters; nothing where none is longer."""
    cut = [length - longest for length in lengths if length > longest]
    if not cut:
        return ()
    return (
        f"{LONG_SENTENCES} Sentences are read up to {longest:,} characters: of {len(cut)} longer ones, {sum(cut):,} "
        "characters were not read for acts.",
    )


def of_long_cells(cells: int, longest: int) -> tuple[str, ...]:
    """That so many cells of itineraries were passed over; nothing where none was."""
    if not cells:
        return ()
    return (f"{LONG_CELLS} {cells} cells of an itinerary are longer than {longest} characters and were not read.",)


def of_asked(quotes: int, forms: int, values: Mapping[str, int], *, tells: bool) -> tuple[str, ...]:
    """What of a model's answers was left out: facts without quotes or form, values; or that they told nothing."""
    notes = []
    if quotes:
        notes.append(
            f"{NO_QUOTE} {quotes} facts of the language model were left out: their quotes are not in the text."
        )
    if forms:
        notes.append(
            f"{BAD_FORM} {forms} facts of the language model were left out: they are not of the form asked for."
        )
    dropped = ", ".join(f"{field} {count}" for field, count in sorted(values.items()) if count)
    if dropped:
        notes.append(
            f"{UNPROVEN} Values of the language model that the text does not bear out were left out: {dropped}."
        )
    if not tells:
        notes.append(f"{NOTHING_SAID} The language model found no mission and no act that the text bears out.")
    return tuple(notes)


def of_chunks_left(left: int, most: int) -> tuple[str, ...]:
    """That only so many stretches of a long text were asked about; nothing where all were."""
    return (f"{NOT_ASKED} The language model was asked about the first {most} stretches; {left} were left out.",) * (
        left > 0
    )


def of_bad_rows(rows: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """Which rows of an office's table were left out and why; nothing where none was."""
    if not rows:
        return ()
    told = "; ".join(f"row {number}: {what}" for number, what in rows[:MOST_ROWS_NAMED])
    more = f" and {len(rows) - MOST_ROWS_NAMED:,} more" if len(rows) > MOST_ROWS_NAMED else ""
    return (
        f"{BAD_ROWS} Rows of the table were left out ({told}{more}). `ihaeng template` shows what may stand there.",
    )
