/**
 * The Story's only script: arrow keys, PageUp, PageDown, Home and End go from page to page, as does a clicker. Down and Up first scroll what does not
 * fit. Where a screen is wide, a page that is taller than it gets smaller letters until it fits or they would be hard to read. Without the script the
 * links below each page do the same. `storyScriptHash` must fit it letter by letter (tested): the page's own policy lets in no other.
 */
export const storyScript = `(function () {
  var pages = [].slice.call(document.querySelectorAll('.page'));
  function fit() {
    var top = here();
    pages.forEach(function (page) {
      page.style.fontSize = '';
      if (innerWidth < 700) return;
      var normal = parseFloat(getComputedStyle(page).fontSize), least = Math.min(normal, 12.5);
      for (var size = normal; size > least && page.offsetHeight > innerHeight + 1;) {
        size = Math.max(least, size * 0.96);
        page.style.fontSize = size + 'px';
      }
    });
    if (top > 0) pages[top].scrollIntoView({ behavior: 'instant' });
  }
  function here() {
    var best = 0, least = Infinity;
    pages.forEach(function (page, index) {
      var box = page.getBoundingClientRect();
      var off = box.top <= 8 && box.bottom > 8 ? 0 : Math.abs(box.top);
      if (off < least) { least = off; best = index; }
    });
    return best;
  }
  function go(index) {
    var page = pages[Math.max(0, Math.min(pages.length - 1, index))];
    page.scrollIntoView();
    page.focus({ preventScroll: true });
  }
  var rtl = getComputedStyle(document.documentElement).direction === 'rtl';
  addEventListener('keydown', function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    var at = here(), box = pages[at].getBoundingClientRect(), key = event.key, to = null;
    if (key === 'ArrowRight') to = rtl ? at - 1 : at + 1;
    else if (key === 'ArrowLeft') to = rtl ? at + 1 : at - 1;
    else if (key === 'PageDown') to = at + 1;
    else if (key === 'PageUp') to = at - 1;
    else if (key === 'ArrowDown' && box.bottom <= innerHeight + 8) to = at + 1;
    else if (key === 'ArrowUp' && box.top >= -8) to = at - 1;
    else if (key === 'Home') to = 0;
    else if (key === 'End') to = pages.length - 1;
    if (to === null) return;
    event.preventDefault();
    go(to);
  });
  addEventListener('resize', fit);
  fit();
})();`;

export const storyScriptHash = 'sha256-quy2GJsVAXqywRB88PQwNdLTD8kWw/9v4pzW1oiznqQ=';
