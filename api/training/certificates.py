"""Certificates: issued once after the final test, checked by their number."""

from datetime import datetime
from typing import Literal, Self

from api.body import Body
from api.characters import is_blank
from api.problems import ApiProblem
from api.store.certificates import add_certificate, certificate_of, find_certificate
from api.store.records import Certificate, Learner
from api.store.sessions import sessions_of
from api.store.store import Work
from api.training.certificate_id import new_id, read_id
from api.training.dates import on_ja
from api.training.problems_ja import BLANK_NAME, NOT_PASSED, UNKNOWN_CERTIFICATE
from api.training.record import Record
from api.training.training import Training
from corpus.plan import Edition


class CertificateBody(Body):
    """A certificate; it names the plan of the day on which it was issued."""

    id: str
    name: str
    issued_at: datetime
    issued_on_ja: str
    plan_title: str
    edition: str

    @classmethod
    def of(cls, certificate: Certificate) -> Self:
        """Translate a certificate."""
        return cls(
            id=certificate.id,
            name=certificate.name,
            issued_at=certificate.issued_at,
            issued_on_ja=on_ja(certificate.issued_at),
            plan_title=certificate.plan_title,
            edition=certificate.edition,
        )


class CheckedBody(CertificateBody):
    """A certificate that was asked for by its number."""

    valid: Literal[True] = True


def issue(
    work: Work, training: Training, learner: Learner, name: str, now: datetime
) -> tuple[Certificate, bool]:
    """Return the learner's certificate, and whether it is a new one.

    The first one stays as it is, whatever name comes later.

    Raises:
        ApiProblem: The final test is not passed, or the name is blank.
    """
    if found := certificate_of(work, learner):
        return found, False
    if Record(sessions_of(work, learner)).passed_at is None:
        raise ApiProblem(NOT_PASSED)
    if is_blank(name):
        raise ApiProblem(BLANK_NAME)
    certificate = Certificate(
        id=new_id(),
        name=" ".join(name.split()),
        plan_title=training.identity.title,
        edition=Edition.SECOND,
        plan_sha256=training.identity.sha256,
        issued_at=now,
    )
    add_certificate(work, learner, certificate)
    return certificate, True


def check(work: Work, typed: str) -> Certificate:
    """Return the certificate of a number, however it was typed.

    Raises:
        ApiProblem: None was issued under it.
    """
    certificate_id = read_id(typed)
    found = find_certificate(work, certificate_id) if certificate_id else None
    if found is None:
        raise ApiProblem(UNKNOWN_CERTIFICATE)
    return found
