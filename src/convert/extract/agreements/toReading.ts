import type { AgreementReading, PartyReading } from '../../../schema/reading.ts';
import { confidenceOf } from '../confidence.ts';
import type { Context } from '../context.ts';
import { merge, type Merged } from './merge.ts';
import { spanOf, type Mention } from './mention.ts';
import { titleOf } from './title.ts';
import type { Party } from '../parties/party.ts';

const partyReading = (party: Party): PartyReading => ({
  name: party.name,
  country: party.country,
  abbreviation: party.abbreviation,
  type: party.type,
});

function evidenceOf(merged: Merged): AgreementReading['evidence'] {
  const evidence: AgreementReading['evidence'] = {};
  for (const mention of merged.mentions) {
    for (const [field, value] of mention.evidence)
      evidence[field] ??= { spans: value.spans, rules: value.rules, implied: value.implied };
  }
  return evidence;
}

/** The agreements of a text: its mentions merged, each with the fields that its places together give. */
export function toReading(mentions: readonly Mention[], context: Context): AgreementReading[] {
  return merge(mentions, context).map((merged) => {
    const [first] = merged.mentions;
    const reading = {
      mentions: merged.mentions.map((mention) => spanOf(mention)),
      title: titleOf(first, context),
      kind: merged.kind,
      status: merged.status,
      new: merged.isNew,
      parties: merged.parties.map(partyReading),
      signatories: [],
      witnesses: [],
      sectors: merged.sectors,
      signed: merged.signed,
      place: merged.place,
      period: merged.period,
      inForce: first.inForce,
      amends: merged.amends,
      supplements: first.supplements,
      replaces: first.replaces,
      implements: first.implements,
      evidence: evidenceOf(merged),
    };
    return { ...reading, confidence: confidenceOf(reading) };
  });
}
