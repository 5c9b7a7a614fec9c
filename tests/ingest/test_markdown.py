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
