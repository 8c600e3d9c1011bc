"""The settings file `extractor.toml`: what may stand in it, and what it says."""

from extractor.config.load import ConfigError, File, load
from extractor.config.model import Config

__all__ = ["Config", "ConfigError", "File", "load"]
