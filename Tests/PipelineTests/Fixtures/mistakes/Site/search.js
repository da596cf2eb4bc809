(() => {
  'use strict';
  const opener = document.querySelector('[data-search]');
  if (!opener || !self.HTMLDialogElement) return;
  const say = (key, values) =>
    (opener.dataset['say' + key[0].toUpperCase() + key.slice(1)] || '')
      .replace(/\{(\w+)\}/g, (all, name) => (values && name in values ? values[name] : all));
  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    Object.keys(attributes || {}).forEach((key) => made.setAttribute(key, attributes[key]));
    made.append(...children);
    return made;
  };
  const index = new URL(opener.dataset.index, document.baseURI);
  let panel, input, list, status, loading, site;
  let shown = null, active = -1, due = 0;
  const build = () => {
    input = element('input', {
      type: 'search', role: 'combobox', 'aria-label': say('label'), 'aria-autocomplete': 'list',
      'aria-expanded': 'false', 'aria-controls': 'search-results', placeholder: say('hint'),
      autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go',
    });
    list = element('div', { role: 'listbox', id: 'search-results', 'aria-label': say('results') });
    status = element('p', { role: 'status' });
    const close = element('button', { type: 'button', 'aria-label': say('close') }, '✕');
    panel = element('dialog', { class: 'search', 'aria-label': say('label') },
      element('div', { class: 'field' }, input, close), status, list);
    document.body.append(panel);
    close.addEventListener('click', () => panel.close());
    panel.addEventListener('click', (event) => {
      if (event.target === panel || event.target.closest('[role=option]')) panel.close();
    });
    panel.addEventListener('close', () => {
      input.setAttribute('aria-expanded', 'false');
      input.blur();
    });
    input.addEventListener('input', showSoon);
    input.addEventListener('keydown', steer);
    list.addEventListener('pointermove', (event) => {
      const place = options().indexOf(event.target.closest('[role=option]'));
      if (place >= 0 && place !== active) choose(place);
    });
  };
  const open = (query) => {
    if (!panel) build();
    if (!panel.open) panel.showModal();
    if (typeof query === 'string') input.value = query;
    input.focus();
    input.select();
    load();
    shown = null;
    show();
  };
  const script = (url) => new Promise((loaded, failed) => {
    const source = element('script', { src: url.href });
    source.onload = loaded;
    source.onerror = () => failed(source.remove());
    document.head.append(source);
  });
  const load = () => {
    if (loading) return;
    const engine = new URL('engine.v2.js', index);
    engine.search = index.search;
    loading = Promise.all([script(engine), script(index)]).then(() => {
      const found = self.sitegenSearchIndex;
      if (found.version !== sitegenSearch.version) throw new Error('The index is of another version');
      site = sitegenSearch.prepare(found);
      delete self.sitegenSearchIndex;
      shown = null;
      show();
      (self.requestIdleCallback || setTimeout)(() => sitegenSearch.vocabulary(site));
    }).catch(() => {
      loading = null;
      status.textContent = say('failed');
    });
  };
  const options = () => [...list.querySelectorAll('[role=option]')];
  const choose = (place) => {
    const all = options();
    if (all[active]) all[active].setAttribute('aria-selected', 'false');
    active = place;
    if (all[place]) {
      all[place].setAttribute('aria-selected', 'true');
      input.setAttribute('aria-activedescendant', all[place].id);
    } else input.removeAttribute('aria-activedescendant');
  };
  const steer = (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (due) show();
    const count = options().length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count) {
      choose((active + step + count) % count);
      options()[active].scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && options()[active]) {
      options()[active].dispatchEvent(new MouseEvent('click', {
        bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey,
      }));
    } else if (event.key === 'Escape') panel.close();
    else if (!step && event.key !== 'Enter') return;
    event.preventDefault();
  };
  const marked = (terms, text) => {
    const parts = [];
    let end = 0;
    for (const [start, stop] of sitegenSearch.marks(terms, text)) {
      parts.push(text.slice(end, start), element('mark', {}, text.slice(start, stop)));
      end = stop;
    }
    return parts.concat(text.slice(end));
  };
  const option = (terms, id, kind, { href, heading, excerpt }) => {
    const made = element('a', {
      role: 'option', id: `search-${id}`, href, tabindex: '-1', 'aria-selected': 'false',
      class: kind === 'page' || kind === 'foreign' ? 'hit' : 'part',
    }, element('b', {}, ...marked(terms, heading)), ' ', element('i', { lang: document.documentElement.lang }, say(kind)));
    if (excerpt) {
      const name = kind === 'code' || kind === 'output' ? 'code' : 'span';
      made.append(' ', element(name, {}, ...marked(terms, excerpt)));
    }
    return made;
  };
  const group = (terms, { page, parts, isTitle, excerpt }, place) => {
    const href = new URL(page.href, index).href;
    const made = element('div', { role: 'group', 'aria-label': page.title });
    if (page.foreign) made.lang = page.foreign;
    const isTop = (part) => !part.anchor && !part.heading;
    const top = parts.find(isTop);
    const isIntroduced = isTitle || !parts.length || parts[0].anchor;
    made.append(option(terms, place, page.foreign ? 'foreign' : 'page', {
      href, heading: page.title, excerpt: (top && top.excerpt) || (isIntroduced ? excerpt : ''),
    }));
    parts.filter((part) => !isTop(part)).forEach((part, number) => made.append(option(
      terms, `${place}-${number}`, part.kind, { ...part, href: `${href}#${encodeURIComponent(part.anchor)}` })));
    return made;
  };
  const show = () => {
    cancelAnimationFrame(due);
    due = 0;
    const query = input.value.trim();
    if (query === shown) return;
    shown = query;
    const found = site && query ? sitegenSearch.search(site, query) : { count: 0, results: [] };
    const { count } = found;
    let message = '';
    if (!site && query) {
      message = say('loading');
      load();
    } else if (query) message = !count ? say('none', { query }) : say(count === 1 ? 'one' : 'many', { count });
    if (count && found.isPartial) message += ' ' + say('partial');
    active = -1;
    list.replaceChildren(...found.results.map((result, place) => group(found.terms, result, place)));
    status.textContent = message;
    input.setAttribute('aria-expanded', String(count > 0));
    choose(count ? 0 : -1);
    list.scrollTop = 0;
  };
  const showSoon = () => {
    due = due || requestAnimationFrame(show);
  };
  const isTyping = (target) =>
    target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
  document.querySelectorAll('[data-search]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => open());
  });
  document.addEventListener('keydown', (event) => {
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isShortcut && (!isSlash || isTyping(event.target) || event.target.closest('dialog'))) return;
    event.preventDefault();
    open();
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (asked) open(asked);
})();