import type { Interface } from '../i18n/index.ts';

/** The `lang` of a run of text, or undefined where it is in the language of the interface. */
export function foreign(language: string | undefined, ui: Interface): string | undefined {
  return language === undefined || language === ui.language ? undefined : language;
}
