"""How the stages join: the architecture on one page."""
