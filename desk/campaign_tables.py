"""The tables of campaigns: what is sent, to whom, what they answered, and who wants messages at all."""

from sqlalchemy import (
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

campaigns = Table(
    "campaigns",
    metadata,
    Column("id", Id, primary_key=True),
    Column("programme", String(16), nullable=False),
    Column("organisation", String(64), nullable=False),
    Column("name", String(128), nullable=False),
    Column(
        "subject", String(64), nullable=False
    ),  # what it is about, as the programme's campaigns.toml names it
    Column("tier", Integer, nullable=False),  # of the agents whose business it is
    Column("state", String(16), nullable=False),
    Column("rate", Integer, nullable=False),  # messages a minute
    Column("second_after", Integer, nullable=False),  # days; 0: there is no second notice
    Column("planned_at", Moment, nullable=False),
    Column("next_at", Moment),  # before then no message leaves: keeps the rate over a restart
    Column("ended_at", Moment),
    sqlite_autoincrement=True,
)
people = Table(
    "campaign_people",
    metadata,
    Column("id", Id, primary_key=True),
    Column("campaign_id", Id, ForeignKey("campaigns.id"), nullable=False),
    Column("owner_sign", LargeBinary),  # none of these three once the person had their data deleted
    Column("address_sign", LargeBinary),
    Column("address", LargeBinary),
    Column("number", LargeBinary),  # the insured person's, with its kind, where the fund has to be asked
    Column("channel", String(16), nullable=False),
    Column("language", String(16), nullable=False),
    Column("region", String(64), nullable=False),
    Column("reason", String(32), nullable=False),  # why they are written to: a label of the operator's
    Column("state", String(16), nullable=False),
    Column("due_at", Moment),  # of the next message
    Column("told_at", Moment),
    Column("changed_at", Moment, nullable=False),
    Column("calls", Integer, nullable=False, default=0),  # by telephone
    UniqueConstraint("campaign_id", "owner_sign", name="campaign_people_once"),
    Index("campaign_people_of_owner", "owner_sign"),
    Index("campaign_people_of_address", "address_sign"),
    Index(
        "campaign_people_due",
        "campaign_id",
        "due_at",
        "id",
        sqlite_where=text("due_at IS NOT NULL"),
        postgresql_where=text("due_at IS NOT NULL"),
    ),
    Index("campaign_people_in_state", "campaign_id", "state", "id"),
    sqlite_autoincrement=True,
)
answers = Table(
    "campaign_answers",
    metadata,
    Column("person_id", Id, ForeignKey("campaign_people.id"), primary_key=True),
    Column("question", String(64), primary_key=True),
    Column("answer", String(64), nullable=False),  # an option's name
    Column("at", Moment, nullable=False),
    Column("agent_id", Id, ForeignKey("agents.id")),  # who entered it; none: the person themselves
)
stops = Table(
    "message_stops",
    metadata,
    Column("owner_sign", LargeBinary, primary_key=True),
    Column("at", Moment, nullable=False),
)
wishes = Table(
    "message_wishes",
    metadata,
    Column("owner_sign", LargeBinary, primary_key=True),
    Column("programme", String(16), primary_key=True),
    Column("address", LargeBinary, nullable=False),
    Column("channel", String(16), nullable=False),
    Column("language", String(16), nullable=False),
    Column("region", String(64), nullable=False),
    Column("number", LargeBinary),
    Column("at", Moment, nullable=False),
)
