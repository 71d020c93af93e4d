import type { OfflineState } from '../schema/offlineList.ts';
import type { OfflineMessages } from './messages.ts';
import { ask, startWorker } from './worker.ts';

/** Bytes as people read them. */
function sizeText(bytes: number, language: string): string {
  const megabytes = bytes / 1_000_000;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: megabytes < 10 ? 1 : 0,
  }).format(megabytes);
}

/** Whether the reader has asked the browser to spare data. */
const sparesData = (): boolean => {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
  );
};

interface Parts {
  readonly saving: HTMLElement;
  readonly button: HTMLButtonElement;
  readonly bar: HTMLProgressElement;
  readonly status: HTMLElement;
  readonly messages: OfflineMessages;
}

function statusOf(state: OfflineState, messages: OfflineMessages): string {
  if (state.isSaving) return messages.saving;
  if (state.saved === state.total) return messages.saved;
  if (state.isFull) return messages.full;
  return state.failed > 0 ? messages.failed : messages.part;
}

function show({ saving, button, bar, status, messages }: Parts, state: OfflineState): void {
  const { saved, total, failed, isFull, isSaving } = state;
  const words = (message: string): string =>
    message
      .replace('{size}', sizeText(total, messages.language))
      .replace('{done}', sizeText(saved, messages.language));
  saving.hidden = false;
  button.hidden = isSaving || saved === total;
  button.textContent = words(failed > 0 || isFull ? messages.again : messages.save);
  bar.hidden = !isSaving;
  bar.max = total;
  bar.value = saved;
  status.textContent = words(statusOf(state, messages));
}

/** Tells that the site cannot be reached, on a page that came from what is saved or has lost its connection. */
function notice(messages: OfflineMessages, isCopy: () => boolean): () => void {
  const element = document.querySelector<HTMLElement>('[data-offline-notice]');
  const update = (): void => {
    if (!element) return;
    const text = isCopy() ? messages.copy : messages.offline;
    element.hidden = !isCopy() && navigator.onLine;
    if (!element.hidden && element.textContent !== text) element.textContent = text;
  };
  addEventListener('online', update);
  addEventListener('offline', update);
  return update;
}

/** Starts the service worker, offers to save the record, and says when the site is offline. */
export async function offline(): Promise<void> {
  const saving = document.querySelector<HTMLElement>('[data-offline]');
  const button = saving?.querySelector('button');
  const bar = saving?.querySelector('progress');
  const status = saving?.querySelector<HTMLElement>('[role="status"]');
  if (!saving || !button || !bar || !status || location.protocol === 'file:') return;
  const messages = JSON.parse(saving.dataset.offline ?? '') as OfflineMessages;
  const parts = { saving, button, bar, status, messages };

  let isCopy = false;
  const update = notice(messages, () => isCopy);
  update();
  const worker = await startWorker();
  if (!worker) return;
  const listen = (state: OfflineState): void => {
    isCopy = state.isCopy;
    show(parts, state);
    update();
  };
  ask(worker, sparesData() ? 'state' : 'fill', listen);
  button.addEventListener('click', () => {
    // A browser may otherwise clear what is saved when the device runs out of room.
    void navigator.storage.persist();
    ask(worker, 'save', listen);
  });
}
