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
    const percent = Math.round((100 * right.length) / questions.length);
    const kept = lesson.score(percent, 67) ? "" : " Your result is not kept.";
    document.getElementById("status").textContent =
      `${right.length} of ${questions.length} right (${percent} %).${kept}`;
  });
});
