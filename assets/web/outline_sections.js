// Decisions, conversations and contacts laid out for reading (game/reports/debrief/decision_sections.py,
// conversation_sections.py).

const MAX_BROUGHT_FIRST = 2;
const BESIDE = 2;

function lookingCloserPart({ looking_closer: closer, headings }) {
  const sections = [
    wentWellSection(headings, closer), decisionsSection(headings, closer), ...conversationsSection(headings, closer),
    ...contactsSection(headings, closer),
  ];
  return part(headings.looking_closer, [], sections, "looking_closer");
}

function wentWellSection(headings, { went_well: lines }) {
  const more = lines.slice(MAX_STRENGTHS_FIRST);
  const sections = more.length ? [folded(headings.more_went_well, [bullets(more)])] : [];
  return section(headings.went_well, [bullets(lines.slice(0, MAX_STRENGTHS_FIRST))], { sections, field: "went_well" });
}

function decisionsSection(headings, { decisions, left_out: leftOut, first }) {
  const nothing = !decisions.length && !leftOut.length;
  const blocks = nothing ? [prose("No decision was made in the part that was played.")] : [];
  if (leftOut.length) {
    const titles = joinNames(leftOut.map((title) => `“${title}”`));
    blocks.push(note(`Not looked at here, as whoever runs the session has chosen: ${titles}. It was played like the rest, `
      + "and what was written about it is kept."));
  }
  const sections = decisions.map((review) => decisionSection(headings, review, first.includes(review.key)));
  return section(headings.decisions, blocks, { sections, field: "decisions" });
}

function decisionSection(headings, review, shown) {
  const twoRoutes = review.two_routes ? titledProse(headings.two_routes, headings.two_routes_note) : [];
  const blocks = [...decisionInShort(headings, review), ...twoRoutes];
  const known = folded(headings.known, knownBlocks(headings, review), { field: "known_then" });
  const sections = [known, optionsSection(headings, review)];
  return section(`${review.title}, ${review.date}`, blocks, { shown, key: review.key, sections });
}

function decisionInShort(headings, review) {
  return [
    ...(review.chosen ? [heading(headings.chosen), { type: "Quote", text: inQuotes(review.chosen) }] : []),
    ...titledQuotes(headings.votes, review.votes, "vote"),
    ...titledQuotes(headings.reasons, review.reasons, "reason"),
    ...titledProse(headings.because, review.because),
    ...titledProse(headings.pressed, review.pressed),
    ...titledList(headings.travelled, review.travelled),
    ...titledList(headings.otherwise, review.otherwise),
    ...titledProse(headings.discuss, review.discuss),
    ...titledQuotes(headings.disagreements, review.disagreements, "disagreement"),
  ];
}

function knownBlocks(headings, review) {
  const then = titledList(headings.known_then, review.known_then, "This desk held nothing about it yet.");
  const later = titledList(headings.known_later, review.known_later, "Nothing more came to this desk by then.");
  const names = (spots) => spots.map(capitalise);
  const spots = review.noticed.length || review.unnoticed.length
    ? [
      ...titledList(headings.noticed, names(review.noticed), "Nothing was looked at more closely."),
      ...titledList(headings.unnoticed, names(review.unnoticed)),
    ] : [];
  const [term, meaning] = review.principle;
  return [
    ...titledProse(headings.knowable, review.knowable),
    { type: "Comparison", columns: [then, later] },
    ...spots,
    ...titledList(headings.elsewhere, review.elsewhere, "Nobody else held anything then that you did not."),
    ...(term ? titledProse("The principle", `**${capitalise(term)}**\n\n${meaning}`) : []),
  ];
}

function optionsSection(headings, review) {
  const options = review.options.map((option) =>
    optionSection(headings, review, option, review.what_if.find((run) => run.choice === option.key)));
  const same = review.options.filter((option) => review.without_difference.includes(option.key))
    .map((option) => inQuotes(option.say));
  const others = same.length
    ? [section(headings.without_difference, [bullets(same)], { field: "without_difference" })] : [];
  const lead = prose("Each has something that speaks for it, and each costs something.");
  return folded(headings.options, [lead], { sections: [...options, ...others], field: "options" });
}

function optionSection(headings, review, option, run) {
  const facts = [
    [headings.option_because, option.because],
    [headings.option_cost, option.cost],
    [headings.option_standing, option.standing],
    [headings.option_basis, option.basis.map((basis) => `${basis.title} (${basis.dates})`).join("; ")],
    ["What comes at once", option.answer],
  ].filter(([, text]) => text).map(([label, text]) => titledProse(label, text));
  const effects = review.themes.map(([theme, word]) => `*${theme}:* ${word}.`).join(" ");
  const blocks = [
    ...(option.taken ? [note("You chose this", true)] : []),
    { type: "Comparison", columns: facts.slice(0, BESIDE) },
    ...facts.slice(BESIDE).flat(),
    ...(option.taken ? titledProse(headings.themes, effects) : []),
    ...titledList(headings.endings_open, option.endings_open),
  ];
  const sections = run ? [whatIfSection(headings, run)] : [];
  return section(inQuotes(option.say), blocks, { key: option.key, sections });
}

function whatIfSection(headings, run) {
  const texts = (gained) => run.differences.filter((each) => each.gained === gained).map((each) => each.text);
  const beside = [titledList(headings.gained, texts(true)), titledList(headings.lost, texts(false))]
    .filter((list) => list.length);
  const same = "As far as it is told here, it differs from what happened only where every other option does.";
  const blocks = [
    prose(endingNote(run)),
    ...(beside.length ? [{ type: "Comparison", columns: beside }] : []),
    ...(run.same_ending && !beside.length ? [prose(same)] : []),
    note(rerunNote(run)),
  ];
  return folded(headings.what_if, blocks, { field: "what_if" });
}

function endingNote(run) {
  if (!run.ending) return "This way, the story reached no ending.";
  if (run.same_ending) return `The story would have come to the same ending: *${run.ending}*.`;
  return `The story would have come to another ending: *${run.ending}*.`;
}

function rerunNote(run) {
  const later = run.kept + run.left_out;
  if (!later) return "Worked out by going through the same days again with this option; you did nothing after it.";
  const words = "Worked out by going through the same days again with this option. What you did later was done again where "
    + `it was still possible: ${run.kept} of ${pluralise(later, "thing")}.`;
  const rest = " Where you had not been, the story went on by an option like the one you chose next.";
  return words + (run.left_out ? rest : "");
}

function conversationsSection(headings, { conversations, first }) {
  const threads = conversations.flatMap((conversation) => conversation.threads.map((thread) =>
    threadSection(headings, conversation, thread, first.includes(thread.key))));
  const unopened = conversations.filter((conversation) => conversation.unopened.length).map((conversation) => {
    const topics = conversation.unopened.map(({ topic, topics: more }) => topic + (more.length ? ` (${more.join("; ")})` : ""));
    return `${conversation.title}, ${conversation.date}: ${topics.join("; ")}`;
  });
  const sections = [...threads, ...(unopened.length ? [folded(headings.unopened, [bullets(unopened)])] : [])];
  if (!sections.length) return [];
  const shown = sections.some((each) => each.shown);
  return [section(headings.conversations, [], { shown, sections, field: "conversations" })];
}

function threadSection(headings, conversation, thread, shown) {
  const brought = unique(thread.followed.flatMap((line) => line.brought));
  const left = thread.left.length ? leftBlocks(headings, thread.left) : [prose("You followed this to its end.")];
  const blocks = [
    ...titledList(headings.followed, thread.followed.map(quoteSpeech)),
    ...titledList(headings.brought, brought.slice(0, MAX_BROUGHT_FIRST)),
    ...left,
  ];
  const words = [
    ...thread.followed.flatMap((line) => [
      heading(quoteSpeech(line)), prose(line.answer),
      ...(line.matters ? [prose(`*${headings.matters}:* ${line.matters}`)] : []),
    ]),
    ...titledList(headings.brought, brought.slice(MAX_BROUGHT_FIRST)),
  ];
  const title = `${thread.topic}: ${conversation.title}, ${conversation.date}`;
  return section(title, blocks, { shown, key: thread.key, sections: [folded("What was said", words)] });
}

function leftBlocks(headings, steps) {
  const next = steps.map((step) => {
    const words = [step.answer, step.pieces.length ? `${step.pieces.join("; ")}.` : ""].filter(Boolean).join(" ");
    return words ? `**${step.topic}** ${words}` : "";
  });
  return [
    ...titledList(headings.left, steps.map((step) => `**${step.topic}** ${quoteSpeech(step)}`)),
    ...titledList(headings.next_step, next.filter(Boolean)),
    ...titledList(headings.matters, steps.map((step) => step.matters).filter(Boolean)),
  ];
}

function contactsSection(headings, { contacts }) {
  if (!contacts.length) return [];
  const blocks = contacts.flatMap((contact) => [
    heading(contactTitle(contact)),
    bullets([...contact.pieces, ...contactRemarks(headings, contact)]),
    ...(contact.answer ? [prose(`*${headings.answer}:* ${contact.answer}`)] : []),
    ...(contact.brought.length ? [prose(`*${headings.brought}:*`), bullets(contact.brought)] : []),
  ]);
  return [folded(headings.contacts, blocks, { field: "contacts" })];
}

function contactTitle({ date, recipient, road }) {
  const words = road.slice(0, 1).toLowerCase() + road.slice(1);
  return recipient ? `${date}: ${recipient}, ${words}` : `${date}: ${words}`;
}

const contactRemarks = (headings, contact) => [
  ...(contact.had.length ? [`${headings.had}: ${contact.had.join("; ")}`] : []),
  ...(contact.not_yet_needed.length ? [`${NOT_YET_NEEDED.slice(0, -1)}: ${contact.not_yet_needed.join("; ")}`] : []),
  ...(contact.due ? [`Still on its way at the end: it would be read on ${contact.due}.`] : []),
];
