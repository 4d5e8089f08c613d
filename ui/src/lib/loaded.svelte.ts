import { asProblem } from './backend';
import type { Problem } from './backend/types';
import { t } from './words';

/**
 * A page's data and how it came. Answers may overtake one another when someone
 * pages quickly; only the last question counts. What was shown stays in view
 * until the next answer is there, so nothing flickers.
 */
export class Loaded<T> {
  data = $state.raw<T | null>(null);
  problem = $state.raw<Problem | null>(null);
  #asked = 0;

  /** `arrived` sees the data before the page does, so both change in one step. */
  async load(ask: () => Promise<T>, arrived?: (data: T) => void): Promise<T | null> {
    const turn = ++this.#asked;
    try {
      const data = await ask();
      if (turn !== this.#asked) return null;
      arrived?.(data);
      this.data = data;
      this.problem = null;
      return data;
    } catch (thrown) {
      if (turn === this.#asked) this.problem = asProblem(thrown, t('app-problem'));
      return null;
    }
  }

  /** For data that came with the answer to something else. */
  put(data: T): void {
    this.#asked += 1;
    this.data = data;
    this.problem = null;
  }
}
