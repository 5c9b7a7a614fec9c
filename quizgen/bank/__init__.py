"""Item banks on disk: a folder of plain text that a teacher can edit."""

from quizgen.bank._reading import BankError
from quizgen.bank.blueprint_file import read_blueprint
from quizgen.bank.find import find_bank, list_banks
from quizgen.bank.imported import imported_bank, read_passage
from quizgen.bank.items_writer import items_file
from quizgen.bank.merge import BuildReport, merge_items
from quizgen.bank.read import ITEMS_FILE, find_problems, read_bank, read_bank_with_places, read_facts, read_records
from quizgen.bank.record import ItemRecord, Override
from quizgen.bank.schema import bank_schemas
from quizgen.bank.skeleton import new_bank

__all__ = [
    "ITEMS_FILE",
    "BankError",
    "BuildReport",
    "ItemRecord",
    "Override",
    "bank_schemas",
    "find_bank",
    "find_problems",
    "imported_bank",
    "items_file",
    "list_banks",
    "merge_items",
    "new_bank",
    "read_bank",
    "read_bank_with_places",
    "read_blueprint",
    "read_facts",
    "read_passage",
    "read_records",
]
