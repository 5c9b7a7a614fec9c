"""The paper that gives more help: fewer options, fewer spare targets, a first step, and where to look."""

from dataclasses import dataclass

from quizgen.assembly.fewer import Draw, keep_options, keep_some_wrong
from quizgen.model.form import FormItem, Passage, parts_to_arrange
from quizgen.model.interaction import Choice, Interaction, Matching, MultipleResponse, Ordering
from quizgen.model.tier import Aid

_FEWEST_TARGETS = 3


@dataclass(frozen=True)
class Helper:
    """Turns items into those of a paper with more help."""

    draw: Draw
    passage: Passage | None

    def change(self, placed: FormItem) -> FormItem:
        """The item with fewer parts, where it has enough of them, and its first step."""
        plain, seal = placed.item.plain, placed.item.seal

        def draw(name: str) -> bytes:
            return self.draw(f"{seal} {name}")

        match placed.item.interaction, plain.interaction:
            case Choice() as choice, Choice() as words:
                kept = keep_options(plain.stem, words, draw)
                return _keep(placed, choice.model_copy(update={"options": tuple(choice.options[i] for i in kept)}))
            case MultipleResponse() as response, MultipleResponse() as words:
                kept = keep_some_wrong(words, draw)
                options = tuple(response.options[index] for index in kept)
                # Who is not told would soon see that few are wrong.
                told = placed.model_copy(update={"aid": Aid(choose=len(response.keys))})
                return _keep(told, response.model_copy(update={"options": options}))
            case Matching(spare=spare) as matching, _:
                fewest = _FEWEST_TARGETS - (len(matching.targets) - len(spare))
                drawn = sorted(spare, key=draw)[: max(len(spare) // 2, fewest)]
                kept_spare = tuple(text for text in spare if text in drawn)
                return _keep(placed, matching.model_copy(update={"spare": kept_spare}))
            case Ordering(), _:
                return placed.model_copy(update={"aid": Aid(given=placed.order.index(0))})
            case _:
                return placed

    def point(self, placed: FormItem) -> FormItem:
        """The item with the paragraphs that hold its answer, if the passage is printed and has several.

        A question about paragraphs would be answered by them.
        """
        evidence = placed.item.source.evidence
        if self.passage is None or len(self.passage.paragraphs) < 2 or "paragraph" in placed.item.stem.casefold():
            return placed
        paragraphs = tuple(sorted({each.paragraph for each in evidence}))
        return placed.model_copy(update={"aid": placed.aid.model_copy(update={"paragraphs": paragraphs})})


def _keep(placed: FormItem, interaction: Interaction) -> FormItem:
    """The item with fewer parts, in the order in which they were printed."""
    had, has = parts_to_arrange(placed.item.interaction), parts_to_arrange(interaction)
    order = tuple(has.index(had[index]) for index in placed.order if had[index] in has)
    item = placed.item.model_copy(update={"interaction": interaction})
    return placed.model_copy(update={"item": item, "order": order})
