import type { APIRoute, GetStaticPaths } from 'astro';
import { cardsOf, cardSvg, type Card } from '../../exports/cards/cardSvg.ts';
import { drawCard } from '../../exports/cards/drawCard.ts';
import { interfaceIn } from '../../i18n/index.ts';
import { loadGraph } from '../../record/load.ts';

interface Props extends Record<string, unknown> {
  readonly card: Card;
}

/** A card is found by its full address, so a site that does not tell its own has none. */
export const getStaticPaths: GetStaticPaths = async () => {
  const graph = await loadGraph();
  if (graph.site.url === null) return [];
  return cardsOf(graph, interfaceIn(graph.site.language)).map((card) => ({
    params: { name: card.name },
    props: { card },
  }));
};

export const GET: APIRoute<Props> = async ({ props }) => {
  const { site } = await loadGraph();
  return new Response(await drawCard(cardSvg(props.card, site.title)), {
    headers: { 'Content-Type': 'image/png' },
  });
};
