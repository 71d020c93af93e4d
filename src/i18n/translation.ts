import type { en } from './en.ts';
import type { Message } from './messages.ts';

/** A language of the interface: keys of English and no others. One that it lacks is shown in English. */
export type Translation = Readonly<Partial<Record<keyof typeof en, Message>>>;
