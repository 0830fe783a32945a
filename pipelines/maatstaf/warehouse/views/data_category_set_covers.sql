-- Which sets of data categories lie wholly within another.
select data_category_set, covered_set from tabulated.data_category_covers
