// Runs before anything is drawn: the colours that the reader chose, so that no page flashes.
(() => {
  'use strict';

  const root = document.documentElement;
  root.setAttribute('data-js', '');
  try {
    const choice = localStorage.getItem('theme');
    if (choice === 'light' || choice === 'dark') root.setAttribute('data-theme', choice);
  } catch (error) {
    // A browser may keep nothing for a file: then the system decides.
  }
})();
