// What happened in neutral sentences, and the same days from the family's side (game/engine/debrief/timeline.py).

const NOT_YET_NEEDED = "You could not yet say why they needed it.";

/** Return what happened, in order; a contact, and what several agencies were told at once, has one entry. */
function timelineOf(session) {
  return session.turns.flatMap((_, position) =>
    groupBy(eventsWithEntry(session, position), eventGroup)
      .map(([, events]) => timelineEntry(session, events)).filter((entry) => entry !== null));
}

function eventsWithEntry(session, position) {
  const { events } = session.turns[position];
  const isRouted = isAutomatic(session, position);
  const carried = carriedByContact(events);
  return events.filter((event) => {
    const isShown = ["Entered", "Arrived", "Received", "LastDay"].includes(event.type) || !isRouted;
    return isShown && !isImplied(session, event) && !carried.includes(event);
  });
}

function isImplied(session, event) {
  if (event.type === "AlreadyHad") return !wasTold(session, event.agency, event.info);
  if (event.type !== "Received") return false;
  return event.day === 0 || Boolean(event.channel && session.story.channels[event.channel].days === 0);
}

/** Return a key that is equal for events that share an entry. */
function eventGroup(event) {
  switch (event.type) {
    case "Sent":
      return `sent ${event.info} ${event.channel} ${event.day}`;
    case "Received":
      return `received ${event.info} ${event.day}`;
    case "AlreadyHad":
      return `had ${event.agency} ${event.day}`;
    default:
      return event;
  }
}

function timelineEntry(session, events) {
  const { story } = session;
  const [event] = events;
  const entry = (kind, text, desk = "", inShort = "") => ({
    day: event.day, date: shortDate(story, event.day), kind, text: plainText(story, text, event.day), desk,
    in_short: plainText(story, inShort, event.day),
  });
  switch (event.type) {
    case "Entered": {
      const scene = story.scenes[event.scene];
      const isLong = Object.keys(scene.talk).length || scene.desk_time;
      return entry("scene", scene.title, "", isLong ? scene.title : "");
    }
    case "Chose": {
      const { say } = story.scenes[event.scene].choices[event.choice];
      return entry("choice", say, "", isDecision(story, event.scene) ? say : "");
    }
    case "Spoke": {
      const line = story.scenes[event.scene].talk[event.line];
      return entry(actionOf(line) ? "action" : "asked", actionOf(line) || line.say);
    }
    case "Looked":
      return entry("look", `You looked at ${story.scenes[event.scene].look[event.spot].name}.`);
    case "Opened":
      return entry("document", `You opened “${story.documents[event.document].title}”.`);
    case "Recorded":
      return entry("recorded", `Put on the file: ${pieceText(story, event.info)}.`);
    case "Arrived": {
      const later = story.later[event.consequence];
      const desk = later.desk && later.desk !== story.desk ? agencyName(story, later.desk) : "";
      const words = joinParagraphs(story, later.text, event.paragraphs, event.day);
      return words ? entry("arrived", words, desk, desk ? firstSentence(words) : "") : null;
    }
    case "LastDay":
      return entry("end", "The last day of this story was reached.");
    default:
      return messageEntry(session, events);
  }
}

function messageEntry(session, events) {
  const { story } = session;
  const [event] = events;
  const entry = (kind, text, desk = "") => ({
    day: event.day, date: shortDate(story, event.day), kind, text, desk, in_short: "",
  });
  const names = joinNames(events.filter((each) => each.agency).map((each) => agencyName(story, each.agency)));
  switch (event.type) {
    case "Contacted":
      return entry(event.agency ? "told" : "recorded", contactText(session, event));
    case "Sent":
      return entry("told", `Told ${roadName(story, event.channel)} to ${names}: ${pieceText(story, event.info)}.`);
    case "Received": {
      const isOwn = events.every((each) => each.agency === story.desk);
      return entry("received", `${names} received: ${pieceText(story, event.info)}.`, isOwn ? "" : names);
    }
    case "AlreadyHad": {
      const pieces = piecesText(story, events.map((each) => each.info));
      return entry("had", `${agencyName(story, event.agency)} had this already: ${pieces}.`);
    }
    case "Answered": {
      const words = plainText(story, answerText(story, event), event.day);
      return words ? entry("answered", words, agencyName(story, event.agency)) : null;
    }
    default:
      return null;
  }
}

function contactText({ story }, contact) {
  const pieces = piecesText(story, contact.pieces);
  if (!contact.agency) return `You wrote down: ${pieces}.`;
  const unneeded = contact.pieces.filter((info) => !isConcerned(story, contact.agency, info));
  let aside = "";
  if (unneeded.length === contact.pieces.length) aside = ` ${NOT_YET_NEEDED}`;
  else if (unneeded.length) aside = ` Of this you could not yet say why they needed it: ${piecesText(story, unneeded)}.`;
  return `You told ${agencyName(story, contact.agency)} ${roadName(story, contact.channel)}: ${pieces}.${aside}`;
}

/** Return the same days as each member of the family lived them, as far as the play went: the youngest first. */
function familyViews(session) {
  const { story } = session;
  const entered = scenesEntered(eventsOf(session));
  const age = (person) => story.people[person].age ?? Infinity;
  const people = Object.keys(story.sides).sort((a, b) => (age(a) === age(b) ? 0 : age(a) - age(b)));
  const views = people.map((person) => ({
    person, name: story.people[person].name, moments: familyMoments(session, person, entered),
  }));
  return views.filter((view) => view.moments.length).map((view, index) => ({ ...view, opened: index === 0 }));
}

function familyMoments(session, person, entered) {
  const { story } = session;
  const dayOf = (view) => entered.get(view.scene) ?? 0;
  const views = [...story.sides[person]].sort((a, b) => dayOf(a) - dayOf(b));
  const lived = views.filter((view) => entered.has(view.scene) && holds(story, situationOf(session), view.when));
  return lived.map((view) => ({
    day: dayOf(view), date: shortDate(story, dayOf(view)), kind: "scene",
    text: expandLinks(story, fill(story, view.text, dayOf(view))), desk: "", in_short: "",
  }));
}
