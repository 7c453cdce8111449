import { recall, remember } from './remember.ts';

export type Theme = 'light' | 'dark';

/** Applies the remembered theme and text size; without a choice the system's theme holds. */
export function applyDisplay(): void {
  const theme = recall('theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
  }
  if (recall('size') === 'large') {
    document.documentElement.dataset.size = 'large';
  }
}

/** The theme on screen: the chosen one, else the system's. */
export function themeShown(): Theme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') {
    return chosen;
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  remember('theme', theme);
}

export function isLarge(): boolean {
  return document.documentElement.dataset.size === 'large';
}

/** Turns the large-text version (关怀版) on or off. */
export function chooseLarge(large: boolean): void {
  if (large) {
    document.documentElement.dataset.size = 'large';
  } else {
    delete document.documentElement.dataset.size;
  }
  remember('size', large ? 'large' : undefined);
}
