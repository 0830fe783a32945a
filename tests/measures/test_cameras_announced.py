from measures.worlds import drawn

CAMERAS = """
in_use_from | in_use_to  | announced | under_protocol
2020-01-01  | -          | yes       | yes
2020-01-01  | 2026-10-31 | yes       | no            # its last day
2026-10-31  | -          | no        | yes           # its first
2020-01-01  | -          | no        | no
2020-01-01  | 2026-10-30 | no        | no
2026-11-01  | -          | no        | no
"""


def test_a_camera_in_use_on_the_last_day_is_counted(counted):
    assert counted("cameras_announced", cameras=CAMERAS) == drawn("""
        cameras | announced | under_protocol | announced_and_under_protocol
        4       | 2         | 2              | 1
    """)


def test_without_cameras_everything_is_zero(counted):
    assert counted("cameras_announced", "2019-12", cameras=CAMERAS) == drawn("""
        cameras | announced | under_protocol | announced_and_under_protocol
        0       | 0         | 0              | 0
    """)
