import assert from 'node:assert/strict';
import { it } from 'node:test';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../src/schema/recordFile.ts';
import type { Telling } from '../resolve/tell.ts';
import { breakableFileSystem, Killed } from './breakableFileSystem.ts';
import { convertTellings } from './convertTellings.ts';
import { picker, randomNumbers, reformatted, shuffled, tellingOf, withYaml } from './sequences.ts';

const sequences = 500;
const steps = 8;
const memory = 'content/written.jsonl';

/** What a person has done that no conversion may undo. */
interface Deeds {
  /** Values by path and field. */
  readonly fields: Map<string, Map<string, unknown>>;
  readonly bodies: Map<string, string>;
  readonly deleted: Set<string>;
  readonly added: Map<string, string>;
}

/** Front matter by file content: most files stay as they are from step to step. */
const parsed = new Map<string, Record<string, unknown>>();

function dataOf(text: string): Record<string, unknown> {
  const known = parsed.get(text);
  if (known) return known;
  const parts = splitFrontMatter(text) ?? assert.fail('no front matter');
  const data = parse(text.slice(parts.yaml.start, parts.yaml.end)) as Record<string, unknown>;
  parsed.set(text, data);
  return data;
}

function assertDeeds(files: ReadonlyMap<string, string>, deeds: Deeds): void {
  for (const [path, fields] of deeds.fields) {
    const data = dataOf(files.get(path) ?? assert.fail(`${path} is gone`));
    for (const [field, value] of fields) assert.deepEqual(data[field], value, `${path}: ${field}`);
  }
  for (const [path, body] of deeds.bodies) assert.ok(files.get(path)?.endsWith(body), `the body of ${path}`);
  for (const path of deeds.deleted) assert.equal(files.has(path), false, `${path} is back`);
  for (const [path, text] of deeds.added) assert.equal(files.get(path), text, path);
  for (const [path, text] of files) {
    if (path === memory)
      text
        .split('\n')
        .filter(Boolean)
        .forEach((line) => void JSON.parse(line));
    else if (!deeds.added.has(path)) assert.ok(dataOf(text).title, `${path} is not whole`);
  }
}

/** A random life of a record: texts come and go, people edit, runs are killed. Returns nothing; asserts throughout. */
async function live(seed: number): Promise<void> {
  const random = randomNumbers(seed);
  const pick = picker(random);
  const fs = breakableFileSystem();
  const { files } = fs;
  const texts = new Map<string, Telling>();
  const deeds: Deeds = { fields: new Map(), bodies: new Map(), deleted: new Set(), added: new Map() };
  /** The file made last by a run that was killed: whether it was made is not told by anything. */
  let uncertain: string | null = null;

  const records = (): string[] =>
    [...files.keys()].filter((path) => path.endsWith('.mdx') && !deeds.added.has(path));
  const convert = async (): Promise<void> => {
    await convertTellings(fs, [...texts.values()]);
    uncertain = null;
  };
  const forget = (path: string): void => {
    deeds.fields.delete(path);
    deeds.bodies.delete(path);
  };

  const acts: Readonly<Record<string, () => Promise<void> | void>> = {
    newText() {
      const telling = tellingOf(Math.floor(random() * 1000));
      texts.set(telling.id, telling);
    },
    removeText() {
      const id = pick([...texts.keys()]);
      if (id !== undefined) texts.delete(id);
    },
    convert,
    async killed() {
      const before = new Set(files.keys());
      fs.killAfter(Math.floor(random() * 14));
      try {
        await convert();
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        uncertain = [...files.keys()].filter((path) => !before.has(path)).at(-1) ?? null;
      }
      fs.killAfter(null);
    },
    editField() {
      const path = pick(records());
      if (path === undefined) return;
      const [field, value] = pick([
        ['title', `Title by hand ${Math.floor(random() * 99)}`],
        ['place', 'A place by hand'],
        ['country', 'FR'],
        ['sectors', ['space']],
        ['period', null],
      ] as const) ?? ['title', 'Hand'];
      // To write what stands there already is no edit.
      if (JSON.stringify(dataOf(files.get(path) ?? '')[field] ?? null) === JSON.stringify(value)) return;
      const text = withYaml(files.get(path) ?? '', (yaml) => {
        // A value goes on over lines that are empty, indented or begin with a dash.
        let isOld = false;
        const kept = yaml.split('\n').filter((line) => {
          isOld = line.startsWith(`${field}:`) || (isOld && /^(?:[ \-\r]|$)/.test(line));
          return !isOld;
        });
        return `${field}: ${JSON.stringify(value)}\n${kept.join('\n')}`;
      });
      files.set(path, text);
      deeds.fields.set(path, (deeds.fields.get(path) ?? new Map<string, unknown>()).set(field, value));
    },
    writeBody() {
      const path = pick(records());
      if (path === undefined) return;
      const words = `\nBody ${Math.floor(random() * 99)} by hand.\n`;
      files.set(path, (files.get(path) ?? '') + words);
      deeds.bodies.set(path, words);
    },
    delete() {
      const path = pick(records().filter((name) => name !== uncertain));
      // That a file was deleted is told by the memory alone.
      if (path === undefined || !files.has(memory)) return;
      files.delete(path);
      forget(path);
      deeds.deleted.add(path);
    },
    add() {
      const path = `content/people/hand-${Math.floor(random() * 99)}.mdx`;
      const text = '---\r\ntitle: Added by hand # so\r\n---\r\n';
      files.set(path, text);
      deeds.added.set(path, text);
    },
    rename() {
      const path = pick(records().filter((name) => name !== uncertain));
      if (path === undefined || files.has(path.replace('.mdx', '-renamed.mdx'))) return;
      const to = path.replace('.mdx', '-renamed.mdx');
      if (deeds.deleted.has(to)) return;
      files.set(to, files.get(path) ?? '');
      files.delete(path);
      const [fields, words] = [deeds.fields.get(path), deeds.bodies.get(path)];
      forget(path);
      if (fields) deeds.fields.set(to, fields);
      if (words !== undefined) deeds.bodies.set(to, words);
    },
    reorder() {
      const path = pick(records());
      if (path !== undefined) files.set(path, withYaml(files.get(path) ?? '', shuffled(random)));
    },
    reformat() {
      const path = pick(records());
      if (path !== undefined) files.set(path, withYaml(files.get(path) ?? '', reformatted(random)));
    },
    lineEnds() {
      const path = pick(records().filter((name) => !deeds.bodies.has(name)));
      if (path !== undefined) files.set(path, (files.get(path) ?? '').replace(/\r?\n/g, '\r\n'));
    },
    loseMemory() {
      if (random() > 0.2) return;
      files.delete(memory);
      deeds.deleted.clear();
      uncertain = null;
    },
  };

  texts.set('text-1', tellingOf(1));
  texts.set('text-2', tellingOf(2));
  await convert();
  const done: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    const name = pick([...Object.keys(acts), 'convert', 'convert', 'newText', 'killed']) ?? 'convert';
    done.push(name);
    await acts[name]?.();
    try {
      assertDeeds(files, deeds);
    } catch (error) {
      throw new Error(`seed ${seed}, after ${done.join(', ')}: ${String(error)}`, { cause: error });
    }
  }
  await convert();
  assertDeeds(files, deeds);
  const before = new Map(files);
  fs.killAfter(0);
  await convert();
  assert.deepEqual(files, before, `seed ${seed}: a convert after it all changes something`);
}

it(`${sequences} random lives of a record lose no edit, leave no half file and end at rest`, async () => {
  for (let seed = 1; seed <= sequences; seed += 1) await live(seed);
});
