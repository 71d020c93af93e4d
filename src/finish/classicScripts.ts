import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

/** Addresses from the root of the site are files of the site. */
const siteRoot = (dist: string): Plugin => ({
  name: 'site-root',
  setup: (bundler) => {
    bundler.onResolve({ filter: /^\// }, ({ path, kind }) =>
      kind === 'entry-point' ? null : { path: join(dist, path) },
    );
  },
});

/**
 * Turns modules into classic scripts, each with all that it imports: a page that was opened from a file may run
 * scripts, but no modules.
 */
export class ClassicScripts {
  readonly #dist: string;
  readonly #made = new Map<string, Promise<string>>();
  /** Modules that are in some script now, relative to the root of the site. */
  readonly replaced = new Set<string>();

  constructor(dist: string) {
    this.#dist = resolve(dist);
  }

  /** The classic script that stands for a module; both relative to the root of the site. */
  for(file: string): Promise<string> {
    let script = this.#made.get(file);
    if (!script) this.#made.set(file, (script = this.#make(file)));
    return script;
  }

  async #make(file: string): Promise<string> {
    const { outputFiles, metafile } = await build({
      entryPoints: [join(this.#dist, file)],
      absWorkingDir: this.#dist,
      bundle: true,
      format: 'iife',
      target: 'es2022',
      minify: true,
      charset: 'utf8',
      legalComments: 'inline',
      write: false,
      metafile: true,
      logLevel: 'silent',
      plugins: [siteRoot(this.#dist)],
    });
    for (const input of Object.keys(metafile.inputs)) this.replaced.add(input);
    const code = outputFiles[0]?.text ?? '';
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 8);
    const script = `${file.replace(/(?:\.[\w-]{8})?\.m?js$/, '')}.${hash}.js`;
    await writeFile(join(this.#dist, script), code);
    return script;
  }
}
