// What the whole window shares: the page in view, the theme, the last message.

import { tick } from 'svelte';
import { asProblem, call, listen } from './backend';
import type { Changed, Problem, Start } from './backend/types';
import { t } from './words';

export const pages = ['today', 'week', 'trends', 'limits', 'tips', 'support', 'settings'] as const;
export type RailPage = (typeof pages)[number];
/** Pages without a place in the rail, and the page that each belongs to. */
const within = { review: 'week', research: 'tips', claim: 'tips' } as const;
type InnerPage = keyof typeof within;
export type PageName = RailPage | InnerPage;
const inner = Object.keys(within) as InnerPage[];
const known: readonly PageName[] = [...pages, ...inner];

/** The place in the rail that a page stands under. */
export const railPage = (page: PageName): RailPage =>
  inner.some((one) => one === page) ? within[page as InnerPage] : (page as RailPage);

/** `undone` lets a page follow: it runs after the journal took the change back. */
export type Notice = {
  message: string;
  /** For Undo; empty when there is nothing to take back. */
  change: string;
  undone: (() => Promise<void>) | null;
};

class App {
  page = $state<PageName>('today');
  start = $state<Start | null>(null);
  problem = $state<Problem | null>(null);
  notice = $state<Notice | null>(null);
  /** Goes up when the journal may have changed; pages read their data again. */
  journal = $state(0);
  /** The page that someone left for this one and is to find back to. */
  wayBack = $state<PageName | null>(null);
  /** Everything was deleted, which the first page then says. */
  erased = $state(false);
  /** Goes up when the journal that was in view is gone, and all that was typed with it. */
  life = $state(0);
  /** The heading within a page that takes the focus in place of the first one. */
  wantsPart: string | null = null;
  /** A page's first heading takes the focus when this is set. */
  wantsFocus = false;
  #undoing = false;

  async open(): Promise<void> {
    await this.readStart();
    this.show(this.start?.page ?? null);
    await listen('journal-changed', () => this.journalChanged());
    await listen('show-page', (name) => this.show(name));
  }

  /** A page that Rust names; anything else is left alone. */
  show(name: string | null): void {
    const page = known.find((one) => one === name);
    if (page) this.go(page);
  }

  async readStart(): Promise<void> {
    try {
      const start = await call('start', {});
      if (this.start?.welcomed && !start.welcomed) this.#beginAnew();
      if (start.welcomed) this.erased = false;
      this.start = start;
      this.problem = null;
      showTheme(start.theme);
    } catch (thrown) {
      this.problem = asProblem(thrown, t('app-problem'));
    }
  }

  /** The journal went from here: nothing of it stays in the window. */
  #beginAnew(): void {
    this.page = 'today';
    this.notice = null;
    this.wayBack = null;
    this.erased = true;
    this.life += 1;
    this.wantsFocus = true;
  }

  go(page: PageName): void {
    if (!this.start?.welcomed) return;
    this.wayBack = null;
    this.wantsPart = null;
    this.wantsFocus = true;
    if (this.page === page) {
      // Already here: the heading is on the page and only needs the focus.
      focusHeading();
      this.wantsFocus = false;
    }
    this.page = page;
  }

  /** Goes to a page that leads back to `from`. */
  leaveFor(page: PageName, from: PageName): void {
    this.go(page);
    this.wayBack = from;
  }

  /** Goes to the part of a page whose heading has that id. */
  goToPart(page: PageName, part: string): void {
    this.go(page);
    this.wantsFocus = false;
    this.wantsPart = part;
  }

  journalChanged(): void {
    this.journal += 1;
    // Theme, banners: something else may have changed them as well.
    void this.readStart();
  }

  /** Says what was changed, with a way back that stays until the next message. */
  said(changed: Changed, undone: Notice['undone'] = null): void {
    this.notice = { ...changed, undone };
    this.journalChanged();
  }

  /** Says something that cannot be turned back. */
  tell(message: string): void {
    this.notice = { message, change: '', undone: null };
  }

  dismiss(): void {
    this.notice = null;
    focusHeading();
  }

  /** Opens a page in the person's own browser. Rust knows the address. */
  async openLink(id: string): Promise<void> {
    try {
      await call('open_link', { id });
    } catch (thrown) {
      this.tell(asProblem(thrown, t('app-problem')).message);
    }
  }

  async undo(): Promise<void> {
    const last = this.notice;
    if (!last?.change || this.#undoing) return;
    this.#undoing = true;
    try {
      const { message } = await call('undo', { change: last.change });
      // The button goes with its change; the heading is where one goes on from.
      if (document.activeElement?.id === 'undo') focusHeading();
      this.tell(message);
      await last.undone?.();
      this.journalChanged();
    } catch (thrown) {
      this.notice = { ...last, message: asProblem(thrown, t('app-problem')).message };
    } finally {
      this.#undoing = false;
    }
  }
}

function showTheme(theme: Start['theme']): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}

export const app = new App();

export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}

/** The control of that id, or the heading when it is no longer there. */
export function focusOn(id: string): void {
  const found = document.getElementById(id);
  if (found) found.focus();
  else focusHeading();
}

/** The same, where what had the focus went away with a change. */
export async function focusIfLost(id: string): Promise<void> {
  await tick();
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) focusOn(id);
}

/** For a page's h1: takes the focus when the person has just come to the page. */
export function heading(node: HTMLElement): void {
  if (!app.wantsFocus) return;
  app.wantsFocus = false;
  void tick().then(() => node.focus());
}

/** For a heading within a page: takes the focus when the person was sent to that part. */
export function partHeading(node: HTMLElement): void {
  if (app.wantsPart !== node.id) return;
  app.wantsPart = null;
  void tick().then(() => node.focus());
}

/** Whether keys typed now go into a text, so that shortcuts keep out of the way. */
export function inText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLTextAreaElement || target.isContentEditable) return true;
  return target instanceof HTMLInputElement && ['text', 'search'].includes(target.type);
}
