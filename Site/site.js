(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, within) => [...(within || document).querySelectorAll(selector)];
  const CHOICES = ['auto', 'light', 'dark'];
  const remember = (choice) => {
    try {
      if (choice === 'auto') localStorage.removeItem('theme');
      else localStorage.setItem('theme', choice);
    } catch (error) {
    }
  };
  all('[data-look]').forEach((button) => {
    const current = () => root.getAttribute('data-theme') || 'auto';
    const say = () => {
      const words = button.getAttribute('data-' + current());
      button.setAttribute('aria-label', words);
      button.title = words;
    };
    button.hidden = false;
    say();
    button.addEventListener('click', () => {
      const next = CHOICES[(CHOICES.indexOf(current()) + 1) % CHOICES.length];
      if (next === 'auto') root.removeAttribute('data-theme');
      else root.setAttribute('data-theme', next);
      remember(next);
      say();
    });
  });
  const copyByHand = (text) => {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'offscreen';
    document.body.append(area);
    area.select();
    const isDone = document.execCommand('copy');
    area.remove();
    return isDone ? Promise.resolve() : Promise.reject(new Error('not copied'));
  };
  const copy = (text) => navigator.clipboard
    ? navigator.clipboard.writeText(text).catch(() => copyByHand(text)) : copyByHand(text);
  const offerCopying = (within) => {
    all('.listing .copy', within).forEach((button) => {
      const listing = button.closest('.listing');
      const program = listing.querySelector('.whole code') || listing.querySelector('.code code');
      if (!program) return;
      const words = button.textContent, label = button.getAttribute('aria-label');
      const say = (text, name) => {
        button.textContent = text;
        button.setAttribute('aria-label', name);
      };
      button.hidden = false;
      button.addEventListener('click', () => {
        copy(program.textContent).then(() => {
          const { copied } = button.dataset;
          say(copied, copied);
          setTimeout(() => say(words, label), 1600);
        }, () => getSelection().selectAllChildren(program));
      });
    });
  };
  offerCopying(document);
  document.addEventListener('sitegen:main', (event) => offerCopying(event.detail));
  const unfold = () => {
    const target = document.querySelector(':target');
    for (let node = target; node; node = node.parentElement) {
      if (node.tagName === 'DETAILS' && !node.open) {
        node.open = true;
        target.scrollIntoView();
      }
    }
  };
  addEventListener('hashchange', unfold);
  unfold();
  const sheets = all('.side > details, .toc > details');
  const close = (except) => sheets.forEach((sheet) => {
    if (sheet !== except) sheet.open = false;
  });
  sheets.forEach((sheet) => {
    sheet.addEventListener('toggle', () => {
      if (sheet.open) close(sheet);
    });
    sheet.addEventListener('click', (event) => {
      if (event.target.closest('a')) close();
    });
  });
  document.addEventListener('click', (event) => {
    if (!event.target.closest('.side, .toc')) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    sheets.forEach((sheet) => {
      if (sheet.open && sheet.contains(document.activeElement)) sheet.querySelector('summary').focus();
    });
    close();
  });
  const keepInSight = (link) => {
    const list = link.closest('details > div');
    list.scrollTop = link.offsetTop - list.clientHeight / 2;
  };
  const links = all('.toc li a');
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let isDue = false;
  const mark = () => {
    isDue = false;
    let current = -1;
    headings.forEach((heading, place) => {
      if (heading && heading.getBoundingClientRect().top < innerHeight / 3) current = place;
    });
    links.forEach((link, place) => {
      if (place !== current) link.removeAttribute('aria-current');
      else if (!link.hasAttribute('aria-current')) {
        link.setAttribute('aria-current', 'location');
        keepInSight(link);
      }
    });
  };
  if (links.length) {
    addEventListener('scroll', () => {
      if (!isDue) requestAnimationFrame(mark);
      isDue = true;
    }, { passive: true });
    mark();
  }
  const here = document.querySelector('.side [aria-current]');
  const isInMenu = here && here.closest('.side > details > div');
  if (isInMenu && here.getBoundingClientRect().bottom > innerHeight - 48) keepInSight(here);
})();