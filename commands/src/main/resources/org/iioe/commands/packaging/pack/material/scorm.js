// Finds the learning platform's API of SCORM (RTE 3), as both versions want it to be looked for.
'use strict';

window.iioeScorm = (function () {
  function above(start, name, farthest) {
    let page = start;
    for (let steps = 0; page && steps < farthest; steps++) {
      try {
        if (page[name]) {
          return page[name];
        }
      } catch (otherOrigin) {
        return null;
      }
      if (page.parent === page) {
        return null;
      }
      page = page.parent;
    }
    return null;
  }

  function topOpener() {
    try {
      return window.top.opener;
    } catch (otherOrigin) {
      return null;
    }
  }

  return {
    // In this page, in those around it, then in the page that opened it and those around that one.
    find: function (name, farthest) {
      const opener = window.opener || (window.top && window.top !== window && topOpener());
      return above(window, name, farthest) || (opener ? above(opener, name, farthest) : null);
    }
  };
})();
