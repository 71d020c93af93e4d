import type { AgreementKind, EventKind } from '../schema/vocabulary.ts';

/** What is cited: a page of the record. */
export interface Cited {
  readonly id: string;
  readonly title: string;
  readonly kind: AgreementKind | EventKind;
  /** EDTF, or null where no source tells. */
  readonly date: string | null;
  /** BCP 47. */
  readonly language: string;
  /** Name of the record in which it stands. */
  readonly container: string;
  readonly publisher: string | null;
  /** Absolute where the site has an address, else from its root. */
  readonly address: string;
}

const year = (date: string | null): string | null => (date === null ? null : date.slice(0, 4));
const plain = (date: string | null): string | null =>
  date !== null && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(date) ? date : null;

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const tex = (text: string): string =>
  text.replaceAll(/[\\{}%&#$_~^]/g, (character) => escapes[character] ?? character);

/** A BibTeX entry. */
export function bibtex({ id, title, date, container, publisher, address, language }: Cited): string {
  const fields = [
    ['title', `{${tex(title)}}`],
    ['year', year(date)],
    ['howpublished', tex(container)],
    ['organization', publisher === null ? null : tex(publisher)],
    ['langid', language],
    ['url', address],
  ] as const;
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${id},\n${lines.join(',\n')}\n}`;
}

/** An RIS record. */
export function ris({ title, date, container, publisher, address, language }: Cited): string {
  const day = plain(date);
  const fields = [
    ['TY', 'GEN'],
    ['TI', title],
    ['PY', year(date)],
    ['DA', day === null ? null : `${day.replaceAll('-', '/')}${'/'.repeat(4 - day.split('-').length)}`],
    ['T2', container],
    ['PB', publisher],
    ['LA', language],
    ['UR', address],
    ['ER', ''],
  ] as const;
  return fields.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}`])).join('\n');
}
