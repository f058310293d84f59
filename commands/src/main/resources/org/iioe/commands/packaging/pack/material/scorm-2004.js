// Speaks SCORM 2004 with the learning platform (RTE 3): reports, ends once.
'use strict';

window.iioePlatform = (function () {
  const API = 'API_1484_11';
  const FARTHEST = 500;

  function time(milliseconds) {
    const seconds = Math.round(milliseconds / 10) / 100;
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor(seconds / 60) % 60;
    return 'PT' + hours + 'H' + minutes + 'M' + Math.round((seconds % 60) * 100) / 100 + 'S';
  }

  // One attempt; every method may be called at any time, and end() more than once.
  function session(api) {
    const began = Date.now();
    const normal = !/^(browse|review)$/.test(String(api.GetValue('cmi.mode')));
    const satisfies = document.body.dataset.satisfies === 'true';
    let done = String(api.GetValue('cmi.completion_status')) === 'completed';
    let passed = String(api.GetValue('cmi.success_status')) === 'passed';
    let ended = false;
    function set(name, value) {
      if (!ended) {
        api.SetValue(name, String(value));
      }
    }
    if (normal && !done) {
      set('cmi.completion_status', 'incomplete');
      api.Commit('');
    }
    return {
      done: done,
      place: String(api.GetValue('cmi.location') || ''),
      memory: String(api.GetValue('cmi.suspend_data') || ''),
      remember: function (place, memory) {
        // Some platforms answer an empty location with an error.
        if (place) {
          set('cmi.location', place);
        }
        set('cmi.suspend_data', memory);
      },
      score: function (scaled, mastery) {
        set('cmi.score.min', 0);
        set('cmi.score.max', 100);
        set('cmi.score.raw', Math.round(scaled * 10000) / 100);
        set('cmi.score.scaled', Math.round(scaled * 10000) / 10000);
        if (normal && mastery !== null) {
          passed = passed || scaled >= mastery;
          set('cmi.success_status', passed ? 'passed' : 'failed');
        }
      },
      complete: function (mastery) {
        if (normal && !done) {
          done = true;
          set('cmi.completion_status', 'completed');
          if (satisfies && mastery === null) {
            set('cmi.success_status', 'passed');
          }
        }
      },
      save: function () {
        if (!ended) {
          set('cmi.session_time', time(Date.now() - began));
          api.Commit('');
        }
      },
      end: function () {
        if (!ended) {
          set('cmi.exit', done ? 'normal' : 'suspend');
          set('cmi.session_time', time(Date.now() - began));
          api.Commit('');
          ended = true;
          api.Terminate('');
        }
      }
    };
  }

  return {
    open: function () {
      const api = window.iioeScorm.find(API, FARTHEST);
      const ready = api !== null && String(api.Initialize('')) !== 'false';
      return Promise.resolve(ready ? session(api) : null);
    }
  };
})();
