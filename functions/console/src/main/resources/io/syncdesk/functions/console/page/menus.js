/** Small menus (details.menu) close when somebody looks elsewhere, chooses, or presses Escape; one is open at a time. */

const open = () => document.querySelectorAll('details.menu[open]');

function closeIf(isOver) {
  for (const menu of open()) {
    if (!isOver(menu)) continue;
    // What is chosen in a closed menu cannot keep the focus.
    if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
    menu.open = false;
  }
}

export function keepMenus() {
  document.addEventListener('click', ({target}) => closeIf(menu => !menu.contains(target) || target.closest('.menu-item')));
  document.addEventListener('focusin', ({target}) => closeIf(menu => !menu.contains(target)));
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
  });
}
