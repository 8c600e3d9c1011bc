# The program with all that it reads with. It runs as a user without rights, and needs no network but that of a cluster.
#
#   docker build -t extractor .
#   mkdir -p out && docker run --rm --network none --user "$(id -u):$(id -g)" -v "$PWD/reports:/in:ro" -v "$PWD/out:/out" extractor run /in --out /out

FROM python:3.12-slim-bookworm AS build
WORKDIR /src
COPY pyproject.toml README.md LICENSE CHANGELOG.md ./
COPY patterns patterns
COPY extractor extractor
RUN pip wheel --no-cache-dir --no-deps --wheel-dir /wheels .

FROM python:3.12-slim-bookworm
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends \
        fonts-dejavu-core libreoffice-writer-nogui tesseract-ocr tesseract-ocr-vie \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /wheels /wheels
# hadolint ignore=DL3013
RUN for wheel in /wheels/*.whl; do pip install --no-cache-dir "${wheel}[signature,cluster]" || exit 1; done \
    && rm -r /wheels \
    && useradd --create-home --uid 1000 extractor
# One thread a process: there are as many processes as processors.
ENV LC_ALL=C.UTF-8 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 HOME=/tmp
USER 1000
WORKDIR /tmp
ENTRYPOINT ["extractor"]
CMD ["--help"]
