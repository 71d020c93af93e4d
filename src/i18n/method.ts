/** What the method page explains, in order. It is prose, not interface, and so far written in English only. */
export const explanation: readonly {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}[] = [
  {
    id: 'passages',
    title: 'From a text to a passage',
    paragraphs: [
      'Every text is kept exactly as it was received. A reading program marks what belongs to the article and what is page matter, cuts the article into sentences, and looks in them for agreements, events, organisations and people. It uses word lists and rules, no statistical model and no network, so that the same text always gives the same reading.',
      'Each thing that it finds is tied to the characters that say it: the passage. A passage is kept with the words before and after it and with its place in the text. Whenever the site is built, every passage is compared with its source, letter by letter; one that no longer stands there stops the build.',
    ],
  },
  {
    id: 'stated',
    title: 'Stated, inferred, silent',
    paragraphs: [
      'A field of a record is stated where a passage says it of this very agreement or event; the number beside the field leads to the passage. It is inferred where it is taken from the context, such as the day of a ceremony for each document signed there, or from the words by which a sector is recognised; the page says so beside the field. A field that no source tells is left out: the record does not guess.',
    ],
  },
  {
    id: 'one-record',
    title: 'One thing, one record',
    paragraphs: [
      'The same agreement told by several sources, in one language or in several, is one record with several pieces of evidence. Where the sources differ in a date, a name or a number, the record keeps both readings and shows them.',
    ],
  },
  {
    id: 'hands',
    title: 'What people corrected',
    paragraphs: [
      'People correct the record in plain files. A corrected field is theirs from then on: no later reading overwrites it, and the difference from the machine’s reading is published on the page of corrections.',
    ],
  },
];
