// The weekly review: which week it shows, what is filled in, saving and Undo.

import { app } from './app.svelte';
import { asProblem, call } from './backend';
import type { Problem, ReviewForm, ReviewPage, ReviewState } from './backend/types';
import { Loaded } from './loaded.svelte';
import { ReviewDraft } from './review-draft.svelte';
import { Width } from './width';
import { t } from './words';

export class Review {
  loaded = new Loaded<ReviewPage>();
  /** Someone turned the page: the new heading is then announced. */
  turned = $state(false);
  saving = $state(false);
  problem = $state.raw<Problem | null>(null);
  /** Null is the week that is to be reviewed, whichever that is by now. */
  #day: string | null = null;
  readonly #width = new Width();
  #drafts = $state<Record<string, ReviewDraft>>({});
  /** Somebody left for another page and is expected back in the same week. */
  #waits = false;

  get page(): ReviewPage | null {
    return this.loaded.data;
  }

  get draft(): ReviewDraft | null {
    return (this.page && this.#drafts[this.page.week]) ?? null;
  }

  /** Something is filled in, for whatever week, and not saved. */
  get dirty(): boolean {
    return Object.values(this.#drafts).some((draft) => draft.dirty);
  }

  /** Someone comes to the page: to the week to review, unless they were in the middle of one. */
  arrive(): void {
    if (!this.#waits && !this.draft?.dirty) {
      this.#day = null;
      this.problem = null;
    }
    this.#waits = false;
    this.turned = false;
  }

  toLimits(): void {
    this.#waits = true;
    if (this.page) this.#day = this.page.week;
    app.leaveFor('limits', 'review');
  }

  async reload(): Promise<void> {
    // Someone who is typing stays in the week that they type for.
    const day = this.draft?.dirty ? this.page!.week : this.#day;
    await this.#load(day);
  }

  async #load(day: string | null): Promise<void> {
    await this.loaded.load(
      () => call('review', { day, width: this.#width.value }),
      (page) => {
        const draft = this.#drafts[page.week];
        if (draft) draft.follow(page.form);
        else this.#drafts[page.week] = new ReviewDraft(page.form);
      },
    );
  }

  fit(width: number): boolean {
    return this.#width.fit(width);
  }

  async show(day: string | null): Promise<void> {
    this.#day = day;
    this.problem = null;
    this.turned = true;
    await this.#load(day);
  }

  async turn(to: 'previous' | 'next'): Promise<void> {
    const day = this.page?.[to];
    if (day) await this.show(day);
  }

  /** True when it is saved. A second press while saving does nothing. */
  async save(state: ReviewState): Promise<boolean> {
    const draft = this.draft;
    if (!draft || this.saving) return false;
    this.saving = true;
    this.problem = null;
    const form = draft.form(state);
    try {
      const changed = await call('save_review', { form });
      draft.saved(form);
      // The page shows the change before it is said, so the focus has a place to go.
      this.#day = form.week;
      await this.reload();
      app.said(changed, () => this.#unsaved(form));
      return true;
    } catch (thrown) {
      this.problem = asProblem(thrown, t('app-problem'));
      return false;
    } finally {
      this.saving = false;
    }
  }

  /** Puts what was filled in back into the form, once the journal took it back. */
  async #unsaved(form: ReviewForm): Promise<void> {
    await this.show(form.week);
    // Something typed since then is worth more than what was taken back.
    if (this.draft && !this.draft.dirty) this.draft.restore(form);
  }
}
