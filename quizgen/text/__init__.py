"""Language: words, numbers and names; it knows no quiz."""
