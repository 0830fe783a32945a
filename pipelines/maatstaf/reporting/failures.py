"""How rendering fails: one notebook, and with it the whole month."""


class NotebookError(Exception):
    """A notebook cannot be run as part of a report; the sentence never holds a value from the data."""


class RenderingFailed(Exception):
    """A page could not be made; nothing that was published has changed."""
