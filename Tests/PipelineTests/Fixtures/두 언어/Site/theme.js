(() => {
  'use strict';
  const root = document.documentElement;
  root.setAttribute('data-js', '');
  try {
    const choice = localStorage.getItem('theme');
    if (choice === 'light' || choice === 'dark') root.setAttribute('data-theme', choice);
  } catch (error) {
  }
})();