from quizgen.model.finding import Finding, Place, Severity


def test_a_finding_reads_as_editors_link_it() -> None:
    where = Place(file="bank/facts.yaml", line=12, item="cost")
    finding = Finding(rule="missing-field", severity=Severity.ERROR, message="'topic' is missing.", where=where)
    assert str(finding) == "bank/facts.yaml:12: 'topic' is missing."


def test_a_finding_without_a_file_names_its_item() -> None:
    finding = Finding(
        rule="long", severity=Severity.WARNING, message="The stem is long.", where=Place(item="3f2a")
    )
    assert str(finding) == "3f2a: The stem is long."


def test_a_finding_from_nowhere_is_its_message() -> None:
    assert str(Finding(rule="few", severity=Severity.INFO, message="Few items.")) == "Few items."
