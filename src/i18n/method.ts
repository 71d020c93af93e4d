/** What the method page explains, in order. It is prose, not interface, and so far written in English only. */
export const explanation: readonly {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Told after the paragraphs, as a numbered list. */
  readonly steps?: readonly string[];
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
    id: 'steps',
    title: 'The steps of a reading',
    paragraphs: ['Every text goes the same way:'],
    steps: [
      'The file becomes characters, and none of them is changed. All that follows points at characters by their place.',
      'Headline, dateline, captions, the agency’s signature and page matter such as menus and share buttons are told apart. Page matter is marked, not deleted, and no fact is read from it.',
      'The article is cut into paragraphs, list items and captions, and these into sentences and words. No phrase runs from one of them into the next.',
      'Words for instruments, such as agreement, memorandum or protocol, are found by the word list of the language. On each of them hang phrases: between, with and by lead to the parties; on and of to the subject; for to the period; amending, extending and replacing to an older instrument. The verb tells whether it was signed, exchanged, adopted or only planned. An item of a list takes the verb from the sentence that introduces the list, and a day such as Thursday is reckoned from the dateline. Every rule has a name, and a record lists the rules that made it.',
      'What several sentences and several texts tell of the same agreement, body or person is put together.',
      'The record is written to plain files and every passage in it is compared with its source.',
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

/** What measuring on the tuning half shows to be read badly, by the structure of the text. Figures stand in the tables. */
export const weaknesses: readonly string[] = [
  'Agreements without a noun for the instrument (an order that is placed, a mutual recognition that is agreed) or with a stand-in for it (“another one”, “a similar document”) are often missed.',
  'A later mention in few words, such as “the treaty”, is at times taken for an agreement of its own.',
  'Where no body stands beside the agreement, the two states of the text are inferred as its parties; a body that is named farther off is then missed.',
  'Where one text tells of several occasions, status, day and place can come from the wrong one.',
  'Events: several verbs of a sentence can tell one occasion, and one verb several.',
  'Sectors are recognised by words, so that the main field of an agreement is not always found.',
];
