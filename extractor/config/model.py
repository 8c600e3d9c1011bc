"""What `extractor.toml` may say, table by table. What each setting means is told in `[settings]` of `labels.toml`."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo

from extractor import defaults
from extractor.engines import EngineName
from extractor.messages import Lang

PERIOD = r"^(20\d\d(-20\d\d)?)?$"
_PATH = "path"
PathText = Annotated[str, Field(json_schema_extra={_PATH: True})]
"""A path; one that is not absolute counts from the folder of the settings file."""


class Table(BaseModel):
    """A table of the file. A key that is not among the fields, or a value of another type, is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class RunTable(Table):
    """The options of `extractor run`, by their names."""

    out: PathText = Field("", examples=["ket-qua"])
    lang: Lang = "vi"
    province: str = Field(defaults.PROVINCE, pattern=r"^\d\d$")
    units: PathText = Field("", examples=["don-vi.csv"])
    period: str = Field("", pattern=PERIOD, examples=["2021-2025"])
    jobs: int | None = Field(None, ge=1, examples=[2])
    time_limit: float = Field(defaults.TIME_LIMIT, ge=1)
    memory_limit: int = Field(defaults.MEMORY_LIMIT, ge=256)
    retry_failed: bool = False
    fresh: bool = False
    import_sheet: bool = False
    parquet: bool = False
    decisions: PathText = Field("", examples=["decisions.csv"])
    page_images: bool = False
    engine: EngineName = "local"
    scheduler: str = Field("", examples=["tcp://10.0.0.5:8786"])
    log_file: PathText = Field("", examples=["nhat-ky.jsonl"])
    strict: bool = False
    quiet: bool = False
    json_: bool = Field(False, alias="json")


class LawTable(Table):
    """Rules of the law, by the names of `patterns/law.toml`: those checked besides the usual ones, those not."""

    on: tuple[str, ...] = Field((), examples=[["dan-quan-cstdcs"]], strict=False)
    off: tuple[str, ...] = Field((), examples=[["cstdcs-15"]], strict=False)


class LettersTable(Table):
    """The options of `extractor letters`, by their names."""

    out: PathText = Field("", examples=["cong-van"])
    issuer: str = Field(defaults.ISSUER, min_length=1)
    superior: str = Field("", examples=["Sở Nội vụ thành phố Hải Phòng"])
    place: str = Field(defaults.PLACE, min_length=1)
    code: str = defaults.LETTER_CODE
    signer_role: str = defaults.SIGNER_ROLE
    signer_name: str = Field("", examples=["Nguyễn Văn A"])
    days: int = Field(defaults.DAYS, ge=0)


class Config(Table):
    """The whole file; every table may be left out, and every key of a table."""

    run: RunTable = RunTable()
    law: LawTable = LawTable()
    letters: LettersTable = LettersTable()


COMMANDS: Mapping[str, tuple[str, ...]] = {"run": ("run", "law"), "letters": ("letters",)}
"""The tables that each command goes by."""


class Setting(NamedTuple):
    """A setting: its table, its key in it, and what the model knows of it."""

    table: str
    key: str
    field: FieldInfo

    @property
    def name(self) -> str:
        """As sentences name it: `run.jobs`."""
        return f"{self.table}.{self.key}"

    @property
    def parameter(self) -> str:
        """The parameter of the command that takes it."""
        return f"law_{self.key}" if self.table == "law" else self.key

    @property
    def flag(self) -> str:
        """The flag of the command line."""
        return f"--{self.parameter.replace('_', '-')}"

    @property
    def is_path(self) -> bool:
        """Whether its value is a path."""
        extra = self.field.json_schema_extra
        return isinstance(extra, dict) and bool(extra.get(_PATH))

    @property
    def default(self) -> Any:
        """Its value when nobody tells one."""
        return self.field.default


def settings() -> Iterator[Setting]:
    """All settings, in the order of the file."""
    for table, whole in Config.model_fields.items():
        model = whole.annotation
        assert isinstance(model, type) and issubclass(model, Table)
        yield from (Setting(table, field.alias or name, field) for name, field in model.model_fields.items())
