import type { en } from './en.ts';
import type { Message } from './messages.ts';

/** A language of the interface holds the keys of English: none less, so that no page is half translated. */
export type Translation = Readonly<Record<keyof typeof en, Message>>;
