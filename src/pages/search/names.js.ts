import type { APIRoute } from 'astro';
import { loadGraph } from '../../record/load.ts';
import { nameGroupsOf } from '../../record/nameGroups.ts';

/** The names by which the search finds their bearers: a script, since a page opened from a file can load nothing else. */
export const GET: APIRoute = async () =>
  new Response(`window.paraphNames=${JSON.stringify(nameGroupsOf(await loadGraph()))};\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
