"""From the messages to one question: what a follow-up leaves out is taken from those before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assistant.messages import Message
from assistant.question import Ask, Chat, Question
from assistant.understand.complete import complete
from assistant.understand.contrasts import contrasted
from assistant.understand.names import Names
from assistant.understand.read import read
from assistant.understand.references import Said, resolved
from assistant.understand.things import Sort, exchanged, things_in
from assistant.understand.turns import Move, Turn, turn_of
from corpus.fuzzy import nfkc

_LEAD = 300
"""Characters of a reply in which it says what it is about."""
_POINTS = re.compile("(じゃあ?|では)?[、\\s]*(その|それ|これ|この|そちら|its |that |this )")
_DOES = re.compile("どう(する|し(て|た)|や(る|って)|進|扱|取り組|使)")
_MEMORY = 6
"""Earlier questions that can still be referred to."""
_PAIR, _TELLING = 2, 2
_CHECKS = {Ask.YES_NO, Ask.CONFIRM}
_CHATTER = {Chat.GREETING, Chat.HELP, Chat.INJECTION}


def understand(messages: Sequence[Message], names: Names) -> Question:
    """Return the last message as a question, completed from the earlier ones."""
    talk = _Talk(names)
    asked = [at for at, message in enumerate(messages) if message.role == "user"][-_MEMORY:]
    for at in asked:
        after = messages[at + 1] if at + 1 < len(messages) else None
        reply = after.content if after is not None and after.role == "assistant" else ""
        question = talk.hear(messages[at].content)
        talk.remember(question, nfkc(reply))
    return question


def asked_in_turn(parts: Sequence[str], names: Names) -> tuple[Question, ...]:
    """Return parts of a message as questions; one that names too little follows on the others."""
    messages = [Message("user", part) for part in parts]
    alone = [read(part, names) for part in parts]
    return tuple(
        one if _tells(one) else understand(messages[: at + 1], names)
        for at, one in enumerate(alone)
    )


def _tells(question: Question) -> bool:
    """Whether a part names enough to be asked alone; a unit or a letter is no name."""
    return len([noun for noun in question.nouns if len(noun) > 1]) >= _TELLING


@dataclass
class _Talk:
    """A conversation as far as it has been heard."""

    names: Names
    said: list[Said] = field(default_factory=list)
    """What was asked, greetings left out."""
    left: Said | None = None
    """What was spoken about before the last change of subject."""

    def remember(self, question: Question, reply: str) -> None:
        """A greeting or thanks in between changes nothing of what is spoken about."""
        if Chat.GREETING not in question.chat:
            self.said.append(Said(question, reply))

    def hear(self, content: str) -> Question:
        """Return the next message as a question."""
        if not self.said:
            return read(content, self.names)
        turn = turn_of(content)
        if Move.SWITCH in turn.moves and _POINTS.match(turn.rest) is None:
            self.left = self.said[-1]
            question = read(turn.rest, self.names)
            # 「話は変わるけど、3-イのほうは？」 asks the same of another thing all the same.
            is_other = is_bare(question) and question.focus.measures
            return self._follow(turn, self.said[-1]) if is_other else question
        last = self.said[-1]
        if Move.RETURN in turn.moves:
            last = self.left or self.said[max(0, len(self.said) - 2)]
        elif turn.points_back:
            last = self.left or last
        return self._follow(turn, last)

    def _follow(self, turn: Turn, last: Said) -> Question:
        if Move.MORE in turn.moves:
            return replace(last.question, wants_more=True)
        question = read(resolved(turn.rest, last, self.names), self.names)
        if turn.leans:
            question = replace(question, chat=question.chat | {Chat.FOLLOWUP})
        if question.chat & _CHATTER:
            return question
        answered = self._answered(last)
        means_the_answer = answered is not last.question and _POINTS.match(turn.rest) is not None
        rewritten = None if means_the_answer else self._rewritten(turn, question, last.question)
        if rewritten is not None:
            again = read(rewritten, self.names)
            return replace(again, chat=again.chat | {Chat.FOLLOWUP})
        question = complete(question, answered, self.names.plan_file.plan)
        return self._side_by_side(question) if question.inherited else question

    def _side_by_side(self, question: Question) -> Question:
        """Return a bare 「違いは？」 as one about the terms of the last two questions."""
        if Ask.COMPARE not in question.asks or question.nouns or len(self.said) < _PAIR:
            return question
        focuses = [each.question.focus for each in self.said[-_PAIR:]]
        terms = tuple(dict.fromkeys(term for focus in focuses for term in focus.terms))
        if len(terms) != _PAIR:
            return question
        mentions = tuple(mention for focus in focuses for mention in focus.mentions)
        focus = replace(question.focus, terms=terms, mentions=mentions[:_PAIR])
        return replace(question, focus=focus)

    def _answered(self, last: Said) -> Question:
        """Return an earlier question that named no measure with the one that its reply named."""
        focus = last.question.focus
        asked_which = Ask.WHICH in last.question.asks
        if focus.measures or focus.policies or not last.reply:
            return last.question
        if focus.terms and not asked_which:
            return last.question
        named = set(read(last.reply[:_LEAD], self.names).focus.measures)
        if len(named) != 1:
            return last.question
        return replace(last.question, focus=replace(focus, measures=tuple(named)))

    def _rewritten(self, turn: Turn, question: Question, before: Question) -> str | None:
        """Return the whole question that an elliptic one stands for, if it can be written."""
        if turn.replaced and turn.replaced in before.text:
            return before.text.replace(turn.replaced, question.text, 1)
        whole = " ".join((*before.mentioned, before.text)) if before.inherited else before.text
        other = contrasted(whole, question.text, self.names.contrasts)
        if other is not None:
            return other
        corrects = Move.CORRECTION in turn.moves
        if not corrects and not is_bare(question):
            return None
        sorts = {each.sort for each in things_in(question.text, self.names)}
        # A measure's counterpart in the other plan has another code, and often another name.
        crosses = Sort.EDITION in sorts and Sort.MEASURE not in sorts
        if before.inherited or (crosses and (before.focus.measures or before.focus.topics)):
            return None
        return exchanged(before.text, question.text, self.names)


def is_bare(question: Question) -> bool:
    """Whether a question names something and asks nothing of it."""
    asks = question.asks - _CHECKS or question.subjects or question.demands
    return not question.nouns and not asks and _DOES.search(question.text) is None
