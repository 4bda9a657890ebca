"""What holds for every test: no limit on wall-clock time, on any machine."""

from hypothesis import settings

settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")
