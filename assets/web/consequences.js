// What effects, contacts and the clock do to a draft: the second half of the rules (game/engine/effects.py, contacts.py,
// clock.py).

/** Run effects in written order (R1). */
function applyEffects(story, draft, effects) {
  for (const effect of effects) {
    const kind = Object.keys(EFFECTS).find((name) => name in effect);
    EFFECTS[kind](story, draft, effect);
  }
}

const EFFECTS = {
  condition: (story, draft, effect) => {
    if (holds(story, draft, effect.condition)) applyEffects(story, draft, effect.do);
  },
  learn: (story, draft, effect) => {
    for (const info of effect.learn) {
      if (knows(draft, story.desk, info)) continue;
      draft.knows.add(pairOf(story.desk, info));
      log(draft, "Learned", { info, day: draft.day });
    }
  },
  record: (story, draft, effect) => effect.record.forEach((info) => record(story, draft, info)),
  share: (story, draft, { share }) => {
    for (const info of share.what) for (const agency of share.to) send(story, draft, agency, info, share.by, false);
  },
  set: (story, draft, effect) => {
    for (const [name, value] of Object.entries(effect.set)) change(draft, name, value, value);
  },
  add: (story, draft, effect) => {
    for (const [name, by] of Object.entries(effect.add)) {
      const { lowest, highest } = story.variables[name];
      const wanted = Number(draft.variables[name]) + by;
      change(draft, name, Math.min(Math.max(wanted, lowest ?? wanted), highest ?? wanted), wanted);
    }
  },
  later: (story, draft, effect) => {
    for (const [consequence, days] of Object.entries(effect.later)) queue(story, draft, consequence, days);
  },
  cancel: (story, draft, effect) => {
    for (const consequence of effect.cancel) {
      const remaining = draft.waiting.filter((waiting) => waiting.consequence !== consequence);
      if (remaining.length === draft.waiting.length) continue;
      draft.waiting = remaining;
      log(draft, "Cancelled", { consequence, day: draft.day });
    }
  },
  forget: (story, draft) => {
    for (const info of heldPieces(story, draft)) {
      if (draft.recorded.has(info)) continue;
      draft.knows.delete(pairOf(story.desk, info));
      log(draft, "Forgot", { info, day: draft.day });
    }
  },
};

function change(draft, variable, value, wanted) {
  draft.variables[variable] = value;
  log(draft, "Changed", { variable, value, wanted, day: draft.day });
}

function record(story, draft, info) {
  if (!knows(draft, story.desk, info)) log(draft, "NotHeld", { info, day: draft.day });
  else if (!draft.recorded.has(info)) {
    draft.recorded.add(info);
    log(draft, "Recorded", { info, day: draft.day });
  }
}

/** Return whether a piece is on its way to an agency. */
const isInTransit = (situation, agency, info) =>
  situation.messages.some((message) => message.agency === agency && message.info === info);

/** Send a held piece (R7, R21): by a road of 0 days it is received at once, by any other on its day. */
function send(story, draft, agency, info, by, awaitsAnswer) {
  const { day } = draft;
  if (!knows(draft, story.desk, info)) return log(draft, "NotHeld", { info, day });
  const { days, written } = story.channels[by];
  if (days && isInTransit(draft, agency, info)) return log(draft, "AlreadyOnItsWay", { agency, info, day });
  const due = day + days;
  log(draft, "Sent", { agency, info, channel: by, day, due, written, concerned: isConcerned(story, agency, info) });
  const message = { due, agency, info, channel: by, written, awaitsAnswer };
  if (days) draft.messages = sortMessages([...draft.messages, message]);
  else {
    draft.messages = draft.messages.filter((other) => other.agency !== agency || other.info !== info);
    receive(draft, message);
  }
  return undefined;
}

function receive(draft, { agency, info, channel, written }) {
  const { day } = draft;
  if (knows(draft, agency, info)) return log(draft, "AlreadyHad", { agency, info, day, channel });
  draft.knows.add(pairOf(agency, info));
  return log(draft, "Received", { agency, info, day, channel, written });
}

function queue(story, draft, consequence, days) {
  const { day } = draft;
  if (draft.waiting.some((waiting) => waiting.consequence === consequence)) {
    return log(draft, "AlreadyWaiting", { consequence, day });
  }
  const rank = Object.keys(story.later).indexOf(consequence);
  draft.waiting = [...draft.waiting, { due: day + days, rank, consequence }];
  draft.waiting.sort((a, b) => compareLists([a.due, a.rank], [b.due, b.rank]));
  return log(draft, "Queued", { consequence, day, due: day + days });
}

/** Return what a contact costs of desk time, and how many pieces it can carry. */
function contactLimits(story, move) {
  const road = move.type === "Record" ? story.note : story.channels[move.channel];
  return { cost: road?.cost ?? 0, holds: road?.holds ?? 0 };
}

function isContactOnOffer(story, situation, move) {
  const left = situation.desk_time;
  const { cost, holds: room } = contactLimits(story, move);
  const isFitting = move.pieces.length > 0 && move.pieces.length <= room
    && inOrder(story, move.pieces).join() === move.pieces.join()
    && move.pieces.every((info) => knows(situation, story.desk, info));
  if (left === null || !isFitting || left < cost) return false;
  if (move.type === "Record") return true;
  const recipient = own(story.recipients, move.agency);
  return recipient !== undefined && recipient.roads.includes(move.channel) && holds(story, situation, recipient.when)
    && holds(story, situation, story.channels[move.channel].when);
}

/** Return everybody on this desk's list with the roads that are open now (R20). */
function recipientStates(story, situation) {
  return Object.entries(story.recipients).map(([agency, rule]) => ({
    agency,
    is_open: holds(story, situation, rule.when),
    roads: rule.roads.filter((road) => holds(story, situation, story.channels[road].when)),
  }));
}

function makeContact(story, draft, move) {
  const { pieces } = move;
  const { day } = draft;
  draft.desk_time = (draft.desk_time ?? 0) - contactLimits(story, move).cost;
  if (move.type === "Record") {
    log(draft, "Contacted", { agency: "", pieces, channel: "", day, due: day });
    pieces.forEach((info) => record(story, draft, info));
    return;
  }
  const { days } = story.channels[move.channel];
  log(draft, "Contacted", { agency: move.agency, pieces, channel: move.channel, day, due: day + days });
  pieces.forEach((info) => send(story, draft, move.agency, info, move.channel, true));
  if (!days) giveAnswer(story, draft, move.agency, pieces);
}

/** Let a recipient answer what reached it: the first answer whose condition holds (R22). */
function giveAnswer(story, draft, agency, pieces) {
  draft.contact = pieces;
  const answer = story.answers[agency].findIndex((rule) => holds(story, draft, rule.when));
  if (answer >= 0) {
    const rule = story.answers[agency][answer];
    applyEffects(story, draft, rule.do);
    const paragraphs = paragraphsShown(story, draft, rule.text);
    log(draft, "Answered", { agency, answer, pieces, day: draft.day, paragraphs });
  }
  draft.contact = [];
}

/** Run the clock to a day and handle what is due until then, that day included (R3). */
function runClock(story, draft, until) {
  const since = draft.day;
  for (;;) {
    const days = [draft.messages[0]?.due, draft.waiting[0]?.due].filter((day) => day !== undefined && day <= until);
    if (!days.length) break;
    draft.day = Math.min(...days);
    receiveMessages(story, draft);
    startConsequences(story, draft);
    while (draft.waiting.length && draft.waiting[0].due <= draft.day) {
      const [due, ...others] = draft.waiting;
      draft.waiting = others;
      arrive(story, draft, due.consequence);
      startConsequences(story, draft);
    }
  }
  draft.day = until;
  if (until > since) log(draft, "Passed", { since, day: until });
}

function receiveMessages(story, draft) {
  const due = draft.messages.filter((message) => message.due <= draft.day);
  draft.messages = draft.messages.slice(due.length);
  due.forEach((message) => receive(draft, message));
  for (const agency of Object.keys(story.recipients)) {
    const own = due.filter((message) => message.agency === agency && message.awaitsAnswer);
    const pieces = inOrder(story, own.map((message) => message.info));
    if (pieces.length) giveAnswer(story, draft, agency, pieces);
  }
}

/** Start every consequence whose `after` holds for the first time, in order of declaration (R23). */
function startConsequences(story, draft) {
  const before = new Set(draft.started);
  for (const [name, rule] of Object.entries(story.later)) {
    if (rule.after === null || before.has(name) || !holds(story, draft, rule.after)) continue;
    draft.started.add(name);
    queue(story, draft, name, rule.days ?? 0);
  }
}

function arrive(story, draft, consequence) {
  const rule = story.later[consequence];
  if (!holds(story, draft, rule.when)) {
    log(draft, "Dropped", { consequence, day: draft.day });
    return;
  }
  draft.arrived.add(consequence);
  const position = draft.events.length;
  applyEffects(story, draft, rule.do);
  const paragraphs = paragraphsShown(story, draft, rule.text);
  draft.events.splice(position, 0, { type: "Arrived", consequence, day: draft.day, paragraphs });
}
