import { statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionDescriptor } from 'node:util';

export interface Option extends ParseArgsOptionDescriptor {
  /** Stands for the value in the help, as `DIR`. */
  readonly value?: string;
  /** What is taken where the option is not given; told in the help. */
  readonly preset?: string;
  readonly help: string;
}

type Options = Readonly<Record<string, Option>>;
type Values<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>['values'];

export interface Command<T extends Options> {
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** How the help names what is not an option, as `FILE…`; absent where nothing but options is taken. */
  readonly operands?: string;
  readonly options: T;
  /** More for the help, in whole lines. */
  readonly details?: string;
  /** Does the work and gives the exit code: 0 fine, 1 something could not be read or verified, 2 wrong arguments. */
  readonly run: (values: Values<T>, operands: readonly string[]) => Promise<number>;
}

/** Something in the command line that cannot be used; the message tells what to write. */
export class WrongArguments extends Error {}

export const contentOption = {
  type: 'string',
  preset: 'content',
  value: 'DIR',
  help: 'the folder that holds texts/ and the record',
} as const satisfies Option;

export const outOption = {
  type: 'string',
  preset: 'dist',
  value: 'DIR',
  help: 'the folder that the site is written to',
} as const satisfies Option;

export const portOption = {
  type: 'string',
  preset: '4321',
  value: 'N',
  help: 'the port to serve at; where it is taken, the next free one',
} as const satisfies Option;

const helpOption = {
  type: 'boolean',
  short: 'h',
  help: 'this text',
} as const satisfies Option;

/**
 * A path as given on the command line, in words that lead there from the project's root, where programs stand.
 * npm keeps in INIT_CWD where the person stood.
 */
export function typedPath(given: string): string {
  const from = process.env.INIT_CWD ?? process.cwd();
  const staysAsTyped = isAbsolute(given) || from === process.cwd();
  return staysAsTyped ? given : relative(process.cwd(), resolve(from, given)) || '.';
}

/** The content folder by `--content`. Throws WrongArguments where there is none. */
export function contentFolder(given: string | undefined): string {
  const folder = given === undefined ? contentOption.preset : typedPath(given);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new WrongArguments(
      `--content ${given ?? folder}: there is no such folder. Make it, with your texts in ${join(folder, 'texts')}.`,
    );
  }
  return folder;
}

/** The folder for the site by `--out`. */
export const outFolder = (given: string | undefined): string =>
  given === undefined ? outOption.preset : typedPath(given);

/** The port by `--port`. Throws WrongArguments where it is none. */
export function portNumber(given: string | undefined): number {
  const port = Number(given ?? portOption.preset);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new WrongArguments(`--port ${String(given)}: a port is a number from 1 to 65535.`);
}

/** `npm run build -- --content DIR`, but `npm start` and `npm test` need no `run`. */
const invocation = (name: string): string =>
  ['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`;

/** The text of `--help`. */
export function helpOf(
  command: Pick<Command<Options>, 'name' | 'summary' | 'operands' | 'options' | 'details'>,
): string {
  const rows = Object.entries({ ...command.options, help: helpOption }).map(
    ([name, option]: [string, Option]) => {
      const short = option.short === undefined ? '' : `-${option.short}, `;
      const value = option.value === undefined ? '' : ` ${option.value}`;
      const preset = option.preset === undefined ? '' : ` (default: ${option.preset})`;
      return [`${short}--${name}${value}`, `${option.help}${preset}`] as const;
    },
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  const operands = command.operands === undefined ? '' : ` ${command.operands}`;
  return [
    `Usage: ${invocation(command.name)} -- [options]${operands}`,
    '',
    command.summary,
    '',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    ...(command.details === undefined ? [] : ['', command.details]),
    '',
  ].join('\n');
}

const isParseError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');

interface Parsed<T extends Options> {
  readonly values: Values<T> & { readonly help?: boolean };
  readonly positionals: readonly string[];
}

function parse<T extends Options>(command: Command<T>, args: readonly string[]): Parsed<T> {
  try {
    return parseArgs({
      args: [...args],
      options: { ...command.options, help: helpOption },
      allowPositionals: command.operands !== undefined,
      strict: true,
    });
  } catch (error) {
    if (isParseError(error)) throw new WrongArguments(error.message, { cause: error });
    throw error;
  }
}

async function exitCodeOf<T extends Options>(command: Command<T>, args: readonly string[]): Promise<number> {
  const { values, positionals } = parse(command, args);
  if (values.help === true) {
    process.stdout.write(helpOf(command));
    return 0;
  }
  return command.run(values, positionals);
}

/** What a person can do something about is told in a line; anything else keeps its stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOfFileSystem = 'code' in error && 'path' in error;
  return isOfFileSystem ? error.message : (error.stack ?? error.message);
}

/** Runs a program with the process's arguments and sets the process's exit code; never throws. */
export async function runCommand<T extends Options>(command: Command<T>): Promise<void> {
  try {
    process.exitCode = await exitCodeOf(command, process.argv.slice(2));
  } catch (error) {
    if (error instanceof WrongArguments) {
      process.stderr.write(`${error.message}\nSee ${invocation(command.name)} -- --help\n`);
      process.exitCode = 2;
    } else {
      process.stderr.write(`${explain(error)}\n`);
      process.exitCode = 1;
    }
  }
}
