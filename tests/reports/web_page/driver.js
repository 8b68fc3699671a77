// Reads {stories: [data], plays: [{story, seed, incoming, cut, moves, candidates, notes}]} and prints what the engine of the
// page makes of each play: the events and offers of every turn, then page, case file, debrief and outline at its end.

import { readFileSync } from "node:fs";

function told(session, candidates) {
  const { story } = session;
  const situation = situationOf(session);
  const contacts = candidates.filter((key) => isOnOffer(story, situation, moveOf(story, key)));
  return { events: last(session.turns).events, offers: offers(story, situation).map((move) => move.key), contacts };
}

function played(story, play) {
  let session = beginSession(story, play.seed, play.incoming, play.cut);
  const turns = [told(session, play.candidates)];
  for (const key of play.moves) {
    session = makeMove(session, moveOf(story, key));
    turns.push(told(session, play.candidates));
  }
  const result = { turns, page: buildPage(session), file: caseFile(session) };
  if (play.has_debrief) {
    result.debrief = buildDebrief(session, play.notes ?? []);
    result.outline = buildOutline(result.debrief);
  }
  return result;
}

function written(story, { entries, facts }) {
  return entries.reduce((journal, entry) => withEntry(journal, entry), beginJournal(story, facts)).text;
}

function opened(story, text) {
  const read = readJournal(text);
  if (!read) return null;
  const { session, trouble, warning } = resumeSession(story, read);
  const moves = session ? movesOf(session).map((move) => move.key) : [];
  return { keys: read.keys, notes: read.journal.notes, is_whole: read.isWhole, moves, trouble, warning };
}

/** What comes back of a play that a platform kept in few letters, and what the browser's own and it make together. */
function packed(story, { file, cut, own }) {
  globalThis.page = { program: "0", pack: "", cut };
  const facts = { spent: 61_000, isComplete: true, isTold: false };
  const text = packPlay(story, readJournal(file).journal, facts);
  if (text === null) return { text };
  const back = unpackPlay(story, text);
  const both = newestPlay(own ? readJournal(own).journal : null, back.journal);
  const keys = movesAt(back.journal).map(({ move }) => move);
  const { journal: _, ...told } = back;
  return { text, keys, told, header: back.journal.header, both: both.text, whole: resumeSession(story, readJournal(both.text)).warning };
}

/** What a platform with so much room is given of a play, and the sentence that the page says. */
function limited(story, { file, limit }) {
  const { journal } = readJournal(file);
  const given = [];
  const link = { limit, trouble: "", store: (text) => given.push(text) };
  globalThis.page = { platform: { link, seen: () => 0, before: 0, isComplete: false, isTold: false, journal: null } };
  return { sentence: keepOnPlatform(story, journal), given };
}

const input = JSON.parse(readFileSync(0, "utf8"));
const stories = (input.stories ?? []).map(prepareStory);
const plays = (input.plays ?? []).map((play) => played(stories[play.story], play));
const texts = (input.texts ?? []).map(parseMarkdown);
const files = (input.files ?? []).map((text) => opened(stories[0], text));
const journals = (input.journals ?? []).map((journal) => written(stories[0], journal));
const kept = (input.packed ?? []).map((play) => packed(stories[0], play));
const unpacked = (input.unpacked ?? []).map((text) => unpackPlay(stories[0], text)?.journal?.text ?? null);
const narrow = (input.limited ?? []).map((play) => limited(stories[0], play));
const hashes = (input.hashes ?? []).map(sha256);
console.log(JSON.stringify({ plays, files, journals, texts, kept, limited: narrow, unpacked, hashes }));
