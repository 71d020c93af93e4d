import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { RecordFile } from '../../schema/recordFile.ts';
import { splitFrontMatter } from '../../schema/recordFile.ts';
import type { CollectionName } from '../../schema/vocabulary.ts';
import { editedFrontMatter, newFrontMatter } from './frontMatter.ts';

const serialiser = unified().use(remarkStringify).use(remarkFrontmatter).use(remarkMdx).freeze();

/** A new file: front matter and an empty body, which is a person's to fill. */
export function newFile(collection: CollectionName, record: Readonly<Record<string, unknown>>): string {
  const yaml = newFrontMatter(collection, record).replace(/\n$/, '');
  return serialiser.stringify({ type: 'root', children: [{ type: 'yaml', value: yaml }] });
}

/** A file with some of its fields set anew; its body and its byte order mark stay to the letter. */
export function editedFile(file: RecordFile, changes: ReadonlyMap<string, unknown>): string {
  const parts = splitFrontMatter(file.raw);
  if (!parts) return file.raw;
  const yaml = file.raw.slice(parts.yaml.start, parts.yaml.end);
  const edited = editedFrontMatter(file.collection, yaml, changes);
  return file.raw.slice(0, parts.yaml.start) + edited + file.raw.slice(parts.yaml.end);
}
