"""All services that trees may call, by name."""

from dialogs.services import (
    Resources,
    Service,
    account,
    appeals,
    applications,
    bookings,
    cards,
    checkups,
    compatibility,
    consent,
    contributions,
    counter,
    diary,
    eligibility,
    energy,
    handover,
    identity,
    languages,
    letters,
    medicines,
    organisations,
    own_cases,
    papers,
    privacy,
    proof,
    regions,
    renewals,
    resuming,
    surveys,
    taking,
    texts,
)

_SUBJECTS = (
    (account.Account, account.OUTCOMES),
    (checkups.Checkups, checkups.OUTCOMES),
    (contributions.Contributions, contributions.OUTCOMES),
    (applications.Applications, applications.OUTCOMES),
    (appeals.Appeals, appeals.OUTCOMES),
    (organisations.Organisations, organisations.OUTCOMES),
    (bookings.Bookings, bookings.OUTCOMES),
    (taking.Taking, taking.OUTCOMES),
    (eligibility.EligibilityCheck, eligibility.OUTCOMES),
    (consent.Consents, consent.OUTCOMES),
    (counter.Counter, counter.OUTCOMES),
    (languages.Languages, languages.OUTCOMES),
    (proof.PhoneProof, proof.OUTCOMES),
    (handover.Handover, handover.OUTCOMES),
    (identity.Identity, identity.OUTCOMES),
    (letters.Letters, letters.OUTCOMES),
    (own_cases.OwnCases, own_cases.OUTCOMES),
    (papers.Papers, papers.OUTCOMES),
    (privacy.Privacy, privacy.OUTCOMES),
    (regions.Regions, regions.OUTCOMES),
    (renewals.Renewals, renewals.OUTCOMES),
    (resuming.Resuming, resuming.OUTCOMES),
    (surveys.Surveys, surveys.OUTCOMES),
    (texts.Texts, texts.OUTCOMES),
    (cards.Cards, cards.OUTCOMES),
    (compatibility.Compatibility, compatibility.OUTCOMES),
    (diary.Diary, diary.OUTCOMES),
    (energy.Calculators, energy.OUTCOMES),
    (medicines.Medicines, medicines.OUTCOMES),
)


def services(resources: Resources) -> dict[str, Service]:
    """Return the calls by the names that trees use."""
    return {name: service for make, _ in _SUBJECTS for name, service in make(resources).services().items()}


def outcomes() -> dict[str, frozenset[str]]:
    """Return the outcomes of every call by its name."""
    return {name: told for _, every in _SUBJECTS for name, told in every.items()}
