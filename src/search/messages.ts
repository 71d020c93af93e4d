import { countedText } from '../i18n/plural.ts';
import type { SearchMessages } from './searchMessages.ts';

/** The words that the page gives to the client. */
export function clientMessages(): SearchMessages | null {
  const text = document.querySelector<HTMLElement>('[data-search-dialog]')?.dataset.messages;
  return text === undefined ? null : (JSON.parse(text) as SearchMessages);
}

/** `12 results`, in the language of the interface. */
export function countText({ count, language }: SearchMessages, n: number): string {
  return countedText(count, n, language);
}
