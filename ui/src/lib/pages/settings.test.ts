import { fireEvent, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { click, given, need, openWindow, there, value } from '../../test/window';
import type { Options } from '../backend/fake';
import type { RemindersForm } from '../backend/types';

type Fake = Awaited<ReturnType<typeof openWindow>>;
const text = (selector: string) => need(selector).textContent?.trim() ?? '';
const ticked = (selector: string) => need<HTMLInputElement>(selector).checked;
const saved = (fake: Fake) => (given(fake, 'save_reminders') as { form: RemindersForm }).form;
const change = (selector: string, to: string) =>
  fireEvent.change(need(selector), { target: { value: to } });
const full = { code: 'disk-full', message: 'The disk is full.', field: null };

async function openSettings(options: Options = {}) {
  const fake = await openWindow(options);
  await click('#nav-settings');
  await waitFor(() => need('#remind-daily'));
  return fake;
}

test('every reminder is off until it is turned on, and is saved at once', async () => {
  const fake = await openSettings();
  expect(['daily', 'morning', 'weekly'].map((one) => ticked(`#remind-${one}`))).toEqual([
    false,
    false,
    false,
  ]);
  expect(there('#remind-daily-time') || there('#remind-quiet')).toBe(false);
  await click('#remind-daily');
  await waitFor(() => expect(value('#remind-daily-time')).toBe('21:30'));
  expect(saved(fake)).toMatchObject({ daily: true, morning: false, weekly: false });
  expect(Object.keys(saved(fake)).sort()).toEqual([
    'daily',
    'daily_on',
    'daily_time',
    'morning',
    'morning_time',
    'weekly',
    'weekly_on',
    'weekly_time',
  ]);
  await click('#undo');
  await waitFor(() => expect(ticked('#remind-daily')).toBe(false));
});

test('times, weekdays and the day of the week are saved when they change', async () => {
  const fake = await openSettings({ reminders: true });
  await change('#remind-daily-time', ' 20:00 ');
  await waitFor(() => expect(saved(fake).daily_time).toBe('20:00'));
  await click('#remind-daily-sunday');
  await waitFor(() => expect(saved(fake).daily_on).not.toContain('sunday'));
  await click('#remind-daily-monday');
  await click('#remind-daily-sunday');
  await waitFor(() => expect(saved(fake).daily_on).toHaveLength(6));
  // In the order of the week, whatever was ticked last.
  expect(saved(fake).daily_on.at(0)).toBe('tuesday');
  expect(saved(fake).daily_on.at(-1)).toBe('sunday');
  await change('#remind-weekly-on', 'friday');
  await waitFor(() => expect(saved(fake).weekly_on).toBe('friday'));
  expect(saved(fake).daily_time).toBe('20:00');
});

test('a time that is refused stays as typed, is named, and goes along with nothing else', async () => {
  const fake = await openSettings({ reminders: true });
  await change('#remind-weekly-time', '25:00');
  await waitFor(() => expect(text('#reminders-problem')).toContain('25:00'));
  const field = need('#remind-weekly-time');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(field.getAttribute('aria-describedby')).toBe('reminders-problem');
  expect(need('#remind-daily-time').hasAttribute('aria-invalid')).toBe(false);
  expect(value('#remind-weekly-time')).toBe('25:00');
  await click('#remind-morning');
  await waitFor(() => expect(saved(fake)).toMatchObject({ morning: false, weekly_time: '18:00' }));
  // It is still what the field says, so it is still said.
  expect(text('#reminders-problem')).toContain('25:00');
  expect(need('#remind-weekly-time').getAttribute('aria-invalid')).toBe('true');
  await change('#remind-weekly-time', '19:00');
  await waitFor(() => expect(saved(fake).weekly_time).toBe('19:00'));
  await waitFor(() => expect(text('#reminders-problem')).toBe(''));

  await change('#remind-weekly-time', 'late');
  await waitFor(() => expect(text('#reminders-problem')).toContain('late'));
  await click('#remind-weekly');
  await waitFor(() => expect(text('#reminders-problem')).toBe(''));
  await click('#remind-weekly');
  await waitFor(() => expect(value('#remind-weekly-time')).toBe('19:00'));
});

test('a box that is refused goes back', async () => {
  const fake = await openSettings();
  fake.refuse.set('save_reminders', full);
  await click('#remind-daily');
  await waitFor(() => expect(text('#reminders-problem')).toContain('full'));
  await waitFor(() => expect(ticked('#remind-daily')).toBe(false));
  fake.refuse.set('save_settings', full);
  await click('#theme-dark');
  await waitFor(() => expect(text('#settings-days-problem')).toContain('full'));
  await waitFor(() => expect(ticked('#theme-system')).toBe(true));
  fake.refuse.set('save_settings', full);
  await change('#hour', '6');
  await waitFor(() => expect(value('#hour')).toBe('4'));
});

test('reminders rest for today, and resume', async () => {
  const fake = await openSettings({ reminders: true });
  expect(text('#remind-quiet')).toBe('No reminders today');
  await click('#remind-quiet');
  await waitFor(() => expect(text('#remind-quiet')).toBe('Resume'));
  expect(given(fake, 'quiet_reminders')).toEqual({ quiet: true });
  expect(need('main').textContent).toContain('until tomorrow morning');
  await click('#remind-quiet');
  await waitFor(() => expect(text('#remind-quiet')).toBe('No reminders today'));
});

test('in the tray, if there is one and the person says so', async () => {
  const fake = await openSettings();
  await click('#background-stay');
  await waitFor(() => expect(given(fake, 'save_background')).toEqual({ stay: true }));
  await waitFor(() => expect(ticked('#background-stay')).toBe(true));
});

test('without a tray it is said why it is out of reach', async () => {
  await openSettings({ tray: false });
  for (const id of ['background-stay', 'background-autostart']) {
    const box = need<HTMLInputElement>(`#${id}`);
    expect(box.disabled).toBe(true);
    expect(text(`#${box.getAttribute('aria-describedby')}`)).not.toBe('');
  }
  expect(text('#background-stay-more')).toContain('no tray');
});

test('autostart shows what the system says, not what was asked for', async () => {
  const fake = await openSettings();
  await click('#background-autostart');
  await waitFor(() => expect(ticked('#background-autostart')).toBe(true));
  expect(there('#undo')).toBe(false);
  fake.state.background.autostart = false;
  fake.say('journal-changed', null);
  await waitFor(() => expect(ticked('#background-autostart')).toBe(false));

  fake.refuse.set('set_autostart', { code: 'autostart', message: 'Refused.', field: null });
  await click('#background-autostart');
  await waitFor(() => expect(text('#background-problem')).toBe('Refused.'));
  await waitFor(() => expect(ticked('#background-autostart')).toBe(false));
});

test('the days of the weekend are saved with the other settings', async () => {
  const fake = await openSettings();
  await click('#weekend-friday');
  await waitFor(() => expect(ticked('#weekend-friday')).toBe(true));
  expect(given(fake, 'save_settings')).toEqual({
    hour: '4',
    weekStart: 'monday',
    theme: 'system',
    weekend: ['friday', 'saturday', 'sunday'],
  });
  await click('#theme-dark');
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe('dark'));
  expect(given(fake, 'save_settings')).toMatchObject({ weekend: ['friday', 'saturday', 'sunday'] });
});
