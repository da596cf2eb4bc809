// Live reload of `sitegen serve`; added to pages as they are served, never written to a site.
(function () {
  'use strict';

  var script = document.currentScript;
  var edition = script.getAttribute('data-edition');
  var isMinimal = script.hasAttribute('data-minimal');
  var placeKey = 'sitegen:place';
  var here = location.pathname + location.search;
  var events = null;
  var shown = '';
  var work = Promise.resolve();
  var baseline = load('force-cache');

  restorePlace();
  listen();
  document.addEventListener('visibilitychange', listen);
  document.addEventListener('click', function (event) {
    if (event.target.closest && event.target.closest('[data-sitegen="dismiss"]')) dismiss();
  });
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') dismiss();
  });

  // A browser has few connections for one site, so that a page that nobody sees holds none.
  function listen() {
    if (document.hidden) {
      if (events) events.close();
      events = null;
      return;
    }
    if (events) return;
    events = new EventSource('/.sitegen/events');
    events.onmessage = function (message) {
      var news = JSON.parse(message.data);
      work = work.then(function () { return hear(news); }).catch(function (problem) {
        console.warn('sitegen: ' + problem);
      });
    };
    events.onerror = function () {
      if (!events || events.readyState !== EventSource.CLOSED) return;
      events = null;
      setTimeout(listen, 2000);
    };
  }

  function hear(news) {
    showCard(news.card);
    if (news.edition === edition) return Promise.resolve();
    var missed = news.before !== edition;
    edition = news.edition;
    return Promise.all([baseline, load('no-cache')]).then(function (pages) {
      var old = pages[0];
      var now = pages[1];
      if (isMinimal && !news.card) return reload();
      if (!now.ok) return;
      if (isMinimal || missed || !old.ok || usesOneOf(news.changed)) return reload();
      baseline = Promise.resolve(now);
      if (now.around !== old.around) return reload();
      if (now.main !== old.main) swapMain(now.main);
    });
  }

  // The page as the server gives it: what is around <main>, and <main> itself.
  function load(cache) {
    return fetch(here, { cache: cache, headers: { Accept: 'text/html' } }).then(function (response) {
      return response.text().then(function (source) {
        var page = new DOMParser().parseFromString(source, 'text/html');
        page.querySelectorAll('[data-sitegen]').forEach(function (node) { node.remove(); });
        var main = page.querySelector('main');
        var text = main ? main.outerHTML : '';
        if (main) main.replaceWith(page.createElement('main'));
        return {
          ok: response.ok, main: text, around: page.documentElement.outerHTML
        };
      });
    }).catch(function () { return { ok: false, main: '', around: '' }; });
  }

  function usesOneOf(paths) {
    if (!paths.length) return false;
    var nodes = document.querySelectorAll('link[href], script[src], img[src], source[src]');
    return Array.prototype.some.call(nodes, function (node) {
      var url = new URL(node.href || node.src, location.href);
      return url.origin === location.origin && paths.indexOf(decodeURI(url.pathname)) >= 0;
    });
  }

  function swapMain(html) {
    var old = document.querySelector('main');
    var box = document.createElement('div');
    box.innerHTML = html;
    var main = box.firstElementChild;
    if (!old || !main) return reload();
    var x = window.scrollX;
    var y = window.scrollY;
    var focus = document.activeElement && document.activeElement.id;
    setOpen(main, openDetails(old));
    old.replaceWith(main);
    var focused = focus && document.getElementById(focus);
    if (focused && main.contains(focused)) focused.focus({ preventScroll: true });
    window.scrollTo({ left: x, top: y, behavior: 'instant' });
    document.dispatchEvent(new CustomEvent('sitegen:main', { detail: main }));
  }

  function reload() {
    var place = {
      page: here, y: window.scrollY, open: openDetails(document)
    };
    try {
      sessionStorage.setItem(placeKey, JSON.stringify(place));
    } catch (problem) {
      console.warn('sitegen: the place in the page cannot be kept: ' + problem);
    }
    location.reload();
  }

  function restorePlace() {
    var place = null;
    try {
      place = JSON.parse(sessionStorage.getItem(placeKey));
      sessionStorage.removeItem(placeKey);
    } catch (problem) {
      return;
    }
    if (!place || place.page !== here) return;
    setOpen(document, place.open);
    var go = function () { window.scrollTo({ top: place.y, behavior: 'instant' }); };
    go();
    window.addEventListener('load', go);
  }

  function openDetails(root) {
    return Array.prototype.map.call(root.querySelectorAll('details'), function (details) {
      return details.open;
    });
  }

  function setOpen(root, states) {
    var all = root.querySelectorAll('details');
    if (all.length !== states.length) return;
    all.forEach(function (details, index) { details.open = states[index]; });
  }

  function showCard(html) {
    if (html === shown) return;
    shown = html;
    var host = document.getElementById('_sitegen');
    if (!html) {
      if (host && !isMinimal) host.remove();
      return;
    }
    if (!host) {
      host = document.createElement('div');
      host.id = '_sitegen';
      document.body.insertBefore(host, document.body.firstChild);
    }
    host.hidden = false;
    host.innerHTML = html;
  }

  function dismiss() {
    var host = document.getElementById('_sitegen');
    if (host && !isMinimal) host.hidden = true;
  }
})();
