// The live view: what the course said to its platform, and what the platform knows now. All of it
// comes from the course, so all of it is written as text.
"use strict";

const MOST_ROWS = 500;
const LONGEST = 2000;

function plain(value) {
  const text = typeof value === "string" ? value : String(value);
  return text.length > LONGEST ? text.slice(0, LONGEST) + "…" : text;
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

class Live {
  constructor(texts) {
    this.texts = texts;
    this.calls = document.getElementById("calls");
    this.data = document.getElementById("data");
    document.getElementById("callsTitle").textContent = texts["live-calls"];
    document.getElementById("dataTitle").textContent = texts["live-data"];
    this.head(this.calls, ["live-time", "live-call", "live-result", "live-error"]);
    this.head(this.data, ["live-element", "live-value"]);
  }

  head(table, keys) {
    const cells = keys.map((key) => {
      const cell = element("th", this.texts[key]);
      cell.scope = "col";
      return cell;
    });
    table.tHead.rows[0].replaceChildren(...cells);
  }

  clear() {
    this.calls.tBodies[0].replaceChildren();
    this.data.tBodies[0].replaceChildren();
  }

  row(call, result, error, className) {
    const body = this.calls.tBodies[0];
    const scroll = this.calls.parentElement;
    const atEnd = scroll.scrollTop + scroll.clientHeight >= scroll.scrollHeight - 4;
    const row = document.createElement("tr");
    row.className = className || "";
    row.append(
      element("td", new Date().toLocaleTimeString(document.documentElement.lang, { hour12: false })),
      element("td", plain(call)),
      element("td", plain(result)),
      element("td", plain(error)),
    );
    body.append(row);
    if (body.rows.length > MOST_ROWS) {
      body.deleteRow(0);
    }
    if (atEnd) {
      scroll.scrollTop = scroll.scrollHeight;
    }
  }

  call(call) {
    const shown = call.arguments.map((one) => JSON.stringify(plain(one))).join(", ");
    const wrong = call.error !== "0";
    this.row(
      call.method + "(" + shown + ")",
      JSON.stringify(plain(call.result)),
      wrong ? (call.error + " " + call.reason).trim() : "",
      wrong ? "bad" : "",
    );
  }

  show(data) {
    const rows = [];
    const add = (prefix, value) => {
      if (value !== null && typeof value === "object") {
        for (const name of Object.keys(value)) {
          add(prefix ? prefix + "." + name : name, value[name]);
        }
      } else if (rows.length < MOST_ROWS) {
        const row = document.createElement("tr");
        row.append(element("td", plain(prefix)), element("td", plain(value)));
        rows.push(row);
      }
    };
    add("", data);
    this.data.tBodies[0].replaceChildren(...rows);
  }
}
