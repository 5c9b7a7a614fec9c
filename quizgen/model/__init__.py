"""The nouns of quizgen: frozen values that know no file format, no page and no disk."""
