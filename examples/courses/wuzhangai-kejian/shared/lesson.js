// Talks to the learning record store as cmi5 says, or does without it.
"use strict";

const lesson = (() => {
  const VERBS = "http://adlnet.gov/expapi/verbs/";
  const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
  const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
  const query = new URLSearchParams(window.location.search);
  const begin = Date.now();
  let connection = null;
  let mastery = 0.66;

  // cmi5 8.2: the fetch URL gives its token once.
  async function connect() {
    const needed = ["endpoint", "fetch", "actor", "activityId", "registration"];
    if (needed.some((name) => !query.get(name))) return;
    const answer = await fetch(query.get("fetch"), { method: "POST" });
    const token = (await answer.json())["auth-token"];
    if (!token) return;
    const endpoint = query.get("endpoint").replace(/\/?$/, "/");
    connection = { endpoint, token, actor: JSON.parse(query.get("actor")) };
    await readLaunchData();
    await send("initialized");
  }

  function request(path, options) {
    return fetch(connection.endpoint + path, {
      ...options,
      headers: {
        "Authorization": "Basic " + connection.token,
        "Content-Type": "application/json",
        "X-Experience-API-Version": "1.0.3",
      },
    });
  }

  // cmi5 10: the system's launch data hold the context of every statement and the mastery score.
  async function readLaunchData() {
    const state = new URLSearchParams({
      stateId: "LMS.LaunchData",
      activityId: query.get("activityId"),
      agent: query.get("actor"),
      registration: query.get("registration"),
    });
    const answer = await request("activities/state?" + state);
    const data = answer.ok ? await answer.json() : {};
    connection.context = data.contextTemplate || {};
    mastery = data.masteryScore ?? mastery;
  }

  async function send(verb, result, categories = ["cmi5"]) {
    if (!connection) return false;
    const context = structuredClone(connection.context);
    if (result && result.score) {
      // cmi5 9.6.3.2
      context.extensions = { ...context.extensions, [MASTERY]: mastery };
    }
    context.registration = query.get("registration");
    context.contextActivities = context.contextActivities || {};
    const given = context.contextActivities.category || [];
    const added = categories.map((name) => ({ id: CATEGORY + name }));
    context.contextActivities.category = given.concat(added);
    const statement = {
      id: crypto.randomUUID(),
      actor: connection.actor,
      verb: { id: VERBS + verb },
      object: { id: query.get("activityId"), objectType: "Activity" },
      context,
      timestamp: new Date().toISOString(),
      ...(result ? { result } : {}),
    };
    const answer = await request("statements", { method: "POST", body: JSON.stringify(statement), keepalive: true });
    return answer.ok;
  }

  const duration = () => `PT${Math.round((Date.now() - begin) / 1000)}S`;
  const ready = connect().catch(() => { connection = null; });
  window.addEventListener("pagehide", () => send("terminated", { duration: duration() }));

  return {
    ready,
    isConnected: () => connection !== null,
    complete: () => send("completed", { completion: true, duration: duration() }, ["cmi5", "moveon"]),
    score(scaled) {
      const success = scaled >= mastery;
      const result = { score: { scaled }, success, duration: duration() };
      return send(success ? "passed" : "failed", result, ["cmi5", "moveon"]);
    },
  };
})();

document.addEventListener("DOMContentLoaded", async () => {
  const status = document.getElementById("status");
  await lesson.ready;
  if (!lesson.isConnected()) {
    status.textContent = "你没有通过学习平台打开本页，学习进度不会被记录。";
  }
  const done = document.getElementById("done");
  if (done) {
    done.addEventListener("click", async () => {
      status.textContent = (await lesson.complete())
        ? "已记录：你完成了本课。"
        : "你完成了本课，但没有学习平台可以记录。";
    });
  }
});
