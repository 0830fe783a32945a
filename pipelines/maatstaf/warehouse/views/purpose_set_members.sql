-- Which purposes a set of them holds.
select purpose_set, purpose from tabulated.purpose_sets
