import { tell } from '../resolve/tell.ts';

const raw = 'In Moscow VNVC and RDIF signed a memorandum, and again VNVC and RDIF.';
export const { text } = tell({ id: 'report', raw });

/** A record without a fault. Each case breaks one thing in it. */
export const clean: Readonly<Record<string, string>> = {
  'sources/report': `---
title: A report
language: en
dated: 2025-05-11
rights: full
file: texts/report.txt
sha256: ${text.sha256}
regions:
  - {kind: body, start: 0, end: ${raw.length}}
---
`,
  'agreements/memorandum': `---
title: Memorandum
kind: memorandum
status: signed
parties: [vnvc, RU]
signatories: [to-lam]
sectors: [health]
signed: 2025-05-10
period: 2025/2030
inForce: 2025-06-01
amends: {kind: agreement, year: "2010"}
event: signing
evidence:
  - source: report
    exact: "VNVC and RDIF"
    prefix: "In Moscow "
    suffix: " signed a memorandum"
    start: 10
    end: 23
    supports: [parties]
implied: [signed]
readings:
  - {field: signed, value: 2025-05-11, source: report}
---

A note of **ours**, with {1 + 1}.
`,
  'events/signing': `---
title: Signing
kind: signing
date: 2025-05-10
participants: [VN, to-lam, vnvc]
---
`,
  'organisations/vnvc': '---\ntitle: VNVC\ncountry: VN\n---\n',
  'people/to-lam': `---
title: Tô Lâm
country: VN
roles:
  - {role: President, from: 2024-05-22, to: 2024-10-21, source: report}
---
`,
};

export interface Broken {
  /** The file, what is replaced in it and by what. */
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** The file in which it is told, where that is another. */
  readonly told?: string;
  /** Where the problem must be told, and what its words must hold. */
  readonly line: number;
  readonly column: number;
  readonly what: RegExp;
  readonly remedy?: RegExp;
}

export const agreement = 'agreements/memorandum';
export const cases: Readonly<Record<string, Broken>> = {
  'a quote with another letter': {
    file: agreement,
    from: 'exact: "VNVC and RDIF"',
    to: 'exact: "VNVC and RdIF"',
    line: 15,
    column: 5,
    what: /"VNVC and RdIF" does not stand at its place/,
    remedy: /stand nowhere/,
  },
  'a quote at another place': {
    file: agreement,
    from: 'start: 10\n    end: 23',
    to: 'start: 11\n    end: 24',
    line: 15,
    column: 5,
    what: /does not stand at its place/,
    remedy: /more than once/,
  },
  'a quote that stands once, at another place': {
    file: agreement,
    from: /exact: .*\n.*\n.*\n {4}start: 10\n {4}end: 23/,
    to: 'exact: a memorandum\n    start: 0\n    end: 12',
    line: 15,
    column: 5,
    what: /does not stand at its place/,
    remedy: /write start: 31 and end: 43/,
  },
  'a prefix that is not there': {
    file: agreement,
    from: 'prefix: "In Moscow "',
    to: 'prefix: "In Hanoi "',
    line: 16,
    column: 5,
    what: /prefix/,
    remedy: /"n Moscow "/,
  },
  'a suffix that is not there': {
    file: agreement,
    from: 'suffix: " signed a memorandum"',
    to: 'suffix: " did not sign"',
    line: 17,
    column: 5,
    what: /suffix/,
  },
  'a passage of a source that is not there': {
    file: agreement,
    from: 'source: report\n',
    to: 'source: reports\n',
    line: 14,
    column: 5,
    what: /no source “reports”/,
  },
  'a passage that supports no field': {
    file: agreement,
    from: 'supports: [parties]',
    to: 'supports: [kind, partys]',
    line: 20,
    column: 22,
    what: /“partys”/,
  },
  'a party that is no record': {
    file: agreement,
    from: 'parties: [vnvc, RU]',
    to: 'parties: [vnvc, rdif]',
    line: 5,
    column: 17,
    what: /no record “rdif” in organisations/,
  },
  'a party that is no state': {
    file: agreement,
    from: 'parties: [vnvc, RU]',
    to: 'parties: [vnvc, UK]',
    line: 5,
    column: 17,
    what: /“UK” is the code of no state/,
  },
  'a signatory that is no record': {
    file: agreement,
    from: 'signatories: [to-lam]',
    to: 'signatories: [vnvc]',
    line: 6,
    column: 15,
    what: /no record “vnvc” in people/,
  },
  'an event that is no record': {
    file: agreement,
    from: 'event: signing',
    to: 'event: signings',
    line: 12,
    column: 1,
    what: /“signings”/,
  },
  'an older agreement that is no record': {
    file: agreement,
    from: 'amends: {kind: agreement, year: "2010"}',
    to: 'amends: older',
    line: 11,
    column: 1,
    what: /“older”/,
  },
  'an agreement that amends itself': {
    file: agreement,
    from: 'amends: {kind: agreement, year: "2010"}',
    to: 'amends: memorandum',
    line: 11,
    column: 1,
    what: /points to itself/,
  },
  'an older agreement that is younger': {
    file: agreement,
    from: 'year: "2010"',
    to: 'year: "2026"',
    line: 11,
    column: 1,
    what: /2026, later than this one/,
  },
  'a sector that is none': {
    file: agreement,
    from: 'sectors: [health]',
    to: 'sectors: [health, vaccines]',
    line: 7,
    column: 19,
    what: /“sectors.1: "vaccines"”/,
    remedy: /politics, economy/,
  },
  'a date that is no date': {
    file: agreement,
    from: 'signed: 2025-05-10',
    to: 'signed: 10 May 2025',
    line: 8,
    column: 1,
    what: /“signed: "10 May 2025"”/,
    remedy: /2025-05-10/,
  },
  'a day that no month has': {
    file: agreement,
    from: 'inForce: 2025-06-01',
    to: 'inForce: 2025-06-31',
    line: 10,
    column: 1,
    what: /2025-06-31/,
  },
  'a period that ends before it begins': {
    file: agreement,
    from: 'period: 2025/2030',
    to: 'period: 2030/2025',
    line: 9,
    column: 1,
    what: /ends before it begins|period/,
  },
  'in force before it was signed': {
    file: agreement,
    from: 'inForce: 2025-06-01',
    to: 'inForce: 2025-04',
    line: 10,
    column: 1,
    what: /in force before it was signed/,
  },
  'a kind that is none': {
    file: agreement,
    from: 'kind: memorandum',
    to: 'kind: memo',
    line: 3,
    column: 1,
    what: /“kind: "memo"”/,
    remedy: /treaty, agreement/,
  },
  'a title that is missing': {
    file: agreement,
    from: 'title: Memorandum\n',
    to: '',
    line: 1,
    column: 1,
    what: /“title” is missing/,
  },
  'a field that is not known': {
    file: agreement,
    from: 'kind: memorandum',
    to: 'kind: memorandum\nperod: 2025',
    line: 4,
    column: 1,
    what: /“perod” is no field/,
  },
  'an implied field that is none': {
    file: agreement,
    from: 'implied: [signed]',
    to: 'implied: [sined]',
    line: 21,
    column: 11,
    what: /“sined”/,
  },
  'another reading of a source that is not there': {
    file: agreement,
    from: 'source: report}',
    to: 'source: nowhere}',
    line: 23,
    column: 40,
    what: /“nowhere”/,
  },
  'an expression that is not closed': {
    file: agreement,
    from: '{1 + 1}',
    to: '{1 + 1',
    line: 26,
    column: 33,
    what: /not MDX/,
  },
  'a tag that is not closed': {
    file: agreement,
    from: '**ours**',
    to: '<b>ours',
    line: 26,
    column: 1,
    what: /not MDX/,
  },
  'a source whose text was changed': {
    file: 'sources/report',
    from: text.sha256,
    to: 'a'.repeat(64),
    line: 7,
    column: 1,
    what: /no longer the file that was read/,
  },
  'a source whose text is gone': {
    file: 'sources/report',
    from: 'file: texts/report.txt',
    to: 'file: texts/other.txt',
    line: 6,
    column: 1,
    what: /no text content\/texts\/other.txt/,
  },
  'a region beyond the text': {
    file: 'sources/report',
    from: `end: ${raw.length}`,
    to: `end: ${raw.length + 1}`,
    line: 9,
    column: 5,
    what: /region/,
  },
  'a participant that is no record': {
    file: 'events/signing',
    from: 'participants: [VN, to-lam, vnvc]',
    to: 'participants: [VN, tolam, vnvc]',
    line: 5,
    column: 20,
    what: /“tolam” in organisations\/ or people\//,
  },
  'a seat in no state': {
    file: 'organisations/vnvc',
    from: 'country: VN',
    to: 'country: XQ',
    line: 3,
    column: 1,
    what: /“XQ”/,
  },
  'a role that ends before it begins': {
    file: 'people/to-lam',
    from: 'to: 2024-10-21',
    to: 'to: 2023',
    line: 5,
    column: 5,
    what: /role ends before it begins/,
  },
  'a party that was founded after it signed': {
    file: 'organisations/vnvc',
    from: 'country: VN',
    to: 'country: VN\nfounded: 2026',
    told: agreement,
    line: 5,
    column: 11,
    what: /vnvc was founded after it signed/,
  },
  'an event that ends before it begins': {
    file: 'events/signing',
    from: 'date: 2025-05-10',
    to: 'date: 2025-05-10/2025-05-08',
    line: 4,
    column: 1,
    what: /cannot be used|ends before it begins/,
  },
  'a record that is said to be one that never was': {
    file: 'organisations/vnvc',
    from: 'country: VN',
    to: 'country: VN\nsameAs: [vnvk]',
    line: 4,
    column: 10,
    what: /no record “vnvk” in organisations/,
  },
  'a field that is said to be checked and is none': {
    file: 'events/signing',
    from: 'kind: signing',
    to: 'kind: signing\nchecked: [when]',
    line: 4,
    column: 11,
    what: /“when” is no field/,
  },
};
