import { en } from './en.ts';
import { ru } from './ru.ts';
import { vi } from './vi.ts';
import type { Message, Messages } from './messages.ts';
import { pluralForm } from './plural.ts';

export type MessageKey = keyof typeof en;

const interfaces: Readonly<Record<string, Messages>> = { en, vi, ru };

/** What a value may be that stands in a message. */
export type MessageValues = Readonly<Record<string, string | number>>;

export interface Interface {
  /** BCP 47. */
  readonly language: string;
  /** The message of a key; `n` chooses its plural form. */
  t(key: MessageKey, values?: MessageValues): string;
  /** A message with all its plural forms, for the reader's browser to choose from. */
  forms(key: MessageKey): Message;
  /** The message of a key that is put together, such as `kind.` and a kind. */
  term(key: string): string;
  number(value: number): string;
  /** A share between 0 and 1, to two places; a dash where there is nothing to share. */
  ratio(value: number | null): string;
  /** The name of a state by its code. */
  state(code: string): string;
  /** The name of a language by its BCP 47 tag. */
  languageName(tag: string): string;
}

/** Where the name that states use at the United Nations differs from the one in Intl. */
const stateNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { VN: 'Viet Nam', EU: 'European Union' },
  vi: { EU: 'Liên minh châu Âu' },
  ru: { EU: 'Европейский союз' },
};

function fill(text: string, values: MessageValues, number: (value: number) => string): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? number(value) : value;
  });
}

const made = new Map<string, Interface>();

/** The interface in a language; English where it is not translated, or a message of it is not. */
export function interfaceIn(language: string): Interface {
  let known = made.get(language);
  if (!known) made.set(language, (known = makeInterface(language)));
  return known;
}

function makeInterface(language: string): Interface {
  const messages = interfaces[language];
  const tag = messages ? language : 'en';
  const format = new Intl.NumberFormat(tag);
  const twoPlaces = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const regions = new Intl.DisplayNames(tag, { type: 'region' });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const number = (value: number): string => format.format(value);
  const fallback: Messages = en;
  const choose = (message: Message, { n }: MessageValues): string =>
    pluralForm(message, typeof n === 'number' ? n : 0, tag);
  const term = (key: string, values: MessageValues = {}): string => {
    const message = messages?.[key] ?? fallback[key];
    return message === undefined ? key : fill(choose(message, values), values, number);
  };
  return {
    language: tag,
    t: (key, values = {}) => term(key, values),
    forms: (key) => messages?.[key] ?? en[key],
    term: (key) => term(key),
    number,
    ratio: (value) => (value === null ? '–' : twoPlaces.format(value)),
    state: (code) => stateNames[tag]?.[code] ?? regions.of(code) ?? code,
    languageName: (code) => languages.of(code) ?? code,
  };
}
