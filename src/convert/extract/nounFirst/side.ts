import { stateName, type Context } from '../context.ts';
import type { Line, Range } from '../language/line.ts';
import type { Party } from '../parties/party.ts';

/** The parties that one entry of a list of sides names, and the token after it. */
export interface Side {
  readonly parties: readonly Party[];
  readonly end: number;
  readonly rule: string;
}

type Fields = Pick<Party, 'name' | 'country' | 'type'> & Partial<Party>;

/** A party that the words at a range name. */
export function party(line: Line, range: Range, fields: Fields): Party {
  return { abbreviation: null, span: line.span(range), byOffice: false, implied: false, ...fields };
}

/** One side for each of the two states that the text is about. */
export function both(line: Line, range: Range, context: Context, fields: Omit<Fields, 'country'>): Party[] {
  const codes = context.pair ?? [null, null];
  return codes.map((country) =>
    party(line, range, {
      implied: true,
      ...fields,
      name: fields.type === 'state' && country !== null ? stateName(context, country) : fields.name,
      country,
    }),
  );
}

/** The two sides that the text is about: its two states, else those that were told last. */
export function bothSides(line: Line, range: Range, context: Context): readonly Party[] {
  const told = context.memory.parties;
  if (context.pair === null && told.length === 2)
    return told.map((one) => ({ ...one, span: line.span(range), implied: true }));
  return both(line, range, context, { name: 'side', type: 'state' });
}
