import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { bundle, fileNameOf, titleOfSite } from '../src/finish/bundle/index.ts';
import { interfaceIn } from '../src/i18n/index.ts';
import { runCommand, typedPath, WrongArguments } from './shared/command.ts';

const preset = 'dist';

await runCommand({
  name: 'bundle',
  summary: 'Packs a built site into one file to hand on, which is read by a double click on START HERE.',
  options: {
    site: { type: 'string', preset, value: 'DIR', help: 'the folder with the built site' },
    out: { type: 'string', value: 'FILE', help: 'the zip file; else bundle/, named after the record' },
    'files-only': {
      type: 'boolean',
      help: 'leave out what only a web host needs: smaller, and no longer searched so fast there',
    },
  },
  async run({ site, out, 'files-only': isForFilesOnly = false }) {
    const dist = site === undefined ? preset : typedPath(site);
    if (!existsSync(join(dist, 'index.html')) || !existsSync(join(dist, 'packs/core.js'))) {
      throw new WrongArguments(`--site ${dist}: there is no built site. Build one: npm run build`);
    }
    const { title, language } = await titleOfSite(dist);
    const name = fileNameOf(title);
    const file = out === undefined ? join('bundle', `${name}.zip`) : typedPath(out);
    const ui = interfaceIn(language);
    const words = {
      language: ui.language,
      title,
      open: ui.t('bundle.open'),
      packed: ui.t('bundle.packed'),
      packedLead: ui.t('bundle.packedLead'),
      ways: [ui.t('bundle.windows'), ui.t('bundle.mac'), ui.t('bundle.linux')],
      checksums: ui.t('bundle.checksums'),
    };
    const bytes = await bundle({ dist, name, words, isForFilesOnly });
    const sum = createHash('sha256').update(bytes).digest('hex');
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, Buffer.from(bytes));
    await writeFileAtomic(`${file}.sha256`, `${sum}  ${basename(file)}\n`);
    process.stdout.write(`${file}: ${(bytes.length / 1_000_000).toFixed(2)} MB, sha256 ${sum}\n`);
    return 0;
  },
});
