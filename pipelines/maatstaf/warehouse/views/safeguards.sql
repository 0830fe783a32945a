-- Coverage of training and secrecy, per month up to the reported one.
select month, safeguard, in_scope, covered
from delivered.safeguards
where month <= $as_of
