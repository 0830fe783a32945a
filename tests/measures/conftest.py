import pytest

from measures.worlds import Worlds


@pytest.fixture(scope="module")
def worlds(tmp_path_factory):
    """The worlds of one test file."""
    made = Worlds(tmp_path_factory.mktemp("worlds"))
    yield made
    made.close()


@pytest.fixture
def counted(worlds):
    """Counts a measure in a drawn world: ``counted("requests_received", requests=...)``."""
    return worlds.counted
