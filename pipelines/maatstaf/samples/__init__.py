"""A synthetic housing corporation, in the dialect real exports have, with answers counted on the way."""

from maatstaf.samples.delivery import write_samples

__all__ = ["write_samples"]
