import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '../../exports/csv.ts';
import { toJson } from '../../exports/json.ts';
import { tableOf } from '../../exports/tables.ts';
import { loadGraph } from '../../record/load.ts';
import { collectionNames, type CollectionName } from '../../schema/vocabulary.ts';

interface Props extends Record<string, unknown> {
  readonly name: CollectionName;
  readonly format: 'csv' | 'json';
}

export const getStaticPaths: GetStaticPaths = () =>
  collectionNames.flatMap((name) =>
    (['csv', 'json'] as const).map((format) => ({
      params: { file: `${name}.${format}` },
      props: { name, format },
    })),
  );

export const GET: APIRoute<Props> = async ({ props }) => {
  const graph = await loadGraph();
  if (props.format === 'json') {
    return new Response(toJson(props.name, graph), {
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
    });
  }
  const { header, rows } = tableOf(props.name, graph);
  return new Response(toCsv(header, rows), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
