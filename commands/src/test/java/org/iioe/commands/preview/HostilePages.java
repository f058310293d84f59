package org.iioe.commands.preview;

/** Every way out of a page that we know, each tried against a port of this machine. */
final class HostilePages {
  /** How many of the tries below say on the console that they were made. */
  static final int TRIES = 26;

  private static final String RESOURCES =
      """
      <!doctype html><title>Hostile</title>
      <link rel="preconnect" href="HOST">
      <link rel="dns-prefetch" href="HOST">
      <link rel="prefetch" href="HOST/prefetch">
      <link rel="preload" as="image" href="HOST/preload">
      <link rel="modulepreload" href="HOST/modulepreload">
      <link rel="stylesheet" href="HOST/style">
      <link rel="icon" href="HOST/icon">
      <link rel="manifest" href="HOST/manifest">
      <script type="speculationrules">
        {"prefetch": [{"source": "list", "urls": ["HOST/speculated"]}],
         "prerender": [{"source": "list", "urls": ["HOST/prerendered"]}]}
      </script>
      <style>@import url(HOST/import); @font-face { font-family: f; src: url(HOST/font); }
        body { background: url(HOST/background); font-family: f; }</style>
      <img src="HOST/image" srcset="HOST/srcset 2x">
      <script src="HOST/script"></script>
      <video src="HOST/video" autoplay></video><audio src="HOST/audio" autoplay></audio>
      <object data="HOST/object"></object><embed src="HOST/embed">
      <iframe src="HOST/frame"></iframe>
      <iframe srcdoc="<img src='HOST/srcdoc'><script>fetch('HOST/srcdocfetch')</script>"></iframe>
      <iframe src="data:text/html,<img src='HOST/data'><script>fetch('HOST/datafetch')</script>"></iframe>
      <svg><image href="HOST/svg"></image><use href="HOST/use#a"></use></svg>
      text
      <script>
        const attempt = (name, act) => {
          try {
            Promise.resolve(act()).catch(() => {});
          } catch (refused) {
            // The next one.
          }
          console.error("TRIED " + name);
        };
        const blob = (text) => URL.createObjectURL(new Blob([text], {type: "text/html"}));
        attempt("fetch", () => fetch("HOST/fetch", {mode: "no-cors"}));
        attempt("keepalive", () => fetch("HOST/keepalive", {mode: "no-cors", keepalive: true}));
        attempt("xhr", () => { const x = new XMLHttpRequest(); x.open("GET", "HOST/xhr"); x.send(); });
        attempt("beacon", () => navigator.sendBeacon("HOST/beacon", "x"));
        attempt("websocket", () => new WebSocket("HOST/socket".replace("http", "ws")));
        attempt("events", () => new EventSource("HOST/events"));
        attempt("image", () => { new Image().src = "HOST/newimage"; });
        attempt("import", () => import("HOST/module"));
        attempt("worker", () => new Worker("HOST/worker"));
        attempt("blobworker", () => new Worker(URL.createObjectURL(new Blob(
            ["fetch('HOST/blobworker'); importScripts('HOST/blobscript')"]))));
        attempt("service", () => navigator.serviceWorker.register("HOST/service"));
        attempt("webtransport", () => new WebTransport("https://127.0.0.1:PORT/"));
        attempt("blobframe", () => { const f = document.createElement("iframe");
            f.src = blob("<img src='HOST/blobframe'>"); document.body.append(f); });
        attempt("parentframe", () => { const f = parent.document.createElement("iframe");
            f.src = "HOST/parentframe"; parent.document.body.append(f); });
        attempt("unsandboxed", () => { const f = parent.document.createElement("iframe");
            f.setAttribute("sandbox", "allow-scripts allow-top-navigation allow-popups allow-same-origin");
            f.srcdoc = "<script>top.location='HOST/unsandboxed';open('HOST/unsandboxedpopup')<\\/script>";
            parent.document.body.append(f); });
        attempt("popup", () => window.open("HOST/popup"));
        attempt("base", () => { const b = document.createElement("base"); b.href = "HOST/";
            document.head.append(b); new Image().src = "based"; b.remove(); });
        attempt("ping", () => { const a = document.createElement("a"); a.href = "#x";
            a.ping = "HOST/ping"; document.body.append(a); a.click(); });
        attempt("download", () => { const a = document.createElement("a"); a.href = "HOST/download";
            a.download = "x"; document.body.append(a); a.click(); });
        attempt("cache", () => caches.open("x").then((c) => c.add("HOST/cache")));
      </script>""";

  private static final String SHELL =
      """
      <!doctype html><title>Hostile</title><script>
        const attempt = (name, read) => {
          Promise.resolve().then(read).then((got) => got && console.error("READ " + name + " " + got), () => {});
          console.error("TRIED " + name);
        };
        const shell = location.ancestorOrigins[location.ancestorOrigins.length - 1];
        attempt("top", () => String(top.document.title));
        attempt("markup", () => top.document.documentElement.outerHTML);
        attempt("shellfetch", () => fetch(shell + "/").then((r) => r.text()));
        attempt("course", () => fetch(shell + location.pathname.replace(/\\/\\d+\\/.*/, "/course.json"))
            .then((r) => r.text()));
        attempt("storage", () => top.localStorage.length + 1);
        attempt("function", () => top.preview && "preview");
        for (const junk of [null, 1, "x", {type: "call"}, {type: "data", data: {__proto__: {x: 1}}},
            {type: "closed"}, {type: "loaded"}, {type: "call", method: "<img src=x onerror=alert(1)>",
            arguments: ["<script>"], result: {}, error: []}]) {
          top.postMessage(junk, "*");
        }
        window.parent.API.LMSInitialize("");
        window.addEventListener("pagehide", () => window.parent.API.LMSFinish(""));
      </script>""";

  private HostilePages() {}

  static SampleScos of(int port) {
    String host = "http://127.0.0.1:" + port;
    SampleScos scos = new SampleScos();
    scos.sco("resources", filled(RESOURCES, host, port));
    scos.sco("goes-itself", script("location.href = 'HOST/self'", host));
    scos.sco("sends-parent", script("parent.location.href = 'HOST/parent'", host));
    scos.sco("sends-top", script("top.location.href = 'HOST/top'", host));
    scos.sco("replaces-top", script("open('HOST/replaced', '_top')", host));
    scos.sco("meta", filled("<meta http-equiv='refresh' content='0; url=HOST/meta'>", host, port));
    scos.sco("link", clicked("<a id='x' href='HOST/link'>x</a>", host));
    scos.sco("link-blank", clicked("<a id='x' target='_blank' href='HOST/blank'>x</a>", host));
    scos.sco("link-top", clicked("<a id='x' target='_top' href='HOST/linktop'>x</a>", host));
    scos.sco("form", clicked(form(""), host));
    scos.sco("form-top", clicked(form(" target='_top'"), host));
    scos.sco("reads-shell", SHELL);
    scos.sco(
        "webrtc",
        script(
            """
            const c = new RTCPeerConnection({iceServers: [{urls: 'stun:127.0.0.1:PORT'}]});
            c.createDataChannel('x'); c.createOffer().then((o) => c.setLocalDescription(o))"""
                .replace("PORT", String.valueOf(port)),
            host));
    return scos;
  }

  private static String form(String target) {
    return "<form%s method='post' action='HOST/form'><button id='x'>x</button></form>"
        .formatted(target);
  }

  private static String clicked(String element, String host) {
    return element.replace("HOST", host) + "<script>document.getElementById('x').click()</script>";
  }

  private static String script(String text, String host) {
    return "<!doctype html><script>" + text.replace("HOST", host) + "</script>";
  }

  private static String filled(String page, String host, int port) {
    return page.replace("HOST", host).replace("PORT", String.valueOf(port));
  }
}
