from tests.ingest.reading import HALL, lines, paragraphs, read

PAGE = f"""---
title: "A market hall"
author: Ann Author
date: 2024-03-05
url: https://example.org/hall
tags: [town, market]
---

# A market hall

**{HALL[0][:8]}**{HALL[0][8:]}

![The hall as the architects see it](hall.jpg)

*Rook & Sons*

## What it costs

{HALL[1].replace("an agreement", "[an agreement](https://example.org)")}[^1]

- {HALL[2]}
- parking for bicycles

| Stall | Rent |
| --- | --- |
| Bread | 10 |

```
print("hall")
```

<div>An HTML block</div>

[^1]: The county's accounts, 2024.
"""


def test_markdown_is_read_for_what_it_marks() -> None:
    result = read(PAGE, "markdown")
    assert paragraphs(result) == HALL
    assert lines(result) == [
        ("caption", "The hall as the architects see it"),
        ("caption", "Rook & Sons"),
        ("heading", "What it costs"),
        ("list-entry", "parking for bicycles"),
        ("table", "Stall Rent"),
        ("table", "Bread 10"),
        ("table", 'print("hall")'),
        ("source", "The county's accounts, 2024."),
    ]
    article = result.article
    assert (article.title, article.byline, article.published) == ("A market hall", "Ann Author", "2024-03-05")
    assert article.url == "https://example.org/hall"


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    assert read(f"# The hall\n\n{HALL[0]}", "markdown").article.title == "The hall"


def test_a_heading_opens_the_sources_and_the_next_one_ends_them() -> None:
    page = f"# The hall\n\n{HALL[0]}\n\n## Sources\n\n- The hall, Hillford Gazette\n\n## The storm\n\n{HALL[2]}"
    result = read(page, "markdown")
    assert paragraphs(result) == (HALL[0], HALL[2])
    assert [kind for kind, _ in lines(result)] == ["heading", "source", "heading"]


def test_a_date_set_as_a_heading_is_the_articles_date() -> None:
    assert read(f"# The hall\n\n### 5 March 2024\n\n{HALL[0]}", "markdown").article.published == "2024-03-05"
