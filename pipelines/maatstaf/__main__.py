"""``python -m maatstaf`` is the ``maatstaf`` command."""

from maatstaf.cli import main

if __name__ == "__main__":
    main()
