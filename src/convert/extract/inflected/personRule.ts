import type { FormBits } from '../language/formBits.ts';
import type { Inflection } from '../language/inflection.ts';
import type { Line, Range } from '../language/line.ts';
import type { Mark, MeaningOf } from '../language/marks.ts';
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
  /** Where the office begins that stands behind the name, of a name that only a form of address stands before. */
  readonly addressed: boolean;
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
  const addressed = first.meaning.type === 'honorific';
  return { start: at, end, bits, several: (bits & ~inflection.plural) === 0, addressed };
}

/** The given name that the lexicon has for a word in one of the cases; null where it has none. */
function givenIn(line: Line, at: number, cases: FormBits, inflection: Inflection): string | null {
  for (const { meaning, form, end } of line.allAt(at)) {
    const fits = form !== null && (form.bits & cases & ~inflection.plural) !== 0;
    if (meaning.type === 'givenName' && fits && end === at + 1) return form.lemma;
  }
  return null;
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
    const given = givenIn(line, at, cases, inflection);
    const word =
      given !== null && at === name.start
        ? given
        : token.kind === 'word'
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

/** The names that follow offices: one, or several after a plural. */
function namesAfter(line: Line, offices: Offices, inflection: Inflection): Range[] {
  const names: Range[] = [];
  let from = offices.end;
  while (names.length < (offices.several ? mostNames : 1)) {
    const direct = line.at(from, 'honorific')?.end ?? from;
    const name = readPersonName(line, direct);
    if (!name || !plausible(line, name) || line.at(direct, 'orgHead')) break;
    if (describesNext(line, name, inflection)) break;
    names.push(name);
    const comma = line.value(name.end) === ',' ? name.end + 1 : name.end;
    from = line.part(comma, 'and')?.end ?? comma;
    if (from === name.end) break;
  }
  return names;
}

/** `президенты Чили и Перу А и Б`: each holds the office of one of the states, in their order. */
function holdersOf(
  line: Line,
  offices: Offices,
  names: readonly Range[],
): Pick<PersonFound, 'shownRole' | 'country'>[] {
  const office = line.at(offices.start, 'office');
  if (!office) return [];
  const states: Mark<MeaningOf<'country'>>[] = [];
  for (let at = office.end; at < offices.end; at += 1) {
    const state = line.at(at, 'country');
    if (!state) continue;
    states.push(state);
    at = state.end - 1;
  }
  const one = office.form?.lemma ?? line.text(office);
  const each = states.length === names.length;
  const field = line.text({ start: office.end, end: each ? (states[0]?.start ?? office.end) : offices.end });
  return names.map((_, index) => {
    const state = each ? states[index] : undefined;
    const words = [one, field, state ? line.text(state) : ''].filter((word) => word !== '');
    return {
      shownRole: words.join(' '),
      country: state?.meaning.code ?? (each ? null : stateOf(line, offices)),
    };
  });
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
    const names = namesAfter(line, offices, inflection);
    const [only] = names;
    // `представителями Миноблисполкома`: one word after a plural is the name of no person.
    if (!only || (offices.several && names.length === 1 && only.end - only.start < 2)) return null;
    if (offices.addressed) {
      const behind = officesBehind(line, only, inflection);
      const role = behind ?? { ...offices, start: offices.end };
      return [
        {
          ...found(line, only, { ...role, bits: offices.bits }, context, this.name),
          ...roleOf(line, behind),
        },
      ];
    }
    const holders = offices.several ? holdersOf(line, offices, names) : [];
    return names.map((name, index) => ({
      ...found(line, name, offices, context, this.name),
      ...holders[index],
    }));
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
    const one = (given.form?.bits ?? inflection.any) & ~inflection.plural;
    const bits = one === 0 ? inflection.any : one;
    const nowhere: Offices = { start: at, end: at, bits, several: false, addressed: false };
    return [found(line, name, nowhere, context, this.name)];
  },
};

const mark = /^[,(—–]$/u;

/** The office that stands behind a name, over a comma. */
function officesBehind(line: Line, name: Range, inflection: Inflection): Offices | null {
  if (!mark.test(line.value(name.end))) return null;
  const from = line.at(name.end + 1, 'demonym')?.end ?? name.end + 1;
  const office = line.at(from, 'office');
  if (!office) return null;
  const owner = readOwner(line, office.end, line.length, inflection);
  const bits = office.form?.bits ?? inflection.any;
  return { start: office.start, end: owner.end, bits, several: false, addressed: false };
}

/** The words of an office behind a name, in the nominative; none where no office stands there. */
function roleOf(line: Line, offices: Offices | null): Pick<PersonFound, 'role' | 'shownRole'> {
  if (!offices || !line.inflection) return { role: null, shownRole: null };
  const role = { start: offices.start, end: offices.end };
  return { role, shownRole: nominativeText(line, role, line.inflection, offices.bits) };
}

/** `А Б, министр культуры`: the office behind the name stands in its case. */
export const inflectedOfficeAfter: PersonRule = {
  name: 'person:office-after',
  read(line, at, context) {
    const { inflection } = line;
    if (!inflection || line.startsCapital(at - 1)) return null;
    const name = readPersonName(line, at);
    if (!name || name.end - name.start < 2 || !plausible(line, name)) return null;
    const offices = officesBehind(line, name, inflection);
    return offices ? [found(line, name, offices, context, this.name)] : null;
  },
};
