"""What it is run with: an image, compose, Kubernetes, systemd, Litestream. No container engine is at hand, so files are
read as those would read them, and held against what the bot is."""

import configparser
import re
import subprocess
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.__main__ import main
from bot.config import Config

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
MANIFESTS = sorted(path for path in (DEPLOY / "kubernetes").glob("*.yaml") if path.stem != "kustomization")
SCRIPTS = Path(sysconfig.get_path("scripts"))
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
USER = 10001


def read(path: Path) -> Any:
    """The one document of a YAML file."""
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def known_settings() -> set[str]:
    """Every setting that .env.example names."""
    return set(re.findall(r"^(\w+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE))


def test_the_image_is_linted() -> None:
    """Hadolint, which also reads the shell in it, has nothing to say."""
    done = subprocess.run([SCRIPTS / "hadolint", ROOT / "Dockerfile"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_the_image_holds_what_is_locked_and_runs_as_nobody() -> None:
    """Every library by its hash, nothing else to install from, no root at the end, and `product-ops` is what runs."""
    assert "--require-hashes --requirement requirements.lock" in DOCKERFILE
    assert "--no-deps" in DOCKERFILE.split("COPY bot ./bot")[1]
    assert re.findall(r"^USER (.*)$", DOCKERFILE, re.MULTILINE) == [f"{USER}:{USER}"]
    assert 'ENTRYPOINT ["product-ops"]' in DOCKERFILE
    copied = {
        name for line in re.findall(r"^COPY (?!--from)(.*) \./", DOCKERFILE, re.MULTILINE) for name in line.split()
    }
    allowed = re.findall(r"^!(.*)$", (ROOT / ".dockerignore").read_text(encoding="utf-8"), re.MULTILINE)
    assert copied == set(allowed)
    assert all((ROOT / name).exists() for name in copied)


@pytest.mark.parametrize("path", MANIFESTS, ids=lambda path: path.stem)
def test_kubernetes_takes_the_manifests(path: Path) -> None:
    """Strictly by its own schema: a field that it does not know is a mistake."""
    # What kustomize adds is what selectors want.
    document = read(path)
    for place in ("spec.selector", "spec.template.metadata"):
        part = document
        for name in place.split("."):
            part = part.setdefault(name, {}) if document["kind"] == "Deployment" else part
    if document["kind"] == "Deployment":
        document["spec"]["selector"]["matchLabels"] = document["spec"]["template"]["metadata"]["labels"] = {
            "app": "bot"
        }
    import kubernetes_validate  # two seconds, which every process of a run would take

    kubernetes_validate.validate(document, kubernetes_validate.latest_version(), strict=True)


def test_kustomize_names_every_manifest() -> None:
    """One that is not listed would never be applied."""
    listed = read(DEPLOY / "kubernetes" / "kustomization.yaml")["resources"]
    assert sorted(listed) == [path.name for path in MANIFESTS]


def test_two_replicas_that_lose_nothing() -> None:
    """Two at least, one of them always up; each has ten seconds to end, as `product-ops run` needs; none is root."""
    spec = read(DEPLOY / "kubernetes" / "deployment.yaml")["spec"]
    pod = spec["template"]["spec"]
    [bot] = pod["containers"]
    assert spec["replicas"] >= 2
    assert spec["strategy"]["rollingUpdate"]["maxUnavailable"] == 0
    assert pod["terminationGracePeriodSeconds"] > 10 + bot["lifecycle"]["preStop"]["sleep"]["seconds"]
    assert pod["securityContext"]["runAsUser"] == USER
    assert bot["securityContext"]["readOnlyRootFilesystem"] is True
    ports = {port["name"]: port["containerPort"] for port in bot["ports"]}
    given = {one["name"]: one["value"] for one in bot["env"]}
    assert ports == {"http": int(given["PORT"]), "metrics": int(given["METRICS_PORT"])}
    assert bot["readinessProbe"]["httpGet"] == {"path": "/ready", "port": "metrics"}
    assert "httpGet" not in bot["livenessProbe"]  # a database that is away is no reason to start anew
    assert read(DEPLOY / "kubernetes" / "service.yaml")["spec"]["ports"][0]["targetPort"] == "http"


def test_compose_runs_the_bot_on_a_database() -> None:
    """It waits for PostgreSQL, is reached from this machine alone, and can write nothing but its data and /tmp."""
    services = read(ROOT / "compose.yaml")["services"]
    bot, database = services["bot"], services["postgres"]
    assert bot["depends_on"] == {"postgres": {"condition": "service_healthy"}}
    assert "healthcheck" in database
    assert all(port.startswith("127.0.0.1:") for port in bot["ports"])
    assert "ports" not in database
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert "@postgres/" in bot["environment"]["DATABASE_URL"]


def test_every_setting_that_is_given_is_one() -> None:
    """A name mistyped here would be ignored in silence."""
    compose = read(ROOT / "compose.yaml")["services"]["bot"]["environment"]
    [bot] = read(DEPLOY / "kubernetes" / "deployment.yaml")["spec"]["template"]["spec"]["containers"]
    image = re.findall(r"\b([A-Z_]+)=", re.findall(r"^ENV (?:PATH.*?)(?=^\S)", DOCKERFILE, re.MULTILINE | re.DOTALL)[0])
    given = {*compose, *(one["name"] for one in bot["env"]), *image}
    assert given - {"PATH", "PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED"} <= known_settings()


def unit() -> configparser.SectionProxy:
    """The service of the systemd unit; of what is said twice, the last."""
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # names keep their capitals
    parser.read(DEPLOY / "systemd" / "product-ops.service", encoding="utf-8")
    return parser["Service"]


def test_systemd_starts_it_again_unless_something_is_to_be_set_right(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2 says that somebody has to do something: starting anew would not help."""
    service = unit()
    assert service["Restart"] == "always"
    assert main(["import", "nothing", "nowhere.csv"]) == int(service["RestartPreventExitStatus"])
    assert capsys.readouterr().err
    assert int(service["TimeoutStopSec"]) > 10
    assert service["ExecStart"].endswith("/product-ops run")


def test_systemd_leaves_it_what_it_needs() -> None:
    """It looks how busy processors are in /proc/stat, keeps to one of them, and limits what queries may use."""
    service = unit()
    assert "ProcSubset" not in service
    assert "@resources" not in service["SystemCallFilter"]
    assert "AF_UNIX" in service["RestrictAddressFamilies"].split()  # a local PostgreSQL


def test_litestream_copies_the_file_that_systemd_gives_the_bot() -> None:
    """The bot writes where it is started, under the name that settings have when nobody says one."""
    [database] = read(DEPLOY / "litestream" / "litestream.yml")["dbs"]
    service = unit()
    name = Config.database_url.removeprefix("sqlite:///")
    assert database["path"] == f"{service['WorkingDirectory']}/{name}"
    assert service["WorkingDirectory"] == f"/var/lib/{service['StateDirectory']}"
