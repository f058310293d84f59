// The page around the course: the outline, one item at a time in a frame of another origin, and
// what is known of each item. What the frame says is a claim of the course's, never an order.
"use strict";

const CLOSING_PATIENCE = 4000;
const LAST_STATEMENTS = 500;
const VERBS = "http://adlnet.gov/expapi/verbs/";
// Asking for a value that nobody has set is how a SCO of SCORM 2004 learns that.
const NOT_SET = "403";
const INITIALIZE = ["LMSInitialize", "Initialize"];
const COMMIT = ["LMSCommit", "Commit"];
const FINISH = ["LMSFinish", "Terminate"];

let course;
let live;
let items = [];
let watched = false;
let current = null;

const texts = (key) => course.texts[key];
const usesStatements = () => course.standard === "cmi5" || course.standard === "tincan";

function known(item) {
  item.result ||= {
    opened: false,
    loaded: false,
    initialized: false,
    committed: false,
    finished: false,
    closed: false,
    calls: 0,
    status: "",
    score: "",
    errors: [],
    data: null,
  };
  return item.result;
}

// --- the outline ---

function mark(item) {
  const result = known(item);
  const status = result.status;
  if (status === "failed") {
    return ["✗", "bad", texts("mark-failed")];
  }
  if (status === "passed" || status.endsWith("passed")) {
    return ["✓", "good", texts("mark-passed")];
  }
  if (status === "completed" || (item.kind === "asset" && result.loaded)) {
    return ["●", "good", texts("mark-completed")];
  }
  return result.opened ? ["◐", "warn", texts("mark-begun")] : ["○", "", texts("mark-new")];
}

function refresh(item) {
  const [sign, className, words] = mark(item);
  item.sign.textContent = sign;
  item.sign.className = "mark " + className;
  item.words.textContent = words;
  item.button.setAttribute("aria-current", String(current?.item === item));
}

function node(item) {
  const place = document.createElement("li");
  if (item.number < 0) {
    place.append(element("span", item.title));
  } else {
    items[item.number] = item;
    item.button = element("button", "");
    item.button.type = "button";
    item.sign = element("span", "");
    item.sign.setAttribute("aria-hidden", "true");
    item.words = element("span", "", "words");
    item.button.append(item.sign, element("span", item.title), item.words);
    item.button.addEventListener("click", () => open(item));
    place.append(item.button);
    refresh(item);
  }
  if (item.items.length > 0) {
    const list = document.createElement("ul");
    list.append(...item.items.map(node));
    place.append(list);
  }
  return place;
}

function buttons() {
  const at = current ? current.item.number : -1;
  document.getElementById("previous").disabled = at <= 0;
  document.getElementById("next").disabled = at >= items.length - 1;
  document.getElementById("exit").disabled = !current;
}

function notice(key) {
  document.getElementById("notice").textContent = key ? texts(key) : "";
}

// --- what an item is told at its start ---

function data(item) {
  const given = item.launchData;
  const earlier = known(item).data;
  return course.runtime === "SCORM_2004" ? data2004(given, earlier) : data12(given, earlier);
}

function data12(given, earlier) {
  const resumed = earlier?.core?.exit === "suspend";
  const core = {
    student_id: "preview-learner",
    student_name: "Learner, Preview",
    credit: "credit",
    lesson_mode: "normal",
    entry: resumed ? "resume" : "ab-initio",
  };
  if (resumed) {
    core.lesson_location = earlier.core.lesson_location;
    core.lesson_status = earlier.core.lesson_status;
  }
  return {
    core,
    launch_data: given.datafromlms || "",
    suspend_data: resumed ? earlier.suspend_data : "",
    student_data: {
      mastery_score: given.masteryscore || "",
      max_time_allowed: given.maxtimeallowed || "",
      time_limit_action: given.timelimitaction || "",
    },
  };
}

function data2004(given, earlier) {
  const resumed = earlier?.exit === "suspend";
  const told = {
    learner_id: "preview-learner",
    learner_name: "Learner, Preview",
    credit: "credit",
    mode: "normal",
    entry: resumed ? "resume" : "ab-initio",
    launch_data: given.datafromlms || "",
    scaled_passing_score: given.minnormalizedmeasure || "",
  };
  if (resumed) {
    told.location = earlier.location;
    told.suspend_data = earlier.suspend_data;
    told.completion_status = earlier.completion_status;
  }
  return told;
}

function address(item) {
  const folder = course.content + item.number + "/";
  if (!usesStatements() || item.kind !== "sco") {
    return folder + "files/" + item.address;
  }
  const launch = course.launch;
  const parameters = { endpoint: folder + "xapi/", actor: launch.actor, registration: launch.registration };
  if (course.standard === "cmi5") {
    parameters.fetch = folder + "fetch?" + crypto.randomUUID();
    parameters.activityId = item.identifier;
  } else {
    parameters.auth = launch.authorization;
    parameters.activity_id = item.identifier;
  }
  const query = Object.entries(parameters)
    .map(([name, value]) => name + "=" + encodeURIComponent(value))
    .join("&");
  const [main, fragment] = item.address.split("#", 2);
  const joined = main + (main.includes("?") ? "&" : "?") + query;
  return folder + "files/" + joined + (fragment === undefined ? "" : "#" + fragment);
}

// --- one item at a time ---

async function open(item) {
  await close();
  current = { item, frame: null, closed: null };
  known(item).opened = true;
  live.clear();
  notice(item.elsewhere ? "page-elsewhere" : item.address ? "" : "page-nothing");
  if (!item.elsewhere && item.address) {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-modals");
    frame.allow = "unload; fullscreen; autoplay";
    frame.title = item.title;
    frame.src = course.content + item.number + "/player/";
    current.frame = frame;
    document.getElementById("stage").append(frame);
  }
  items.forEach(refresh);
  buttons();
}

async function close() {
  const open = current;
  if (open?.frame && !open.closed) {
    open.closed = new Promise((resolve) => {
      open.heard = resolve;
      setTimeout(resolve, CLOSING_PATIENCE);
    });
    tell({ type: "close" });
  }
  await open?.closed;
  if (open && usesStatements()) {
    await new Promise((resolve) => setTimeout(resolve, LAST_STATEMENTS));
  }
  if (current === open) {
    open?.frame?.remove();
    current = null;
    items.forEach(refresh);
    buttons();
    notice(open ? "page-closed" : "page-choose");
  }
}

function tell(message) {
  current.frame.contentWindow.postMessage(message, new URL(course.content).origin);
}

function move(step) {
  const target = items[(current ? current.item.number : -1) + step];
  if (target) {
    open(target);
  }
}

// What a SCO of SCORM 2004 asks for when it ends; this preview lets it go anywhere.
function navigate(request) {
  const target = /^\{target=([^}]*)\}(choice|jump)$/.exec(request);
  if (target) {
    const found = items.find((item) => item.identifier === target[1]);
    if (found) {
      open(found);
    }
  } else if (request === "continue") {
    move(1);
  } else if (request === "previous") {
    move(-1);
  } else if (request !== "" && request !== "_none_") {
    close();
  }
}

// --- what the frame says ---

function heardCall(item, message) {
  const strings = Array.isArray(message.arguments) ? message.arguments.map(plain) : [];
  const call = {
    method: plain(message.method),
    arguments: strings,
    result: plain(message.result),
    error: plain(message.error),
    reason: plain(message.reason),
  };
  const result = known(item);
  result.calls++;
  result.initialized ||= INITIALIZE.includes(call.method) && call.result === "true";
  result.committed ||= COMMIT.includes(call.method) && call.result === "true";
  result.finished ||= FINISH.includes(call.method) && call.result === "true";
  if (call.error !== "0" && call.error !== NOT_SET && result.errors.length < 100) {
    result.errors.push(call.method + "(" + strings.join(", ") + "): " + call.error + " " + call.reason);
  }
  live.call(call);
}

function heardData(item, told) {
  const result = known(item);
  result.data = told;
  const text = (value) => (typeof value === "string" ? plain(value) : "");
  if (course.runtime === "SCORM_2004") {
    const success = text(told?.success_status);
    const status = success && success !== "unknown" ? success : text(told?.completion_status);
    result.status = status === "unknown" ? "" : status;
    result.score = text(told?.score?.scaled) || text(told?.score?.raw);
  } else {
    result.status = text(told?.core?.lesson_status);
    result.score = text(told?.core?.score?.raw);
  }
  if (current?.item === item) {
    live.show(told);
  }
  refresh(item);
}

window.addEventListener("message", (event) => {
  const frame = current?.frame;
  if (!frame || event.source !== frame.contentWindow || event.origin !== new URL(course.content).origin) {
    return;
  }
  const { item } = current;
  const message = event.data;
  if (message?.type === "ready") {
    tell({ type: "open", address: address(item), data: course.runtime ? data(item) : null });
  } else if (message?.type === "loaded") {
    known(item).loaded = true;
    refresh(item);
  } else if (message?.type === "call") {
    heardCall(item, message);
  } else if (message?.type === "data") {
    heardData(item, message.data);
  } else if (message?.type === "finished" && !watched && !current.closed) {
    navigate(plain(message.navigation));
  } else if (message?.type === "closed") {
    known(item).closed = true;
    current.heard?.();
  }
});

// --- what the server notices ---

function heardStatement(item, statement) {
  const result = known(item);
  const verb = plain(statement.verb?.id).replace(VERBS, "");
  result.calls++;
  result.committed = true;
  result.initialized ||= verb === "initialized";
  result.finished ||= verb === "terminated";
  if (["completed", "passed", "failed"].includes(verb) && !(verb === "completed" && result.status)) {
    result.status = verb;
  }
  const score = statement.result?.score;
  const told = score?.scaled ?? score?.raw;
  result.score = told === undefined ? result.score : plain(told);
  if (current?.item === item) {
    live.row(verb, plain(statement.object?.id), "");
    live.show(statement);
  }
}

function heardEvent(event) {
  const item = items[event.item];
  if (event.kind === "statement" && item) {
    heardStatement(item, JSON.parse(event.detail));
    refresh(item);
  } else if (current && item === current.item) {
    const className = event.kind === "document" ? "" : "bad";
    live.row(texts("event-" + event.kind), event.detail, "", className);
  }
}

async function listen() {
  for (let from = 0; ; ) {
    const response = await fetch("events?from=" + from);
    const events = await response.json();
    from += events.length;
    events.forEach((event) => {
      try {
        heardEvent(event);
      } catch (broken) {
        live.row(texts("event-unreadable"), event.detail, "", "bad");
      }
    });
  }
}

// --- the beginning ---

// For the check, which reads what is known and closes the item; it never writes.
globalThis.preview = {
  close,
  state: (number) => ({ ...known(items[number]), data: null, open: current !== null }),
};

async function begin() {
  course = await (await fetch("course.json")).json();
  document.documentElement.lang = course.locale;
  document.title = course.title;
  document.getElementById("title").textContent = course.title;
  document.getElementById("label").textContent = course.label;
  document.getElementById("outline").setAttribute("aria-label", texts("page-outline"));
  document.getElementById("stage").setAttribute("aria-label", texts("page-stage"));
  document.getElementById("live").setAttribute("aria-label", texts("page-live"));
  document.getElementById("buttons").setAttribute("aria-label", texts("page-buttons"));
  live = new Live(course.texts);
  for (const [id, act] of [["previous", () => move(-1)], ["next", () => move(1)], ["exit", close]]) {
    const button = document.getElementById(id);
    button.textContent = texts("page-" + id);
    button.addEventListener("click", act);
  }
  document.getElementById("items").append(...course.items.map(node));
  buttons();
  listen().catch(() => notice("page-gone"));
  const asked = /^#(\d+)(,check)?$/.exec(location.hash);
  watched = Boolean(asked?.[2]);
  if (asked && items[Number(asked[1])]) {
    open(items[Number(asked[1])]);
  } else {
    notice("page-choose");
  }
}

begin();
