"""How the stages join: the architecture on one page.

Every function takes and gives values; what is to be written comes back as file names and their bytes.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from quizgen import assembly
from quizgen.bank import (
    ITEMS_FILE,
    check_bank_name,
    find_bank,
    find_problems,
    imported_bank,
    items_file,
    list_banks,
    merge_items,
    new_bank,
    read_bank,
    read_bank_with_places,
    read_blueprint,
    read_facts,
    read_passage,
    read_records,
)
from quizgen.bundled import bundled_folder
from quizgen.checks import check_form, check_items, find_enemies
from quizgen.errors import QuizgenError
from quizgen.estimate import estimate, expected_score, with_estimates
from quizgen.export import EXPORTERS, PageSetup
from quizgen.export._carriage import Carriage
from quizgen.export._carriage import carriage as carriage_of
from quizgen.imports import ForeignFile, import_items
from quizgen.ingest import read_article
from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Recipe
from quizgen.model.finding import Finding, Place, Severity
from quizgen.model.form import Form, Imprint, passage_of
from quizgen.model.item import Status
from quizgen.model.item_set import ItemSet, form_set
from quizgen.model.key import answer_key
from quizgen.model.manifest import Manifest
from quizgen.model.proof import ProofSheet
from quizgen.model.readability import Readability
from quizgen.model.student import student_form
from quizgen.model.tier import Tier
from quizgen.outcomes import BankExport, Build, Documents, Import, Inspection, Losses, NewBank, Quiz
from quizgen.questions import write_items
from quizgen.soundness import assemble_sound, set_aside
from quizgen.text.readability import measure_readability

MANIFEST = "quiz.json"


def bank_folders(extra: Sequence[Path]) -> tuple[Path, ...]:
    """The folders in which banks are looked for: the person's own, then the shipped one."""
    return (*extra, bundled_folder("question_bank"))


def find_banks(extra: Sequence[Path]) -> tuple[Path, ...]:
    """The folder of every bank that can be asked for by name; of two with one name, the one found first."""
    folders = bank_folders(extra)
    return tuple(find_bank(name, folders) for name in list_banks(folders))


def find(source: str, extra: Sequence[Path]) -> Path:
    """The folder of the bank that a person means by a name or a folder."""
    return find_bank(source, bank_folders(extra))


def read(source: str, extra: Sequence[Path]) -> Bank:
    """The bank that a person means by a name or a folder."""
    return read_bank(find(source, extra))


def start(name: str, article: str | None) -> NewBank:
    """A new bank about the article that a person means by a file, an address or ``-``; without one, the sample."""
    check_bank_name(name)
    found = None if article is None else read_article(article, name)
    return NewBank(documents=new_bank(name, found.article if found else None), read=found)


def check(source: str, extra: Sequence[Path]) -> tuple[Finding, ...]:
    """Everything that keeps a bank from being read."""
    return find_problems(find(source, extra))


def inspect(source: str, extra: Sequence[Path], imprints: Sequence[Imprint] = ()) -> Inspection:
    """The flaws of a bank's items; with imprints, of the printed items and of the forms that they stand on.

    Raises QuizgenError when the bank no longer proves what was printed.
    """
    bank, places = read_bank_with_places(find(source, extra))
    forms = {imprint.name: assembly.rebuild_form(bank, imprint) for imprint in imprints}
    if forms:
        # A tier's item has the id of the standard one; what is wrong with both is told once.
        printed = {placed.item.seal: placed.item for form in forms.values() for placed in form.items}
        bank = bank.model_copy(update={"items": tuple(printed.values())})
    return Inspection(
        items={item.id: item.plain for item in bank.items if item.status is not Status.REJECTED},
        findings=tuple(dict.fromkeys(_placed(check_items(bank), places))),
        forms={label: _placed(check_form(form), places) for label, form in forms.items()},
    )


def _placed(findings: Iterable[Finding], places: Mapping[str, Place]) -> tuple[Finding, ...]:
    """The findings, each with the line of the item to blame."""
    return tuple(
        finding.model_copy(update={"where": places.get(finding.where.item or "", finding.where)})
        for finding in findings
    )


def build(source: str, extra: Sequence[Path]) -> Build:
    """The items that a bank's facts give, merged with what people decided about those it has."""
    folder = find(source, extra)
    known = read_facts(folder)
    written = with_estimates(write_items(known.article, known.entities, known.facts), known.article)
    records, report = merge_items(read_records(folder), written)
    content, file = items_file(records), folder / ITEMS_FILE
    # A checkout on Windows may have other line ends.
    is_stale = not file.is_file() or file.read_bytes().replace(b"\r\n", b"\n") != content
    return Build(file=file, content=content, report=report, is_stale=is_stale)


def inspect_file(file: ForeignFile, format_name: str | None) -> Inspection:
    """The flaws of the questions in a teacher's own file, and whatever of it cannot be read, line by line."""
    imported = import_items((file,), "file", drafts=False, format_name=format_name)
    bank = Bank(id="file", article=Article(id="file", title=file.title, text=""), items=imported.items)
    places = {
        item.id: Place(file=file.path, line=item.source.origin.line, item=item.id)
        for item in bank.items
        if item.source.origin is not None
    }
    findings = (*imported.findings, *_placed(check_items(bank), places))
    return Inspection(
        items={item.id: item for item in bank.items},
        findings=tuple(sorted(findings, key=lambda finding: finding.where.line or 0)),
        forms={},
    )


def import_bank(  # noqa: PLR0913 - one argument for each option of the command line
    files: Sequence[ForeignFile],
    bank: str,
    *,
    title: str | None,
    language: str,
    passage: ForeignFile | None,
    drafts: bool,
    format_name: str | None,
) -> Import:
    """The bank of this name with the questions of the files; without questions, a bank without files.

    ``passage`` is a text to print with them, if there is one.
    """
    if passage is None:
        article = Article(id=bank, title=title or files[0].title, language=language, text="")
    else:
        article = read_passage(passage.text, passage.path, bank, title=title or passage.title, language=language)
        if title is not None:
            article = article.model_copy(update={"title": title})
    imported = import_items(files, bank, drafts=drafts, format_name=format_name)
    return Import(imported_bank(bank, article, imported.items) if imported.items else {}, imported)


def find_blueprints(extra: Sequence[Path]) -> dict[str, Blueprint]:
    """Every blueprint that can be asked for by name; of two with one name, the one found first."""
    paths: dict[str, Path] = {}
    for home in bank_folders(extra):
        for path in home.glob("blueprints/*.yaml"):
            paths.setdefault(path.stem, path)
    return {name: read_blueprint(paths[name]) for name in sorted(paths)}


def plan(source: str, extra: Sequence[Path]) -> Blueprint:
    """The blueprint that a person means by a file or a name."""
    if Path(source).is_file():
        return read_blueprint(Path(source))
    known = find_blueprints(extra)
    if source not in known:
        raise QuizgenError(
            f"There is no blueprint called '{source}', and no such file; there are: {', '.join(known)}."
        )
    return known[source]


def make(  # noqa: PLR0913 - what is made, how it looks and who watches
    bank: Bank,
    recipe: Recipe,
    formats: Sequence[str],
    setup: PageSetup,
    watch: Callable[[Sequence[Form]], Iterable[Form]] = iter,
    *,
    tiers: Sequence[Tier] = (Tier.STANDARD,),
) -> Quiz:
    """Every form in every format and tier, paper and key or a file for a platform.

    ``watch`` sees each form in its turn. Files for platforms have no tiers: who asks for both gets a QuizgenError.
    """
    _refuse_tiers_for_platforms(formats, tiers)
    made = assemble_sound(bank, recipe)
    documents: Documents = {}
    losses: Losses = {}
    printed: list[Form] = []
    for form in watch(made.forms):
        papers = in_tiers(made.bank, form, tiers)
        for paper in papers:
            documents |= _papers(paper, formats, setup)
        documents |= _keys(papers, f"quiz-{form.label}-key", formats, setup)
        sets, lost = _sets(form_set(form), f"quiz-{form.label}", formats, setup)
        documents |= sets
        losses |= lost
        printed += papers
    manifest = Manifest(
        forms=tuple(form.imprint for form in printed),
        files=(*documents, MANIFEST),
        expected_points=_expected_points(bank, made.forms) if recipe.parallel else {},
    )
    documents[MANIFEST] = f"{manifest.model_dump_json(indent=2)}\n".encode()
    return Quiz(
        forms=tuple(printed),
        manifest=manifest,
        documents=documents,
        set_aside=made.set_aside,
        reused=assembly.find_reuse(bank, made.forms),
        have_one_mix=assembly.have_one_mix(made.forms),
        losses=losses,
    )


def _expected_points(bank: Bank, forms: Sequence[Form]) -> dict[str, float]:
    """What students are expected to earn on each form, by its label, to a hundredth of a point."""
    return {
        form.label: round(sum(p.points * expected_score(p.item, bank.article) for p in form.items), 2)
        for form in forms
    }


def _refuse_tiers_for_platforms(formats: Sequence[str], tiers: Sequence[Tier]) -> None:
    for name in formats:
        if EXPORTERS[name].write_set is not None and set(tiers) != {Tier.STANDARD}:
            raise QuizgenError(
                f"Files for platforms have no tiers: make the format {name} in a run without --tier, "
                "or leave it out of --to."
            )


def in_tiers(bank: Bank, form: Form, tiers: Sequence[Tier]) -> tuple[Form, ...]:
    """The form's papers for these tiers, the standard one first; the form itself when that is all."""
    if set(tiers) == {Tier.STANDARD}:
        return (form,)
    return assembly.side_by_side([_in_tier(bank, form, tier) for tier in dict.fromkeys(tiers)])


def _in_tier(bank: Bank, form: Form, tier: Tier) -> Form:
    """The form's paper for one tier; an item that a check objects to in its new shape keeps the standard one."""
    standard = {placed.number: placed.item for placed in form.items}
    left: set[int] = set()
    while True:
        paper = assembly.tier_form(bank, form, tier, left)
        changed = tuple(placed.item for placed in paper.items if placed.item != standard[placed.number])
        findings = (*check_items(bank.model_copy(update={"items": changed})), *check_form(paper))
        flawed = {finding.where.item for finding in findings if finding.severity is Severity.ERROR}
        objected = {number for number, item in standard.items() if item.id in flawed} - left
        if not objected:
            return paper
        left |= objected


def _papers(form: Form, formats: Sequence[str], setup: PageSetup) -> Documents:
    exporters, seen = [EXPORTERS[name] for name in formats], student_form(form)
    name = f"quiz-{form.imprint.name.replace(' ', '-')}"
    return {
        f"{name}{exporter.suffix}": exporter.write_paper(seen, setup)
        for exporter in exporters
        if exporter.write_paper is not None
    }


def write_key(papers: Sequence[Form], name: str, formats: Sequence[str], setup: PageSetup) -> Documents:
    """The one key of a form's papers in every format that has one, in files called ``name``.

    Raises QuizgenError when no format has one.
    """
    documents = _keys(papers, name, formats, setup)
    if not documents:
        able = ", ".join(known for known, exporter in EXPORTERS.items() if exporter.write_key is not None)
        raise QuizgenError(f"There is no key in the format {' or '.join(formats)}; there are keys in: {able}.")
    return documents


def _keys(papers: Sequence[Form], name: str, formats: Sequence[str], setup: PageSetup) -> Documents:
    exporters, key = [EXPORTERS[format_name] for format_name in formats], answer_key(*papers)
    return {
        f"{name}{exporter.suffix}": exporter.write_key(key, setup)
        for exporter in exporters
        if exporter.write_key is not None
    }


def _sets(items: ItemSet, name: str, formats: Sequence[str], setup: PageSetup) -> tuple[Documents, Losses]:
    """The items for every platform among the formats, whose name stands in the file's: suffixes are shared."""
    documents: Documents = {}
    losses: Losses = {}
    for format_name in formats:
        exporter = EXPORTERS[format_name]
        if exporter.write_set is None:
            continue
        file, exported = f"{name}-{format_name}{exporter.suffix}", exporter.write_set(items, setup)
        documents[file] = exported.content
        if exported.losses:
            losses[file] = exported.losses
    return documents, losses


def export_bank(bank: Bank, formats: Sequence[str], setup: PageSetup) -> BankExport:
    """A bank's accepted items in which no check finds an error, in every format, which must be a platform's."""
    for format_name in formats:
        if EXPORTERS[format_name].write_set is None:
            able = ", ".join(known for known, exporter in EXPORTERS.items() if exporter.write_set is not None)
            raise QuizgenError(
                f"A bank cannot be exported as {format_name}, which is a format of papers; there are: {able}."
            )
    sound, errors = set_aside(bank)
    if not sound.accepted:
        raise QuizgenError(
            f"The bank '{bank.id}' has no accepted items to export; accept some in its {ITEMS_FILE} "
            "(`quizgen check` names those with errors)."
        )
    documents, losses = _sets(assembly.bank_set(sound), bank.id, formats, setup)
    return BankExport(documents=documents, losses=losses, set_aside=errors)


def carriage() -> tuple[Carriage, ...]:
    """What every format for platforms carries of every interaction."""
    return carriage_of(EXPORTERS)


def read_imprint(name: str, content: bytes) -> Imprint:
    """What a printed paper tells of itself; ``name`` is its file's name, whose suffix people may have changed."""
    readers = sorted(EXPORTERS.values(), key=lambda exporter: not name.lower().endswith(exporter.suffix))
    for exporter in readers:
        imprint = exporter.read_imprint(content) if exporter.read_imprint else None
        if imprint is not None:
            return imprint
    raise QuizgenError(f"'{name}' is not a student's paper made by quizgen, so it tells no key.")


def rebuild(bank: Bank, imprint: Imprint) -> tuple[Form, ...]:
    """The papers of the form that was printed, proven to have the same key: one, or one for each tier.

    Raises QuizgenError when the bank no longer proves it.
    """
    return assembly.rebuild_tiers(bank, imprint)


def proof(bank: Bank, setup: PageSetup) -> Documents:
    """The proof sheet of a bank, in every format that has one: all items but the rejected, and their evidence."""
    items = tuple(item for item in bank.items if item.status is not Status.REJECTED)
    sheet = ProofSheet(
        title=bank.article.title,
        subject=bank.article.subject,
        language=bank.article.language,
        passage=passage_of(bank.article),
        items=items,
        estimates=tuple(estimate(item.plain, bank.article) for item in items),
        readability=measure(bank),
    )
    return {
        f"proof-{bank.id}{exporter.suffix}": exporter.write_proof(sheet, setup)
        for exporter in EXPORTERS.values()
        if exporter.write_proof is not None
    }


def measure(bank: Bank) -> Readability:
    """How long the bank's article is, and how hard to read."""
    return measure_readability(bank.article.text, bank.article.language)


def offer(bank: Bank) -> assembly.Offer:
    """What a quiz from the bank can be made of."""
    sound, _ = set_aside(bank)
    return assembly.offer(sound, find_enemies(sound.accepted))
