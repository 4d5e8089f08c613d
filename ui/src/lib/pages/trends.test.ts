import { fireEvent, waitFor } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { click, given, need, openWindow, press, there, type, value } from '../../test/window';
import type { Options } from '../backend/fake';

async function openTrends(options: Options = {}) {
  const fake = await openWindow(options);
  await click('#nav-trends');
  await waitFor(() => need('#trends-span'));
  return fake;
}

const asked = (fake: Awaited<ReturnType<typeof openTrends>>, name: string) =>
  fake.calls.filter((one) => one.name === name).length;
const figure = (name: string) => need(`[aria-labelledby=trends-${name}] figure`);
const marks = (name: string) => [...figure(name).querySelectorAll<HTMLElement>('button.mark')];
const focused = () => document.activeElement?.getAttribute('aria-label');

afterEach(() => vi.unstubAllGlobals());

test('a heading, a sentence and a picture for each, in order', async () => {
  await openTrends();
  const headings = [...document.querySelectorAll('main h1, main h2')].map((one) => one.id);
  expect(headings).toEqual([
    '',
    'trends-weeks',
    'trends-mood',
    'trends-year',
    'trends-weekday',
    'trends-reflections',
    'trends-sources',
    'trends-compare',
  ]);
  expect(document.title).toBe('Trends · Scrollwell');
  expect(document.querySelectorAll('main figure')).toHaveLength(5);
  // Where there is nothing to draw, the sentence stands alone.
  const reflections = need('[aria-labelledby=trends-reflections]');
  expect(reflections.textContent).toContain('No week has a reflection yet.');
  expect(reflections.querySelector('figure')).toBeNull();
  expect(figure('weeks').textContent).toContain('Instagram');
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test('another period is asked for, announced, and kept when the page is left', async () => {
  const fake = await openTrends();
  expect(given(fake, 'trends')).toMatchObject({ span: '13w', measure: 'mood' });
  const compared = asked(fake, 'compare');
  expect(need('header.page [role=status]').textContent?.trim()).toBe('');
  await click('#trends-span-4w');
  await waitFor(() => expect(need('header.page').textContent).toContain('2 – 23 November'));
  expect(given(fake, 'trends')).toMatchObject({ span: '4w' });
  expect(need('header.page [role=status]').textContent).toContain('2 – 23 November: 80 of 85');
  expect(asked(fake, 'compare')).toBe(compared);
  await click('#nav-week');
  await waitFor(() => need('#week-previous'));
  await click('#nav-trends');
  await waitFor(() => need('#trends-span'));
  expect(need<HTMLInputElement>('#trends-span-4w').checked).toBe(true);
});

test('what is refused leaves what was in view, with the reason', async () => {
  const fake = await openTrends();
  fake.refuse.set('trends', { code: 'database', message: 'The journal is busy.', field: null });
  await click('#trends-span-all');
  await waitFor(() => expect(need('#trends-problem').textContent).toContain('busy'));
  expect(document.querySelectorAll('main figure')).toHaveLength(5);
});

test('the year shows mood or minutes', async () => {
  const fake = await openTrends();
  expect(marks('year')[0]!.getAttribute('aria-label')).toContain('pleasant');
  await click('#trends-measure-minutes');
  await waitFor(() => expect(marks('year')[0]!.getAttribute('aria-label')).toContain('30 m'));
  expect(given(fake, 'trends')).toMatchObject({ span: '13w', measure: 'minutes' });
});

test('in the year the arrow keys go by days and by weeks', async () => {
  await openTrends();
  marks('year')[0]!.focus();
  expect(focused()).toMatch(/^2026-08-31/);
  await press('ArrowRight');
  expect(focused()).toMatch(/^2026-09-07/);
  await press('ArrowDown');
  expect(focused()).toMatch(/^2026-09-08/);
  await press('ArrowUp');
  await press('ArrowLeft');
  expect(focused()).toMatch(/^2026-08-31/);
  await press('ArrowLeft');
  expect(focused()).toMatch(/^2026-08-31/);
  await press('End');
  expect(focused()).toMatch(/^2026-11-29/);
  expect(need('#chart-year-tip').textContent).toContain('2026-11-29');
  expect(marks('year').filter((one) => one.tabIndex === 0)).toHaveLength(1);
});

test('of three years of days the keys reach each, though few are there at once', async () => {
  await openTrends();
  await click('#trends-span-all');
  await waitFor(() => expect(marks('year').length).toBeLessThan(10));
  marks('year')[0]!.focus();
  const first = focused();
  for (let week = 0; week < 5; week += 1) await press('ArrowRight');
  await press('ArrowDown');
  expect(focused()).toMatch(/^2024-01-09/);
  expect(marks('year').length).toBeLessThan(10);
  await press('End');
  expect(focused()).toMatch(/^2026-11-29/);
  await press('Home');
  expect(focused()).toBe(first);
  // A pointer finds those that are no buttons.
  const picture = figure('year').querySelector('.picture')!;
  vi.spyOn(picture, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1560, 140));
  await fireEvent.mouseMove(picture, { clientX: 755, clientY: 50 });
  expect(need('#chart-year-tip').textContent).toContain('2025-05-14');
  await fireEvent.click(picture, { clientX: 755, clientY: 50, detail: 1 });
  await waitFor(() => need('#nav-today[aria-current=page]'));
});

test('a cell of the year opens its day on Today', async () => {
  const fake = await openTrends();
  await fireEvent.click(marks('year')[80]!);
  await waitFor(() => need('#nav-today[aria-current=page]'));
  expect(given(fake, 'today')).toEqual({ day: '2026-11-19' });
  await waitFor(() => expect(document.activeElement?.tagName).toBe('H1'));
  // The marks of a week open nothing.
  await click('#nav-trends');
  await waitFor(() => need('#trends-span'));
  await fireEvent.click(marks('weeks')[2]!);
  expect(there('#nav-trends[aria-current=page]')).toBe(true);
  expect(need('#chart-weeks-tip').textContent).toContain('weeks');
});

test('the figures of a picture are copied, and that is said', async () => {
  await openTrends();
  const write = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText: write } });
  await click('#chart-mood-copy');
  await waitFor(() => expect(need('#notice').textContent).toMatch(/^Copied as CSV: mood/));
  expect(write).toHaveBeenCalledWith('what,value\n13\n');
  write.mockRejectedValue(new Error('refused'));
  document.execCommand = vi.fn().mockReturnValue(false);
  await click('#chart-mood-copy');
  await waitFor(() => expect(need('#notice').textContent).toContain('The table holds the same'));
});

test('a picture is saved in the theme in view; changing one’s mind says nothing', async () => {
  const fake = await openTrends({ theme: 'dark' });
  await click('#chart-year-save-svg');
  await waitFor(() => expect(need('#notice').textContent).toBe('/home/you/year.svg is written.'));
  expect(given(fake, 'save_chart')).toEqual({
    order: 'year 2026-01-01 2026-11-29 mood',
    format: 'svg',
    theme: 'dark',
  });
  await click('#notice-close');
  fake.noPlace = true;
  await click('#chart-year-save-png');
  await waitFor(() => expect(given(fake, 'save_chart')).toMatchObject({ format: 'png' }));
  expect(need('#notice').textContent).toBe('');
  const problem = { code: 'not-written', message: 'There is no room.', field: null };
  fake.refuse.set('save_chart', problem);
  await click('#chart-year-save-png');
  await waitFor(() => expect(need('#notice').textContent).toBe('There is no room.'));
});

test('while a dialog is open the same is not asked twice', async () => {
  const fake = await openTrends();
  let go = () => {};
  fake.hold = new Promise((resolve) => (go = () => resolve()));
  await click('#chart-year-save-svg');
  await click('#chart-year-save-png');
  expect(asked(fake, 'save_chart')).toBe(1);
  go();
  await waitFor(() => expect(need('#notice').textContent).toContain('year.svg'));
});

test('the pictures of Week are copied and saved too', async () => {
  const fake = await openWindow();
  await click('#nav-week');
  await waitFor(() => need('#chart-save-png'));
  await click('#chart-save-png');
  await waitFor(() => expect(need('#notice').textContent).toContain('week.png'));
  await click('#limit-chart-1-save-svg');
  await waitFor(() => expect(need('#notice').textContent).toContain('limit.svg'));
  expect(given(fake, 'save_chart')).toMatchObject({ format: 'svg', theme: 'light' });
});

test('nothing logged: what to do instead, and no empty frames', async () => {
  await openTrends({ empty: true });
  expect(need('#trends-empty').textContent).toBe('Nothing is logged yet.');
  expect(there('main figure') || there('#trends-compare')).toBe(false);
  await click('#trends-log');
  await waitFor(() => need('#nav-today[aria-current=page]'));
});

test('a page that cannot be read says so and can be asked again', async () => {
  const fake = await openWindow();
  fake.refuse.set('trends', { code: 'database', message: 'The journal is busy.', field: null });
  await click('#nav-trends');
  await waitFor(() => expect(need('[role=alert] .lede').textContent).toBe('The journal is busy.'));
  await click('[role=alert] button');
  await waitFor(() => need('#trends-span'));
});

test('two periods side by side, or why not', async () => {
  const fake = await openTrends();
  await waitFor(() => need('#trends-compared tbody tr'));
  expect(given(fake, 'compare')).toEqual({ choice: 'month', first: null, second: null });
  await fireEvent.change(need('#trends-against'), { target: { value: '13w' } });
  await waitFor(() => expect(need('#trends-refused').textContent).toContain('a third'));
  expect(there('#trends-compared')).toBe(false);
});

test('two periods of one’s own begin with those in view, and a wrong day gets a sentence', async () => {
  const fake = await openTrends();
  await waitFor(() => need('#trends-compared'));
  const before = asked(fake, 'compare');
  await fireEvent.change(need('#trends-against'), { target: { value: 'own' } });
  await waitFor(() => need('#trends-own-compare'));
  expect(value('#trends-first-from')).toBe('2026-11-01');
  expect(value('#trends-second-to')).toBe('2026-10-31');
  expect(asked(fake, 'compare')).toBe(before);
  await type('#trends-second-from', ' 2026-09-01 ');
  await click('#trends-own-compare');
  await waitFor(() =>
    expect(given(fake, 'compare')).toEqual({
      choice: 'own',
      first: ['2026-11-01', '2026-11-23'],
      second: ['2026-09-01', '2026-10-31'],
    }),
  );
  const problem = { code: 'span-backwards', message: 'It ends before it starts.', field: null };
  fake.refuse.set('compare', problem);
  await click('#trends-own-compare');
  await waitFor(() => expect(need('#trends-own-problem').textContent).toContain('ends before'));
  expect(there('#trends-compared')).toBe(false);
});
