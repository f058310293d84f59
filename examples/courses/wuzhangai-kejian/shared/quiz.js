// Marks the questions of a page: each fieldset names its right answer in data-answer.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const questions = [...form.querySelectorAll("fieldset")];
    const right = questions.filter((question) => {
      const chosen = question.querySelector("input:checked");
      return chosen !== null && chosen.value === question.dataset.answer;
    });
    const scaled = Math.round((100 * right.length) / questions.length) / 100;
    const kept = (await lesson.score(scaled)) ? "" : "成绩未被记录。";
    document.getElementById("status").textContent =
      `共 ${questions.length} 题，答对 ${right.length} 题。${kept}`;
  });
});
