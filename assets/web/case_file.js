// The case file as data: people, chronology, documents, glossary and law (game/engine/views/case_file.py).

/** Return the case file as it stands now. */
function caseFile(session) {
  const { story } = session;
  const terms = Object.entries(story.terms).map(([id, term]) => ({
    id, term: term.term, text: expandLinks(story, fill(story, term.text)), note: "",
  }));
  return {
    people: story.cast.map((id) => personView(session, story.people[id])),
    chronology: chronology(session),
    glossary: terms.sort((a, b) => compareLists([a.term.toLowerCase()], [b.term.toLowerCase()])),
    law: Object.entries(story.law?.provisions ?? {}).map(([id, rule]) => ({
      id, term: rule.title, text: plainText(story, rule.text), note: inForce(rule.commencement),
    })),
    law_as_at: story.law?.as_at ?? "",
  };
}

const inForce = (since) => (since === "not confirmed" ? "Commencement not confirmed." : `In force since ${since}.`);

function personView(session, person) {
  const { story } = session;
  const situation = situationOf(session);
  if (!holds(story, situation, person.known_when)) {
    return { name: "?", relation: "not known", age: "", portrait: "unknown", about: "", known: false };
  }
  const shown = paragraphsShown(story, situation, person.about);
  return {
    name: person.name,
    relation: fill(story, person.relation),
    age: person.age === null ? "" : person.age === 0 ? "under one year old" : String(person.age),
    portrait: person.portrait ?? "unknown",
    about: plainText(story, joinParagraphs(story, person.about, shown)),
    known: true,
  };
}

function chronology(session) {
  const { story } = session;
  const history = story.history.map((line) => ({
    date: fill(story, line.label), text: plainText(story, line.value), written: true,
  }));
  const entries = session.turns.flatMap((turn) => {
    const carried = carriedByContact(turn.events);
    return turn.events.flatMap((event) => chronologyEntry(story, event, carried.includes(event)) ?? []);
  });
  return [...history, ...entries];
}

/** Return the entry of an event; what the story writes and sends, a colleague may have written and sent. */
function chronologyEntry(story, event, isByTrainee) {
  const entry = (words, isWritten = true, date = shortDate(story, event.day)) => ({
    date, text: fill(story, `${words}${story.information[event.info].text}`), written: isWritten,
  });
  switch (event.type) {
    case "Recorded":
      return entry(isByTrainee ? "You wrote down: " : "Put on the file: ");
    case "Sent": {
      const name = story.agencies[event.agency].name;
      const road = story.channels[event.channel].name.toLowerCase();
      return entry(isByTrainee ? `You told ${name} ${road}: ` : `Told ${road} to ${name}: `, event.written);
    }
    case "Received":
      if (event.agency !== story.desk) return null;
      return event.day ? entry("You received: ", event.written) : entry("", event.written, "On your desk already");
    case "Arrived": {
      const later = story.later[event.consequence];
      if (later.desk !== null && later.desk !== story.desk) return null;
      const text = plainText(story, joinParagraphs(story, later.text, event.paragraphs, event.day));
      return text ? { date: shortDate(story, event.day), text, written: true } : null;
    }
    default:
      return null;
  }
}

/** Return the content of a document now. */
function documentView(session, id) {
  const { story } = session;
  const source = story.documents[id];
  const shown = paragraphsShown(story, situationOf(session), source.text);
  return {
    kind: source.kind,
    title: fill(story, source.title),
    sender: fill(story, source.sender),
    to: fill(story, source.to),
    dated: fill(story, source.dated),
    by_hand: source.hand ? (story.people[source.hand]?.name ?? "") : "",
    fields: source.fields.map((field) => [fill(story, field.label), fill(story, field.value)]),
    text: joinParagraphs(story, source.text, shown),
  };
}
