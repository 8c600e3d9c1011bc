"""Packages that the program needs, and those of its extras. Any may be missing, so none is used here."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata

from extractor.doctor.probe import Probe, State

_FOR_WORK = "dev"


@dataclass(frozen=True, slots=True)
class Need:
    """A package, the least version that will do, and the extra that it belongs to."""

    name: str
    least: str = ""
    extra: str = ""

    @classmethod
    def of(cls, requirement: str) -> "Need":
        """From the metadata of a distribution: `pyhanko>=0.25; extra == 'signature'`."""
        head, _, condition = requirement.partition(";")
        name, least = re.match(r"[\w.-]+", head), re.search(r">=\s*([\d.]+)", head)
        extra = re.search(r"extra == ['\"]([\w-]+)", condition)
        return cls(name[0] if name else head, least[1] if least else "", extra[1] if extra else "")


def packages(program: str = "extractor") -> Iterator[Probe]:
    """A probe for each package of the program, then one for each extra."""
    try:
        needs = [Need.of(one) for one in metadata.requires(program) or ()]
    except metadata.PackageNotFoundError:
        yield Probe("not_installed", "note")
        return
    yield from (_package(need) for need in needs if not need.extra)
    yield from _extras(needs)


def _package(need: Need) -> Probe:
    version = _version(need.name)
    return Probe("package", "ok" if _will_do(version, need.least) else "broken", _told(version, need), need.name)


def _extras(needs: list[Need]) -> Iterator[Probe]:
    members: dict[str, list[Need]] = defaultdict(list)
    for need in needs:
        if need.extra and need.extra != _FOR_WORK:
            members[need.extra].append(need)
    for extra, wanted in members.items():
        there = all(_will_do(_version(need.name), need.least) for need in wanted)
        state: State = "ok" if there else "note"
        yield Probe("extra", state, ", ".join(_told(_version(need.name), need, named=True) for need in wanted), extra)


def _told(version: str, need: Need, *, named: bool = False) -> str:
    found = version or "-"
    wanted = "" if _will_do(version, need.least) else f" (>= {need.least})" if need.least else ""
    return f"{need.name} {found}{wanted}" if named else f"{found}{wanted}"


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""


def _will_do(version: str, least: str) -> bool:
    return bool(version) and _numbers(version) >= _numbers(least)


def _numbers(version: str) -> list[int]:
    """The release part: 1.26.4rc1 is 1.26.4."""
    found = re.match(r"\d+(?:\.\d+)*", version)
    return [int(part) for part in found[0].split(".")] if found else []
