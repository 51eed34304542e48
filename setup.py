"Package metadata, all of it read from settings.ini (the file nbdev reads too)."
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup

here = Path(__file__).parent
parser = ConfigParser(delimiters=["="])
parser.read(here / "settings.ini", encoding="utf-8")
cfg = parser["DEFAULT"]
licences = {"apache2": ("Apache-2.0", "License :: OSI Approved :: Apache Software License")}
licence, classifier = licences[cfg["license"]]

setup(
    name=cfg["lib_name"], version=cfg["version"], description=cfg["description"], keywords=cfg["keywords"],
    author=cfg["author"], author_email=cfg["author_email"], license=licence, url=cfg["git_url"],
    # package_dir: an editable install is then a path, and a folder called speechlab (the clone, seen from beside it) does not hide it
    packages=find_packages(include=["speechlab", "speechlab.*"]), package_dir={"": "."}, include_package_data=True,
    package_data={"speechlab": cfg["package_data"].split()},
    python_requires=">=" + cfg["min_python"], install_requires=cfg["requirements"].split(),
    extras_require={k: cfg[f"{k}_requirements"].split() for k in ("cluster", "demo", "dev", "hub", "mos", "notebook", "peers", "rooms", "shards")},
    long_description=(here / "README.md").read_text(encoding="utf-8"), long_description_content_type="text/markdown",
    classifiers=[
        "Development Status :: 4 - Beta", "Framework :: Jupyter", "Intended Audience :: Developers",
        "Intended Audience :: Education", "Intended Audience :: Science/Research",
        "Natural Language :: English", "Operating System :: MacOS", "Operating System :: POSIX :: Linux",
        "Topic :: Multimedia :: Sound/Audio :: Speech",
        "Topic :: Scientific/Engineering :: Artificial Intelligence", "Typing :: Typed", classifier,
        "Programming Language :: Python :: 3", *(f"Programming Language :: Python :: 3.{n}" for n in range(10, 14)),
    ],
    entry_points={"console_scripts": cfg["console_scripts"].split(), "nbdev": ["speechlab=speechlab._modidx:d"]},
    zip_safe=False,
)
