import { call } from './backend';
import type { WeekPage } from './backend/types';
import { Loaded } from './loaded.svelte';
import { Width } from './width';

/** Which week is shown. Rust says what comes before and after it. */
export class Week {
  loaded = new Loaded<WeekPage>();
  /** Someone turned the page: the new heading is then announced. */
  turned = $state(false);
  #day: string | null = null;
  readonly #width = new Width();

  async reload(): Promise<void> {
    await this.loaded.load(() => call('week', { day: this.#day, width: this.#width.value }));
  }

  fit(width: number): boolean {
    return this.#width.fit(width);
  }

  async show(day: string | null): Promise<void> {
    this.#day = day;
    this.turned = true;
    await this.reload();
  }

  async turn(to: 'previous' | 'next'): Promise<void> {
    const day = this.loaded.data?.[to];
    if (day) await this.show(day);
  }
}
