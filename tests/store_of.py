"""A real S3-compatible server on this machine."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import s3fs
from moto.server import ThreadedMotoServer


@contextmanager
def serving() -> Iterator[str]:
    """The address of a server that ends with the block."""
    started = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    started.start()
    host, port = started.get_host_and_port()
    yield f"http://{host}:{port}"
    started.stop()


@contextmanager
def empty_bucket(server: str, environment: pytest.MonkeyPatch) -> Iterator[s3fs.S3FileSystem]:
    """The store, with an empty bucket `board`, as the environment names it."""
    told = {"AWS_ENDPOINT_URL": server, "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
    for name, value in {**told, "AWS_DEFAULT_REGION": "us-east-1"}.items():
        environment.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    store = s3fs.S3FileSystem()
    if store.exists("board"):
        store.rm("board", recursive=True)
    store.mkdir("board")
    yield store
    s3fs.S3FileSystem.clear_instance_cache()
