import type { Message } from './messages.ts';

const rules = new Map<string, Intl.PluralRules>();

/** The form of a message that a number wants in a language. */
export function pluralForm(message: Message, n: number, language: string): string {
  if (typeof message === 'string') return message;
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  const category = rule.select(n);
  return (
    (category === 'one' || category === 'few' || category === 'many' ? message[category] : undefined) ??
    message.other
  );
}

/** The message of a number, with the number in it. */
export function countedText(message: Message, n: number, language: string): string {
  return pluralForm(message, n, language).replace('{n}', new Intl.NumberFormat(language).format(n));
}
