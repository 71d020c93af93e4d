import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { z } from 'zod';
import type { Problem } from '../schema/problem.ts';
import { contentFolder, contentPath } from './contentFolder.ts';
import { formatProblem } from './formatProblem.ts';
import { moduleFaults } from './moduleMdx.ts';
import { parseEntry } from './parseEntry.ts';
import { renderPlainMdx } from './plainMdx.ts';
import { schemaDigest } from './schemaDigest.ts';

export interface MdxLoaderOptions {
  /** Folder below the content folder. */
  readonly folder: string;
  /** What each file's front matter must be. */
  readonly schema: z.ZodType<Record<string, unknown>>;
  /** What each file's name must be, without `.mdx`. */
  readonly id: z.ZodType<string>;
  /** `plain`: files that are Markdown and nothing more are rendered here, at once; `module`: every file goes the full MDX way. */
  readonly rendering: 'plain' | 'module';
  /** Names of components that the page passes to every module. */
  readonly components: readonly string[];
}

const extension = '.mdx';

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function listFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(extension) && !name.startsWith('.')).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function mdxProblem(file: string, line: number | null, why: string): Problem {
  return {
    severity: 'error',
    file,
    line,
    column: null,
    what: 'the text after the front matter cannot be rendered; the file is left out',
    why,
    remedy:
      'Put a backslash before a `{` or `<` that is meant as text; else close what the line opens, or correct the name.',
  };
}

/** Splits `3:14: message`, with the line counted in the file and not in its body. */
function parseFault(error: unknown, linesBefore: number): { line: number | null; why: string } {
  const message = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):\d+: ([^\n]*)/.exec(message);
  if (!match) return { line: null, why: message };
  return { line: Number(match[1]) + linesBefore, why: match[2] ?? message };
}

/**
 * A collection of MDX files. A file that is Markdown and nothing more becomes HTML here; only what uses JSX,
 * `import` or `{}` becomes a module for the bundler, which costs many times as much. A file that cannot be used is
 * reported and left out; it stops no other.
 */
export function mdxLoader(options: MdxLoaderOptions): Loader {
  const { folder, schema, id: idSchema, rendering, components } = options;
  const base = contentPath(folder);

  async function load(context: LoaderContext, file: string, root: string): Promise<string | null> {
    const { store, logger } = context;
    const id = basename(file, extension);
    const shown = join(contentFolder, folder, file);
    const path = join(base, file);
    const report = (problem: Problem): null => {
      logger.error(formatProblem(problem));
      return null;
    };

    if (!idSchema.safeParse(id).success) {
      return report({
        severity: 'error',
        file: shown,
        line: null,
        column: null,
        what: `\`${id}\` cannot be the name of a file in ${folder}`,
        why: 'The name becomes the address of the page, and other records refer to it.',
        remedy: 'Use lower-case letters, digits and hyphens; a sector has one of the names in the handbook.',
      });
    }

    const raw = await readFile(path, 'utf8');
    const digest = context.generateDigest(`${await schemaDigest()}\n${raw}`);
    const filePath = relative(root, path).replaceAll('\\', '/');
    const known = store.get(id);
    if (known?.digest === digest) {
      if (known.deferredRender) store.addModuleImport(filePath);
      return id;
    }

    const { entry, problems } = parseEntry(shown, raw, schema);
    problems.forEach(report);
    if (!entry) return null;
    try {
      const rendered = rendering === 'plain' ? await renderPlainMdx(entry.body) : null;
      store.delete(id);
      if (rendered) {
        store.set({
          id,
          data: entry.data,
          digest,
          rendered: { html: rendered.html, metadata: { headings: rendered.headings } },
        });
        return id;
      }
      const faults = await moduleFaults({ path, data: entry.data, body: entry.body, provided: components });
      for (const { line, message } of faults) {
        report(mdxProblem(shown, line === null ? null : line + entry.bodyLine, message));
      }
      if (faults.length > 0) return null;
      store.set({ id, data: entry.data, digest, filePath, deferredRender: true });
      return id;
    } catch (error) {
      const { line, why } = parseFault(error, entry.bodyLine);
      return report(mdxProblem(shown, line, why));
    }
  }

  return {
    name: `paraph-${folder}`,
    async load(context) {
      const { store, watcher, config } = context;
      const root = fileURLToPath(config.root);
      const present = new Set<string>();
      for (const file of await listFiles(base)) {
        const id = await load(context, file, root);
        if (id !== null) present.add(id);
      }
      for (const id of store.keys()) if (!present.has(id)) store.delete(id);

      if (!watcher) return;
      watcher.add(base);
      const isOurs = (path: string): boolean =>
        path.endsWith(extension) && relative(base, path) === basename(path);
      const reload = async (path: string): Promise<void> => {
        if (!isOurs(path)) return;
        const id = await load(context, basename(path), root);
        if (id === null) store.delete(basename(path, extension));
      };
      const onChange = (path: string): void => {
        reload(path).catch((error: unknown) => {
          context.logger.error(`${path}: ${String(error)}`);
        });
      };
      watcher.on('add', onChange);
      watcher.on('change', onChange);
      watcher.on('unlink', (path) => {
        if (isOurs(path)) store.delete(basename(path, extension));
      });
    },
  };
}
