import type { Line } from '../language/line.ts';
import { readDate } from '../dates/readDate.ts';

/** A connector between two parties, and the runs of words between connectors. */
export interface PartyExtent {
  readonly start: number;
  readonly end: number;
  /** Connectors at tokens `[start, end)`. */
  readonly cuts: readonly {
    readonly start: number;
    readonly end: number;
    /** What it costs not to cut here, where the form of the words tells. */
    readonly cost?: number;
  }[];
}

const noBase = { dated: null, year: null };
const longestList = 160;
const longestBracket = 30;
const smallWordsBeforeName = 8;
const hardStops = new Set([';', ':', '.', '—', '?', '!', '|', '…', '•']);
const quotes = new Set(['"', '“', '”', '«', '»', '‘', '’', "'"]);

/** The token after the bracket that opens here, or null where it is never closed nearby. */
export function afterBracket(line: Line, index: number): number | null {
  const limit = Math.min(line.length, index + longestBracket);
  for (let at = index + 1; at < limit; at += 1) {
    if (line.value(at) === ')') return at + 1;
    if (line.value(at) === '(') return null;
  }
  return null;
}

/** After an article, a preposition or a small describing word a form like `exchange` or `release` is a noun. */
export function followsNounWord(line: Line, index: number): boolean {
  if (line.partBefore(index, 'articles', 'definite', 'of', 'about', 'for', 'indefinite')) return true;
  if (line.partBefore(index, 'auxiliaries', 'to', 'planned', 'adverbs', 'sides')) return false;
  return index > 0 && line.isWord(index - 1) && !line.isCapital(index - 1);
}

/** `Fjord Aqua AS`: all capitals after a name that is not written so are the form of a company, whatever small word they spell. */
function companyForm(line: Line, index: number): boolean {
  return (
    /^\p{Lu}{2,3}$/u.test(line.value(index)) &&
    line.startsCapital(index - 1) &&
    /\p{Ll}/u.test(line.value(index - 1))
  );
}

/** Whether a phrase that cannot be inside a name begins here. */
export function closesPhrase(line: Line, index: number): boolean {
  if (companyForm(line, index)) return false;
  if (line.inflection && line.isWord(index) && !line.startsCapital(index)) {
    if (line.inflection.looksLikeVerb(line.value(index)) && !line.at(index, 'orgHead')) return true;
  }
  if (
    line.part(
      index,
      'auxiliaries',
      'relative',
      'clauseOpeners',
      'witness',
      'planned',
      'negated',
      'contains',
      'adverbs',
    )
  )
    return (
      !line.isCapital(index) ||
      line.part(index, 'clauseOpeners', 'witness', 'relative', 'auxiliaries') !== null
    );
  const event = line.at(index, 'event');
  if (event?.meaning.form === 'verb' && !line.isCapital(index)) return true;
  const verb = line.at(index, 'verb');
  if (verb === null || verb.meaning.form === 'noun') return false;
  if (verb.meaning.form !== 'past' && followsNounWord(line, index)) return false;
  return !line.isCapital(index) || (line.block.kind === 'headline' && !line.at(index, 'orgHead'));
}

/** Whether a new instrument, or one whose noun is left out, begins after a connector. */
export function opensInstrument(line: Line, index: number): boolean {
  const elided = line.part(index, 'elided');
  if (elided && line.part(elided.end, 'between', 'about', 'with', 'for')) return true;
  const determined = line.part(index, 'indefinite') ?? line.part(index, 'articles');
  const counted = determined === null && (line.at(index, 'number') !== null || line.isNumber(index));
  let from = determined?.end ?? index;
  if (quotes.has(line.value(from))) from += 1;
  const indefinite = line.part(index, 'indefinite') !== null && !line.isCapital(from);
  for (let at = from; at < Math.min(line.length, from + farthestNoun); at += 1) {
    const instrument = line.at(at, 'instrument');
    if (instrument) {
      if (determined !== null) return indefinite || !line.isCapital(at) || at === from;
      return counted || at === from || (at - from <= 2 && !instrument.meaning.weak);
    }
    if (
      !line.isWord(at) ||
      line.part(at, 'of', 'between', 'with', 'by', 'and') ||
      line.at(at, 'orgHead')?.meaning.strong
    )
      return false;
    if (closesPhrase(line, at)) return false;
  }
  return false;
}

const farthestNoun = 8;

/** `, a joint venture of…`: an indefinite phrase in small letters after a comma explains the name before it. */
function explains(line: Line, index: number): boolean {
  const article = line.part(index, 'indefinite');
  return (
    article !== null &&
    line.isWord(article.end) &&
    !line.isCapital(article.end) &&
    !line.at(article.end, 'demonym')
  );
}

/** `, valid until`, `, subject to`: a small word after a comma that no name or description of a party begins with. */
function smallAfterComma(line: Line, index: number): boolean {
  if (!line.isWord(index) || line.isCapital(index)) return false;
  if (line.part(index, 'articles', 'definite', 'two', 'and', 'counterpart')) return false;
  return !(
    line.at(index, 'orgHead') ??
    line.at(index, 'portfolio') ??
    line.at(index, 'office') ??
    line.at(index, 'officePlural') ??
    line.at(index, 'particle')
  );
}

/** `, and the two spoke of`: a small word that stands for the sides, with no noun of a body behind it, begins a clause. */
function opensClause(line: Line, index: number): boolean {
  if (line.isCapital(index)) return false;
  if (line.part(index, 'pronouns')) return true;
  const two = line.part(line.part(index, 'articles')?.end ?? index, 'two');
  if (two === null) return false;
  for (let at = two.end; at < two.end + wordsBeforeNoun; at += 1) {
    if (!line.isWord(at) || line.part(at, 'of', 'to', 'with', 'about')) return true;
    if (
      line.isCapital(at) ||
      line.at(at, 'orgHead') ||
      line.at(at, 'officePlural') ||
      line.at(at, 'office') ||
      line.at(at, 'country') ||
      line.part(at, 'sides', 'counterpart')
    )
      return false;
  }
  return true;
}

const wordsBeforeNoun = 4;

interface State {
  /** A name has been read since the last connector. */
  named: boolean;
  /** Small words since the last connector. */
  small: number;
  /** Inside the description that a name cannot do without. */
  describing: boolean;
}

const fresh = (): State => ({ named: false, small: 0, describing: false });

/** How far a preposition carries on the name before it: the token after it, or null where it ends the name. */
function overPreposition(line: Line, index: number, state: State): number | null {
  const joiner = line.at(index, 'joiner');
  const before = line.before(index, 'orgHead');
  if (line.part(index, 'of')) return readDate(line, index + 1, noBase) ? null : index + 1;
  const after = line.part(index + 1, 'articles')?.end ?? index + 1;
  if (joiner && joiner.end - joiner.start > 1) {
    state.describing = true;
    return joiner.end;
  }
  if (joiner && before && line.isCapital(before.start) && line.isCapital(after)) return after;
  if (joiner && before?.meaning.generic && line.isCapital(before.start) && line.part(index, 'for')) {
    state.describing = true;
    return after;
  }
  const owned = line.at(after, 'country');
  if (owned && line.part(index, 'for') && line.before(index, 'office')) return owned.end;
  const place = line.part(index, 'place');
  if (place && (line.at(after, 'city') ?? line.at(after, 'country'))) {
    return (line.at(after, 'city') ?? line.at(after, 'country'))?.end ?? after;
  }
  return null;
}

/** A stop inside a sentence belongs to the short word before it: `Ltd. (ABC) and`. */
function abbreviates(line: Line, index: number): boolean {
  const tight = line.tokens[index - 1]?.end === line.tokens[index]?.start;
  const goesOn = /^[(,]$/.test(line.value(index + 1)) || line.part(index + 1, 'and') !== null;
  return tight && line.isCapital(index - 1) && goesOn;
}

function connectorAt(line: Line, index: number): number | null {
  if (line.value(index) === ',' || line.value(index) === '/') {
    const joined = line.part(index + 1, 'and');
    return joined ? joined.end : index + 1;
  }
  return line.part(index, 'and')?.end ?? null;
}

function dashCarriesOn(line: Line, index: number): boolean {
  const before = line.tokens[index - 1];
  const after = line.tokens[index + 1];
  const dash = line.tokens[index];
  if (!before || !after || !dash) return false;
  if (before.end === dash.start && dash.end === after.start) return true;
  if (!line.isCapital(index + 1)) return false;
  const fieldPair = line.before(index, 'portfolio') !== null && line.at(index + 1, 'portfolio') !== null;
  return fieldPair || line.before(index, 'country') !== null || line.before(index, 'city') !== null;
}

function overWord(line: Line, index: number, state: State): number | null {
  const known = line.at(index, 'knownOrg');
  if (known) {
    state.named = true;
    return known.end;
  }
  const country = line.at(index, 'country') ?? line.at(index, 'city');
  if (country) {
    state.named = !line.part(country.end, 'possessive');
    return country.end;
  }
  if (line.isCapital(index)) {
    if (!line.at(index, 'demonym')) state.named = true;
    return index + 1;
  }
  if (state.describing || line.part(index, 'articles', 'possessive', 'two')) return index + 1;
  const head = line.at(index, 'orgHead') ?? line.at(index, 'portfolio');
  if (head && !state.named) return head.end;
  if (line.at(index, 'joiner') && !line.part(index, 'and') && line.isCapital(index + 1)) return index + 1;
  if (state.named) {
    const foreign =
      line.at(index + 1, 'joiner') !== null &&
      line.isCapital(index + 2) &&
      !line.part(index + 1, 'and', 'of', 'for', 'about', 'articles');
    if (foreign) return index + 1;
    const inside =
      line.before(index, 'joiner') !== null ||
      line.at(index, 'orgHead') !== null ||
      (line.before(index, 'portfolio') !== null && line.at(index, 'portfolio') !== null);
    return inside && line.lower(index - 1) !== 'and'
      ? index + 1
      : line.at(index, 'office')
        ? index + 1
        : null;
  }
  state.small += 1;
  return state.small > smallWordsBeforeName ? null : index + 1;
}

/** `with C, and D a contract with E`: names right before another instrument are those who conclude it; the list ends at the comma before them. */
function beforeGapSubject(
  line: Line,
  cuts: { readonly start: number; readonly end: number }[],
  at: number,
): number {
  const comma = cuts.findLastIndex(({ start }) => line.value(start) === ',');
  const [first] = cuts.splice(Math.max(0, comma < 0 ? cuts.length - 1 : comma));
  return first?.start ?? at;
}

/**
 * How far a list of parties may reach from a token, and where it may be cut. It ends before anything that no name
 * contains: a verb, a relative word, a date, a preposition that the name before it does not ask for, another instrument.
 */
export function partyExtent(line: Line, start: number, limit: number = line.length): PartyExtent {
  const cuts: { start: number; end: number }[] = [];
  const stop = Math.min(limit, line.length, start + longestList);
  let at = start;
  let state = fresh();
  while (at < stop) {
    const value = line.value(at);
    if (value === '(') {
      const after = afterBracket(line, at);
      if (after === null) break;
      at = after;
      continue;
    }
    if (quotes.has(value) || line.part(at, 'possessive')) {
      at += 1;
      continue;
    }
    if (value === '.' && abbreviates(line, at)) {
      at += 1;
      continue;
    }
    if (hardStops.has(value)) break;
    const connector = connectorAt(line, at);
    if (connector !== null) {
      if (
        closesPhrase(line, connector) ||
        opensClause(line, connector) ||
        opensInstrument(line, connector) ||
        line.part(connector, 'between', 'with', 'by', 'for')
      )
        break;
      if (
        value === ',' &&
        connector === at + 1 &&
        (explains(line, connector) || smallAfterComma(line, connector))
      )
        break;
      cuts.push({ start: at, end: connector });
      at = connector;
      state = fresh();
      continue;
    }
    if (value === '-' || value === '–') {
      if (!dashCarriesOn(line, at)) break;
      at += 1;
      continue;
    }
    if (closesPhrase(line, at)) break;
    if (line.isNumber(at)) {
      if (!state.named || /^(?:19|20)\d{2}/.test(value) || readDate(line, at, noBase)?.form === 'day') break;
      at += 1;
      continue;
    }
    if (!line.isWord(at)) break;
    if (line.part(at, 'of', 'for', 'about', 'with', 'by', 'place', 'to', 'between') && !line.isCapital(at)) {
      const over = overPreposition(line, at, state);
      if (over === null) break;
      at = over;
      continue;
    }
    if (line.at(at, 'weekday') ?? readDate(line, at, noBase)) break;
    if (state.named && line.part(at, 'indefinite') && opensInstrument(line, at)) {
      at = beforeGapSubject(line, cuts, at);
      break;
    }
    const over = overWord(line, at, state);
    if (over === null) break;
    at = over;
  }
  while (cuts.length > 0 && (cuts.at(-1)?.end ?? 0) >= at) at = cuts.pop()?.start ?? at;
  return { start, end: at, cuts };
}
