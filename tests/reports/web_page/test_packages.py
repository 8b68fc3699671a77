"""Packages as files: a manifest that a platform reads, the page beside it, and nothing that a title can break."""

import io
import zipfile
from xml.etree import ElementTree

import pytest

from game.diagnostics.control_characters import escape_controls
from game.engine.story import CompiledStory
from game.reports.web_page.packages import MANIFESTS, package
from game.reports.web_page.script import Platform
from tests.engine.stories import on, scene, story

HOSTILE = "<b>&\"'\x07 ]]> \u202e"
SCORM = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
CMI5 = "{https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd}"


def story_of(title: str) -> CompiledStory:
    return story({"a": scene({"end": on()})}, title=title)


def manifest_of(platform: Platform, title: str = "Tea") -> ElementTree.Element:
    """Return what the manifest of a package says."""
    with zipfile.ZipFile(io.BytesIO(package(story_of(title), "<p>page</p>", platform))) as archive:
        assert archive.testzip() is None
        assert sorted(archive.namelist()) == sorted([MANIFESTS[platform], "index.html"])
        assert archive.read("index.html") == b"<p>page</p>"
        return ElementTree.fromstring(archive.read(MANIFESTS[platform]))  # noqa: S314 - written by this program


def test_a_manifest_of_scorm_names_one_page_that_speaks_to_the_platform_and_no_score() -> None:
    manifest = manifest_of(Platform.SCORM)
    assert manifest.findtext(f"{SCORM}metadata/{SCORM}schemaversion") == "1.2"
    (resource,) = manifest.iter(f"{SCORM}resource")
    assert (resource.get("href"), resource.get(f"{ADLCP}scormtype")) == ("index.html", "sco")
    (item,) = manifest.iter(f"{SCORM}item")
    assert item.get("identifierref") == resource.get("identifier")
    assert item.findtext(f"{SCORM}title") == "Tea"
    assert not list(manifest.iter(f"{ADLCP}masteryscore"))


def test_a_manifest_of_cmi5_wants_completion_alone() -> None:
    manifest = manifest_of(Platform.CMI5)
    (unit,) = manifest.iter(f"{CMI5}au")
    assert (unit.get("moveOn"), unit.get("masteryScore")) == ("Completed", None)
    assert unit.findtext(f"{CMI5}url") == "index.html"
    assert unit.findtext(f"{CMI5}title/{CMI5}langstring") == "Tea"
    (course,) = manifest.iter(f"{CMI5}course")
    assert course.get("id") != unit.get("id")


@pytest.mark.parametrize("platform", MANIFESTS)
def test_a_hostile_title_stays_a_title(platform: Platform) -> None:
    space = SCORM if platform is Platform.SCORM else CMI5
    titles = [
        " ".join("".join(each.itertext()).split()) for each in manifest_of(platform, HOSTILE).iter(f"{space}title")
    ]
    assert set(titles) == {escape_controls(story_of(HOSTILE).scenario.title)}


@pytest.mark.parametrize("platform", MANIFESTS)
def test_the_package_of_a_shorter_way_is_named_for_it(platform: Platform) -> None:
    of = story(
        {"a": scene({"end": on()})},
        title="Tea",
        cuts={"short": {"title": "The short way", "minutes": 5, "plays": ["a"], "route": ["a.end"]}},
    )
    with zipfile.ZipFile(io.BytesIO(package(of, "", platform, cut="short"))) as archive:
        manifest = archive.read(MANIFESTS[platform]).decode()
    assert manifest.count(">Tea, the short way<") == 2
    assert ">Tea<" not in manifest


@pytest.mark.parametrize("platform", MANIFESTS)
def test_a_package_is_the_same_to_the_byte_whenever_it_is_made(platform: Platform) -> None:
    assert package(story_of("Tea"), "page", platform) == package(story_of("Tea"), "page", platform)


@pytest.mark.parametrize("platform", MANIFESTS)
def test_a_changed_title_leaves_the_identifiers_as_they_were(platform: Platform) -> None:
    before, after = (
        [each.get("id") or each.get("identifier") for each in manifest_of(platform, title).iter()]
        for title in ("Tea", "Coffee")
    )
    assert before == after
