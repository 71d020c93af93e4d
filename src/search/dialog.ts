import { searchEngine, siteRoot } from './engine.ts';
import { clientMessages, countText } from './messages.ts';
import { writeQuery } from './query.ts';
import { keepSearch } from './recent.ts';
import { resultItem } from './results.ts';
import { run } from './run.ts';

const shown = 8;
const pause = 120;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Moves the focus between the search box and the results. */
export function moveFocus(holder: HTMLElement, step: 1 | -1): void {
  const stops = [...holder.querySelectorAll<HTMLElement>('[data-search-input], [data-search-results] a')];
  const present = stops.findIndex((stop) => stop === document.activeElement);
  stops[Math.min(stops.length - 1, Math.max(0, present + step))]?.focus();
}

/** The search that opens over any page by `/`, `Ctrl K` or the box in the header. */
export function searchDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('[data-search-dialog]');
  const input = dialog?.querySelector<HTMLInputElement>('[data-search-input]');
  const status = dialog?.querySelector<HTMLElement>('[data-search-status]');
  const list = dialog?.querySelector<HTMLElement>('[data-search-results]');
  const messages = clientMessages();
  if (!dialog || !input || !status || !list || !messages) return;

  const open = (): void => {
    const pageInput = document.querySelector<HTMLInputElement>('[data-search-page] [data-search-input]');
    if (pageInput) {
      pageInput.focus();
      pageInput.select();
      return;
    }
    if (!dialog.open) dialog.showModal();
    input.focus();
    input.select();
    // What fails here fails again, with words, when something is searched for.
    searchEngine().catch(() => undefined);
  };

  let latest = 0;
  const search = async (): Promise<void> => {
    const mine = (latest += 1);
    const text = input.value;
    if (text.trim() === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    status.textContent = messages.loading;
    try {
      const found = await run({ text, filters: new Map(), sort: 'relevance' });
      const data = await Promise.all(found.results.slice(0, shown).map((result) => result.data()));
      if (mine !== latest) return;
      list.replaceChildren(...data.map((each) => resultItem(each, found)));
      status.textContent =
        found.results.length === 0
          ? messages.none.replace('{query}', text)
          : countText(messages, found.results.length);
    } catch {
      if (mine === latest) status.textContent = messages.failed;
    }
  };

  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void search(), pause);
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    moveFocus(dialog, event.key === 'ArrowDown' ? 1 : -1);
  });
  list.addEventListener('click', () => {
    keepSearch(input.value);
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => {
    dialog.close();
  });
  dialog.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const page =
      document.querySelector<HTMLAnchorElement>('[data-search-open]')?.href ??
      new URL('search/', siteRoot()).href;
    location.href = `${page}?${writeQuery({ text: input.value, filters: new Map(), sort: 'relevance' })}`;
  });
  for (const link of document.querySelectorAll('[data-search-open]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open();
    });
  }
  document.addEventListener('keydown', (event) => {
    const combination = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    const slash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    if (!combination && !slash) return;
    event.preventDefault();
    open();
  });
}
