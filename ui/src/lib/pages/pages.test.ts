import { cleanup, fireEvent, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { click, given, need, openWindow, press, there, type } from '../../test/window';

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('the welcome can be skipped, and then keeps what Scrollwell starts with', async () => {
  const fake = await openWindow({ welcomed: false });
  await waitFor(() => need('#welcome-skip'));
  await click('#welcome-skip');
  await waitFor(() => need('#nav-today'));
  expect(given(fake, 'finish_welcome')).toEqual({ platforms: null, hour: null, weekStart: null });
});

test('the welcome in three steps', async () => {
  const fake = await openWindow({ welcomed: false });
  await waitFor(() => need('#welcome-next'));
  await click('input[value=Facebook]');
  await click('#welcome-next');
  await waitFor(() => need('#welcome-hour'));
  await fireEvent.change(need('#welcome-hour'), { target: { value: '3' } });
  await click('#welcome-next');
  await waitFor(() => expect(need('.path').textContent).toContain('journal.db'));
  await click('#welcome-next');
  await waitFor(() => need('#nav-today'));
  expect(given(fake, 'finish_welcome')).toEqual({
    platforms: ['Instagram', 'TikTok', 'YouTube', 'X'],
    hour: '3',
    weekStart: 'monday',
  });
});

test('pages by Alt and a number; the heading takes the focus, the title follows', async () => {
  await openWindow();
  await press('2', { altKey: true });
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  expect(document.title).toBe('Week · Scrollwell');
  expect(need('#nav-week').getAttribute('aria-current')).toBe('page');
  await press('7', { altKey: true });
  await waitFor(() => expect(document.title).toBe('Settings · Scrollwell'));
  expect(document.querySelectorAll('h1')).toHaveLength(1);
});

test('Rust can ask for a page', async () => {
  const fake = await openWindow();
  fake.say('show-page', 'support');
  await waitFor(() => need('#emergency'));
  fake.say('show-page', 'nowhere');
  expect(need('#nav-support').getAttribute('aria-current')).toBe('page');
});

test('Rust can name the page to open at, once', async () => {
  const fake = await openWindow({ page: 'week' });
  await waitFor(() => need('figure'));
  expect(need('#nav-week').getAttribute('aria-current')).toBe('page');
  await click('#nav-tips');
  fake.say('journal-changed', null);
  await settled();
  expect(need('#nav-tips').getAttribute('aria-current')).toBe('page');
});

test('the chart by arrow keys: one Tab stop, and the tooltip follows', async () => {
  await openWindow();
  await click('#nav-week');
  await waitFor(() => need('figure'));
  const marks = () => [...need('figure').querySelectorAll<HTMLElement>('.mark')];
  const stops = () => marks().map((mark) => mark.tabIndex);
  expect(stops()).toEqual([0, -1, -1, -1, -1, -1, -1]);
  marks()[0]!.focus();
  await press('ArrowRight');
  expect(document.activeElement).toBe(marks()[1]);
  expect(need('#chart-tip').textContent).toContain('Tuesday 17');
  await press('End');
  expect(document.activeElement).toBe(marks()[6]);
  await press('ArrowRight');
  expect(document.activeElement).toBe(marks()[6]);
  await press('Home');
  expect(stops()).toEqual([0, -1, -1, -1, -1, -1, -1]);
  expect(marks()[0]!.getAttribute('aria-label')).toMatch(/^Monday 16: 1:50/);
  await press('Escape');
  expect(need('#chart-tip').textContent).toBe('');
  await fireEvent.mouseEnter(marks()[3]!);
  expect(need('#chart-tip').textContent).toContain('Thursday 19');
  expect(need('#chart-tip').getAttribute('aria-live')).toBe('polite');
});

test('each limit has its own eight weeks, by arrow keys and as a table', async () => {
  await openWindow({ paused: true });
  await click('#nav-week');
  await waitFor(() => need('#limit-chart-1-table-toggle'));
  const marks = [...need('.eight').querySelectorAll<HTMLElement>('.mark')];
  expect(marks).toHaveLength(8);
  expect(need('.eight .marks').getAttribute('aria-label')).toMatch(/week by week$/);
  marks[0]!.focus();
  await press('End');
  expect(document.activeElement).toBe(marks[7]);
  expect(need('#limit-chart-0-tip').textContent).toContain('4 of 6');
  expect(need('#limit-chart-1-tip').textContent).toBe('');
  await click('#limit-chart-1-table-toggle');
  expect(document.querySelectorAll('#limit-chart-1-table tbody tr')).toHaveLength(8);
  expect(there('#chart-table tbody')).toBe(false);
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('a pause is in the key of the week and in a sentence, only when there is one', async () => {
  await openWindow({ paused: true });
  await click('#nav-week');
  await waitFor(() => expect(need('#week-paused').textContent).toContain('pause'));
  expect(there('.legend .key.paused')).toBe(true);
  cleanup();
  await openWindow();
  await click('#nav-week');
  await waitFor(() => need('.legend'));
  expect(there('#week-paused') || there('.legend .key.paused')).toBe(false);
});

test('weeks turn, and there is nothing after this one', async () => {
  const fake = await openWindow();
  await click('#nav-week');
  await waitFor(() => need('#week-previous'));
  await press('ArrowLeft', { altKey: true });
  await waitFor(() => expect(need('h1').textContent).toBe('16 – 22 November'));
  await click('#week-current');
  await waitFor(() => expect(need('h1').textContent).toBe('23 – 29 November'));
  const asked = fake.calls.length;
  await click('#week-next');
  expect(fake.calls.length).toBe(asked);
  await click('#chart-table-toggle');
  expect(document.querySelectorAll('#chart-table tbody tr')).toHaveLength(7);
});

test('a number is copied, also where the clipboard is refused', async () => {
  await openWindow();
  await click('#nav-support');
  await waitFor(() => need('#emergency-copy-0'));
  const write = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText: write } });
  await click('#emergency-copy-0');
  await waitFor(() => expect(need('#notice').textContent?.trim()).toBe('Copied: 112'));
  expect(write).toHaveBeenCalledWith('112');

  write.mockRejectedValue(new Error('refused'));
  document.execCommand = vi.fn().mockReturnValue(false);
  await click('#emergency-copy-0');
  await waitFor(() => expect(need('#notice').textContent).toContain('It reads: 112'));
  vi.unstubAllGlobals();
});

test('a suggested country waits for a yes', async () => {
  const fake = await openWindow();
  await click('#nav-support');
  await waitFor(() => need('#country-confirm'));
  await click('#country-confirm');
  await waitFor(() => expect(there('#country-confirm')).toBe(false));
  expect(given(fake, 'choose_country')).toEqual({ country: 'NL' });
});

test('a platform is renamed in its place', async () => {
  const fake = await openWindow();
  await click('#nav-settings');
  await waitFor(() => need('#platform-rename-tiktok'));
  await click('#platform-rename-tiktok');
  await waitFor(() => need('#platform-rename-field'));
  await type('#platform-rename-field', 'Short videos');
  await click('#platform-rename-save');
  await waitFor(() => expect(need('main').textContent).toContain('Short videos'));
  expect(given(fake, 'rename_platform')).toEqual({ id: 'tiktok', name: 'Short videos' });
});

test('a refused name keeps the field open', async () => {
  const fake = await openWindow();
  await click('#nav-settings');
  await waitFor(() => need('#platform-add'));
  fake.refuse.set('add_platform', { code: 'taken', message: 'There already.', field: 'name' });
  await type('#platform-name', 'TikTok');
  await click('#platform-add');
  await waitFor(() => expect(need('#settings-problem').textContent).toContain('There already.'));
  expect(need('#platform-name').getAttribute('aria-invalid')).toBe('true');
  expect(need<HTMLInputElement>('#platform-name').value).toBe('TikTok');
});

test('the theme is shown at once and Undo brings the old one back', async () => {
  await openWindow();
  await click('#nav-settings');
  await waitFor(() => need('#theme-dark'));
  await click('#theme-dark');
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  await click('#undo');
  await waitFor(() => expect(document.documentElement.dataset.theme).toBeUndefined());
});

test('a page that cannot be read says so and can be asked again', async () => {
  const fake = await openWindow();
  fake.refuse.set('tips', { code: 'database', message: 'The journal is busy.', field: null });
  await click('#nav-tips');
  await waitFor(() => expect(need('[role=alert] .lede').textContent).toBe('The journal is busy.'));
  await click('[role=alert] button');
  await waitFor(() => need('#tip-1'));
});

test('banners for a journal that is read-only or made up', async () => {
  await openWindow({ readOnly: true, madeUp: true });
  expect(need('#banner-read-only').textContent).toContain('newer Scrollwell');
  expect(need('#banner-made-up').textContent).toContain('made-up');
});
