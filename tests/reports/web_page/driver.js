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
  return entries.reduce(withEntry, beginJournal(story, facts)).text;
}

function opened(story, text) {
  const read = readJournal(text);
  if (!read) return null;
  const { session, trouble, warning } = resumeSession(story, read);
  const moves = session ? movesOf(session).map((move) => move.key) : [];
  return { keys: read.keys, notes: read.journal.notes, is_whole: read.isWhole, moves, trouble, warning };
}

const input = JSON.parse(readFileSync(0, "utf8"));
const stories = (input.stories ?? []).map(prepareStory);
const plays = (input.plays ?? []).map((play) => played(stories[play.story], play));
const texts = (input.texts ?? []).map(parseMarkdown);
const files = (input.files ?? []).map((text) => opened(stories[0], text));
const journals = (input.journals ?? []).map((journal) => written(stories[0], journal));
console.log(JSON.stringify({ plays, files, journals, texts, hashes: (input.hashes ?? []).map(sha256) }));
