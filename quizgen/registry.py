"""Plug-ins found by file name: one module of a package, one constant, one plug-in."""

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TypeVar

from quizgen.errors import QuizgenError

T = TypeVar("T")


class Registry(Mapping[str, T]):
    """The plug-ins of one package by file name; a module is imported only when its plug-in is asked for.

    A file ``pdf.py`` of the package is the plug-in ``pdf``; an underscore in the file name is a dash in the
    plug-in's name; files that start with an underscore are no plug-ins.
    """

    def __init__(self, package: str, *, constant: str, of: type[T]) -> None:
        """A registry over ``package`` whose modules each end in ``constant``, an instance of ``of``."""
        self._package = package
        self._constant = constant
        self._type = of

    @cached_property
    def _modules(self) -> dict[str, str]:
        package = importlib.import_module(self._package)
        names = sorted(module.name for module in pkgutil.iter_modules(package.__path__))
        return {name.replace("_", "-"): name for name in names if not name.startswith("_")}

    def __getitem__(self, name: str) -> T:
        """The plug-in called ``name``; a QuizgenError that names the known ones when there is none."""
        if name not in self._modules:
            noun = self._constant.lower().replace("_", " ")
            raise QuizgenError(f"There is no {noun} called '{name}'; there are: {', '.join(self)}.")
        module = importlib.import_module(f"{self._package}.{self._modules[name]}")
        plugin = getattr(module, self._constant, None)
        if not isinstance(plugin, self._type):
            raise TypeError(f"{module.__name__} must end in {self._constant}: {self._type.__name__}")
        return plugin

    def __contains__(self, name: object) -> bool:
        """Whether there is such a plug-in, without importing it."""
        return name in self._modules

    def __iter__(self) -> Iterator[str]:
        """The plug-ins' names in alphabetical order, without importing any."""
        return iter(self._modules)

    def __len__(self) -> int:
        """How many plug-ins there are."""
        return len(self._modules)
