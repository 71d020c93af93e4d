import type { Interface } from '../../i18n/index.ts';
import { stateAddress } from '../../record/address.ts';
import type { RecordGraph } from '../../record/graph.ts';
import { identifierFrom } from '../../record/siteAddress.ts';
import { lastTold } from '../../record/told.ts';
import { tableNames } from '../tables/index.ts';
import {
  agreementNode,
  eventNode,
  organisationNode,
  personNode,
  sourceNode,
  stateNode,
  type NodeContext,
} from './nodes.ts';
import { ownContext, said, type LinkedNode } from './vocabulary.ts';

/** The record as a dataset, with its files. Source: https://schema.org/Dataset */
export function datasetNode(context: NodeContext): LinkedNode {
  const { graph, ui } = context;
  const { site } = graph;
  const told = lastTold(graph);
  const file = (name: string, encodingFormat: string): LinkedNode => ({
    '@type': 'DataDownload',
    name,
    encodingFormat,
    contentUrl: context.identifier(`/data/${name}`),
  });
  return said({
    '@type': 'Dataset',
    '@id': context.identifier('/data/'),
    name: site.title,
    description: site.description,
    inLanguage: ui.language,
    license: site.licence,
    creator: site.publisher === null ? null : { '@type': 'Organization', name: site.publisher },
    dateModified: told === null ? null : new Date(told).toISOString().slice(0, 10),
    spatialCoverage: site.states.map((code) => ({
      '@type': 'Country',
      '@id': context.identifier(stateAddress(code)),
      name: ui.state(code),
    })),
    distribution: [
      ...tableNames.map((name) => file(`${name}.csv`, 'text/csv')),
      file('record.jsonld', 'application/ld+json'),
    ],
  });
}

/** The whole record as JSON-LD, a node for each record. Source: https://www.w3.org/TR/json-ld11/ */
export function toJsonLd(graph: RecordGraph, ui: Interface): string {
  const context: NodeContext = {
    graph,
    ui,
    standsAlone: false,
    identifier: (path) => identifierFrom(graph.site, '/data/record.jsonld', path),
  };
  const nodes = [
    datasetNode(context),
    ...graph.states.map((code) => stateNode(code, context)),
    ...[...graph.sources.values()].map((entry) => sourceNode(entry, context)),
    ...[...graph.agreements.values()].map((entry) => agreementNode(entry, context)),
    ...[...graph.events.values()].map((entry) => eventNode(entry, context)),
    ...[...graph.organisations.values()].map((entry) => organisationNode(entry, context)),
    ...[...graph.people.values()].map((entry) => personNode(entry, context)),
  ];
  return `${JSON.stringify({ '@context': ownContext, '@graph': nodes }, null, 1)}\n`;
}
