"""The control API answers what its own OpenAPI document says, whatever comes."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from sandbox import Sandbox
from sandbox.control.api import OPERATIONS
from sandbox.control.operation import openapi
from tests.operations import attempt, operations
from tests.sandbox.conftest import MANIFEST

if TYPE_CHECKING:
    import schemathesis

SOAK = int(os.environ.get("EXAMPLES", "0"))  # of each operation, others each time: `make soak`
DOCUMENT = openapi(OPERATIONS)
few = settings(deadline=None, max_examples=SOAK or 2, derandomize=not SOAK, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A local Slack with an app that answers nothing."""
    with Sandbox(MANIFEST, patience=0.01) as slack:
        yield slack.url


@pytest.mark.parametrize("operation", operations(DOCUMENT))
def test_no_answer_is_another_than_the_document_says(operation: str, url: str) -> None:
    """No failure of the sandbox, no status and no shape that programs are not told of; nothing malformed is taken."""
    import schemathesis  # a second, which every process of a run would take
    from schemathesis.specs.openapi.checks import positive_data_acceptance

    @few
    def check(case: "schemathesis.Case[Any]") -> None:
        case.call_and_validate(url, excluded_checks=[positive_data_acceptance])

    attempt(schemathesis.openapi.from_dict(DOCUMENT), operation, check)
