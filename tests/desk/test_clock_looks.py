"""What the desk's clock reads every few seconds: cases that are open, or over and not emptied yet."""

from pathlib import Path

from room import open_room
from sqlalchemy import event


async def test_cases_that_are_long_over_cost_nothing(tmp_path: Path):
    """Every look of the clock, and of what empties cases, is served by an index: no table of cases is read through."""
    asked: list[tuple[str, tuple[object, ...]]] = []
    async with open_room(f"sqlite+aiosqlite:///{tmp_path / 'plan.db'}") as room:

        def note(_connection, _cursor, statement, parameters, *_):
            asked.append((statement, parameters))

        event.listen(room.database._engine.sync_engine, "before_cursor_execute", note)
        await room.desk.clock.work_once()
        await room.desk.retention.purge(room.now)
        looks = [one for one in asked if one[0].startswith("SELECT cases.id")]
        async with room.database.read() as connection:
            steps = [
                row[3]
                for statement, parameters in looks
                for row in await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            ]
    assert len(looks) == 4
    assert [step for step in steps if step.startswith("SCAN cases")] == []
    assert sum("cases_over (state=? AND ended_at<?)" in step for step in steps) == 2
