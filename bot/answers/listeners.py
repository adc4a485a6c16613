"""What is asked in words of one's own and answered as programs are answered."""

from bot.answers.desk import ask
from bot.answers.question import IMPACT, read_question
from bot.errors import UserError
from bot.slack.questions import Asker, RoomAnswers, Shown
from bot.text.questions import Question


def told(asker: Asker, question: Question) -> Shown | None:
    """The answer that a program gets, for whoever asks alone: others may see less."""
    try:
        answer = ask(asker, question.kind, {})
    except UserError:  # who may not ask
        return None
    return Shown(answer.blocks, answer.text.partition("\n")[0], private=True)


ANSWERS = RoomAnswers({IMPACT: told}, reads=read_question)
