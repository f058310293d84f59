// Talks to the learning system through the SCORM 1.2 run-time API, or does without it.
"use strict";

const lesson = (() => {
  // SCORM 1.2 RTE 3.3.1: the API is in a parent frame or in the window that opened this one.
  function apiIn(start) {
    let place = start;
    for (let steps = 0; place && steps < 500; steps++) {
      try {
        if (place.API) return place.API;
      } catch (foreignFrame) {
        return null;
      }
      if (place.parent === place) return null;
      place = place.parent;
    }
    return null;
  }

  const api = apiIn(window) || (window.opener ? apiIn(window.opener) : null);
  const begin = Date.now();
  let open = api !== null && api.LMSInitialize("") === "true";

  function timeSpent() {
    const seconds = Math.round((Date.now() - begin) / 1000);
    const two = (number) => String(number).padStart(2, "0");
    const hours = Math.min(Math.floor(seconds / 3600), 9999);
    return `${String(hours).padStart(4, "0")}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }

  function close() {
    if (!open) return;
    open = false;
    api.LMSSetValue("cmi.core.session_time", timeSpent());
    api.LMSCommit("");
    api.LMSFinish("");
  }

  if (open && api.LMSGetValue("cmi.core.lesson_status") === "not attempted") {
    api.LMSSetValue("cmi.core.lesson_status", "incomplete");
  }
  window.addEventListener("pagehide", close);

  return {
    isConnected: () => open,
    complete() {
      if (!open) return false;
      api.LMSSetValue("cmi.core.lesson_status", "completed");
      return api.LMSCommit("") === "true";
    },
    score(percent, mastery) {
      if (!open) return false;
      api.LMSSetValue("cmi.core.score.min", "0");
      api.LMSSetValue("cmi.core.score.max", "100");
      api.LMSSetValue("cmi.core.score.raw", String(percent));
      api.LMSSetValue("cmi.core.lesson_status", percent >= mastery ? "passed" : "failed");
      return api.LMSCommit("") === "true";
    },
  };
})();

document.addEventListener("DOMContentLoaded", () => {
  const status = document.getElementById("status");
  if (!lesson.isConnected()) {
    status.textContent = "You are reading outside a learning system, so your progress is not kept.";
  }
  const done = document.getElementById("done");
  if (done) {
    done.addEventListener("click", () => {
      status.textContent = lesson.complete()
        ? "Noted: you have finished this lesson."
        : "You have finished this lesson; no learning system was there to note it.";
    });
  }
});
