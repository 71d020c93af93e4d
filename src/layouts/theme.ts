const key = 'paraph-theme';
const order = ['auto', 'light', 'dark'] as const;
type Theme = (typeof order)[number];

const isTheme = (value: unknown): value is Theme => order.some((theme) => theme === value);

function stored(): Theme {
  try {
    const value = localStorage.getItem(key);
    return isTheme(value) ? value : 'auto';
  } catch {
    return 'auto';
  }
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}

/** The button in the header: as the system, light, dark, in turn. It is hidden until this runs. */
export function themeButton(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-theme-button]');
  if (!button) return;
  let theme = stored();
  const show = (): void => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    const label = `${button.dataset.label ?? ''}: ${button.dataset[theme] ?? theme}`;
    button.setAttribute('aria-label', label);
    button.title = label;
  };
  button.addEventListener('click', () => {
    theme = order[(order.indexOf(theme) + 1) % order.length] ?? 'auto';
    keep(theme);
    show();
  });
  show();
  button.hidden = false;
}
