"""The one error that a person is meant to read."""


class QuizgenError(Exception):
    """Cannot go on: one plain sentence on what is wrong, where, and how to mend it.

    The command line prints the message alone and exits with 1.
    """
