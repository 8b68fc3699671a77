"""Packages for learning platforms: the page and a manifest in one zip file, the same to the byte at every export."""

import hashlib
import io
import zipfile
from html import escape

from game.diagnostics.control_characters import escape_controls
from game.engine.story import CompiledStory
from game.engine.views.text import fill_placeholders
from game.reports.web_page.script import Platform

PAGE = "index.html"
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The moment of every file in a package: the earliest that a zip file can name."""
MANIFESTS = {Platform.SCORM: "imsmanifest.xml", Platform.CMI5: "cmi5.xml"}


def package(story: CompiledStory, page: str, platform: Platform, pack: str = "", cut: str = "") -> bytes:
    """Return a package as a zip file.

    Args:
        story: what is played.
        page: the page that plays it, written for this platform.
        platform: SCORM or CMI5.
        pack: the name of the scenario's pack; empty if it stands alone.
        cut: the cut that is played; empty for the whole scenario.
    """
    write_manifest = _scorm_manifest if platform is Platform.SCORM else _cmi5_manifest
    files = {MANIFESTS[platform]: write_manifest(story, pack, cut), PAGE: page}
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text.encode("utf-8", "replace"))
    return target.getvalue()


def _title(story: CompiledStory, cut: str) -> str:
    """Return the title; that of a shorter way says which way it is."""
    title = fill_placeholders(story.scenario, story.scenario.title)
    way = story.scenario.cuts[cut].title if cut else ""
    return _words(f"{title}, {way[:1].lower()}{way[1:]}" if way else title)


def _words(text: str) -> str:
    """Return words as text of XML, on one line."""
    return escape_controls(escape(" ".join(text.split())))


def _identifier(story: CompiledStory, pack: str, cut: str) -> str:
    """Return what stands for this scenario on a platform, whatever the words of it that are changed."""
    return ":".join(["urn:sixty-visits", pack or "scenario", story.scenario.id, *([cut] if cut else [])])


def _scorm_manifest(story: CompiledStory, pack: str, cut: str) -> str:
    # The identifier of a manifest is an XML name: an identifier of ours may hold signs that are none.
    name = "SV-" + hashlib.sha256(_identifier(story, pack, cut).encode()).hexdigest()[:24]
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="{name}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
 xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
<organizations default="{name}-course">
<organization identifier="{name}-course">
<title>{_title(story, cut)}</title>
<item identifier="{name}-item" identifierref="{name}-page" isvisible="true"><title>{_title(story, cut)}</title></item>
</organization>
</organizations>
<resources>
<resource identifier="{name}-page" type="webcontent" adlcp:scormtype="sco" href="{PAGE}">
<file href="{PAGE}"/>
</resource>
</resources>
</manifest>
"""


def _cmi5_manifest(story: CompiledStory, pack: str, cut: str) -> str:
    identifier = _words(_identifier(story, pack, cut))
    title = f'<title><langstring lang="en-GB">{_title(story, cut)}</langstring></title>'
    minutes = story.scenario.cuts[cut].minutes if cut else story.scenario.minutes
    words = f"A scenario to play, with its debrief: about {minutes} minutes. There is no score."
    about = f'<description><langstring lang="en-GB">{words}</langstring></description>'
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="{identifier}:course">
{title}
{about}
</course>
<au id="{identifier}:play" moveOn="Completed" launchMethod="AnyWindow">
{title}
{about}
<url>{PAGE}</url>
</au>
</courseStructure>
"""
