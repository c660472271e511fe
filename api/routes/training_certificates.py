"""Certificates: issued to whoever has passed, checked by anybody who has the number."""

from fastapi import APIRouter
from fastapi.responses import Response

from api.openapi import PROBLEMS, body_of
from api.training.certificates import CertificateBody, CheckedBody, check, issue
from api.training.inputs import Naming, Open, StepAllowed, Visiting

router = APIRouter(prefix="/api/training", tags=["training"], responses=PROBLEMS)


@router.post(
    "/certificate",
    status_code=201,
    dependencies=[StepAllowed],
    openapi_extra=body_of("NameBody"),
)
def certificate(visit: Visiting, body: Naming, response: Response) -> CertificateBody:
    """Issue the certificate; asked again, return the first one as it is."""
    issued, is_new = visit.write(
        lambda work, learner: issue(work, visit.training, learner, body.name, visit.now)
    )
    response.status_code = 201 if is_new else 200
    return CertificateBody.of(issued)


@router.get("/certificates/{certificate_id}")
def checked(training: Open, certificate_id: str) -> CheckedBody:
    """Return what was certified under a number."""
    found = training.store.read(lambda work: check(work, certificate_id))
    return CheckedBody(**CertificateBody.of(found).model_dump())
