"""What it is run with: an image, compose, Kubernetes, systemd, Litestream. No container engine is at hand, so files are
read as those would read them, and held against what the bot is."""

import configparser
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot import __version__
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


def test_what_kustomize_makes_of_them() -> None:
    """Everything in its name space, with the label that each selector wants, and an image of this very version, since
    `latest` is another one tomorrow. Where kubectl is at hand it is asked; else its settings are read."""
    settings = read(DEPLOY / "kubernetes" / "kustomization.yaml")
    [labels], [image] = settings["labels"], settings["images"]
    assert (settings["namespace"], image["newTag"]) == ("product-ops", __version__)
    assert labels["includeSelectors"] is labels["includeTemplates"] is True
    if not shutil.which("kubectl"):
        return
    command = ["kubectl", "kustomize", str(DEPLOY / "kubernetes")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    made = {one["kind"]: one for one in yaml.safe_load_all(done.stdout)}
    assert made.keys() == {read(path)["kind"] for path in MANIFESTS}
    assert {one["metadata"]["namespace"] for one in made.values()} == {"product-ops"}
    spec, (own,) = made["Deployment"]["spec"], [labels["pairs"]]
    assert spec["selector"]["matchLabels"] == spec["template"]["metadata"]["labels"] == own
    assert made["Service"]["spec"]["selector"] == made["NetworkPolicy"]["spec"]["podSelector"]["matchLabels"] == own
    assert spec["template"]["spec"]["containers"][0]["image"] == f"{image['newName']}:{__version__}"


def test_what_may_be_reached_is_what_is_said() -> None:
    """The ports that are open stand in the first lines of the file, and those that some need are in it to be opened."""
    path = DEPLOY / "kubernetes" / "network.yaml"
    rule = read(path)["spec"]["egress"]
    opened = {one["port"] for part in rule for one in part["ports"]}
    text = path.read_text(encoding="utf-8")
    head, offered = text.partition("apiVersion")[0], set(re.findall(r"# - port: (\d+)", text))
    assert {str(port) for port in opened} == set(re.findall(r"\((\d+)\)", head))
    assert {"3306", "4318"} <= offered
    page = (ROOT / "docs" / "deployment.md").read_text(encoding="utf-8")
    assert all(f"{port}" in page for port in {*offered, "5432"})


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


def test_systemd_reads_the_unit_and_finds_little_exposed(tmp_path: Path) -> None:
    """Its own check has nothing to say of the unit, and calls less than 2 of 10 exposed. Where systemd is not at hand
    the settings alone are read."""
    service = unit()
    for name in ("NoNewPrivileges", "PrivateTmp", "PrivateDevices", "ProtectHome", "RestrictNamespaces", "DynamicUser"):
        assert service[name] == "yes", name
    assert (service["ProtectSystem"], service["CapabilityBoundingSet"]) == ("strict", "")
    if not shutil.which("systemd-analyze"):
        return
    made = tmp_path / "product-ops.service"
    text = (DEPLOY / "systemd" / made.name).read_text(encoding="utf-8")
    made.write_text(text.replace(service["ExecStart"].split()[0], sys.executable), encoding="utf-8")
    for check in (["verify", "--man=no"], ["security", "--offline=true", "--threshold=20"]):
        done = subprocess.run(["systemd-analyze", *check, made], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Unknown" not in done.stderr, done.stderr


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
    assert database["replica"]["sync-interval"] == "100ms"  # 1s would lose two: python -m bench.litestream
