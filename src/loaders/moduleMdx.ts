import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { evaluate, mdxToMdast, type MdastNode } from 'satteri';

/** What stops an MDX module from being built: a message for the person, and the line of the body. */
export interface ModuleFault {
  readonly line: number | null;
  readonly message: string;
}

export interface ModuleFile {
  /** Absolute path. */
  readonly path: string;
  /** The front matter, which the body may use as `frontmatter`. */
  readonly data: unknown;
  readonly body: string;
  /** Names of components that the page passes to the module. */
  readonly provided: readonly string[];
}

const relativeImport = /\bfrom\s+['"](\.[^'"]+)['"]/g;

function* walk(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

const lineOf = (node: MdastNode): number | null => node.position?.start.line ?? null;

/** Stands for a JSX runtime that draws nothing: only what the module does on the way counts. */
function callComponents(type: unknown, props: unknown): unknown {
  return typeof type === 'function' ? (type as (given: unknown) => unknown)(props) : '';
}

/** Runs a module that imports nothing; what it throws would otherwise end the build of every page. */
async function faultOfRunning({ data, body, provided }: ModuleFile): Promise<ModuleFault[]> {
  try {
    const given = `export const frontmatter = ${JSON.stringify(data)}\n\n`;
    const run = await evaluate(given + body, {
      Fragment: 'Fragment',
      jsx: callComponents,
      jsxs: callComponents,
    });
    const components = Object.fromEntries(provided.map((name) => [name, () => '']));
    callComponents(run.default, { components });
    return [];
  } catch (error) {
    return [{ line: null, message: error instanceof Error ? error.message : String(error) }];
  }
}

/**
 * Looks for what would stop the whole build later: an import of a file that is not there, a component that nobody
 * provides, an expression that throws. What an imported component does is not seen here.
 * @throws Where the MDX does not parse; the message begins with `line:column:`.
 */
export async function moduleFaults(file: ModuleFile): Promise<ModuleFault[]> {
  const nodes = [...walk(mdxToMdast(file.body))];
  const code = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? [node] : []));
  const declared = new Set(code.flatMap((node) => node.value.match(/[\p{L}\p{N}_$]+/gu) ?? []));

  const missing = code.flatMap((node) =>
    [...node.value.matchAll(relativeImport)]
      .map((match) => match[1] ?? '')
      .filter((target) => !existsSync(resolve(dirname(file.path), target)))
      .map((target) => ({ line: lineOf(node), message: `it imports \`${target}\`, which does not exist` })),
  );
  const unknown = nodes.flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const name = node.name?.split('.')[0] ?? '';
    if (!/^\p{Lu}/u.test(name) || file.provided.includes(name) || declared.has(name)) return [];
    return [{ line: lineOf(node), message: `no component is called \`${name}\`` }];
  });
  const faults = [...missing, ...unknown];
  return faults.length > 0 || code.some((node) => node.value.includes('import'))
    ? faults
    : faultOfRunning(file);
}
