import { evaluate, mdxToMdast, type MdastNode } from 'satteri';
import { headingIds } from './headingIds.ts';

/** True where MDX is Markdown and nothing more: no JSX, no `{}`, no `import` or `export`. */
function isPlain(node: MdastNode): boolean {
  if (node.type.startsWith('mdx')) return false;
  return !('children' in node) || node.children.every(isPlain);
}

export interface Rendered {
  readonly html: string;
  readonly headings: { depth: number; slug: string; text: string }[];
}

const Fragment = Symbol('Fragment');

/** Stands for a JSX runtime: a plain document comes out of the optimiser as one fragment of HTML. */
function jsx(_type: unknown, props: unknown): string {
  if (typeof props === 'object' && props !== null && 'set:html' in props) return String(props['set:html']);
  throw new Error('a plain document compiled to something else than one fragment of HTML');
}

/**
 * Renders MDX to HTML without a module for the bundler, or gives null where it uses what only a module can do.
 * @throws Where the MDX does not parse; the message begins with `line:column:`.
 */
export async function renderPlainMdx(body: string): Promise<Rendered | null> {
  if (body.trim() === '') return { html: '', headings: [] };
  if (!isPlain(mdxToMdast(body))) return null;
  const headings: Rendered['headings'] = [];
  const compiled = await evaluate(body, {
    Fragment,
    jsx,
    jsxs: jsx,
    elementAttributeNameCase: 'html',
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    hastPlugins: [headingIds(headings)],
  });
  const content = compiled.default;
  if (typeof content !== 'function') throw new Error('a plain document compiled to no content');
  return { html: String((content as (props: object) => unknown)({ components: { Fragment } })), headings };
}
