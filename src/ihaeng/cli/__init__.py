"""The command line. Light at the door: a command imports the heavy rooms only when it runs."""

from ihaeng.cli.main import run

__all__ = ["run"]
