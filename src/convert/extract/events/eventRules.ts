import { cardAct, listedAct, occasionNoun } from '../inflected/events.ts';
import { named } from './rules/named.ts';
import { signing } from './rules/signing.ts';
import { told } from './rules/told.ts';
import type { EventRule } from './readEvents.ts';

/** The ways in which events are reported; each line is read by all of them. */
export const eventRules: readonly EventRule[] = [signing, listedAct, cardAct, told, named, occasionNoun];
