// Talks to the learning system through the SCORM 2004 run-time API, or does without it.
"use strict";

const lesson = (() => {
  // SCORM 2004 RTE 3.3.6: the API is in a parent frame or in the window that opened this one.
  function apiIn(start) {
    let place = start;
    for (let steps = 0; place && steps < 500; steps++) {
      try {
        if (place.API_1484_11) return place.API_1484_11;
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
  let open = api !== null && api.Initialize("") === "true";

  function close() {
    if (!open) return;
    open = false;
    api.SetValue("cmi.session_time", `PT${Math.round((Date.now() - begin) / 1000)}S`);
    api.Commit("");
    api.Terminate("");
  }

  if (open && api.GetValue("cmi.completion_status") !== "completed") {
    api.SetValue("cmi.completion_status", "incomplete");
  }
  window.addEventListener("pagehide", close);

  return {
    isConnected: () => open,
    complete() {
      if (!open) return false;
      api.SetValue("cmi.completion_status", "completed");
      api.SetValue("cmi.success_status", "passed");
      return api.Commit("") === "true";
    },
    score(scaled) {
      if (!open) return false;
      api.SetValue("cmi.score.scaled", String(scaled));
      api.SetValue("cmi.completion_status", "completed");
      return api.Commit("") === "true";
    },
  };
})();

document.addEventListener("DOMContentLoaded", () => {
  const status = document.getElementById("status");
  if (!lesson.isConnected()) {
    status.textContent = "Vous lisez hors d’une plateforme : votre progression n’est pas enregistrée.";
  }
  const done = document.getElementById("done");
  if (done) {
    done.addEventListener("click", () => {
      status.textContent = lesson.complete()
        ? "C’est noté : vous avez terminé cette leçon."
        : "Vous avez terminé cette leçon ; aucune plateforme n’était là pour le noter.";
    });
  }
});
