-- Which data categories a set of them holds.
select data_category_set, data_category from tabulated.data_category_sets
