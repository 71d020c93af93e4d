import type { APIRoute, GetStaticPaths } from 'astro';
import { dataFile, dataFileNames } from '../../exports/dataFiles.ts';
import { interfaceIn } from '../../i18n/index.ts';
import { loadGraph } from '../../record/load.ts';

interface Props extends Record<string, unknown> {
  readonly name: string;
}

export const getStaticPaths: GetStaticPaths = () =>
  dataFileNames.map((name) => ({ params: { file: name }, props: { name } }));

export const GET: APIRoute<Props> = async ({ props }) => {
  const graph = await loadGraph();
  const { content, mediaType } = dataFile(props.name, graph, interfaceIn(graph.site.language));
  return new Response(content, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
};
