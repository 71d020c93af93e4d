import type { Interface } from '../i18n/index.ts';
import { sectorName } from '../components/sectorName.ts';
import { sectorAddress, stateAddress } from '../record/address.ts';
import type { RecordGraph } from '../record/graph.ts';
import { addressFrom } from '../record/siteAddress.ts';
import { tableNames } from './tables/index.ts';

/** Words that Markdown would read as more than words. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>]/g, '\\$&');

/**
 * What the site is and where its data lie, for programs that read text. Source: https://llmstxt.org/
 */
export function toLlmsTxt(graph: RecordGraph, ui: Interface): string {
  const { site } = graph;
  const link = (label: string, path: string, note?: string): string =>
    `- [${plain(label)}](${addressFrom(site, '/llms.txt', path)})${note === undefined ? '' : `: ${note}`}`;
  const sizes = [
    ui.t('count.agreements', { n: graph.agreements.size }),
    ui.t('count.events', { n: graph.events.size }),
    ui.t('count.organisations', { n: graph.organisations.size }),
    ui.t('count.people', { n: graph.people.size }),
    ui.t('count.sources', { n: graph.sources.size }),
  ].join(', ');
  const sections: (readonly [string, readonly string[]])[] = [
    [
      ui.t('page.data'),
      [
        link('datapackage.json', '/data/datapackage.json', 'Frictionless Data Package'),
        ...tableNames.map((name) => link(`${name}.csv`, `/data/${name}.csv`)),
        link('record.jsonld', '/data/record.jsonld', 'JSON-LD, schema.org'),
      ],
    ],
    [
      ui.t('site.browse'),
      (['agreements', 'events', 'organisations', 'people', 'states', 'sources'] as const).map((name) =>
        link(ui.t(`page.${name}`), `/${name}/`),
      ),
    ],
    [
      ui.t('page.sectors'),
      [...graph.sectors.keys()].map((slug) => link(sectorName(slug, graph, ui), sectorAddress(slug))),
    ],
    [ui.t('page.states'), graph.states.map((code) => link(ui.state(code), stateAddress(code)))],
    [
      'Optional',
      (['method', 'corrections', 'handbook'] as const).map((name) => link(ui.t(`page.${name}`), `/${name}/`)),
    ],
  ];
  const text = [
    `# ${plain(site.title)}`,
    `> ${plain(site.description)}`,
    `${ui.t('site.made')} ${sizes}.${site.licence === null ? '' : ` ${ui.t('site.licence', { licence: site.licence })}`}`,
    ...sections
      .filter(([, links]) => links.length > 0)
      .map(([title, links]) => `## ${title}\n\n${links.join('\n')}`),
  ];
  return `${text.join('\n\n')}\n`;
}
