import type { Context } from '../context.ts';
import type { Mention } from './mention.ts';

const longestTitle = 300;

/** A title made of the mention: from the noun phrase on, without its article, white space folded, capitalised. */
export function titleOf(mention: Mention, context: Context): string {
  const { line, phrase } = mention;
  const article = line.part(phrase.start, 'articles', 'indefinite', 'definite');
  const start =
    mention.determiner !== 'elided' && article && article.end < mention.head.end ? article.end : phrase.start;
  const text = line.text({ start, end: mention.end });
  const short = text.length > longestTitle ? `${text.slice(0, text.lastIndexOf(' ', longestTitle))}…` : text;
  return short.charAt(0).toLocaleUpperCase(context.language.code) + short.slice(1);
}
