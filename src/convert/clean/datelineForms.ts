import type { LexicalToken } from '../../lexicon/tokenise.ts';
import { DateReader } from './dateForms.ts';
import { foldToken } from './fold.ts';
import { makeupOf } from './furniture.ts';
import { agenciesEnd, isAllCapitals, isCapitalised } from './names.ts';
import type { Line } from './page.ts';
import { placeOf } from './place.ts';
import type { EdgeWords } from './words.ts';

/** What the dateline of a line tells, and where it ends. */
export interface Dateline {
  readonly end: number;
  readonly dated: string | null;
  readonly place: string | null;
  readonly agency: string | null;
}

/** Most tokens that a dateline has; `HÀ NỘI, ngày 20 tháng 6 năm 2024 (TTXVN) —` has fifteen. */
const longestDateline = 30;
const longestPlace = 5;
const longestAcronym = 6;
/** `/Our correspondent Ana Ruiz of the “Coast Herald”/` */
const longestAgency = 12;
/** A line shorter than this is a title with a dash in it. */
const fewestWords = 8;
const brackets = new Map([
  ['(', ')'],
  ['[', ']'],
]);
const dashes = new Set(['—', '–', '-', '―', '‒', ':']);

/** Reads `PLACE[, STATE][, date][ (AGENCY)] —` from left to right, each part where it stands. */
class DatelineReader {
  readonly #tokens: readonly LexicalToken[];
  readonly #folded: readonly string[];
  readonly #words: EdgeWords;
  readonly #dates: DateReader;
  readonly #expected: boolean;
  #at = 0;
  #place: readonly LexicalToken[] = [];
  #dated: string | null = null;
  #hasDate = false;
  #agency: readonly LexicalToken[] = [];
  /** Whether the place stands alone on what follows it: a dash, a date, an agency. */
  #closed = false;

  constructor(tokens: readonly LexicalToken[], words: EdgeWords, expected: boolean) {
    this.#tokens = tokens;
    this.#folded = tokens.map(foldToken);
    this.#words = words;
    this.#expected = expected;
    this.#dates = new DateReader(tokens, words);
  }

  read(): Dateline | null {
    const bracket = brackets.get(this.#folded[0] ?? '');
    if (bracket !== undefined && this.#dates.read(1) === null && !this.#readAgency()) {
      return this.#readBracketed(bracket);
    }
    this.#readAgency();
    // `20/6/2024, Hà Nội –`: the day first.
    if ((this.#readDate() || this.#agency.length > 0) && this.#folded[this.#at] === ',') this.#at += 1;
    this.#readPlace();
    if (this.#place.length === 0 && this.#agency.length === 0) return null;
    if (this.#endsBeforeSentence()) {
      this.#at += 1;
      this.#closed = true;
    }
    while (!this.#closed && this.#readPart());
    if (!(this.#closed || this.#endsWithAgency() || this.#endsHere()) || !this.#isDateline()) return null;
    const last = this.#tokens[this.#at - 1];
    if (!last) return null;
    const [first] = this.#agency;
    return {
      end: last.end,
      dated: this.#dated,
      place: this.#place.length > 0 ? placeOf(this.#place) : null,
      agency: first ? joined(this.#agency) : null,
    };
  }

  /** `(Hà Nội, 20/6/2024) …`: all of it in brackets. */
  #readBracketed(closing: string): Dateline | null {
    this.#at = 1;
    this.#readPlace();
    while (this.#folded[this.#at] !== closing && this.#readPart());
    const last = this.#tokens[this.#at];
    if (last?.value !== closing || this.#closed || !this.#hasDate || this.#place.length === 0) return null;
    const [first] = this.#agency;
    const after = this.#folded[this.#at + 1];
    const end =
      after !== undefined && dashes.has(after) ? (this.#tokens[this.#at + 1]?.end ?? last.end) : last.end;
    return {
      end,
      dated: this.#dated,
      place: placeOf(this.#place),
      agency: first ? joined(this.#agency) : null,
    };
  }

  /** `Abu Dhabi, The ministers…`: a city, a comma, and a small word that only opens a sentence. */
  #endsBeforeSentence(): boolean {
    const [mark, next] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
    if (this.#closed || mark?.value !== ',' || !next || !/^\p{Lu}\p{Ll}+$/u.test(next.value)) return false;
    return this.#isCity(this.#place) && this.#words.functionForms.has(next.lower);
  }

  /** `Vientiane, (KPL) The two sides…`: no dash at all. */
  #endsWithAgency(): boolean {
    const next = this.#tokens[this.#at];
    if (this.#tokens[this.#at - 1]?.value !== ')' || !next || !isCapitalised(next)) return false;
    return this.#isKnownAgency() && this.#isPlace();
  }

  /** `Astana, 8 October 2024. The two sides…`: a full stop, where the day is told; or nothing more in the line. */
  #endsHere(): boolean {
    const [last, next] = [this.#tokens[this.#at - 1], this.#tokens[this.#at]];
    const known = this.#isKnownAgency();
    if (this.#hasDate ? this.#place.length === 0 && !known : this.#place.length === 0 || !known) return false;
    if (!next) return this.#hasDate && this.#agency.length > 0;
    return last?.value === '.' && next.kind !== 'punctuation' && !/^\p{Ll}/u.test(next.value);
  }

  #isKnownAgency(): boolean {
    return this.#agency.length > 0 && agenciesEnd(this.#agency, 0, this.#words) === this.#agency.length;
  }

  /** The agency alone, `(Dân trí) -`, `VOV.VN -`; or in brackets or slashes after the place. */
  #readAgency(): boolean {
    const opening = this.#folded[this.#at];
    const closing = opening === '(' ? ')' : opening === '/' ? '/' : null;
    const start = closing === null ? this.#at : this.#at + 1;
    const known = agenciesEnd(this.#tokens, start, this.#words);
    if (closing === null) {
      if (known === start) return false;
      this.#agency = this.#tokens.slice(start, known);
      this.#at = known;
      return true;
    }
    const end = this.#folded.indexOf(closing, start);
    const inside = this.#tokens.slice(start, end);
    if (end < 0 || inside.length === 0 || inside.length > longestAgency || !inside.some(isCapitalised))
      return false;
    if (known < end && this.#place.length === 0) return false;
    this.#agency = inside;
    this.#at = end + 1;
    return true;
  }

  #readPlace(): void {
    const introduced = this.#words.edges.placeWords.match(this.#folded, this.#at);
    const start = introduced > this.#at && this.#folded[introduced] === '.' ? introduced + 1 : this.#at;
    let at = start;
    while (at - start < longestPlace) {
      const token = this.#tokens[at];
      if (token && isCapitalised(token) && this.#words.monthNames.match(this.#folded, at) === at) at += 1;
      else if (at > start && this.#isJoint(at)) at += 1;
      else break;
    }
    const place = this.#tokens.slice(start, at);
    // `On May 10 –`, `Ngày 20/6 –` begin a sentence.
    if (place.some((token) => !isAllCapitals(token) && this.#words.functionForms.has(token.lower))) return;
    // `NEWS OF THE WORLD, 2 September` is the page's section.
    if (place.length > 0 && !this.#isCity(place) && makeupOf(place, this.#words).others === 0) return;
    this.#place = place;
    this.#at = at;
  }

  /** A stop or a hyphen inside a place: `ST. PETERSBURG`, `С.-ПЕТЕРБУРГ`, `TP.HCM`. */
  #isJoint(at: number): boolean {
    const [before, mark, after] = [this.#tokens[at - 1], this.#tokens[at], this.#tokens[at + 1]];
    if (!before || !mark || !after || mark.start !== before.end) return false;
    if (mark.value === '/') return this.#isSecondPlace(at);
    if (mark.value === '-') return after.start === mark.end && (isCapitalised(after) || before.value === '.');
    const isShort = before.value.length <= 3;
    return mark.value === '.' && isShort && (isCapitalised(after) || after.value === '-');
  }

  /** `Hanoi/Moscow, 10 May –`; an agency between slashes is none. */
  #isSecondPlace(at: number): boolean {
    const [mark, after, next] = [this.#tokens[at], this.#tokens[at + 1], this.#tokens[at + 2]];
    if (!after || after.start !== mark?.end || !isCapitalised(after)) return false;
    return next?.value !== '/' && agenciesEnd(this.#tokens, at + 1, this.#words) === at + 1;
  }

  /** One more part of the dateline; false where none follows. */
  #readPart(): boolean {
    const mark = this.#folded[this.#at];
    if (mark === undefined) return false;
    if (mark === '(' && this.#readBracketedDate()) return true;
    // An author may stand after the agency: `КАЗИНФОРМ /Анна Ким/ –`.
    if (mark === '(' || mark === '/')
      return this.#agency.length === 0 ? this.#readSlashed() : this.#skipTo(mark === '(' ? ')' : '/');
    if (mark === '[') return this.#skipTo(']');
    if (dashes.has(mark)) return this.#close();
    if (mark === ',' || mark === '.') {
      this.#at += 1;
      // After the day a stop ends the dateline, and the first sentence begins, unless an agency comes first.
      return (
        this.#readDate() ||
        this.#readAgency() ||
        (!this.#hasDate && this.#agency.length === 0 && this.#readState())
      );
    }
    return this.#readDate() || (this.#hasDate && this.#agency.length === 0 && this.#readAgency());
  }

  /** `HANOI (10 May 2025) –` */
  #readBracketedDate(): boolean {
    const found = this.#hasDate ? null : this.#dates.read(this.#at + 1);
    if (!found || this.#folded[found.next] !== ')') return false;
    this.#dated = found.date;
    this.#hasDate = true;
    this.#at = found.next + 1;
    return true;
  }

  /** `/TASS/` ends a dateline by itself, and so does `/TASS/.`. */
  #readSlashed(): boolean {
    const slashed = this.#folded[this.#at] === '/';
    if (!this.#readAgency()) return false;
    const next = this.#folded[this.#at];
    if (slashed && !(next !== undefined && dashes.has(next))) {
      if (next === '.') this.#at += 1;
      this.#closed = true;
    }
    return true;
  }

  #skipTo(closing: string): boolean {
    const end = this.#folded.indexOf(closing, this.#at + 1);
    if (end < 0 || end - this.#at > longestPlace) return false;
    this.#at = end + 1;
    return true;
  }

  #readDate(): boolean {
    const found = this.#hasDate ? null : this.#dates.read(this.#at);
    if (!found) return false;
    this.#dated = found.date;
    this.#hasDate = true;
    this.#at = found.next;
    return true;
  }

  /** A state or a second place after the first: `BURABAY, Kazakhstan`, `Washington, D.C.`. */
  #readState(): boolean {
    const start = this.#at;
    while (this.#at - start < longestPlace) {
      const token = this.#tokens[this.#at];
      if (!token || !isCapitalised(token)) break;
      this.#at += 1;
    }
    return this.#at > start;
  }

  /** The dash at the end; after it a date or an agency may still stand: `МОСКВА, 10 мая — РИА Новости.` */
  #close(): boolean {
    const dash = this.#tokens[this.#at];
    const [before, after] = [this.#tokens[this.#at - 1], this.#tokens[this.#at + 1]];
    if (!dash || !before) return false;
    const spaced = dash.start > before.end;
    const isDash = dash.value !== '-' || spaced || before.value === ')';
    if (dash.value === ':' ? !this.#mayEndInColon() : !isDash) return false;
    this.#at += 1;
    while (this.#folded[this.#at] === '-') this.#at += 1;
    this.#closed = true;
    const date = this.#hasDate ? null : this.#dates.read(this.#at);
    const afterDate = this.#folded[date?.next ?? 0] ?? '';
    if (date && (dashes.has(afterDate) || afterDate === '.')) {
      this.#readDate();
      this.#at += 1;
    }
    if (after && this.#agency.length === 0) {
      const end = this.#agencyBeforeStop();
      if (end > this.#at) {
        this.#agency = this.#tokens.slice(this.#at, end);
        this.#at = Math.min(end + 1, this.#tokens.length);
      }
    }
    return true;
  }

  /** Index of the stop after an agency; with a day before it, any few capitalised words: `10 мая — ИА Кабар.` */
  #agencyBeforeStop(): number {
    const known = agenciesEnd(this.#tokens, this.#at, this.#words);
    const ends = (at: number): boolean => this.#folded[at] === '.' || this.#folded[at] === undefined;
    if (known > this.#at && ends(known)) return known;
    let end = this.#at;
    while (this.#hasDate && end - this.#at < longestPlace && this.#isNamePart(end)) end += 1;
    return ends(end) && end > this.#at ? end : this.#at;
  }

  #isNamePart(at: number): boolean {
    const token = this.#tokens[at];
    return token !== undefined && (isCapitalised(token) || /[«»“”"-]/.test(token.value));
  }

  /** `New Delhi, May 10 (ANI):`; `KUALA LUMPUR: The ministers…`, not `NOTE: …`. */
  #mayEndInColon(): boolean {
    if (this.#agency.length > 0) return true;
    return (
      this.#isCity(this.#place) && this.#place.every((token) => token.kind !== 'word' || isAllCapitals(token))
    );
  }

  /** A dash after a capitalised word makes no dateline; a date, an agency, capitals or a city does. */
  #isDateline(): boolean {
    const next = this.#tokens[this.#at];
    // `TTO - Chiều 10/5…`, not `TASS – an agency – said…`.
    if (this.#place.length === 0)
      return this.#isKnownAgency() && next !== undefined && !/^\p{Ll}/u.test(next.value);
    if (this.#hasDate || this.#isKnownAgency()) return true;
    // `Moscow – Hanoi flights`: two cities are a route.
    if (this.#isCity(this.#place)) return this.#words.cities.match(this.#folded, this.#at) === this.#at;
    return this.#isPlace();
  }

  /** Capitals throughout, and not the short word that an alliance or a company has for its name. */
  #isPlace(): boolean {
    if (this.#isCity(this.#place)) return true;
    const letters = this.#place.filter(({ kind }) => kind === 'word');
    const length = letters.reduce((sum, { value }) => sum + value.length, 0);
    if (this.#words.countries.is(this.#place.map(foldToken)) || !letters.every(isAllCapitals)) return false;
    return length > (this.#agency.length > 0 || this.#expected || this.#opensSentence() ? 3 : longestAcronym);
  }

  /** `PORTO — The ministers…`: a word that names nothing, with a capital. */
  #opensSentence(): boolean {
    const next = this.#tokens[this.#at];
    return next !== undefined && isCapitalised(next) && this.#words.functionForms.has(next.lower);
  }

  #isCity(tokens: readonly LexicalToken[]): boolean {
    return this.#words.cities.is(tokens.map(foldToken));
  }
}

function joined(tokens: readonly LexicalToken[]): string {
  let text = '';
  let end = tokens[0]?.start ?? 0;
  for (const token of tokens) {
    text += (token.start > end ? ' ' : '') + token.value;
    end = token.end;
  }
  return text;
}

/**
 * The dateline with which a line begins, or null.
 *
 * @param expected whether what stands before the line makes a dateline likely, so that less is asked of it
 */
export function readDateline(line: Line, words: EdgeWords, expected: boolean): Dateline | null {
  const found = new DatelineReader(line.tokens.slice(0, longestDateline), words, expected).read();
  const isTitle = !line.isLong && line.words.length < fewestWords;
  return isTitle && found?.end !== line.end ? null : found;
}
