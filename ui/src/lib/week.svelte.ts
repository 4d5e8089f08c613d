import { call } from './backend';
import type { WeekPage } from './backend/types';
import { Loaded } from './loaded.svelte';

/** Which week is shown. Rust says what comes before and after it. */
export class Week {
  loaded = new Loaded<WeekPage>();
  /** Someone turned the page: the new heading is then announced. */
  turned = $state(false);
  #day: string | null = null;
  /** CSS pixels for the picture: its letters stay as large as those of the page. */
  #width: number | null = null;

  async reload(): Promise<void> {
    await this.loaded.load(() => call('week', { day: this.#day, width: this.#width }));
  }

  /** True when the picture has to be drawn again; in between it is only scaled. */
  fit(width: number): boolean {
    const fits = this.#width !== null && Math.abs(this.#width - width) < 24;
    if (width > 0 && !fits) this.#width = Math.round(width);
    return width > 0 && !fits;
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
