/** From now on, when the keyboard opens over the page, what is typed and the button that sends it are both in view. */
export function keepFormInView(): void {
  visualViewport?.addEventListener('resize', show);
}

function show(): void {
  const field = document.activeElement;
  // A page that someone has made larger with two fingers stays where they put it.
  if (!visualViewport || visualViewport.scale > 1 || !field?.matches('input, textarea')) return;
  const form = field.closest('form');
  (form && form.clientHeight <= visualViewport.height ? form : field).scrollIntoView({ block: 'nearest' });
}
