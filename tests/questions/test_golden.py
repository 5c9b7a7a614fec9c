"""The items of the sample material, word for word; renew with ``pytest --accept`` and read the difference."""

from collections.abc import Callable

from quizgen.estimate import with_estimates
from quizgen.questions import write_items
from tests.questions.dump import dump_items
from tests.questions.material import ARTICLE, ENTITIES, FACTS


def test_the_items_read_as_proofread(golden: Callable[[str, str], None]) -> None:
    golden("items.txt", dump_items(with_estimates(write_items(ARTICLE, ENTITIES, FACTS), ARTICLE)))
