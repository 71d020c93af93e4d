import type { Interface } from '../i18n/index.ts';
import { addressOf, stateAddress } from './address.ts';
import type { RecordGraph } from './graph.ts';

/** Something that a record refers to, ready to be shown: its name, and its page where it has one. */
export interface Reference {
  readonly label: string;
  /** BCP 47. */
  readonly language: string;
  readonly address: string | null;
}

const isState = (id: string): boolean => /^[A-Z]{2}$/.test(id);

/** A state code, an organisation id or a person id as a reference; an id that the record does not hold is shown as it is. */
export function referenceTo(id: string, graph: RecordGraph, ui: Interface): Reference {
  if (isState(id)) {
    return {
      label: ui.state(id),
      language: ui.language,
      address: graph.states.includes(id) ? stateAddress(id) : null,
    };
  }
  const organisation = graph.organisations.get(id);
  if (organisation) {
    const { title, language } = organisation.data;
    return { label: title, language, address: addressOf('organisations', id) };
  }
  const person = graph.people.get(id);
  if (person)
    return { label: person.data.title, language: person.data.language, address: addressOf('people', id) };
  return { label: id, language: ui.language, address: null };
}
