"""A mutant put into the place of the code that is loaded, for the rest of this process.

Whoever has imported a function holds the same function, so that its code is exchanged in it;
a constant is put wherever it has been imported by name.
"""

from __future__ import annotations

import inspect
import sys
from types import FunctionType, ModuleType
from typing import Any

from tests.mutants.changes import Mutant


def put_in(mutant: Mutant) -> None:
    """Make the mutant what this process runs."""
    module = sys.modules[mutant.path.removesuffix(".py").replace("/", ".")]
    new: dict[str, Any] = {"__name__": f"{module.__name__}__mutant", "__file__": module.__file__}
    shadow = ModuleType(new["__name__"])
    sys.modules[shadow.__name__] = shadow  # dataclasses look their module up
    shadow.__dict__.update(new)
    exec(compile(mutant.module(), str(module.__file__), "exec"), shadow.__dict__)
    if mutant.function:
        _exchange(_function(module, mutant.function), _function(shadow, mutant.function))
    else:
        _put_constants(module, shadow)
    forget()


def _function(module: ModuleType, name: str) -> FunctionType:
    owner: Any = module
    *classes, last = name.split(".")
    for each in classes:
        owner = getattr(owner, each)
    found = vars(owner)[last]
    found = getattr(found, "fget", None) or getattr(found, "func", None) or found  # properties
    found = getattr(found, "__func__", found)  # static methods
    found = inspect.unwrap(found)  # what is cached, and what a decorator has wrapped
    assert isinstance(found, FunctionType), name
    return found


def _exchange(function: FunctionType, new: FunctionType) -> None:
    function.__code__ = new.__code__
    function.__defaults__ = new.__defaults__
    function.__kwdefaults__ = new.__kwdefaults__


def _put_constants(module: ModuleType, shadow: ModuleType) -> None:
    """The constants of a module, in it and wherever they have been imported."""
    for name, value in list(vars(module).items()):
        if name.startswith("__") or isinstance(value, FunctionType | ModuleType | type):
            continue
        for other in list(sys.modules.values()):
            ours = getattr(other, "__name__", "").startswith(("mapgen", "tests"))
            if ours and other is not shadow and vars(other).get(name) is value:
                setattr(other, name, vars(shadow)[name])


def forget() -> None:
    """Nothing that was worked out before counts."""
    for module in list(sys.modules.values()):
        if getattr(module, "__name__", "").startswith("mapgen"):
            for value in list(vars(module).values()):
                if callable(getattr(value, "cache_clear", None)):
                    value.cache_clear()
