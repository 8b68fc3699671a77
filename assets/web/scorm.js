// The link to a learning platform by SCORM 1.2: an object named API in a window around this one.

const SCORM_LIMIT = 4096;
const MOST_WINDOWS = 10;
const COMMIT_AFTER = 1000;
const NO_LINK = " No learning platform was found around this page, so that nothing is reported: open it from there if it is to "
  + "count.";

function findApi() {
  return apiAround(window) ?? apiAround(window.opener);
}

function apiAround(start) {
  let around = start;
  for (let number = 0; around && number < MOST_WINDOWS; number += 1) {
    try {
      if (around.API) return around.API;
    } catch {
      return null;
    }
    if (around.parent === around) return null;
    around = around.parent;
  }
  return null;
}

/** Return a time as SCORM has it: hours, minutes, seconds and hundredths. */
function scormTime(milliseconds) {
  const hundredths = Math.round(milliseconds / 10);
  const digits = (number, length = 2) => String(Math.floor(number)).padStart(length, "0");
  return `${digits(hundredths / 360_000, 4)}:${digits((hundredths / 6000) % 60)}:${digits((hundredths / 100) % 60)}.`
    + digits(hundredths % 100);
}

async function openLink() {
  const api = findApi();
  if (!api || String(api.LMSInitialize("")) !== "true") return null;
  const get = (name) => String(api.LMSGetValue(`cmi.${name}`) ?? "");
  const set = (name, value) => String(api.LMSSetValue(`cmi.${name}`, value)) === "true";
  const isCounted = !["browse", "review"].includes(get("core.lesson_mode"));
  const learner = get("core.student_id");
  const link = { learner: learner && sha256(learner).slice(0, 16), stored: get("suspend_data"), limit: SCORM_LIMIT, trouble: "" };
  if (isCounted && !["completed", "passed", "incomplete"].includes(get("core.lesson_status"))) set("core.lesson_status", "incomplete");
  set("core.exit", "suspend");
  let waiting = 0;
  const commit = () => {
    clearTimeout(waiting);
    waiting = 0;
    const isKept = String(api.LMSCommit("")) === "true";
    if (!isKept) link.trouble = "The learning platform did not take what was last done. Only this browser keeps it for now.";
    else link.trouble = "";
  };
  // Many platforms send within the call and let the page wait; so the move is shown first.
  const commitSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(commit, COMMIT_AFTER);
  };
  document.addEventListener("visibilitychange", () => document.hidden && waiting && commit());
  return Object.assign(link, {
    store(text, seen) {
      const isSet = set("suspend_data", text);
      link.trouble = isSet ? link.trouble : "The learning platform refuses to keep the play. Only this browser keeps it.";
      set("core.session_time", scormTime(seen));
      commitSoon();
    },
    report({ words, seen }) {
      if (!isCounted) return false;
      set("core.lesson_status", "completed");
      set("core.session_time", scormTime(seen));
      tellWords(get, set, words);
      commitSoon();
      return true;
    },
    close(seen) {
      set("core.session_time", scormTime(seen));
      commit();
      api.LMSFinish("");
    },
  });
}

/** Tell the ending as an answer in words; where a platform takes none, as a comment. */
function tellWords(get, set, words) {
  const number = get("interactions._count") || "0";
  const text = words.slice(0, 255);
  const isTaken = set(`interactions.${number}.id`, "ending") && set(`interactions.${number}.type`, "fill-in")
    && set(`interactions.${number}.student_response`, text);
  if (!isTaken) set("comments", `Ending: ${text}`);
}
