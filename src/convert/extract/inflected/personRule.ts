import type { FormBits } from '../language/formBits.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line, Range } from '../language/line.ts';
import { countryIn } from '../parties/names.ts';
import { plausible, readPersonName } from '../people/personName.ts';
import type { PersonFound, PersonRule } from '../people/readPeople.ts';
import type { Context } from '../context.ts';
import { nominativeText } from './nominative.ts';
import { readOwner } from './owner.ts';

const mostOffices = 4;
const mostNames = 6;

interface Offices {
  readonly start: number;
  /** Where the name begins. */
  readonly end: number;
  readonly bits: FormBits;
  readonly several: boolean;
}

/** The offices, each with the body that hangs on it, that stand before a name: `министр, заместитель председателя Б`. */
function readOffices(line: Line, at: number, inflection: Inflection): Offices | null {
  const first = line.at(at, 'office') ?? line.part(at, 'counterpart') ?? line.at(at, 'honorific');
  if (!first) return null;
  let end = at;
  let bits = inflection.any;
  for (let count = 0; count < mostOffices; count += 1) {
    const joined = line.part(end, 'and')?.end ?? (line.value(end) === ',' ? end + 1 : end);
    const office = count === 0 ? first : line.at(joined, 'office');
    if (!office) break;
    const owner = readOwner(line, office.end, line.length, inflection);
    bits &= office.form?.bits ?? inflection.any;
    if (bits === 0) return null;
    end = owner.end;
  }
  return { start: at, end, bits, several: (bits & ~inflection.plural) === 0 };
}

/** The words of a name of a person in the nominative, by the case in which the name stands. */
export function nominativeName(line: Line, name: Range, bits: FormBits, context: Context): string {
  const { inflection } = line;
  if (!inflection) return line.text(name);
  const cases = inflection.sameCases(bits);
  let text = '';
  for (let at = name.start; at < name.end; at += 1) {
    const token = line.tokens[at];
    if (!token) break;
    const gap = at > name.start && (line.tokens[at - 1]?.end ?? 0) < token.start;
    const word =
      token.kind === 'word'
        ? inflection.personWord(token.value, cases, (form) => context.words.has(form))
        : token.value;
    text += `${gap ? ' ' : ''}${word}`;
  }
  return text;
}

function stateOf(line: Line, offices: Offices): string | null {
  const own = countryIn(line, { start: offices.start, end: offices.end });
  return own ?? line.before(offices.start, 'demonym')?.meaning.code ?? null;
}

function found(line: Line, name: Range, offices: Offices, context: Context, rule: string): PersonFound {
  const { inflection } = line;
  const role = { start: offices.start, end: offices.end };
  return {
    line,
    name,
    shown: nominativeName(line, name, offices.bits, context),
    role: offices.end > offices.start ? role : null,
    shownRole: inflection ? nominativeText(line, role, inflection, offices.bits) : null,
    country: stateOf(line, offices),
    rule,
  };
}

/** One capital word that agrees with the small noun behind it begins the name of a body: `Республиканской партии`. */
function describesNext(line: Line, name: Range, inflection: Inflection): boolean {
  if (name.end - name.start > 1 || !line.isWord(name.end) || line.startsCapital(name.end)) return false;
  const adjective = inflection.bits(line.value(name.start), 'adjective');
  return (adjective & inflection.bits(line.value(name.end), 'noun')) !== 0;
}

/** `министра культуры А Б`, `президентами А и Б`: the name stands in the case of the office. */
export const inflectedOffice: PersonRule = {
  name: 'person:office-in-case',
  read(line, at, context) {
    const { inflection } = line;
    if (!inflection) return null;
    const offices = readOffices(line, at, inflection);
    if (!offices) return null;
    context.work.steps += offices.end - at;
    const people: PersonFound[] = [];
    let from = offices.end;
    while (people.length < (offices.several ? mostNames : 1)) {
      const direct = line.at(from, 'honorific')?.end ?? from;
      const name = readPersonName(line, direct);
      if (!name || !plausible(line, name) || line.at(direct, 'orgHead')) break;
      if (describesNext(line, name, inflection)) break;
      people.push(found(line, name, offices, context, this.name));
      const comma = line.value(name.end) === ',' ? name.end + 1 : name.end;
      from = line.part(comma, 'and')?.end ?? comma;
      if (from === name.end) break;
    }
    return people.length > 0 ? people : null;
  },
};

/** `Ольгой Любимовой`: a given name that the lexicon knows, and what follows it with a capital. */
export const givenName: PersonRule = {
  name: 'person:given-name',
  read(line, at, context) {
    const given = line.at(at, 'givenName');
    const { inflection } = line;
    if (!given || !inflection || line.startsCapital(at - 1)) return null;
    const name = readPersonName(line, at);
    if (!name || name.end - name.start < 2 || !plausible(line, name)) return null;
    const bits = given.form?.bits ?? inflection.any;
    const nowhere: Offices = { start: at, end: at, bits, several: false };
    return [found(line, name, nowhere, context, this.name)];
  },
};

const mark = /^[,(—–]$/u;

/** `А Б, министр культуры`: the office behind the name stands in its case. */
export const inflectedOfficeAfter: PersonRule = {
  name: 'person:office-after',
  read(line, at, context) {
    const { inflection } = line;
    if (!inflection || line.startsCapital(at - 1)) return null;
    const name = readPersonName(line, at);
    if (!name || name.end - name.start < 2 || !plausible(line, name) || !mark.test(line.value(name.end)))
      return null;
    const from = line.at(name.end + 1, 'demonym')?.end ?? name.end + 1;
    const office = line.at(from, 'office');
    if (!office) return null;
    const owner = readOwner(line, office.end, line.length, inflection);
    const bits = office.form?.bits ?? inflection.any;
    const offices: Offices = { start: office.start, end: owner.end, bits, several: false };
    return [found(line, name, offices, context, this.name)];
  },
};
