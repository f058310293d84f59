// Speaks cmi5 with the learning platform (clauses 8 to 10): launch parameters, token, statements.
'use strict';

window.iioePlatform = (function () {
  const VERBS = {
    initialized: 'http://adlnet.gov/expapi/verbs/initialized',
    completed: 'http://adlnet.gov/expapi/verbs/completed',
    passed: 'http://adlnet.gov/expapi/verbs/passed',
    failed: 'http://adlnet.gov/expapi/verbs/failed',
    terminated: 'http://adlnet.gov/expapi/verbs/terminated'
  };
  const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories/';
  const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
  const MEMORY = 'org.iioe.lesson';

  function identifier() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, function (one) {
      return one.toString(16).padStart(2, '0');
    }).join('');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
        .join('-');
  }

  function time(milliseconds) {
    return 'PT' + Math.round(milliseconds / 10) / 100 + 'S';
  }

  function launch() {
    const given = new URLSearchParams(window.location.search);
    const actor = given.get('actor');
    if (!given.get('endpoint') || !given.get('fetch') || !actor) {
      return null;
    }
    return {
      endpoint: given.get('endpoint').replace(/\/*$/, '/'),
      fetch: given.get('fetch'),
      actor: JSON.parse(actor),
      registration: given.get('registration'),
      activityId: given.get('activityId')
    };
  }

  function client(launched, token) {
    const headers = {
      'Authorization': 'Basic ' + token,
      'X-Experience-API-Version': '1.0.3',
      'Content-Type': 'application/json'
    };
    function state(name) {
      return 'activities/state?' + new URLSearchParams({
        stateId: name,
        activityId: launched.activityId,
        agent: JSON.stringify(launched.actor),
        registration: launched.registration
      });
    }
    function call(method, address, body) {
      return fetch(launched.endpoint + address, {
        method: method,
        headers: headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        keepalive: method !== 'GET'
      });
    }
    function read(address) {
      return call('GET', address).then(function (response) {
        return response.ok ? response.json() : {};
      });
    }
    return {
      launchData: function () {
        return read(state('LMS.LaunchData'));
      },
      preferences: function () {
        return read('agents/profile?' + new URLSearchParams({
          profileId: 'cmi5LearnerPreferences',
          agent: JSON.stringify(launched.actor)
        }));
      },
      memory: function () {
        return read(state(MEMORY));
      },
      keep: function (memory) {
        return call('PUT', state(MEMORY), memory);
      },
      send: function (statements) {
        return call('POST', 'statements', statements);
      }
    };
  }

  // One session; every method may be called at any time, and end() more than once.
  function session(launched, lrs, data, memory) {
    const began = Date.now();
    const normal = !data.launchMode || data.launchMode === 'Normal';
    let kept = memory;
    let ended = false;
    let waiting = [];
    let sending = false;
    let failed = null;
    function statement(verb, result, moveOn, extensions) {
      const context = JSON.parse(JSON.stringify(data.contextTemplate || {}));
      context.registration = launched.registration;
      context.contextActivities = context.contextActivities || {};
      context.contextActivities.category = (context.contextActivities.category || [])
          .concat([{id: CATEGORY + 'cmi5'}], moveOn ? [{id: CATEGORY + 'moveon'}] : []);
      context.extensions = Object.assign(context.extensions || {}, extensions || {});
      const whole = {
        id: identifier(),
        actor: launched.actor,
        verb: {id: VERBS[verb], display: {en: verb}},
        object: {objectType: 'Activity', id: launched.activityId},
        context: context,
        timestamp: new Date().toISOString()
      };
      if (result) {
        whole.result = result;
      }
      return whole;
    }
    // One request after the other, for a platform refuses what comes before initialized.
    function send(whole) {
      if (whole) {
        waiting.push(whole);
      }
      if (!sending && waiting.length > 0) {
        const batch = waiting;
        waiting = [];
        sending = true;
        lrs.send(batch).catch(function (failure) {
          console.warn('A statement was not taken: ' + failure);
        }).then(function () {
          sending = false;
          send(null);
        });
      }
    }
    function once(verb, result, extensions) {
      if (normal && !ended && !kept[verb]) {
        kept[verb] = true;
        send(statement(verb, result, true, extensions));
        lrs.keep(kept);
      }
    }
    send(statement('initialized'));
    return {
      done: Boolean(kept.completed || kept.passed),
      place: String(kept.place || ''),
      memory: String(kept.memory || ''),
      remember: function (place, memory) {
        kept.place = place;
        kept.memory = memory;
      },
      score: function (scaled, mastery) {
        const needed = data.masteryScore === undefined ? mastery : data.masteryScore;
        if (needed === null) {
          return;
        }
        const passed = scaled >= needed;
        const result = {
          score: {scaled: Math.round(scaled * 10000) / 10000},
          success: passed,
          duration: time(Date.now() - began)
        };
        const extensions = {};
        extensions[MASTERY] = needed;
        if (passed) {
          failed = null;
          once('passed', result, extensions);
        } else {
          // A session may say passed or failed once, so failed waits for better tries.
          failed = statement('failed', result, false, extensions);
        }
      },
      complete: function () {
        once('completed', {completion: true, duration: time(Date.now() - began)});
      },
      save: function () {
        if (!ended) {
          lrs.keep(kept);
        }
      },
      end: function () {
        if (!ended) {
          lrs.keep(kept);
          ended = true;
          // No time is left to wait for answers: all that is left goes in one request.
          const last = waiting.concat(normal && !kept.passed && failed ? [failed] : []);
          waiting = [];
          lrs.send(last.concat([statement('terminated', {duration: time(Date.now() - began)})]));
        }
      }
    };
  }

  function begin(launched) {
    return fetch(launched.fetch, {method: 'POST'})
        .then(function (response) {
          return response.json();
        })
        .then(function (answer) {
          const token = answer['auth-token'];
          if (!token) {
            return null;
          }
          const lrs = client(launched, token);
          return Promise.all([lrs.launchData(), lrs.memory(), lrs.preferences()])
              .then(function (read) {
                return session(launched, lrs, read[0], read[1]);
              });
        });
  }

  return {
    open: function () {
      const launched = launch();
      return launched === null ? Promise.resolve(null) : begin(launched).catch(function (failure) {
        console.warn('The learning platform does not answer: ' + failure);
        return null;
      });
    }
  };
})();
