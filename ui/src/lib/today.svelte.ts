// The Today page: which day it shows, what is typed for it, saving and Undo.

import { app } from './app.svelte';
import { asProblem, call } from './backend';
import type { Changed, CheckInForm, LimitLine, Problem, TodayPage } from './backend/types';
import { Draft } from './draft.svelte';
import { Loaded } from './loaded.svelte';
import { t } from './words';

export class Today {
  loaded = new Loaded<TodayPage>();
  /** The form, although something is saved for the day already. */
  entering = $state(false);
  saving = $state(false);
  problem = $state.raw<Problem | null>(null);
  /** Null is today, whatever day that is by now. */
  #day: string | null = null;
  #drafts = $state<Record<string, Draft>>({});

  get page(): TodayPage | null {
    return this.loaded.data;
  }

  get draft(): Draft | null {
    return (this.page && this.#drafts[this.page.day]) ?? null;
  }

  /** Something is typed, for whatever day, and not saved. */
  get dirty(): boolean {
    return Object.values(this.#drafts).some((draft) => draft.dirty);
  }

  get showsForm(): boolean {
    return this.page !== null && (this.entering || this.page.saved === null);
  }

  /** Reads the day again. Someone who is typing stays on the day they type for. */
  async reload(): Promise<void> {
    const typing = this.showsForm && this.draft?.dirty;
    // Otherwise the page would turn to the saved view under someone's hands
    // when a time arrives from the command line.
    if (typing) this.entering = true;
    await this.#show(typing ? this.page!.day : this.#day);
  }

  async showDay(day: string | null): Promise<void> {
    this.#day = day;
    this.problem = null;
    await this.#show(day);
  }

  async #show(day: string | null): Promise<void> {
    const before = this.page?.day;
    await this.loaded.load(
      () => call('today', { day }),
      (page) => {
        const draft = this.#drafts[page.day];
        if (draft) draft.follow(page);
        else this.#drafts[page.day] = new Draft(page);
        // A day left half typed comes back as it was left.
        if (page.day !== before) this.entering = this.#drafts[page.day]?.dirty ?? false;
      },
    );
  }

  enter(): void {
    this.problem = null;
    this.entering = true;
  }

  /** Leaves the form of a saved day; what was typed is let go. */
  leave(): void {
    if (this.page) this.#drafts[this.page.day] = new Draft(this.page);
    this.problem = null;
    this.entering = false;
  }

  /** True when it is saved. A second press while saving does nothing. */
  async save(): Promise<boolean> {
    const draft = this.draft;
    if (!draft || this.saving) return false;
    this.saving = true;
    this.problem = null;
    const form = draft.form();
    try {
      const saved = await call('save_check_in', { form });
      this.#drafts[form.day] = new Draft(saved.page);
      this.entering = false;
      this.loaded.put(saved.page);
      app.said(saved, () => this.#unsaved(form));
      return true;
    } catch (thrown) {
      this.problem = asProblem(thrown, t('app-problem'));
      return false;
    } finally {
      this.saving = false;
    }
  }

  async #unsaved(form: CheckInForm): Promise<void> {
    await this.showDay(this.#isToday(form.day) ? null : form.day);
    // Something typed since then is worth more than what was taken back.
    if (this.draft && !this.draft.dirty) this.draft.restore(form);
    this.entering = true;
  }

  #isToday(day: string): boolean {
    return this.page?.strip.some((shown) => shown.is_today && shown.day === day) ?? false;
  }

  async removeCheckIn(id: string): Promise<void> {
    await this.change(() => call('remove_check_in', { id }));
  }

  /** Asks for the mood from now on; then the questions are back in view. */
  async askAgain(): Promise<void> {
    await this.change(() => call('set_asking', { asking: 'on' }));
    await this.reload();
  }

  /** Whether a reached limit was worth it; `skip` is an answer too. */
  async answer({ limit, day }: LimitLine, worth: 'yes' | 'no' | 'skip'): Promise<void> {
    const line = { kind: 'reached', subject: limit, day, note: null, worth } as const;
    await this.change(() => call('note_ledger', line));
    // The question is gone by then, so the focus can go to what stays.
    await this.reload();
  }

  /** Changes something, and says so with its way back; what is refused stands above the day. */
  async change(ask: () => Promise<Changed>): Promise<void> {
    this.problem = null;
    try {
      app.said(await ask());
    } catch (thrown) {
      this.problem = asProblem(thrown, t('app-problem'));
    }
  }
}
