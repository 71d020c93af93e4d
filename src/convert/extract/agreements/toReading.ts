import type { AgreementReading, PartyReading, PersonReading } from '../../../schema/reading.ts';
import { confidenceOf } from '../confidence.ts';
import type { Context } from '../context.ts';
import { merge, type Merged } from './merge.ts';
import { spanOf, type Field, type Mention } from './mention.ts';
import { peopleAt, type PeopleAt } from './signatories.ts';
import { titleOf } from './title.ts';
import type { Party } from '../parties/party.ts';

const partyReading = (party: Party): PartyReading => ({
  name: party.name,
  country: party.country,
  abbreviation: party.abbreviation,
  type: party.type,
});

/** Whether a mention has the value that the agreement took: then its passages are those that state it. */
function gave(mention: Mention, merged: Merged, field: Field): boolean {
  if (field === 'status') return mention.status === merged.status;
  if (field === 'new') return mention.isNew === merged.isNew;
  if (field === 'parties') return mention.parties === merged.parties;
  if (field === 'signed' || field === 'place' || field === 'period' || field === 'inForce')
    return mention[field] === merged[field];
  return true;
}

/** The evidence of each field: that of the fullest mention which gave the value, else of the fullest that tells of it. */
function evidenceOf(merged: Merged, { signatories, witnesses }: PeopleAt): AgreementReading['evidence'] {
  const evidence: AgreementReading['evidence'] = {};
  const fields = new Set(merged.mentions.flatMap((mention) => [...mention.evidence.keys()]));
  for (const field of fields) {
    const telling = merged.mentions.filter((mention) => mention.evidence.has(field));
    const mention = telling.find((one) => gave(one, merged, field)) ?? telling[0];
    const value = mention?.evidence.get(field);
    if (value) evidence[field] = { spans: value.spans, rules: value.rules, implied: value.implied };
  }
  delete evidence.signatories;
  if (signatories.length > 0)
    evidence.signatories = {
      spans: signatories.map(({ span }) => span),
      rules: ['people:signing'],
      implied: false,
    };
  if (witnesses.length > 0)
    evidence.witnesses = {
      spans: witnesses.map(({ span }) => span),
      rules: ['people:looking-on'],
      implied: false,
    };
  return evidence;
}

/** The agreements of a text: its mentions merged, each with the fields that its places together give. */
export function toReading(
  mentions: readonly Mention[],
  people: readonly PersonReading[],
  context: Context,
): AgreementReading[] {
  const peopleOf = peopleAt(people, context);
  return merge(mentions, context).map((merged) => {
    const [first] = merged.mentions;
    const present = peopleOf(merged.mentions);
    const reading = {
      mentions: merged.mentions.map((mention) => spanOf(mention)),
      title: titleOf(first, context),
      kind: merged.kind,
      status: merged.status,
      new: merged.isNew,
      parties: merged.parties.map(partyReading),
      signatories: present.signatories.map(({ name }) => name),
      witnesses: present.witnesses.map(({ name }) => name),
      sectors: merged.sectors,
      signed: merged.signed,
      place: merged.place,
      period: merged.period,
      inForce: merged.inForce,
      amends: merged.amends,
      supplements: merged.supplements,
      replaces: merged.replaces,
      implements: merged.implements,
      evidence: evidenceOf(merged, present),
    };
    return { ...reading, confidence: confidenceOf(reading) };
  });
}
