// Speaks SCORM 1.2 with the learning platform (RTE 3): reports, ends once.
'use strict';

window.iioePlatform = (function () {
  const API = 'API';
  const FARTHEST = 20;

  function two(number) {
    return String(number).padStart(2, '0');
  }

  function time(milliseconds) {
    const hundredths = Math.min(Math.round(milliseconds / 10), 9999 * 360000);
    const seconds = Math.floor(hundredths / 100);
    return String(Math.floor(seconds / 3600)).padStart(4, '0') + ':' +
        two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60) + '.' + two(hundredths % 100);
  }

  // One attempt; every method may be called at any time, and end() more than once.
  function session(api) {
    const began = Date.now();
    const status = String(api.LMSGetValue('cmi.core.lesson_status'));
    const normal = !/^(browse|review)$/.test(String(api.LMSGetValue('cmi.core.lesson_mode')));
    let done = /^(completed|passed)$/.test(status);
    let ended = false;
    function set(name, value) {
      if (!ended) {
        api.LMSSetValue(name, String(value));
      }
    }
    if (normal && !done && status !== 'failed') {
      set('cmi.core.lesson_status', 'incomplete');
      api.LMSCommit('');
    }
    return {
      done: done,
      place: String(api.LMSGetValue('cmi.core.lesson_location') || ''),
      memory: String(api.LMSGetValue('cmi.suspend_data') || ''),
      remember: function (place, memory) {
        set('cmi.core.lesson_location', place);
        set('cmi.suspend_data', memory);
      },
      score: function (scaled, mastery) {
        set('cmi.core.score.min', 0);
        set('cmi.core.score.max', 100);
        set('cmi.core.score.raw', Math.round(scaled * 10000) / 100);
        if (normal && mastery !== null) {
          done = done || scaled >= mastery;
          set('cmi.core.lesson_status', scaled >= mastery ? 'passed' : done ? 'passed' : 'failed');
        }
      },
      complete: function (mastery) {
        if (normal && mastery === null && !done) {
          done = true;
          set('cmi.core.lesson_status', 'completed');
        }
      },
      save: function () {
        if (!ended) {
          set('cmi.core.session_time', time(Date.now() - began));
          api.LMSCommit('');
        }
      },
      end: function () {
        if (!ended) {
          set('cmi.core.exit', done ? '' : 'suspend');
          set('cmi.core.session_time', time(Date.now() - began));
          api.LMSCommit('');
          ended = true;
          api.LMSFinish('');
        }
      }
    };
  }

  return {
    open: function () {
      const api = window.iioeScorm.find(API, FARTHEST);
      const ready = api !== null && String(api.LMSInitialize('')) !== 'false';
      return Promise.resolve(ready ? session(api) : null);
    }
  };
})();
