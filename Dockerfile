# syntax=docker/dockerfile:1
# The bot and what it runs on, nothing else: no compiler, no pip, no tests. docs/deployment.md, "In a container".
FROM python:3.13-slim-bookworm AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1 SOURCE_DATE_EPOCH=1767225600
WORKDIR /src
RUN python -m venv --without-pip /opt/bot
COPY requirements.lock ./
RUN pip --python /opt/bot/bin/python install --no-compile --require-hashes --requirement requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
# setuptools, which is in the lock to build with, stays behind; modules are compiled now, since nothing can be written later.
RUN pip --python /opt/bot/bin/python install --no-compile --no-deps --no-build-isolation . \
    && pip --python /opt/bot/bin/python uninstall --yes setuptools \
    && /opt/bot/bin/python -m compileall -q -j 0 /opt/bot/lib

FROM python:3.13-slim-bookworm
RUN groupadd --gid 10001 bot \
    && useradd --uid 10001 --gid bot --no-create-home --home-dir /data --shell /usr/sbin/nologin bot \
    && install --directory --owner bot --group bot --mode 0700 /data
COPY --from=build /opt/bot /opt/bot
ENV PATH=/opt/bot/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 LOG_FORMAT=json \
    HOST=0.0.0.0 METRICS_HOST=0.0.0.0 METRICS_PORT=9464
# A SQLite file, where there is no DATABASE_URL, and a .env file, where there is one, are looked for here.
WORKDIR /data
VOLUME /data
USER 10001:10001
EXPOSE 3000 9464
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import os, urllib.request; urllib.request.urlopen(f'http://127.0.0.1:{os.environ[\"METRICS_PORT\"]}/health', timeout=4)"]
ENTRYPOINT ["product-ops"]
CMD ["run"]
