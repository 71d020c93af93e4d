import type { APIRoute, GetStaticPaths } from 'astro';
import { rootFile, rootFileNames } from '../exports/rootFiles.ts';
import { interfaceIn } from '../i18n/index.ts';
import { loadGraph, loadHandbook } from '../record/load.ts';

interface Props extends Record<string, unknown> {
  readonly name: string;
}

const handbookPages = async (): Promise<string[]> => (await loadHandbook()).map(({ id }) => id);

export const getStaticPaths: GetStaticPaths = async () =>
  rootFileNames(await loadGraph(), await handbookPages()).map((name) => ({
    params: { file: name },
    props: { name },
  }));

export const GET: APIRoute<Props> = async ({ props }) => {
  const graph = await loadGraph();
  const { content, mediaType } = rootFile(
    props.name,
    graph,
    interfaceIn(graph.site.language),
    await handbookPages(),
  );
  return new Response(content, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
};
