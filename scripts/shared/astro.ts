import type * as Astro from 'astro';

export interface SitePlace {
  readonly contentDir: string;
  readonly outDir: string;
}

/** Astro's programs and what they are given; `astro.config.mjs` reads from the environment where the record is and where the site goes. */
export async function astroFor({ contentDir, outDir }: SitePlace): Promise<{
  readonly astro: typeof Astro;
  readonly config: Astro.AstroInlineConfig;
}> {
  process.env.PARAPH_CONTENT = contentDir;
  process.env.PARAPH_OUT = outDir;
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  return {
    astro: await import('astro'),
    config: {
      root: '.',
      logLevel: 'warn',
      logger: { entrypoint: new URL('astroLogger.mjs', import.meta.url).href },
    },
  };
}
