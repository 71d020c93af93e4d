/** A message, or its plural forms by the categories of Intl.PluralRules. */
export type Message =
  string | { readonly other: string; readonly one?: string; readonly few?: string; readonly many?: string };
export type Messages = Readonly<Record<string, Message>>;
