import { waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { click, given, need, openWindow, press, there, type } from '../../test/window';

type Fake = Awaited<ReturnType<typeof openWindow>>;
const text = (selector: string) => need(selector).textContent?.trim() ?? '';
const focused = () => document.activeElement?.id;
const called = (fake: Fake, name: string) => fake.calls.filter((one) => one.name === name);
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test('a timer starts from Today and stands on every page until it is stopped', async () => {
  const fake = await openWindow();
  expect(there('#timer')).toBe(false);
  await click('#timer-start-tiktok');
  await waitFor(() => expect(focused()).toBe('timer-stop'));
  expect(given(fake, 'start_timer')).toEqual({ platform: 'tiktok', switch: false });
  expect(text('#timer')).toMatch(/TikTok.*since 20:14.*25 m.*15 m left/);
  expect(there('#timer-start-tiktok')).toBe(false);
  for (const page of ['week', 'limits', 'tips', 'support', 'settings']) {
    await click(`#nav-${page}`);
    expect(there('#timer-stop')).toBe(true);
  }
  need('#timer-stop').focus();
  await click('#timer-stop');
  await waitFor(() => expect(there('#timer')).toBe(false));
  expect(given(fake, 'stop_timer')).toEqual({ keep: null });
  expect(document.activeElement?.tagName).toBe('H1');
  expect(text('#notice')).toContain('logged');
  await click('#undo');
  await waitFor(() => need('#timer-stop'));
});

test('it can be stopped without logging', async () => {
  const fake = await openWindow({ timer: 'running' });
  await waitFor(() => need('#timer-discard'));
  await click('#timer-discard');
  await waitFor(() => expect(there('#timer')).toBe(false));
  expect(given(fake, 'stop_timer')).toEqual({ keep: 'nothing' });
});

test('F8 stops it from anywhere, also while typing, and takes no focus away', async () => {
  const fake = await openWindow({ timer: 'running' });
  await waitFor(() => need('#timer'));
  await type('#note', 'half a');
  await press('F8', {}, '#note');
  await waitFor(() => expect(there('#timer')).toBe(false));
  expect(given(fake, 'stop_timer')).toEqual({ keep: null });
  expect(focused()).toBe('note');
});

test('a key that is held down stops one timer and starts nothing', async () => {
  const fake = await openWindow({ timer: 'running' });
  await waitFor(() => need('#timer'));
  await press('F8');
  await press('F8', { repeat: true });
  await waitFor(() => expect(there('#timer')).toBe(false));
  await press('F8', { repeat: true });
  await settled();
  expect(called(fake, 'stop_timer')).toHaveLength(1);
  expect(focused()).not.toMatch(/^timer-start/);
});

test('where none runs, F8 goes to where it starts', async () => {
  await openWindow();
  await click('#nav-settings');
  await waitFor(() => need('#theme-dark'));
  await press('F8');
  await waitFor(() => expect(focused()).toBe('timer-start-instagram'));
  expect(need('#nav-today').getAttribute('aria-current')).toBe('page');

  await click('#day-2026-11-19');
  await waitFor(() => expect(there('#timer-start-instagram')).toBe(false));
  await press('F8');
  await waitFor(() => expect(focused()).toBe('timer-start-instagram'));
});

test('after a long silence it asks what to keep', async () => {
  const fake = await openWindow({ timer: 'asks' });
  await waitFor(() => expect(text('#timer-question')).toContain('How much'));
  expect(need('#timer-question').getAttribute('role')).toBe('status');
  expect(there('#timer-stop')).toBe(false);
  await press('F8');
  expect(focused()).toBe('timer-keep-seen');
  expect(called(fake, 'stop_timer')).toHaveLength(0);
  await click('#timer-keep-all');
  await waitFor(() => expect(there('#timer')).toBe(false));
  expect(given(fake, 'stop_timer')).toEqual({ keep: 'all' });
});

test('the place of the question is there before the question, and stays the same', async () => {
  const fake = await openWindow({ timer: 'running' });
  await waitFor(() => need('#timer'));
  const place = need('#timer-question');
  expect(place.textContent).toBe('');
  fake.state.timer!.state = 'asks';
  need('#timer-stop').focus();
  await click('#timer-stop');
  await waitFor(() => expect(text('#timer-question')).toContain('How much'));
  expect(need('#timer-question')).toBe(place);
  // The button that had the focus is gone; the answers are what comes next.
  await waitFor(() => expect(focused()).toBe('timer-keep-seen'));
  expect(text('#notice')).toBe('');
});

test('minutes pass when Rust says so, and are not read out', async () => {
  const fake = await openWindow({ timer: 'running' });
  await waitFor(() => need('#timer'));
  const asked = called(fake, 'timer').length;
  await settled();
  expect(called(fake, 'timer')).toHaveLength(asked);
  fake.state.timer = { platform: 'x', state: 'running' };
  fake.say('timer', null);
  await waitFor(() => expect(text('#timer')).toContain('X'));
  expect(need('#timer').closest('[aria-live], [role=status], [role=alert]')).toBeNull();
});

test('a change from the command line is seen', async () => {
  const fake = await openWindow({ timer: 'running' });
  await waitFor(() => need('#timer'));
  fake.state.timer = null;
  fake.say('journal-changed', null);
  await waitFor(() => expect(there('#timer')).toBe(false));
});

test('a second timer asks whether to stop the first', async () => {
  const fake = await openWindow();
  // Started elsewhere, a moment ago.
  fake.state.timer = { platform: 'tiktok', state: 'running' };
  await click('#timer-start-x');
  await waitFor(() => expect(text('#timer-question')).toContain('Stop it first?'));
  await waitFor(() => expect(focused()).toBe('timer-switch'));
  expect(text('#timer')).toContain('TikTok');
  await click('#timer-stay');
  await waitFor(() => expect(there('#timer-switch')).toBe(false));
  expect(text('#timer')).toContain('TikTok');
  expect(called(fake, 'start_timer')).toHaveLength(1);

  fake.state.timer = null;
  fake.say('timer', null);
  await waitFor(() => need('#timer-start-x'));
  fake.state.timer = { platform: 'tiktok', state: 'running' };
  await click('#timer-start-x');
  await waitFor(() => need('#timer-switch'));
  await click('#timer-switch');
  await waitFor(() => expect(text('#timer')).toContain('X'));
  expect(given(fake, 'start_timer')).toEqual({ platform: 'x', switch: true });
  expect(text('#timer-question')).toBe('');
});

test('a timer that is refused says why', async () => {
  const fake = await openWindow();
  const message = 'X is archived.';
  fake.refuse.set('start_timer', { code: 'platform-archived', message, field: null });
  await click('#timer-start-x');
  await waitFor(() => expect(text('#notice')).toBe(message));
  expect(there('#undo')).toBe(false);
});

test('only today is timed', async () => {
  await openWindow();
  expect(there('#timer-start-x')).toBe(true);
  await click('#day-2026-11-20');
  await waitFor(() => need('#back-to-today'));
  expect(there('#timer-start-x')).toBe(false);
});

test('F8 is among the keys', async () => {
  await openWindow();
  await press('F1');
  expect(need('#keys').textContent).toMatch(/F8.*Stop the timer/);
});
