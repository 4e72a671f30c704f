// An element as a user knows it: by its role and accessible name, in the dialog that is open or else the page. It runs in the page
// itself: asked for a name, Firefox's driver needs half a second for each, and WebKitGTK's can't be asked.
export const FIND = (role, name) => {
  const of = {
    button: 'button, [role=button], summary',
    textbox: 'input:not([type=file], [type=checkbox], [type=radio]), textarea',
    checkbox: 'input[type=checkbox], [role=checkbox]',
    tab: '[role=tab]',
    menuitem: '[role=menuitem]',
  };
  const text = (node) => node.textContent.trim().replace(/\s+/g, ' ');
  const named = (node) => {
    const by = (node.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    if (by.length) return by.map((id) => text(document.getElementById(id))).join(' ');
    return node.getAttribute('aria-label') ?? (node.labels?.length ? [...node.labels].map(text).join(' ') : text(node));
  };
  const dialog = [...document.querySelectorAll('dialog[open]')].pop();
  const all = [...(dialog ?? document).querySelectorAll(of[role])];
  return all.find((node) => named(node) === name && node.getClientRects().length > 0) ?? null;
};
