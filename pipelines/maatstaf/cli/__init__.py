"""The commands, as a user types them."""

from maatstaf.cli.main import main

__all__ = ["main"]
