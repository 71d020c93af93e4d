import type { Messages } from './messages.ts';

/** What the method page says of measured accuracy, in English. */
export const enAccuracy = {
  'accuracy.title': 'How well texts are read',
  'accuracy.lead':
    'A careful reader took from {texts} texts in {languages} what they say, and the machine’s reading is compared with that. The texts are made up, written for this in the manner of agency reports, releases, lists and communiqués, some with nothing signed in them, some with page matter around the article. Texts of another manner may be read better or worse.',
  'accuracy.halves':
    'One half is unseen: written and read by hand before the rules were made, and never looked at to change a rule. Its figures are the ones to go by. The other half is for tuning: rules are changed by its errors, so its figures flatter.',
  'accuracy.measures':
    'Precision is the share of what was read that is right; recall, the share of what there is that was read; F1, the harmonic mean of the two; n, how many there are. “Kind and all parties” is the strictest: the agreement was found, its kind is right, and so is every party, with none missing and none too many. From status to what it amends, fields are compared on the agreements that were found. Where n is small, a single case moves the figure much.',
  'accuracy.half.unseen': 'Unseen half',
  'accuracy.half.tuning': 'Tuning half',
  'accuracy.texts': { one: '{n} text', other: '{n} texts' },
  'accuracy.together': 'All languages',
  'accuracy.precision': 'Precision',
  'accuracy.recall': 'Recall',
  'accuracy.f1': 'F1',
  'accuracy.n': 'n',
  'accuracy.field.agreements': 'Agreements found',
  'accuracy.field.agreements (new)': 'Agreements found, of the occasion',
  'accuracy.field.kind': 'Kind',
  'accuracy.field.kind + all parties': 'Kind and all parties',
  'accuracy.field.kind + all parties (states by code)': 'The same, states by any of their names',
  'accuracy.field.parties': 'Parties',
  'accuracy.field.sectors': 'Sectors',
  'accuracy.field.status': 'Status',
  'accuracy.field.signed': 'Day of signing',
  'accuracy.field.place': 'Place of signing',
  'accuracy.field.period': 'Period',
  'accuracy.field.amends': 'What it amends',
  'accuracy.field.people': 'People',
  'accuracy.field.organisations': 'Organisations',
  'accuracy.field.events': 'Events',
  'accuracy.field.boilerplate (chars)': 'Page matter (characters)',
  'accuracy.field.language': 'Language',
  'accuracy.field.published': 'Day of the text',
  'accuracy.field.dateline place': 'Place of the dateline',
  'accuracy.field.agency': 'Agency',
  'accuracy.calibration': 'How sure a reading is',
  'accuracy.calibrationLead':
    'Each agreement that is read gets a confidence between 0 and 1: how likely it is that the text tells of this agreement, of this kind and between these parties. It is reckoned from the rules that read it and from what is missing. It was fitted to the tuning half and to other texts that are not published, on which rules were tuned too; the unseen half tells how far it can be relied on.',
  'accuracy.confidence': 'Confidence',
  'accuracy.rightShare': 'Right',
  'accuracy.binFrom': '{from} and above',
  'accuracy.binBetween': '{from} to below {below}',
  'accuracy.binAll': 'All from {from}',
  'accuracy.weak': 'What is read badly',
  'accuracy.weakFields': 'In the unseen half F1 is below {bound} for: {fields}.',
  'accuracy.noWeakFields': 'In the unseen half no field has an F1 below {bound}.',
  'accuracy.reproduce': 'How to measure again',
  'accuracy.reproduceOwn':
    'The texts, what was taken from them by hand and the program that compares are part of the project. From its folder, this prints all figures by language and half and writes those of this page:',
  'accuracy.reproduceOther':
    'A folder of your own texts, read by hand in the same form, is measured by giving it:',
} as const satisfies Messages;
