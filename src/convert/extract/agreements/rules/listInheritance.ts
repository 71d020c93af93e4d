import type { Context } from '../../context.ts';
import type { Line, Range } from '../../language/line.ts';
import type { AgreementStatus } from '../../../../schema/vocabulary.ts';
import { moodBefore } from '../governing.ts';
import { note, type Mention } from '../mention.ts';
import type { AgreementRule } from '../rule.ts';

interface Introduction {
  readonly line: Line;
  readonly status: AgreementStatus;
  readonly verb: Range;
  readonly name: string;
}

/** The verb of conclusion in a line, whatever its object. */
function verbIn(line: Line): Introduction | null {
  let found: Introduction | null = null;
  let rank = -1;
  const heading = line.block.kind === 'heading';
  for (let at = line.length - 1; at >= 0; at -= 1) {
    const mark = line.at(at, 'verb');
    const status = mark?.meaning.frame.status ?? null;
    if (!mark || status === null || (mark.meaning.frame.intransitive && !heading)) continue;
    const order = strength.indexOf(mark.meaning.frame.name);
    if (found !== null && order <= rank) continue;
    const mood = moodBefore(line, at);
    const reached = mood.negated ? 'negotiating' : mood.planned ? 'planned' : status;
    found = { line, status: reached, verb: mark, name: mark.meaning.frame.name };
    rank = order;
  }
  return found;
}

/** Of several verbs in an introduction the act on the instruments counts, not what was done besides (`released`). */
const strength = ['negotiate', 'adopt', 'initial', 'sign', 'exchange'];

/** What introduces a list: the last sentence of the block before it that has such a verb; else the headline. */
function introductionOf(
  block: number | null,
  context: Context,
  seen: Map<number, Introduction | null>,
): Introduction | null {
  if (block === null) return null;
  const known = seen.get(block);
  if (known !== undefined) return known;
  let found: Introduction | null = null;
  for (const line of context.lines) {
    if (line.blockIndex === block) found = verbIn(line) ?? found;
    if (line.blockIndex > block) break;
  }
  if (found === null) {
    for (const line of context.lines) {
      if (line.blockIndex >= block) break;
      found = verbIn(line) ?? found;
    }
  }
  seen.set(block, found);
  return found;
}

/** An item of a list takes the verb of the sentence or heading that introduces the list. */
export const listInheritance: AgreementRule = {
  name: 'list:inheritance',
  apply(mentions, context) {
    const seen = new Map<number, Introduction | null>();
    for (const mention of mentions) {
      const { block } = mention.line;
      const signedOnly = mention.status === 'signed' && !mention.older && opensItem(mention);
      if ((mention.status !== null && !signedOnly) || mention.dropped !== null) continue;
      if (captioned(mention)) inheritFromText(mention, context, this.name);
      if (block.kind !== 'item' && block.kind !== 'row') continue;
      if (block.sentences[0]?.start !== mention.line.tokens[0]?.start) continue;
      if (mention.phrase.start > farthestOpening && mention.determiner === 'definite') continue;
      const introduction = introductionOf(block.introducedBy, context, seen);
      if (signedOnly) {
        mention.status = introduction?.status === 'exchanged' ? 'exchanged' : 'signed';
        continue;
      }
      if (!introduction) {
        if (!opensItem(mention) || mention.determiner === 'definite') continue;
        mention.status = 'signed';
        note(mention, 'status', 'list:entry', [mention.line.span(mention.phrase)], true);
        continue;
      }
      mention.status = introduction.status;
      if (introduction.status === 'in-force') mention.standing = true;
      note(mention, 'status', this.name, [introduction.line.span(introduction.verb)]);
      note(mention, 'status', `verb:${introduction.name}`, []);
    }
  },
};

/** A caption that is nothing but an instrument and its sides: one of those that the text tells of. */
function captioned(mention: Mention): boolean {
  const { line, phrase } = mention;
  const alone = line.block.kind === 'caption' || line.block.kind === 'paragraph';
  return (
    line.modifiersAfter &&
    alone &&
    phrase.start === 0 &&
    mention.partiesFrom === 'phrase' &&
    mention.end >= line.length - 1
  );
}

/** The first verb of conclusion of the text. */
function inheritFromText(mention: Mention, context: Context, rule: string): void {
  for (const line of context.lines) {
    if (line === mention.line) return;
    const first = verbIn(line);
    if (!first) continue;
    mention.status = first.status;
    note(mention, 'status', rule, [line.span(first.verb)], true);
    return;
  }
}

/** An instrument that stands deep in an item with a definite article is spoken of, not listed. */
const farthestOpening = 3;

/** Whether a mention opens its list item. */
export function opensItem(mention: Mention): boolean {
  const { kind } = mention.line.block;
  return (kind === 'item' || kind === 'row') && mention.phrase.start <= farthestOpening;
}
