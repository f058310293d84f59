// Begins and ends as SCORM asks of a SCO (RTE 3), and leaves it incomplete. Parents on other sites cannot be asked.
(function () {
  function find(start, name) {
    let page = start;
    for (let steps = 0; page && steps < 500; steps++) {
      try {
        if (page[name]) {
          return page[name];
        }
      } catch (otherSite) {
        return null;
      }
      page = page.parent === page ? page.opener : page.parent;
    }
    return null;
  }

  const newer = find(window, 'API_1484_11');
  const older = newer ? null : find(window, 'API');
  if (newer && newer.Initialize('') === 'true') {
    newer.SetValue('cmi.completion_status', 'incomplete');
    addEventListener('pagehide', () => newer.Terminate(''));
  } else if (older && String(older.LMSInitialize('')) === 'true') {
    older.LMSSetValue('cmi.core.lesson_status', 'incomplete');
    addEventListener('pagehide', () => older.LMSFinish(''));
  }
})();
