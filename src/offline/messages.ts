import type { Interface } from '../i18n/index.ts';

/** The words that the client shows about what is saved; each may hold `{size}`, `{done}` or `{date}`. */
export interface OfflineMessages {
  readonly language: string;
  readonly offline: string;
  readonly copy: string;
  readonly save: string;
  readonly again: string;
  readonly saving: string;
  readonly saved: string;
  readonly part: string;
  readonly failed: string;
  readonly full: string;
}

/** Gathers the client's words from the interface. */
export function offlineMessages(ui: Interface): OfflineMessages {
  return {
    language: ui.language,
    offline: ui.t('offline.notice'),
    copy: ui.t('offline.copy'),
    save: ui.t('offline.save'),
    again: ui.t('offline.again'),
    saving: ui.t('offline.saving'),
    saved: ui.t('offline.saved'),
    part: ui.t('offline.part'),
    failed: ui.t('offline.failed'),
    full: ui.t('offline.full'),
  };
}
