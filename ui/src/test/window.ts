// Opens the whole window over a journal in memory.

import { configure, fireEvent, render, waitFor } from '@testing-library/svelte';
import App from '../App.svelte';
import { app } from '../lib/app.svelte';
import { useBackend } from '../lib/backend';
import { Fake, type Options } from '../lib/backend/fake';

// Without the whole page printed below each sentence.
configure({ getElementError: (message) => new Error(message ?? '') });

export async function openWindow(options: Options = {}): Promise<Fake> {
  Object.assign(app, { page: 'today', start: null, problem: null, notice: null, wayBack: null });
  Object.assign(app, { wantsPart: null, erased: false, life: 0 });
  const fake = new Fake(options);
  useBackend(fake);
  render(App);
  await waitFor(() => need('h1'));
  if (options.welcomed ?? true) await waitFor(() => need('main section, main form'));
  return fake;
}

export function need<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

export const there = (selector: string) => document.querySelector(selector) !== null;

export const click = (selector: string) => fireEvent.click(need(selector));

export const press = (key: string, more: KeyboardEventInit = {}, selector?: string) =>
  fireEvent.keyDown(selector ? need(selector) : (document.activeElement ?? document.body), {
    key,
    code: /^\d$/.test(key) ? `Digit${key}` : key,
    ...more,
  });

/** Types over what a field holds. */
export async function type(selector: string, text: string): Promise<void> {
  const field = need<HTMLInputElement>(selector);
  field.focus();
  await fireEvent.input(field, { target: { value: text } });
}

export const value = (selector: string) => need<HTMLInputElement>(selector).value;

/** What the last call of a command was given. */
export function given(fake: Fake, name: string): unknown {
  return fake.calls.filter((one) => one.name === name).at(-1)?.args;
}
