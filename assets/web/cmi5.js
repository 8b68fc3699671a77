// The link to a learning platform by cmi5: the address of this page says where its record store is.

const LAUNCH = readLaunch(location.search);
narrowPolicy(LAUNCH);
const XAPI_VERSION = "1.0.3";
const CMI5 = "https://w3id.org/xapi/cmi5/context/";
const VERBS = "http://adlnet.gov/expapi/verbs/";
const STATE = "sixty-visits";
const NO_LIMIT = 60_000;
const LONGEST_WAIT = 15_000;
const LONGEST_LEAVING = 3000;
const NO_LINK = " This page was not opened from a learning platform, so that nothing is reported: open it from there if it is "
  + "to count.";

/** Read the launch from the page's address; null where it lacks anything, or names no address of the web. */
function readLaunch(search) {
  const given = Object.fromEntries(new URLSearchParams(search));
  try {
    const [endpoint, fetching] = [new URL(given.endpoint), new URL(given.fetch)];
    const actor = JSON.parse(given.actor);
    const isOfWeb = [endpoint, fetching].every(({ protocol }) => protocol === "https:" || protocol === "http:");
    if (!isOfWeb || !given.registration || !given.activityId || typeof actor.account.name !== "string") return null;
    if (!endpoint.pathname.endsWith("/")) endpoint.pathname += "/";
    return { endpoint, fetching, actor, agent: given.actor, registration: given.registration, activity: given.activityId };
  } catch {
    return null;
  }
}

/** Let this page reach the launch's two addresses and no other, before anything of the story is read. */
function narrowPolicy(launch) {
  const source = ({ origin, pathname }) =>
    origin + pathname.replaceAll("'", "%27").replaceAll(";", "%3B").replaceAll(",", "%2C");
  const sources = launch ? `${source(launch.endpoint)} ${source(launch.fetching)}` : "'none'";
  const meta = document.createElement("meta");
  meta.setAttribute("http-equiv", "Content-Security-Policy");
  meta.setAttribute("content", `connect-src ${sources}`);
  document.head.append(meta);
}

/** Return a time as ISO 8601 has it. */
const isoTime = (milliseconds) => `PT${(Math.max(0, milliseconds) / 1000).toFixed(2)}S`;

/** Return an identifier made from words, the same whenever it is made: a statement is kept once, however often it is sent. */
function uuidOf(words) {
  const digits = sha256(`sixty-visits ${words}`);
  const [first, second, third, fourth, fifth] = [[0, 8], [8, 12], [13, 16], [17, 20], [20, 32]].map((part) => digits.slice(...part));
  return `${first}-${second}-8${third}-a${fourth}-${fifth}`;
}

async function openLink() {
  if (!LAUNCH) return null;
  showMain(make("p.note", {}, "One moment: the learning platform is asked."));
  const learner = sha256(JSON.stringify(LAUNCH.actor.account)).slice(0, 16);
  const link = { learner, host: LAUNCH.endpoint.host, stored: "", limit: NO_LIMIT, trouble: "", returns: "" };
  try {
    const store = await openStore();
    return Object.assign(link, await startLink(store, link));
  } catch {
    const trouble = "The learning platform did not answer this page as it should, so that nothing is reported. What you do is kept in "
      + "this browser all the same. To let it count, open the page from the platform again.";
    return Object.assign(link, { trouble, store: () => {}, report: () => false, close: () => {} });
  }
}

/** Fetch the token, which is given once, and return what asks the record store with it. */
async function openStore() {
  const answer = await fetch(LAUNCH.fetching, { method: "POST", signal: AbortSignal.timeout(LONGEST_WAIT) });
  const token = (await answer.json())["auth-token"];
  if (!answer.ok || typeof token !== "string") throw new Error("no token");
  const headers = { "X-Experience-API-Version": XAPI_VERSION, Authorization: `Basic ${token.replace(/^Basic /, "")}` };
  return async (method, resource, query, body) => {
    const address = new URL(resource, LAUNCH.endpoint);
    for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
    const options = { method, headers, keepalive: body !== undefined, signal: AbortSignal.timeout(LONGEST_WAIT) };
    const content = typeof body === "string" ? "text/plain" : "application/json";
    if (body === undefined) return fetch(address, options);
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return fetch(address, { ...options, headers: { ...headers, "Content-Type": content }, body: text });
  };
}

async function startLink(store, link) {
  const about = { activityId: LAUNCH.activity, agent: LAUNCH.agent, registration: LAUNCH.registration };
  const data = await store("GET", "activities/state", { stateId: "LMS.LaunchData", ...about });
  if (!data.ok) throw new Error("no launch data");
  const { contextTemplate, launchMode, returnURL } = await data.json();
  // The standard wants them read. There is one language here, and no sound.
  await store("GET", "agents/profile", { profileId: "cmi5LearnerPreferences", agent: LAUNCH.agent });
  const kept = await store("GET", "activities/state", { stateId: STATE, ...about });
  // What was completed is known by the store itself: a page may be gone before it hears that a statement was taken.
  const completed = await store("GET", "statements", { statementId: uuidOf(`completed ${LAUNCH.registration}`) });
  const sending = { store, link, about, waiting: [], sent: [], text: null, delivery: null };
  const session = contextTemplate.extensions[`${CMI5}extensions/sessionid`];
  const start = statementOf(contextTemplate, "initialized", `${LAUNCH.registration} ${session}`, {});
  if (!(await store("POST", "statements", {}, [start])).ok) throw new Error("not initialised");
  return {
    isComplete: completed.ok ? true : completed.status === 404 ? false : null,
    stored: kept.ok ? await kept.text() : "",
    returns: /^https?:\/\//i.test(returnURL ?? "") ? returnURL : "",
    store(text) {
      sending.text = text;
      deliver(sending);
    },
    report(told) {
      if (launchMode !== "Normal") return false;
      sending.waiting.push(...endingStatements(contextTemplate, told));
      deliver(sending);
      return true;
    },
    settle: () => Promise.race([sending.delivery, new Promise((done) => { setTimeout(done, LONGEST_LEAVING); })]),
    close(seen) {
      const result = { duration: isoTime(seen) };
      sending.waiting.push(statementOf(contextTemplate, "terminated", `${LAUNCH.registration} ${session}`, result));
      return finish(sending);
    },
  };
}

/** Return a statement that cmi5 defines; `words` tell it from others of its verb. */
function statementOf(template, verb, words, result) {
  const category = [{ id: `${CMI5}categories/cmi5` }, ...(result.completion ? [{ id: `${CMI5}categories/moveon` }] : [])];
  return {
    ...allowedStatement(template, verb, words, { objectType: "Activity", id: LAUNCH.activity }, category),
    ...(Object.keys(result).length ? { result } : {}),
  };
}

/** Return a statement that cmi5 allows beside its own: with its context, without its category. */
function allowedStatement(template, verb, words, object, category = []) {
  const activities = template.contextActivities ?? {};
  const all = [...(activities.category ?? []), ...category];
  return {
    id: uuidOf(`${verb} ${words}`), actor: LAUNCH.actor, verb: { id: VERBS + verb, display: { "en-GB": verb } }, object,
    context: { ...template, registration: LAUNCH.registration,
      contextActivities: { ...activities, ...(all.length ? { category: all } : {}) } },
    timestamp: new Date().toISOString(),
  };
}

/** Return what is told when the debrief is reached: the ending in words, and for a learner's first time that it is completed. */
function endingStatements(template, { ending, words, play, isFirst, spent }) {
  const id = `urn:sixty-visits:${page.pack || "scenario"}:${page.story.id}:ending:${ending}`;
  const object = { objectType: "Activity", id, definition: { name: { "en-GB": words } } };
  const reached = allowedStatement(template, "experienced", `${LAUNCH.registration} ${play}`, object);
  const result = { completion: true, duration: isoTime(spent) };
  return [reached, ...(isFirst ? [statementOf(template, "completed", LAUNCH.registration, result)] : [])];
}

const NOT_TAKEN_AT_ALL = "The learning platform did not answer when you left. What you did is kept in this browser: open the page from "
  + "the platform again, and it is told then.";
const NOT_TAKEN = "The learning platform does not answer. What you do is kept in this browser; the platform is told its part when "
  + "it answers again.";

/** Send what waits, one request after another; what is not taken waits for the next move. */
function deliver(sending) {
  sending.delivery ??= deliverAll(sending).finally(() => {
    sending.delivery = null;
  });
}

async function deliverAll(sending) {
  try {
    while (sending.waiting.length || sending.text !== null) await deliverNext(sending);
    sending.link.trouble = "";
  } catch {
    sending.waiting.unshift(...sending.sent);
    sending.link.trouble = NOT_TAKEN;
  }
  sending.sent = [];
}

async function deliverNext(sending) {
  const { text, waiting } = sending;
  if (waiting.length) {
    Object.assign(sending, { sent: waiting, waiting: [] });
    const { ok, status } = await sending.store("POST", "statements", {}, waiting);
    // A conflict says that the store has them already.
    if (!ok && status !== 409) throw new Error("not taken");
    sending.sent = [];
    return;
  }
  const { ok } = await sending.store("PUT", "activities/state", { stateId: STATE, ...sending.about }, text);
  if (!ok) throw new Error("not kept");
  if (sending.text === text) sending.text = null;
}

/** Send everything that is left at once: the page may be gone before an answer comes. */
async function finish(sending) {
  const { store, about, text, waiting } = sending;
  Object.assign(sending, { text: null, waiting: [] });
  const last = [...(text === null ? [] : [store("PUT", "activities/state", { stateId: STATE, ...about }, text)]),
    store("POST", "statements", {}, waiting)];
  const answers = await Promise.allSettled(last);
  if (answers.some(({ value }) => !value?.ok)) sending.link.trouble = NOT_TAKEN_AT_ALL;
}
