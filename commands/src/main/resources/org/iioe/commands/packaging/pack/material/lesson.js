// Shows a lesson, knows when it is done, and tells the platform through window.iioePlatform.
// A page of the course may report by itself:
//   parent.postMessage({iioe: 'score', scaled: 0.8}, '*')   a score from 0 to 1
//   parent.postMessage({iioe: 'done'}, '*')
'use strict';

(function () {
  const LABELS = {
    en: ['I have finished', 'Finished.', 'Open in a new window', 'In progress.',
      'No learning platform was found: you can read on, but nothing is recorded.'],
    fr: ['J’ai terminé', 'Terminé.', 'Ouvrir dans une nouvelle fenêtre', 'En cours.',
      'Aucune plateforme trouvée : vous pouvez continuer, mais rien n’est enregistré.'],
    zh: ['我已学完', '已完成。', '在新窗口中打开', '学习中。', '未找到学习平台：可以继续学习，但不会保存记录。'],
    es: ['He terminado', 'Terminado.', 'Abrir en otra ventana', 'En curso.',
      'No se encontró ninguna plataforma: puede continuar, pero no se guarda nada.'],
    ar: ['لقد انتهيت', 'تم الإنهاء.', 'فتح في نافذة جديدة', 'قيد التقدم.',
      'لم يتم العثور على منصة التعلم: يمكنك المتابعة، لكن لن يُسجَّل شيء.'],
    ru: ['Я закончил(а)', 'Завершено.', 'Открыть в новом окне', 'В процессе.',
      'Учебная платформа не найдена: можно продолжать, но результаты не сохраняются.'],
    pt: ['Terminei', 'Concluído.', 'Abrir em nova janela', 'Em curso.',
      'Nenhuma plataforma encontrada: pode continuar, mas nada é gravado.']
  };
  const ENOUGH = 0.9;
  const SAVE_EVERY = 30000;

  const settings = document.body.dataset;
  const language = document.documentElement.lang.split('-')[0];
  const labels = LABELS[language] || LABELS.en;
  const mastery = settings.mastery ? Number(settings.mastery) : null;
  const content = document.getElementById('content');
  const bar = document.getElementById('bar');
  const state = document.createElement('p');
  const button = document.createElement('button');
  let session = null;
  let done = false;
  let place = '';
  let ranges = [];

  function say(text) {
    state.textContent = text;
  }

  function finish() {
    if (!done) {
      done = true;
      button.disabled = true;
      say(labels[1]);
      if (session) {
        session.complete(mastery);
        session.remember(place, written(ranges));
        session.save();
      }
    }
  }

  function score(scaled) {
    if (session && typeof scaled === 'number' && scaled >= 0 && scaled <= 1) {
      session.score(scaled, mastery);
    }
    finish();
    if (session) {
      session.save();
    }
  }

  function build() {
    if (!LABELS[language]) {
      bar.lang = 'en';
      bar.dir = 'ltr';
    }
    state.setAttribute('role', 'status');
    say(labels[3]);
    button.type = 'button';
    button.textContent = labels[0];
    button.addEventListener('click', finish);
    const link = document.createElement('a');
    link.href = content.currentSrc || content.src;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = labels[2];
    bar.append(state);
    if (settings.kind === 'pdf') {
      bar.append(link);
    }
    if (settings.kind !== 'video' && settings.kind !== 'audio' && mastery === null) {
      bar.append(button);
    }
  }

  // What was really played, as [from, to] in seconds, also in earlier sessions.
  function merged(all) {
    const sorted = all.slice().sort(function (one, other) {
      return one[0] - other[0];
    });
    const result = [];
    sorted.forEach(function (range) {
      const last = result[result.length - 1];
      if (last && range[0] <= last[1] + 0.5) {
        last[1] = Math.max(last[1], range[1]);
      } else {
        result.push(range.slice());
      }
    });
    return result;
  }

  function written(all) {
    return all.slice(0, 100).map(function (range) {
      return range[0].toFixed(1) + '-' + range[1].toFixed(1);
    }).join(' ');
  }

  function readRanges(text) {
    return text.split(' ').map(function (range) {
      return range.split('-').map(Number);
    }).filter(function (range) {
      return range.length === 2 && range[0] <= range[1];
    });
  }

  function watchMedia() {
    const earlier = readRanges(session ? session.memory : '');
    if (/^\d+(\.\d+)?$/.test(place)) {
      content.currentTime = Number(place);
    }
    function look() {
      const now = [];
      for (let i = 0; i < content.played.length; i++) {
        now.push([content.played.start(i), content.played.end(i)]);
      }
      ranges = merged(earlier.concat(now));
      place = content.ended ? '0' : content.currentTime.toFixed(1);
      const seen = ranges.reduce(function (sum, range) {
        return sum + range[1] - range[0];
      }, 0);
      if (content.duration > 0 && seen >= ENOUGH * content.duration) {
        finish();
      }
    }
    ['timeupdate', 'pause', 'ended'].forEach(function (event) {
      content.addEventListener(event, look);
    });
  }

  // A page that is longer than its window is read when its end was seen.
  function watchPage() {
    let page;
    try {
      page = content.contentWindow.document.scrollingElement;
    } catch (otherOrigin) {
      return;
    }
    if (!page) {
      return;
    }
    if (/^0?\.\d+$/.test(place)) {
      page.scrollTop = Number(place) * page.scrollHeight;
    }
    content.contentWindow.addEventListener('scroll', function () {
      place = (page.scrollTop / page.scrollHeight).toFixed(3);
      if (mastery === null && page.scrollTop + page.clientHeight >= page.scrollHeight - 8) {
        finish();
      }
    });
  }

  // A browser does not say how far a PDF or a picture was read. So the learner says it, and not
  // before the time that it takes at least.
  function waitForReader() {
    let left = Number(settings.minimum || 0);
    button.disabled = left > 0;
    const timer = setInterval(function () {
      left -= document.visibilityState === 'visible' ? 1 : 0;
      if (left <= 0) {
        clearInterval(timer);
        button.disabled = done;
      }
    }, 1000);
  }

  function start(opened) {
    session = opened;
    if (!session) {
      say(labels[4]);
    } else {
      place = session.place;
      if (session.done) {
        done = true;
        button.disabled = true;
        say(labels[1]);
      }
    }
    if (settings.kind === 'video' || settings.kind === 'audio') {
      watchMedia();
    } else if (settings.kind === 'page') {
      if (content.contentDocument && content.contentDocument.readyState === 'complete') {
        watchPage();
      }
      content.addEventListener('load', watchPage);
    } else if (!done) {
      waitForReader();
    }
  }

  function save() {
    if (session) {
      session.remember(place, written(ranges));
      session.save();
    }
  }

  function leave() {
    if (session) {
      session.remember(place, written(ranges));
      session.end();
    }
  }

  window.addEventListener('message', function (event) {
    if (event.source !== content.contentWindow || !event.data) {
      return;
    }
    if (event.data.iioe === 'score') {
      score(event.data.scaled);
    } else if (event.data.iioe === 'done' && mastery === null) {
      finish();
    }
  });
  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'hidden') {
      save();
    }
  });
  window.addEventListener('beforeunload', save);
  window.addEventListener('pagehide', leave);
  window.addEventListener('unload', leave);
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });
  setInterval(save, SAVE_EVERY);
  build();
  window.iioePlatform.open().then(start);
})();
