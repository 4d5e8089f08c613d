import { waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { click, given, need, openWindow, press, there, type, value } from '../../test/window';
import type { Options } from '../backend/fake';
import { pages } from '../app.svelte';

const text = (selector: string) => need(selector).textContent?.replace(/\s+/g, ' ').trim() ?? '';

async function openSupport(options: Options = {}) {
  const fake = await openWindow(options);
  await click('#nav-support');
  await waitFor(() => need('#emergency'));
  return fake;
}

test.each(pages.filter((one) => one !== 'support'))(
  'from %s it is one click, or one key',
  async (page) => {
    await openWindow({ page });
    await click('#nav-support');
    await waitFor(() => need('#emergency'));
    await click(`#nav-${page}`);
    await waitFor(() => expect(there('#emergency')).toBe(false));
    await press('6', { altKey: true });
    await waitFor(() => need('#emergency'));
  },
);

test('someone is added, by keyboard; Undo takes them away again', async () => {
  const fake = await openSupport({ empty: true });
  expect(text('section:has(#own-title)')).toContain('on this computer only');
  await click('#own-add');
  expect(document.activeElement?.id).toBe('own-name');
  await press('Escape');
  await waitFor(() => expect(document.activeElement?.id).toBe('own-add'));
  await click('#own-add');
  await type('#own-name', ' Sister ');
  await type('#own-value', '06 9876 5432');
  await click('#own-save');
  await waitFor(() => expect(text('section:has(#own-title)')).toContain('06 9876 5432'));
  expect(given(fake, 'save_own_contact')).toEqual({
    id: null,
    name: 'Sister',
    value: '06 9876 5432',
  });
  await waitFor(() => expect(document.activeElement?.id).toBe('own-add'));
  await click('#undo');
  await waitFor(() => expect(there('#own-o1')).toBe(false));
});

test('a contact is changed in its place, copied, opened and removed', async () => {
  const fake = await openSupport();
  await click('#own-change-o1');
  expect([value('#own-name'), value('#own-value')]).toEqual(['Noor', '06 1234 5678']);
  await type('#own-value', 'noor@example.org');
  await click('#own-save');
  await waitFor(() => expect(text('#own-o1')).toContain('noor@example.org'));
  expect(given(fake, 'save_own_contact')).toMatchObject({ id: 'o1', value: 'noor@example.org' });
  await waitFor(() => expect(document.activeElement?.id).toBe('own-change-o1'));

  const write = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText: write } });
  await click('#own-copy-o1');
  await waitFor(() => expect(text('#notice')).toBe('Copied: noor@example.org'));
  expect(write).toHaveBeenCalledWith('noor@example.org');
  vi.unstubAllGlobals();
  await click('#own-open-o1');
  expect(given(fake, 'open_link')).toEqual({ id: 'own-Noor' });

  await click('#own-remove-o1');
  await waitFor(() => expect(there('#own-o1')).toBe(false));
  await waitFor(() => expect(document.activeElement?.id).toBe('own-add'));
  await click('#undo');
  await waitFor(() => expect(text('#own-o1')).toContain('noor@example.org'));
});

test('a contact that is refused names its field and keeps what is typed', async () => {
  await openSupport({ empty: true });
  await click('#own-add');
  await type('#own-name', 'Sister');
  await click('#own-save');
  await waitFor(() => expect(text('#own-problem')).toContain('needed'));
  const field = need('#own-value');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')).toBe('own-problem');
  expect(need('#own-name').hasAttribute('aria-invalid')).toBe(false);
  expect(value('#own-name')).toBe('Sister');
});

test('a list of the person’s own is spoken of, only where there is one', async () => {
  await openSupport({ ownList: true });
  expect(text('#support-override')).toContain('support.toml');
});

test('without such a list nothing is said of one', async () => {
  await openSupport();
  expect(there('#support-override')).toBe(false);
});

test('without a journal there is nowhere to keep somebody, and the numbers are there', async () => {
  const fake = await openSupport();
  fake.refuse.set('start', { code: 'damaged', message: 'It is damaged.', field: null });
  const { app } = await import('../app.svelte');
  app.start = null;
  await app.readStart();
  await waitFor(() => need('#help'));
  await click('#help');
  await waitFor(() => need('#emergency'));
  expect(there('#own-title')).toBe(false);
});
