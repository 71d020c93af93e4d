/** What the footer says of saving, once it does, and whether there is more to save. */
export const saving = () => {
  const footer = document.querySelector<HTMLElement>('[data-offline]');
  const isShown = (selector: string): boolean =>
    footer?.hidden === false && footer.querySelector<HTMLElement>(selector)?.hidden === false;
  const says = footer?.hidden === false ? footer.querySelector('[role="status"]')?.textContent : null;
  return { says: says ?? '', isOffered: isShown('button'), isUnderWay: isShown('progress') };
};

/** Whether the page says that it comes from what is saved, or that there is no connection. */
export const isOfflineTold = (): boolean =>
  document.querySelector<HTMLElement>('[data-offline-notice]')?.hidden === false;
