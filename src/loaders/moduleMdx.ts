import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { mdxToMdast, type MdastNode } from 'satteri';

/** What stops an MDX module from being built: a message for the person, and the line of the body. */
export interface ModuleFault {
  readonly line: number | null;
  readonly message: string;
}

const relativeImport = /\bfrom\s+['"](\.[^'"]+)['"]/g;

function* walk(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child);
}

/**
 * Looks for what would stop the whole build later: an import of a file that is not there, a component that nobody
 * provides. What the module does when it runs is caught where the page renders it.
 * @param path Absolute path of the MDX file.
 * @param provided Names of components that every page gets.
 * @throws Where the MDX does not parse; the message begins with `line:column:`.
 */
export function moduleFaults(path: string, body: string, provided: readonly string[]): ModuleFault[] {
  const nodes = [...walk(mdxToMdast(body))];
  const code = nodes.flatMap((node) => (node.type === 'mdxjsEsm' ? [node] : []));
  const declared = code.map((node) => node.value).join('\n');

  const missing = code.flatMap((node) =>
    [...node.value.matchAll(relativeImport)]
      .map((match) => match[1] ?? '')
      .filter((target) => !existsSync(resolve(dirname(path), target)))
      .map((target) => ({
        line: node.position?.start.line ?? null,
        message: `it imports \`${target}\`, which does not exist`,
      })),
  );
  const unknown = nodes.flatMap((node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    const name = node.name?.split('.')[0] ?? '';
    if (!/^\p{Lu}/u.test(name) || provided.includes(name)) return [];
    if (declared.match(/[\p{L}\p{N}_$]+/gu)?.includes(name)) return [];
    return [{ line: node.position?.start.line ?? null, message: `no component is called \`${name}\`` }];
  });
  return [...missing, ...unknown];
}
