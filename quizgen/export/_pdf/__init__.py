"""Printed pages: text is broken into rows once, rows stack into blocks, blocks are paginated, pages are drawn."""
