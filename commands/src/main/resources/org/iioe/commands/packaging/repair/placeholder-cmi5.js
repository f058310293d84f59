// Begins and ends the session as cmi5 asks of a unit (clause 9), and completes nothing.
window.iioePlatform.open().then((session) => {
  if (session) {
    addEventListener('pagehide', () => session.end());
  }
});
