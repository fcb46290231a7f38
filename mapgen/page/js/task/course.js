// @ts-check

/**
 * The part of SCORM 1.2 that the page uses.
 *
 * @typedef {{ LMSInitialize(none: ""): string, LMSFinish(none: ""): string, LMSCommit(none: ""): string,
 *   LMSGetValue(name: string): string, LMSSetValue(name: string, value: string): string }} Api
 */

/** How many windows are asked, from this one outward. */
const MOST_WINDOWS = 8;

/** The course that the page was opened in; null where there is none. @type {Api | null} */
let api = null;
let begunAt = 0;
/** Whether a course is there that did not take what it was handed last. */
let failed = false;

/** Looks for a course, in the windows around this one and in the one that opened it, and begins. */
export function enterCourse() {
  const found = apiAround(window) ?? (window.opener ? apiAround(window.opener) : null);
  if (!found) return;
  failed = !isOpenedBy(found);
  if (failed) return;
  api = found;
  begunAt = Date.now();
  if (["not attempted", ""].includes(valueInCourse("cmi.core.lesson_status"))) {
    inCourse((course) => course.LMSSetValue("cmi.core.lesson_status", "incomplete"));
  }
  window.addEventListener("pagehide", leaveCourse, { once: true });
}

/** Whether a course lets the page begin; one that fails at this is none. @param {Api} course */
function isOpenedBy(course) {
  try {
    // Some courses give the value in place of the word.
    return String(course.LMSInitialize("")) === "true";
  } catch {
    return false;
  }
}

/**
 * What a course answers. One that fails, as where a visit has expired, is left: the page then goes on as it
 * does without a course, and tells the student.
 *
 * @param {(course: Api) => unknown} call
 */
function inCourse(call) {
  try {
    return api ? call(api) : null;
  } catch {
    api = null;
    failed = true;
    return null;
  }
}

/** Whether a course says that it did not do what it was asked. @param {unknown} said */
function isRefused(said) {
  return String(said) === "false";
}

/** @param {string} name */
function valueInCourse(name) {
  return String(inCourse((course) => course.LMSGetValue(name)) ?? "");
}

/** @param {Window} from @returns {Api | null} */
function apiAround(from) {
  try {
    let window_ = /** @type {Window & { API?: Api }} */ (from);
    for (let count = 0; count < MOST_WINDOWS; count++) {
      // Other programs call something of theirs so, too.
      if (typeof window_.API?.LMSInitialize === "function") return window_.API;
      if (window_.parent === window_) return null;
      window_ = window_.parent;
    }
  } catch {
    // A window of another origin tells nothing.
  }
  return null;
}

/** Whether a course keeps the answers. */
export function courseKeeps() {
  return api !== null;
}

/** Whether a course did not take what the student gave; the next answer hands it everything again. */
export function courseFailed() {
  return failed;
}

/** Who the student is in the course, by the course's own sign; empty where it tells none. */
export function studentInCourse() {
  return valueInCourse("cmi.core.student_id");
}

/** What the course keeps of an earlier visit. */
export function keptInCourse() {
  return valueInCourse("cmi.suspend_data");
}

/**
 * Hands the state and the points to the course, in one commit.
 *
 * @param {string} written  what is kept for the next visit; SCORM 1.2 keeps at most 4,096
 *   characters, and the longest code has 3,276
 * @param {number | null} score  0 to 100, null where nothing is known of right and wrong
 * @param {boolean} ended  whether the student is done
 */
export function commitToCourse(written, score, ended) {
  inCourse((course) => {
    /** @type {[string, string][]} */
    const values = [["cmi.suspend_data", written]];
    if (score !== null) values.push(...inScore(score));
    if (ended) values.push(["cmi.core.lesson_status", statusFor(score)]);
    const refused = values.filter(([name, value]) => isRefused(course.LMSSetValue(name, value)));
    failed = isRefused(course.LMSCommit("")) || refused.length > 0;
  });
}

/** @param {number} score @returns {[string, string][]} */
function inScore(score) {
  // A course may keep no bounds, which SCORM 1.2 lets it leave out.
  inCourse((course) => {
    course.LMSSetValue("cmi.core.score.min", "0");
    course.LMSSetValue("cmi.core.score.max", "100");
  });
  return [["cmi.core.score.raw", String(score)]];
}

/** Passed or failed where the course has a mark to reach, else completed. @param {number | null} score */
function statusFor(score) {
  const wanted = Number.parseFloat(valueInCourse("cmi.student_data.mastery_score"));
  if (score === null || Number.isNaN(wanted)) return "completed";
  return score >= wanted ? "passed" : "failed";
}

function leaveCourse() {
  inCourse((course) => {
    course.LMSSetValue("cmi.core.session_time", timeSince(begunAt));
    course.LMSSetValue("cmi.core.exit", "suspend");
    course.LMSFinish("");
  });
  api = null;
}

/** Hours, minutes and seconds as SCORM 1.2 writes them. @param {number} begun  in milliseconds */
function timeSince(begun) {
  const seconds = Math.round((Date.now() - begun) / 1000);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const hours = String(Math.floor(seconds / 3600)).padStart(4, "0");
  return `${hours}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
