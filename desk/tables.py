"""The tables of the desk: agents, cases and what happened to them, files, and the chain of the audit."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    text,
)

from state.database import Id, Moment, metadata

agents = Table(
    "agents",
    metadata,
    Column("id", Id, primary_key=True),
    Column("login", String(64), nullable=False, unique=True),
    Column("name", String(128), nullable=False),
    Column("role", String(16), nullable=False),
    Column("password_hash", String(256), nullable=False),
    Column("totp", LargeBinary, nullable=False),
    Column("totp_step", Integer, nullable=False, default=0),  # the last one used: no code works twice
    Column("organisation", String(64), nullable=False),
    Column("programmes", String(256), nullable=False),  # these four: words between commas
    Column("regions", String(512), nullable=False),
    Column("tiers", String(32), nullable=False),
    Column("skills", String(256), nullable=False),
    Column("telegram_id", Id, unique=True),
    Column("active", Boolean, nullable=False, default=True),
    Column("shift_ends_at", Moment),
    Column("tries", Integer, nullable=False, default=0),
    Column("locked_until", Moment),
    sqlite_autoincrement=True,
)
OPEN_STATES = text("state NOT IN ('resolved', 'closed')")  # in these words, or the index does not serve
NOT_EMPTIED = text("packet IS NOT NULL")  # every case has a packet until it is emptied
cases = Table(
    "cases",
    metadata,
    Column("id", Id, primary_key=True),
    Column("number", String(16), nullable=False, unique=True),
    Column("key", String(128), nullable=False, unique=True),  # of the turn that opened it
    Column("programme", String(16), nullable=False),
    Column("organisation", String(64), nullable=False),
    Column("region", String(64), nullable=False),
    Column("language", String(16), nullable=False),
    Column("channel", String(64), nullable=False),
    Column("subject", String(64), nullable=False),
    Column("skill", String(64), nullable=False),
    Column("tier", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("version", Integer, nullable=False),
    Column("agent_id", Id, ForeignKey("agents.id")),
    Column("address", LargeBinary),
    Column("address_sign", LargeBinary),
    Column("number_sign", LargeBinary),  # of the insured person it is about, if it is about one
    Column("packet", LargeBinary),
    Column("call_back", LargeBinary),  # the number to call, if a call was asked for
    Column("calls_tried", Integer, nullable=False, default=0),
    Column("opened_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("warn_at", Moment),
    Column("answer_due_at", Moment),
    Column("resolve_due_at", Moment),
    Column("resolve_left", Integer),  # minutes of office time, while the deadline is paused
    Column("overdue", Boolean, nullable=False, default=False),
    Column("unread", Integer, nullable=False, default=0),  # what the person wrote since the last answer
    Column("guesses", Integer, nullable=False, default=0),
    Column("rating", Integer),
    Column("merged_into", Id, ForeignKey("cases.id")),
    Column("ended_at", Moment),
    Index("cases_of_person", "address_sign", "programme"),
    Index("cases_of_number", "number_sign"),
    Index(
        "cases_queue",
        "programme",
        "organisation",
        "tier",
        "region",
        "language",
        "state",
        "agent_id",
        "overdue",
        "answer_due_at",
        "id",  # all that sorts, narrows and counts the queue: cases are read only when they are shown
        sqlite_where=OPEN_STATES,
        postgresql_where=OPEN_STATES,
    ),
    Index("cases_of_agent", "agent_id", "state"),
    Index("cases_ended", "ended_at"),
    Index("cases_over", "state", "ended_at", sqlite_where=NOT_EMPTIED, postgresql_where=NOT_EMPTIED),
    Index("cases_changed", "changed_at"),
    sqlite_autoincrement=True,
)
events = Table(
    "case_events",
    metadata,
    Column("id", Id, primary_key=True),
    Column("case_id", Id, ForeignKey("cases.id"), nullable=False),
    Column("key", String(128), nullable=False, unique=True),
    Column("kind", String(32), nullable=False),
    Column("at", Moment, nullable=False),
    Column("agent_id", Id, ForeignKey("agents.id")),  # none: the person, or the clock
    Column("text", LargeBinary),
    Column(
        "about", String(256), nullable=False, default=""
    ),  # a reason, a tier, a file's name: nothing private
    Column("followed", Boolean, nullable=False, default=True),  # the person's session has gone along with it
    Column("seen_at", Moment),  # an answer: when the person saw it
    Index("case_events_of_case", "case_id", "id"),
    Index(
        "case_events_to_follow",
        "id",
        sqlite_where=text("NOT followed"),
        postgresql_where=text("NOT followed"),
    ),
    sqlite_autoincrement=True,
)
files = Table(
    "case_files",
    metadata,
    Column("id", Id, primary_key=True),
    Column("event_id", Id, ForeignKey("case_events.id"), nullable=False, index=True),
    Column("name", LargeBinary, nullable=False),
    Column("kind", String(64), nullable=False),  # MIME
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    sqlite_autoincrement=True,
)
topics = Table(
    "case_topics",
    metadata,
    Column("case_id", Id, ForeignKey("cases.id"), primary_key=True),
    Column("chat_id", Id, nullable=False),
    Column("thread_id", Id, nullable=False),
    Column("shown_event", Id, nullable=False, default=0),  # the last event that the topic shows
    Column("shown_version", Integer, nullable=False, default=0),
    Column("header_id", Id),  # the message that says where the case stands; none: not sent yet
    Column("closed", Boolean, nullable=False, default=False),
    UniqueConstraint("chat_id", "thread_id", name="case_topics_of_thread"),
)
audit = Table(
    "audit",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=False),  # 1, 2, 3 …: a gap is a row that was taken out
    Column("at", Moment, nullable=False),
    Column("actor", String(128), nullable=False),
    Column("act", String(64), nullable=False),
    Column("about", String(64), nullable=False),
    Column("detail", String(1024), nullable=False),
    Column("hash", LargeBinary, nullable=False),
)
audit_head = Table(
    "audit_head",
    metadata,
    Column("id", Integer, primary_key=True),  # the only row is 1: whoever appends holds it
    Column("last", Id, nullable=False),
    Column("hash", LargeBinary, nullable=False),
)
