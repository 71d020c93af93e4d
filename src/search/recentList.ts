import { forgetSearches, recentSearches } from './recent.ts';
import type { SearchMessages } from './searchMessages.ts';

function button(text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  return made;
}

/** Shows what was searched for lately, with a way to forget it. */
export function drawRecent(holder: HTMLElement, messages: SearchMessages, isShown: boolean): void {
  const searches = isShown ? recentSearches() : [];
  holder.hidden = searches.length === 0;
  if (searches.length === 0) {
    holder.replaceChildren();
    return;
  }
  const label = document.createElement('p');
  label.textContent = messages.recent;
  const forget = button(messages.forget);
  forget.dataset.forget = '';
  forget.addEventListener('click', forgetSearches);
  holder.replaceChildren(label, ...searches.map(button), forget);
}
