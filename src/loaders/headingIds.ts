import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { toId } from '../schema/toId.ts';
import type { Rendered } from './plainMdx.ts';

/** A Sätteri plugin that gives every heading an id and notes it for the on-page contents. */
export function headingIds(headings: Rendered['headings']): HastPluginDefinition {
  const taken = new Map<string, number>();
  return defineHastPlugin({
    name: 'heading-ids',
    element: [
      {
        filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
        visit(node, context) {
          const text = context.textContent(node);
          const id = toId(text) || 'section';
          const times = taken.get(id) ?? 0;
          taken.set(id, times + 1);
          const slug = times === 0 ? id : `${id}-${String(times + 1)}`;
          headings.push({ depth: Number(node.tagName.slice(1)), slug, text });
          context.setProperty(node, 'id', slug);
        },
      },
    ],
  });
}
