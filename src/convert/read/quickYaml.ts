import { FAILSAFE_SCHEMA, load, Type } from 'js-yaml';

const scalar = (name: string, form: RegExp, construct: (text: string) => unknown): Type =>
  new Type(`tag:yaml.org,2002:${name}`, {
    kind: 'scalar',
    // A value that is not there at all is given as null; it is that of `key:`, which is null in YAML.
    resolve: (text: string | null) => form.test(text ?? ''),
    construct: (text: string | null) => construct(text ?? ''),
  });

const toInteger = (text: string): number => Number(text.replace(/^\+/, ''));

function toFloat(text: string): number {
  if (/nan$/i.test(text)) return Number.NaN;
  if (/inf$/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return Number(text);
}

/**
 * The core schema of YAML 1.2, whose words js-yaml reads otherwise: it takes `1_000` and `0b1` for numbers.
 * Source: https://yaml.org/spec/1.2.2/#103-core-schema
 */
const core = FAILSAFE_SCHEMA.extend({
  implicit: [
    scalar('null', /^(?:~|[Nn]ull|NULL)?$/, () => null),
    scalar('bool', /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/, (text) => /^t/i.test(text)),
    scalar('int', /^(?:[-+]?\d+|0o[0-7]+|0x[\da-fA-F]+)$/, toInteger),
    scalar(
      'float',
      /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/,
      toFloat,
    ),
  ],
});

/**
 * What two parsers may read in two ways, or what the careful one tells of: anchors, aliases and tags; directives;
 * tabs; ends of lines of an old kind; more than one document.
 */
const unclear = /(?:^|[\s,[{:-])[&*!]\S|^[%.]|[\t\f\v\u0085\u2028\u2029\uFEFF]|\r(?!\n)|^---/m;

/**
 * A line that ends what it begins: a dash, a key and a value, all of them optional. A quoted value or a flow collection
 * that goes on to a line of too little indentation is taken without a word by js-yaml, and so is left to the careful
 * parser.
 */
const wholeLine =
  /^ *(?:#.*|(?:- +)*(?:[A-Z][\w-]*:(?: +|(?=\r?$)))?(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[.*\]|\{.*\}|(?:[^\s"'[{:\-]|-(?=\S))(?:[^:]|:(?=\S))*)?)\r?$/i;

const plainKey = /^(?!null$|prototype$|constructor$)[a-z][\w-]*$/i;

function hasPlainKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasPlainKeys);
  return Object.entries(value).every(([key, held]) => plainKey.test(key) && hasPlainKeys(held));
}

/**
 * The mapping that plainly written YAML holds, many times as quick as where positions are kept. Null where it is none,
 * where anything is wrong in it or where it could be read otherwise: the careful parser tells then. Never throws.
 */
export function quickYaml(yaml: string): Readonly<Record<string, unknown>> | null {
  if (unclear.test(yaml) || !yaml.split('\n').every((line) => wholeLine.test(line))) return null;
  try {
    const data = load(yaml, { schema: core });
    const isMapping = typeof data === 'object' && data !== null && !Array.isArray(data);
    return isMapping && hasPlainKeys(data) ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
