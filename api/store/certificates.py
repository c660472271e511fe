"""Certificates: issued once, checked by anybody who has the id."""

from dataclasses import asdict

from sqlalchemy import delete, insert, select

from api.store.records import Certificate, Learner
from api.store.store import Work
from api.store.tables import CERTIFICATE, LEARNER

_SHOWN = [column for column in CERTIFICATE.c if column.name != "learner_id"]


def find_certificate(work: Work, certificate_id: str) -> Certificate | None:
    """Return the certificate of this id."""
    row = work.execute(select(*_SHOWN).where(CERTIFICATE.c.id == certificate_id)).one_or_none()
    return None if row is None else Certificate(**row._mapping)


def certificate_of(work: Work, learner: Learner) -> Certificate | None:
    """Return the certificate of a learner."""
    row = work.execute(select(*_SHOWN).where(CERTIFICATE.c.learner_id == learner.id)).one_or_none()
    return None if row is None else Certificate(**row._mapping)


def add_certificate(work: Work, learner: Learner, certificate: Certificate) -> None:
    """Issue a certificate."""
    work.execute(insert(CERTIFICATE).values(**asdict(certificate), learner_id=learner.id))


def remove_certificates(work: Work, key: str) -> None:
    """Remove all certificates of somebody."""
    theirs = select(LEARNER.c.id).where(LEARNER.c.key == key)
    work.execute(delete(CERTIFICATE).where(CERTIFICATE.c.learner_id.in_(theirs)))
