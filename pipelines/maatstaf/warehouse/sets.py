"""Keeps lists as sets: each distinct list of codes once, with its members and what it covers."""

from __future__ import annotations

from collections.abc import Collection

from maatstaf.contracts import TABLES, ManyOf
from maatstaf.warehouse.duckdb_engine import Builder

#: The code lists of which sets occur.
SET_LISTS = tuple(
    sorted(
        {
            column.kind.code_list
            for table in TABLES.values()
            for column in table.columns
            if isinstance(column.kind, ManyOf)
        }
    )
)


def build_sets(builder: Builder, delivered: Collection[str]) -> None:
    """Writes the distinct sets of the delivery.

    Args:
        builder: the build.
        delivered: the tables that were read.
    """
    for code_list in SET_LISTS:
        lists = [
            f"select stored as codes from known_{table.name}_{column.name}"
            for table in TABLES.values()
            for column in table.columns
            if isinstance(column.kind, ManyOf) and column.kind.code_list == code_list and table.name in delivered
        ] or ["select cast(null as varchar) as codes"]
        builder.run(
            f"create table set_of_{code_list} as select row_number() over (order by codes) as set_id, codes "
            f"from (select distinct codes from ({' union all '.join(lists)}) where codes is not null)"
        )
        builder.run(
            f"create table snapshot.tabulated.{code_list}_sets as select cast(set_id as integer) as "
            f"{code_list}_set, unnest(string_split(codes, ',')) as {code_list} from set_of_{code_list} "
            f"where codes <> ''"
        )
    builder.run(
        "create table snapshot.tabulated.data_category_covers as "
        "select cast(whole.set_id as integer) as data_category_set, cast(part.set_id as integer) as covered_set "
        "from set_of_data_category as whole, set_of_data_category as part "
        "where part.codes = '' or list_has_all(string_split(whole.codes, ','), string_split(part.codes, ','))"
    )
