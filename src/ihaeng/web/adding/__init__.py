"""Adding documents through the pages: a process of its own does the work, the pages tell how far it is."""

from ihaeng.web.adding.jobs import Job, Jobs
from ihaeng.web.adding.progress import Order, Task
from ihaeng.web.adding.uploads import MOST_MEGABYTES, keep_uploads
from ihaeng.web.adding.work import shown_source

__all__ = ["MOST_MEGABYTES", "Job", "Jobs", "Order", "Task", "keep_uploads", "shown_source"]
