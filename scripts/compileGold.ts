/**
 * Compiles the hand-made annotations of the accuracy set to gold readings with offsets.
 * Run by hand after a change of a text or an annotation: `node scripts/compileGold.ts [vi…]`; with arguments, only the
 * files whose names begin so. What cannot be compiled is reported, and its gold stays as it was.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { compileAnnotation } from '../tests/accuracy/compileAnnotation.ts';
import type { Problem } from '../src/schema/problem.ts';
import { exitCodeFor, printProblems } from './shared/problems.ts';

const home = 'tests/accuracy';
const beginnings = process.argv.slice(2);

const stems = (folder: string, ending: string): string[] =>
  readdirSync(`${home}/${folder}`)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .filter((stem) => beginnings.length === 0 || beginnings.some((beginning) => stem.startsWith(beginning)))
    .sort();

const whole = { severity: 'error', line: null, column: null } as const;

const annotated = stems('annotations', '.json');
const problems: Problem[] = stems('texts', '.txt')
  .filter((stem) => !annotated.includes(stem))
  .map((stem) => ({
    ...whole,
    file: `${home}/texts/${stem}.txt`,
    what: 'no annotation',
    why: 'a text without one measures nothing',
    remedy: `write ${home}/annotations/${stem}.json`,
  }));

for (const stem of annotated) {
  const path = `${home}/annotations/${stem}.json`;
  const text = `${home}/texts/${stem}.txt`;
  if (!existsSync(text)) {
    const [what, why, remedy] = ['no text', 'an annotation reads one', `write ${text}`] as const;
    problems.push({ ...whole, file: path, what, why, remedy });
    continue;
  }
  const compiled = compileAnnotation({ path, stem, json: readFileSync(path, 'utf8') }, readFileSync(text));
  problems.push(...compiled.problems);
  if (compiled.gold === null) continue;
  const gold = `${home}/gold/${stem}.json`;
  const style = { ...(await resolveConfig(gold)), filepath: gold };
  writeFileSync(gold, await format(JSON.stringify(compiled.gold, null, 2), style));
}

printProblems(problems);
process.stdout.write(`${annotated.length} annotations, ${problems.length} problems\n`);
process.exitCode = exitCodeFor(problems);
