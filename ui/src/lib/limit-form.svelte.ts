// What is filled in for a limit, while its sentence is being built.

import type { LimitForm, LimitRow, LimitsPage, WeekdayFigure } from './backend/types';

const filled = (text: string) => text.trim() !== '';

export class LimitDraft {
  all = $state(true);
  platforms = $state<string[]>([]);
  shape = $state<LimitForm['shape']>('day');
  minutes = $state('');
  weekend = $state('');
  each = $state<WeekdayFigure[]>([]);

  /** Filled in as the limit that is to be changed; empty for a new one. */
  constructor(page: LimitsPage, row: LimitRow | null) {
    const form = row?.form;
    if (form) {
      const { all, platforms, shape, minutes, weekend } = form;
      Object.assign(this, { all, platforms: [...platforms], shape, minutes, weekend });
    }
    this.each = page.weekdays.map(({ value }) => ({
      weekday: value,
      text: form?.each.find((one) => one.weekday === value)?.text ?? '',
    }));
  }

  get form(): LimitForm {
    const { all, platforms, shape, minutes, weekend, each } = this;
    return $state.snapshot({ all, platforms, shape, minutes, weekend, each });
  }

  get hasPlatforms(): boolean {
    return this.all || this.platforms.length > 0;
  }

  /** Whether there is a whole sentence to read back; until then nothing is asked. */
  get complete(): boolean {
    if (!this.hasPlatforms) return false;
    if (this.shape === 'each') return this.each.some((one) => filled(one.text));
    return filled(this.minutes) && (this.shape !== 'weekends' || filled(this.weekend));
  }

  /** What makes two limits the same one: the platforms, and day or week. */
  get about(): string {
    const platforms = this.all ? 'all' : [...this.platforms].sort();
    return JSON.stringify([platforms, this.shape === 'week']);
  }

  chooseAll(yes: boolean): void {
    this.all = yes;
    if (yes) this.platforms = [];
  }

  choose(platform: string, yes: boolean): void {
    this.platforms = this.platforms.filter((one) => one !== platform);
    if (yes) this.platforms.push(platform);
    // Whoever picks one platform no longer means all of them.
    if (yes) this.all = false;
  }

  /** Puts one figure into every field that the shape has. */
  fill(minutes: string): void {
    this.minutes = minutes;
    if (this.shape === 'weekends') this.weekend = minutes;
    if (this.shape === 'each') for (const one of this.each) one.text = minutes;
  }
}
