"""Making pages in processes of their own: as many pages at once as there are cores, kept in one place for all."""

from ihaeng.web.making.makers import Makers, as_many_as_cores

__all__ = ["Makers", "as_many_as_cores"]
