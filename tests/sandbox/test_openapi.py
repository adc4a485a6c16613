"""The control API answers what its own OpenAPI document says, whatever comes."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from sandbox import Sandbox
from sandbox.control.api import OPERATIONS
from sandbox.control.operation import openapi
from tests.sandbox.conftest import MANIFEST

SOAK = int(os.environ.get("EXAMPLES", "0"))  # of each operation, others each time: `make soak`
API = schemathesis.openapi.from_dict(openapi(OPERATIONS))


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A local Slack with an app that answers nothing."""
    with Sandbox(MANIFEST, patience=0.01) as slack:
        yield slack.url


@API.parametrize()
@settings(deadline=None, max_examples=SOAK or 2, derandomize=not SOAK, suppress_health_check=list(HealthCheck))
def test_no_answer_is_another_than_the_document_says(case: schemathesis.Case[Any], url: str) -> None:
    """No failure of the sandbox, no status and no shape that programs are not told of; nothing malformed is taken."""
    case.call_and_validate(url, excluded_checks=[positive_data_acceptance])
