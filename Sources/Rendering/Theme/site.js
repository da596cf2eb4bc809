// What is nice to have: the switch of colours, copying, where one is. Pages are complete without it.
(function () {
  "use strict";
  var root = document.documentElement;
  function all(selector, within) {
    return Array.prototype.slice.call((within || document).querySelectorAll(selector));
  }

  // Colours: as the system, light, dark; remembered where the browser lets us.
  function remember(choice) {
    try {
      if (choice === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", choice);
    } catch (error) {
      return false;
    }
    return true;
  }
  all("[data-look]").forEach(function (button) {
    var order = ["auto", "light", "dark"];
    function current() {
      return root.getAttribute("data-theme") || "auto";
    }
    function say() {
      var words = button.getAttribute("data-" + current());
      button.setAttribute("aria-label", words);
      button.title = words;
    }
    button.hidden = false;
    say();
    button.addEventListener("click", function () {
      var next = order[(order.indexOf(current()) + 1) % order.length];
      if (next === "auto") root.removeAttribute("data-theme");
      else root.setAttribute("data-theme", next);
      remember(next);
      say();
    });
  });

  // Copying: the complete program, the very text that was compiled.
  function copyByHand(text) {
    var area = document.createElement("textarea");
    area.value = text;
    area.className = "offscreen";
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject(new Error("not copied"));
  }
  function copy(text) {
    if (!navigator.clipboard) return copyByHand(text);
    return navigator.clipboard.writeText(text).catch(function () {
      return copyByHand(text);
    });
  }
  function offerCopying(within) {
    all(".listing .copy", within).forEach(function (button) {
      var listing = button.closest(".listing");
      var program = listing.querySelector(".whole code") || listing.querySelector(".code code");
      if (!program) return;
      var words = button.textContent;
      var label = button.getAttribute("aria-label");
      button.hidden = false;
      button.addEventListener("click", function () {
        copy(program.textContent).then(function () {
          button.textContent = button.getAttribute("data-copied");
          button.setAttribute("aria-label", button.textContent);
          setTimeout(function () {
            button.textContent = words;
            button.setAttribute("aria-label", label);
          }, 1600);
        }, function () {
          getSelection().selectAllChildren(program);
        });
      });
    });
  }
  offerCopying(document);
  // The preview sets a new text into the page that is open.
  document.addEventListener("sitegen:main", function (event) {
    offerCopying(event.detail);
  });

  // A link to a line that is folded away opens the fold.
  function unfold() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    for (var node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS" && !node.open) {
        node.open = true;
        target.scrollIntoView();
      }
    }
  }
  addEventListener("hashchange", unfold);
  unfold();

  // On a phone: one sheet at a time; Escape, a tap beside it and a link in it close it.
  var sheets = all(".side > details, .toc > details");
  function close(except) {
    sheets.forEach(function (sheet) {
      if (sheet !== except) sheet.open = false;
    });
  }
  sheets.forEach(function (sheet) {
    sheet.addEventListener("toggle", function () {
      if (sheet.open) close(sheet);
    });
    sheet.addEventListener("click", function (event) {
      if (event.target.closest("a")) close();
    });
  });
  document.addEventListener("click", function (event) {
    if (!event.target.closest(".side, .toc")) close();
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    sheets.forEach(function (sheet) {
      if (sheet.open && sheet.contains(document.activeElement)) sheet.querySelector("summary").focus();
    });
    close();
  });

  // Where one is: the last heading above the upper third of the window.
  var links = all(".toc li a");
  var headings = links.map(function (link) {
    return document.getElementById(decodeURIComponent(link.hash.slice(1)));
  });
  var waiting = false;
  function mark() {
    waiting = false;
    var current = -1;
    headings.forEach(function (heading, index) {
      if (heading && heading.getBoundingClientRect().top < innerHeight / 3) current = index;
    });
    links.forEach(function (link, index) {
      if (index !== current) link.removeAttribute("aria-current");
      else if (!link.hasAttribute("aria-current")) {
        link.setAttribute("aria-current", "location");
        keepInSight(link);
      }
    });
  }
  // A list longer than the window scrolls by itself.
  function keepInSight(link) {
    var list = link.closest("details > div");
    list.scrollTop = link.offsetTop - list.clientHeight / 2;
  }
  if (links.length) {
    addEventListener("scroll", function () {
      if (!waiting) requestAnimationFrame(mark);
      waiting = true;
    }, { passive: true });
    mark();
  }

  // The menu shows the page one is on.
  var here = document.querySelector(".side [aria-current]");
  var menu = here && here.closest(".side > details > div");
  if (menu && here.getBoundingClientRect().bottom > innerHeight - 48) keepInSight(here);
})();
