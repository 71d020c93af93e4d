import { z } from 'zod';

/** Phrases, matched word by word in any case, with or without tone marks; `…` stands for up to seven words. */
const phrasesSchema = z.array(z.string().min(1)).default([]);

/** `boilerplate.yaml`: what a page says beside its article. */
export const boilerplateSectionSchema = z.strictObject({
  /** Of what menus, share bars, counters and log-in lines are made; a line of nothing else is no part of the article. */
  furniture: phrasesSchema,
  /** Names of a newspaper's sections and other words of menus that an article may use: only in company. */
  menuWords: phrasesSchema,
  /** How a sentence begins that asks the reader to do something with the page. */
  asks: phrasesSchema,
  /** What the legal notes of a page say, wherever it stands in a sentence. */
  notices: phrasesSchema,
  /** The same in a line of a few words; a longer one may be about the thing itself. */
  shortNotices: phrasesSchema,
  /** Headings above what follows an article: other articles, comments, downloads. */
  headings: phrasesSchema,
  /** Labels before a link to something else in the same line: `Read more: …`. */
  pointers: phrasesSchema,
  /** Labels before the title of a film or of more pictures: after a bullet a link, else a caption. */
  mediaLabels: phrasesSchema,
  /** Labels before keywords. */
  keywordLabels: phrasesSchema,
});

/** `edges.yaml`: what stands at the beginning and the end of an article, and by what its language is known. */
export const edgesSectionSchema = z.strictObject({
  /** Words that every text of the language is full of, and that no other one of ours has. */
  functionWords: z.array(z.string().min(1)).default([]),
  /** Words before the name of a place: `г. Москва`. */
  placeWords: phrasesSchema,
  /** Lines that say that the text ends. */
  endMarks: phrasesSchema,
  /** Words of the number of an issue or a release. */
  issueLabels: phrasesSchema,
  /** Words before the number of a page. */
  pageLabels: phrasesSchema,
  /** Labels before the day of publication. */
  publishedLabels: phrasesSchema,
  /** Words of a time of day beside its numbers. */
  timeWords: phrasesSchema,
  /** Labels before the name of who wrote it. */
  bylineLabels: phrasesSchema,
  /** Labels before the name of whom it is taken from, in a line of its own or in brackets. */
  sourceLabels: phrasesSchema,
  /** News agencies and papers, as they sign. */
  agencies: phrasesSchema,
  /** Words that an office which issues texts has in its name. */
  officeWords: phrasesSchema,
  /** What sort of paper it is, in a line of its own under the headline. */
  documentLabels: phrasesSchema,
  /** Labels before who took a photograph. */
  creditLabels: phrasesSchema,
  /** Where somebody stands in a picture. */
  pictureSides: phrasesSchema,
});
