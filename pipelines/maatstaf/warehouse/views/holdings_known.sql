-- What was known of the records on the reported day: whether they are gone, whether the event had happened by then, and
-- why no end can be reckoned. Measures read holdings instead.
select
    h.*,
    t.due_on,
    t.due_number,
    t.over_on,
    t.over_month,
    t.keep_until,
    t.trigger_number,
    t.has_minimum,
    t.deciding_rule_id,
    t.deciding_direction,
    gone.day_number as gone_number,
    coalesce(h.destroyed_on <= $as_of, false) as is_gone,
    coalesce(h.trigger_state = 'happened' and h.trigger_on <= $as_of, false) as has_begun,
    case
        when t.end_unknown in ('no_rule', 'several_events') then t.end_unknown
        when h.trigger_state = 'unknown' then 'event_unknown'
        when h.trigger_state = 'happened' and h.trigger_on is null then 'day_missing'
        when h.trigger_state = 'happened' and h.trigger_on <= $as_of then t.end_unknown
    end as end_unknown
from delivered.holdings as h
inner join tabulated.retention_terms as t
    on
        h.data_category = t.data_category
        and h.rule_id is not distinct from t.rule_id
        and h.trigger_on is not distinct from t.trigger_on
left join tabulated.destruction_days as gone on h.destroyed_on = gone.day
