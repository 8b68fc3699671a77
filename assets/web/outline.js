// The debrief laid out in its four parts: sections, and in them blocks (game/reports/debrief/outline.py, wording.py). The
// sentences around the author's words are those of the program.

const MAX_STRENGTHS_FIRST = 3;
const MAX_GAPS_FIRST = 3;
const SPOKEN = { choice: "You chose: ", asked: "You said: " };

const heading = (text) => ({ type: "Heading", text });
const prose = (text) => ({ type: "Prose", text });
const note = (text, isChoice = false) => ({ type: "Note", text, is_choice: isChoice });
const bullets = (items) => ({ type: "BulletList", items });
const section = (title, blocks, more = {}) => ({
  title, blocks, shown: true, key: "", sections: [], real_case: false, field: "", ...more,
});
const folded = (title, blocks, more = {}) => section(title, blocks, { shown: false, ...more });
const titledProse = (title, text) => (text ? [heading(title), prose(text)] : []);
const titledQuotes = (title, texts, kind) => (texts.length ? [heading(title), { type: "TraineeText", texts, kind }] : []);

function titledList(title, items, otherwise = "") {
  if (items.length) return [heading(title), bullets(items)];
  return otherwise ? [heading(title), note(otherwise)] : [];
}

const inQuotes = (text) => (text.includes("“") || text.includes('"') ? text : `“${text}”`);
const capitalise = (words) => words.slice(0, 1).toUpperCase() + words.slice(1);
const pluralise = (number, word) => (number === 1 ? `1 ${word}` : `${number || "no"} ${word}s`);

/** Lay a debrief out in its four parts. */
function buildOutline(debrief) {
  return [checkInPart(debrief), whatHappenedPart(debrief), lookingCloserPart(debrief), nextStepsPart(debrief)];
}

const part = (title, blocks, sections, field, after = []) => ({ title, blocks, sections, after, field });
const contactLines = (support) => support.map((contact) => `${contact.name}: ${contact.text}`);

function checkInPart({ how_are_you: checkIn, headings }) {
  const talk = folded("Somebody to talk to", [bullets(contactLines(checkIn.support))], { field: "support" });
  return part(headings.how_are_you, [prose(checkIn.text)], checkIn.support.length ? [talk] : [], "how_are_you");
}

function whatHappenedPart({ what_happened: events, headings }) {
  const sections = [
    ...sameDays(headings, events.sides), whoKnew(headings, events), endingSection(headings, events),
    daysSection(headings, events.timeline),
  ];
  return part(headings.what_happened, [], sections, "what_happened");
}

function sameDays(headings, sides) {
  if (!sides.length) return [];
  const people = sides.map((side) => section(side.name.split(" ")[0], familyDays(side), { shown: side.opened }));
  return [section(headings.sides, [note(headings.sides_note)], { sections: people, field: "sides" })];
}

function familyDays(side) {
  const moments = [...side.moments].sort(byDay);
  return groupBy(moments, (moment) => moment.date).flatMap(([date, ofDay]) => [
    heading(date), ...ofDay.map((moment) => ({ type: "Letter", text: moment.text })),
  ]);
}

function whoKnew(headings, { knowledge, timeline }) {
  const title = headings.knowledge;
  if (!knowledge.rows.length) {
    const words = "Nobody came to hold any piece of information in the part that was played.";
    return section(title, [prose(words)], { field: "knowledge" });
  }
  const dates = new Map(timeline.map((entry) => [entry.day, entry.date]));
  const notes = knowledge.rows.map((row) => recordedText(row, dates.get(row.recorded) ?? ""));
  const since = [{ type: "KnowledgeTable", knowledge, name: title, notes }, ...sinceBlocks(knowledge, notes)];
  const gaps = [...knowledge.gaps].sort((a, b) => b.pieces.length - a.pieces.length)
    .map((gap) => `${joinNames(gap.agencies)}: ${gap.pieces.join("; ")}`);
  const lists = [
    [headings.gaps, gaps.slice(0, MAX_GAPS_FIRST), true],
    ["Other pieces that did not reach everybody who needed them", gaps.slice(MAX_GAPS_FIRST), false],
    [headings.no_gaps, knowledge.no_gaps, true],
  ].filter(([, items]) => items.length);
  const sections = [
    folded(headings.knowledge_since, since, { field: "rows" }),
    ...lists.map(([name, items, shown]) => section(name, [bullets(items)], { shown })),
  ];
  return section(title, [note(headings.knowledge_note)], { sections, field: "knowledge" });
}

function recordedText(row, date) {
  if (row.recorded === null) return "";
  if (row.is_own_note) return date ? `Written down by you on ${date}` : "Written down by you";
  return date ? `On the file from ${date}, without a note of yours` : "On the file, without a note of yours";
}

function sinceBlocks(knowledge, notes) {
  const names = new Map(knowledge.agencies);
  const nameOf = (agency) => names.get(agency) ?? agency;
  return knowledge.rows.flatMap((row, index) => {
    const held = row.held.map((holding) =>
      holdingText(nameOf(holding.agency), holding, !row.overshared.includes(holding.agency)));
    const gap = row.gaps.length ? [`Needed it, and never had it: ${row.gaps.map(nameOf).join("; ")}.`] : [];
    return [heading(row.text), ...(notes[index] ? [note(notes[index])] : []), bullets([...held, ...gap])];
  });
}

function holdingText(agency, holding, isConcerned) {
  const since = (holding.at_start ? holding.how : `${holding.how} on ${holding.date}`)
    + (holding.source ? `, ${holding.source}` : "");
  const onTheFile = holding.on_file ? `, ${holding.on_file}` : "";
  const words = holding.words ? ` In their words: ${inQuotes(holding.words)}` : "";
  return `${agency}: ${since}${onTheFile}.${words}${isConcerned ? "" : " They are not among those it is for."}`;
}

function endingSection(headings, events) {
  if (!events.ending_title) {
    const words = "You left before an ending was reached. What follows is the part that was played.";
    return section(headings.ending, [prose(words)], { field: "ending_title" });
  }
  const again = folded(headings.ending_again, [prose(events.ending_text)], { field: "ending_text" });
  const blocks = [{ type: "Quote", text: events.ending_title }, note(headings.ending_note)];
  return section(headings.ending, blocks, { sections: [again], field: "ending_title" });
}

function daysSection(headings, entries) {
  const inShort = entries.filter((entry) => entry.in_short).map((entry) => ({ ...entry, text: entry.in_short }));
  const everything = folded(headings.timeline, momentBlocks(entries));
  return folded(headings.days_in_short, momentBlocks(inShort), { sections: [everything], field: "timeline" });
}

function momentBlocks(entries) {
  return groupBy(entries, (entry) => entry.date).flatMap(([date, ofDay]) => {
    const moments = ofDay.map((entry) => ({
      type: "Moment", kind: entry.kind, lead: leadIn(entry), text: entry.text, is_verbatim: entry.kind in SPOKEN,
    }));
    return [heading(date), { type: "MomentList", moments }];
  });
}

function leadIn({ kind, desk }) {
  if (kind === "arrived") return desk ? `${desk} had this: ` : "This reached you: ";
  return kind === "answered" ? `${desk}: ` : (SPOKEN[kind] ?? "");
}

function nextStepsPart({ next, headings }) {
  const listed = (title, items, field) => (items.length ? [section(title, [bullets(items)], { field })] : []);
  const supervision = [
    ...(next.supervision ? [prose(next.supervision)] : []), ...titledQuotes(headings.own, next.own, "supervision"),
  ];
  const sections = [
    section(headings.supervision, supervision, { field: "supervision" }),
    ...systemSection(headings, next.system),
    ...listed(headings.questions, next.questions, "questions"),
    ...(next.case ? [realCaseSection(headings, next.case)] : []),
    ...listed(headings.support, contactLines(next.support), "support"),
  ];
  const dedication = next.dedication ? [{ type: "Letter", text: next.dedication }] : [];
  return part(headings.next, [], sections, "next", [...dedication, { type: "SafetyLine", text: next.anytime }]);
}

function systemSection(headings, changes) {
  if (!changes.length) return [];
  const owned = (some) => some.flatMap(([change, owner]) => [prose(change), note(`Who could own it: ${owner}`)]);
  const more = changes.length > 1 ? [folded(headings.more_system, owned(changes.slice(1)))] : [];
  return [section(headings.system, owned(changes.slice(0, 1)), { sections: more, field: "system" })];
}

function realCaseSection(headings, reported) {
  const pressures = reported.pressures.length
    ? [heading(headings.pressures), ...parallelBlocks(reported.pressures)] : [];
  const blocks = [
    ...titledProse(reported.name, reported.summary),
    ...articleBlocks(headings, reported),
    ...groupBy(reported.echoes, (each) => `What was reported about ${each.service || "moments like these"}`)
      .flatMap(([title, parallels]) => [heading(title), ...parallelBlocks(parallels)]),
    ...pressures,
    ...titledList(headings.contested, reported.contested),
    ...titledProse(headings.then, reported.then),
  ];
  const lines = reported.chronology.map((moment) => `${moment.date}: ${moment.text} (${moment.sources.join("; ")})`);
  const dated = lines.length ? [folded(headings.chronology, [bullets(lines)], { real_case: true })] : [];
  return folded(headings.real_case, blocks, { sections: dated, real_case: true, field: "case" });
}

function articleBlocks(headings, { reported, article }) {
  if (!reported.length) return [];
  return [heading(headings.reported), bullets(reported), ...(article ? [note(`Reported by ${article}.`)] : [])];
}

const parallelBlocks = (parallels) => parallels.flatMap((parallel) => [
  prose(parallel.text),
  ...(parallel.today ? [prose(`*Since then:* ${parallel.today}`)] : []),
  ...(parallel.sources.length ? [note(`Reported in: ${parallel.sources.join("; ")}.`)] : []),
  ...(parallel.verified ? [] : [note("Not yet verified.")]),
]);
