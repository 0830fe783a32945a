"""Runs a notebook and takes the parts that it put on its page; whether it ended well is not guessed.

papermill counts a killed kernel as success and runs on with the defaults when a parameter is
misspelled. So a page counts only when nothing was raised, the parameters are the notebook's own,
and its last cell left the closing mark.
"""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
import papermill
from jupyter_client.manager import AsyncKernelManager

from maatstaf.reporting.chapters import Chapter
from maatstaf.reporting.component import COMPONENT
from maatstaf.reporting.components import CLOSING
from maatstaf.reporting.failures import NotebookError
from maatstaf.reporting.notebooks import parameter_names, read_notebook

CELL_SECONDS = 900


class PrivateKernelManager(AsyncKernelManager):
    """Kernels that talk over sockets in a folder of their own: no port to clash over or to listen on.

    Where the system has no such sockets (Windows) the loopback ports of Jupyter are used. What a kernel
    writes beside its cells is dropped, because it might quote the data.
    """

    folder: str

    def __init__(self, **settings: Any) -> None:
        """A manager for one kernel."""
        if os.name == "posix":
            settings |= {"transport": "ipc", "ip": str(Path(self.folder) / "kernel")}
        super().__init__(connection_file=str(Path(self.folder) / "connection.json"), **settings)

    @classmethod
    def within(cls, folder: str) -> type[PrivateKernelManager]:
        """The class of managers that keep their kernel's files in ``folder``."""
        return type(cls.__name__, (cls,), {"folder": folder})

    async def _async_pre_start_kernel(self, **settings: Any) -> Any:
        env = {**os.environ, **settings.pop("env", {}), "IPYTHONDIR": self.folder}
        mute = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        return await super()._async_pre_start_kernel(env=env, **settings, **mute)


def run_notebook(folder: Path, chapter: Chapter, parameters: Mapping[str, str]) -> list[str]:
    """The HTML of the parts that the notebook of ``chapter`` put on its page, in order.

    Args:
        folder: the notebooks.
        chapter: which page.
        parameters: values for the names in the notebook's parameters cell.

    Raises:
        NotebookError: the notebook is absent, does not know a parameter, failed, or did not reach its end.
    """
    notebook = read_notebook(folder, chapter)
    if strangers := set(parameters) - set(parameter_names(notebook)):
        raise NotebookError(f"{chapter.notebook} has no parameter {', '.join(sorted(strangers))}")
    with tempfile.TemporaryDirectory(prefix="maatstaf-", ignore_cleanup_errors=True) as private:
        return _parts(_executed(notebook, chapter, parameters, PrivateKernelManager.within(private)), chapter)


def _executed(
    notebook: nbformat.NotebookNode,
    chapter: Chapter,
    parameters: Mapping[str, str],
    manager: type[PrivateKernelManager],
) -> nbformat.NotebookNode:
    try:
        return papermill.execute_notebook(
            notebook,
            None,
            parameters=dict(parameters),
            kernel_name="python3",
            language="python",
            progress_bar=False,
            log_output=False,
            execution_timeout=CELL_SECONDS,
            kernel_manager_class=manager,
        )
    except papermill.exceptions.PapermillExecutionError as error:
        raise NotebookError(f"{chapter.notebook} failed in cell {error.exec_count} ({error.ename})") from None
    except Exception as error:  # noqa: BLE001 - a kernel can die in many ways, and none may show the data
        raise NotebookError(f"{chapter.notebook} could not be run ({type(error).__name__})") from None


def _parts(done: nbformat.NotebookNode, chapter: Chapter) -> list[str]:
    outputs = [output.get("data", {}) for cell in done.cells for output in cell.get("outputs", [])]
    if not any(CLOSING in data for data in outputs[-1:]):
        raise NotebookError(f"{chapter.notebook} did not run to its end")
    return [data[COMPONENT] for data in outputs if COMPONENT in data]
