// Marks the questions of a page: each fieldset names its right answer in data-answer.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const questions = [...form.querySelectorAll("fieldset")];
    const right = questions.filter((question) => {
      const chosen = question.querySelector("input:checked");
      return chosen !== null && chosen.value === question.dataset.answer;
    });
    const scaled = Math.round((100 * right.length) / questions.length) / 100;
    const kept = lesson.score(scaled) ? "" : " Votre résultat n’est pas enregistré.";
    document.getElementById("status").textContent =
      `${right.length} bonne(s) réponse(s) sur ${questions.length}.${kept}`;
  });
});
