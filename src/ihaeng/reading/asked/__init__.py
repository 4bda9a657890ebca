"""The optional reader: a language model's answers → Reading. Nothing imports it unless somebody asked for it.

What a model says counts only where its quotes stand in the text. `ask` puts the questions to whatever it is given;
`reading_of` makes the Reading, the same one from the same answers each time.
"""

from ihaeng.reading.asked.answers import Answers, BadAnswerError
from ihaeng.reading.asked.questions import Asker, ask
from ihaeng.reading.asked.reader import reading_of

__all__ = ["Answers", "Asker", "BadAnswerError", "ask", "reading_of"]
