import type { APIRoute, GetStaticPaths } from 'astro';
import { feedFile, feedFileNames } from '../../exports/feeds/feedFiles.ts';
import { interfaceIn } from '../../i18n/index.ts';
import { loadGraph } from '../../record/load.ts';
import { today } from '../../record/today.ts';

interface Props extends Record<string, unknown> {
  readonly name: string;
}

export const getStaticPaths: GetStaticPaths = async () => {
  const graph = await loadGraph();
  return feedFileNames(graph, interfaceIn(graph.site.language)).map((name) => ({
    params: { file: name },
    props: { name },
  }));
};

export const GET: APIRoute<Props> = async ({ props }) => {
  const graph = await loadGraph();
  const { content, mediaType } = feedFile(props.name, graph, interfaceIn(graph.site.language), today);
  return new Response(content, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
};
