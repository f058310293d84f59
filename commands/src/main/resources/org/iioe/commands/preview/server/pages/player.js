// Holds the SCORM runtime and the item of the course, on the course's own host. The course can do
// here whatever it likes; the page around it believes nothing that it hears from here.
"use strict";
(() => {
  const SCORM_1_2 = {
    name: "API",
    make: () => new Scorm12API(options),
    initialize: "LMSInitialize",
    finish: "LMSFinish",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    lastError: "LMSGetLastError",
    more: ["LMSGetErrorString", "LMSGetDiagnostic"],
  };
  const SCORM_2004 = {
    name: "API_1484_11",
    make: () => new Scorm2004API(options),
    initialize: "Initialize",
    finish: "Terminate",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    lastError: "GetLastError",
    more: ["GetErrorString", "GetDiagnostic"],
  };
  const options = { autocommit: false, autoProgress: false, logLevel: 5 };
  const DATA_DELAY = 200;

  const shell = window.parent;
  const tell = (message) => shell.postMessage(message, settings.shell);
  const interfaces = { SCORM_1_2, SCORM_2004 };

  // A course looks for its interface from window to window upwards. Here the search ends, as it
  // would in a platform of one origin: asking the page above would be an error of security.
  window.parent = window;

  let frame = null;

  function snapshot(api) {
    tell({ type: "data", data: JSON.parse(JSON.stringify(api.cmi)) });
  }

  // What the course sees: the runtime's functions, each of which is told to the page around.
  function observed(api, kind) {
    let timer = 0;
    let navigation = "";
    const after = {
      [kind.set](name, value) {
        if (name === "adl.nav.request") {
          navigation = String(value);
        }
        clearTimeout(timer);
        timer = setTimeout(() => snapshot(api), DATA_DELAY);
      },
      [kind.initialize]: () => snapshot(api),
      [kind.commit]: () => snapshot(api),
      [kind.finish]() {
        clearTimeout(timer);
        snapshot(api);
        tell({ type: "finished", navigation });
      },
    };
    const facade = {};
    const names = [kind.initialize, kind.finish, kind.get, kind.set, kind.commit];
    for (const name of names.concat(kind.lastError, kind.more)) {
      facade[name] = (...given) => {
        const begin = performance.now();
        const result = api[name](...given);
        const milliseconds = performance.now() - begin;
        const error = names.includes(name) ? String(api[kind.lastError]()) : "0";
        const reason = error === "0" ? "" : String(api[kind.more[0]](error));
        const told = given.map(String);
        tell({ type: "call", method: name, arguments: told, result: String(result), error, reason, milliseconds });
        if (error === "0" && after[name]) {
          after[name](...given);
        }
        return result;
      };
    }
    return facade;
  }

  function open(message) {
    const kind = interfaces[settings.runtime];
    if (kind) {
      const api = kind.make();
      api.loadFromJSON(message.data);
      window[kind.name] = observed(api, kind);
    }
    frame = document.createElement("iframe");
    frame.allow = "unload; fullscreen; autoplay";
    frame.addEventListener("load", () => tell({ type: "loaded" }), { once: true });
    frame.src = message.address;
    document.body.append(frame);
  }

  // As a platform does it: the item is left for an empty page, so that its own last words are said.
  function close() {
    if (!frame) {
      tell({ type: "closed" });
      return;
    }
    frame.addEventListener("load", () => tell({ type: "closed" }), { once: true });
    frame.src = "blank.html";
  }

  window.addEventListener("message", (event) => {
    if (event.origin !== settings.shell || event.source !== shell) {
      return;
    }
    if (event.data.type === "open" && !frame) {
      open(event.data);
    } else if (event.data.type === "close") {
      close();
    }
  });
  tell({ type: "ready" });
})();
