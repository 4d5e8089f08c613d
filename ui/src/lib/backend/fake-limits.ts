// The limits of the journal in memory: canned sentences around what is filled in.

import type {
  Choice,
  LedgerKind,
  LedgerLine,
  LimitForm,
  LimitPreview,
  LimitRow,
  PauseRow,
  PreviewCell,
  Problem,
  SettingsPlatform,
  Suggestion,
} from './types';

export const weekdays: Choice[] = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
].map((label) => ({ value: label.toLowerCase(), label }));

export function problem(code: string, message: string, field: string | null = null): Problem {
  return { code, message, field };
}

const months = ['October', 'November', 'December'];

/** "23 November" for 2026-11-23. */
export function dateOf(day: string): string {
  const [, month, of] = day.split('-').map(Number);
  return `${of} ${months[month! - 10] ?? month}`;
}

/** A plain number is said with its unit; anything else as it was typed. */
function spoken(text: string): string {
  const minutes = /^\d+$/.test(text.trim()) ? Number(text) : null;
  if (minutes === null) return text.trim();
  const [h, m] = [Math.floor(minutes / 60), minutes % 60];
  return h === 0 ? `${m} m` : m === 0 ? `${h} h` : `${h} h ${m} m`;
}

export function formOf(some: Partial<LimitForm>): LimitForm {
  const { each = [], ...rest } = some;
  const days = weekdays.map(({ value }) => ({
    weekday: value,
    text: each.find((one) => one.weekday === value)?.text ?? '',
  }));
  const empty = { all: false, platforms: [], shape: 'day', minutes: '', weekend: '' } as const;
  return { ...empty, platforms: [], ...rest, each: days };
}

export function allowance(form: LimitForm): string {
  const { minutes, weekend, each } = form;
  if (form.shape === 'week') return `${spoken(minutes)} a week`;
  if (form.shape === 'day') return `${spoken(minutes)} a day`;
  if (form.shape === 'weekends') {
    return `${spoken(minutes)} on weekdays, ${spoken(weekend)} at weekends`;
  }
  const label = (of: string) => weekdays.find(({ value }) => value === of)?.label;
  const said = each.filter((one) => one.text.trim());
  return said.map((one) => `${spoken(one.text)} on ${label(one.weekday)}`).join(', ');
}

function nameOf(form: LimitForm, platforms: SettingsPlatform[]): string {
  if (form.all) return 'All platforms';
  const names = form.platforms.map((id) => platforms.find((one) => one.id === id)?.name ?? id);
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}

export function limitRow(id: string, form: LimitForm, platforms: SettingsPlatform[]): LimitRow {
  return {
    id,
    name: nameOf(form, platforms),
    colours: platforms.filter((one) => form.platforms.includes(one.id)).map((one) => one.colour),
    allowance: allowance(form),
    form,
    span: 'since 3 November',
    detail:
      form.shape === 'week'
        ? '2 of 3 weeks within, 1 week not logged'
        : '12 of 19 logged days within',
  };
}

/** Refuses what Rust would refuse, at the field that it is about. */
function check(form: LimitForm): void {
  if (!form.all && form.platforms.length === 0) {
    throw problem('limit-platforms', 'A limit is for one platform at least.', 'platforms');
  }
  const figures =
    form.shape === 'each'
      ? form.each
          .filter((one) => one.text.trim())
          .map(({ weekday, text }) => ({ field: `each:${weekday}`, text }))
      : [{ field: 'minutes', text: form.minutes }];
  if (form.shape === 'weekends') figures.push({ field: 'weekend', text: form.weekend });
  for (const { field, text } of figures) {
    if (!/\d/.test(text)) {
      throw problem(
        'duration-unreadable',
        `“${text.trim()}” is not a time that can be read. Try 40 or 1:30.`,
        field,
      );
    }
  }
  if (figures.length === 0) {
    throw problem('limit-empty', 'One day at least needs a time.', 'each:monday');
  }
}

/** What makes two limits the same: the platforms, and whether it is by the week. */
const about = (form: LimitForm) =>
  JSON.stringify([form.all || [...form.platforms].sort(), form.shape === 'week']);

export function sameAs(form: LimitForm, limits: LimitRow[]): LimitRow | null {
  return limits.find((one) => about(one.form) === about(form)) ?? null;
}

const states = ['within', 'over', 'within', 'not-logged', 'within', 'over', 'within'] as const;
const words: Record<PreviewCell['state'], string> = {
  within: '35 m, within',
  over: '1 h 20 m, over',
  'not-logged': 'not logged',
  paused: 'paused',
  open: 'no limit',
};

function cellsOf(form: LimitForm): PreviewCell[] {
  if (form.shape === 'week') {
    return (['within', 'over', 'not-logged', 'within'] as const).map((state, at) => {
      const [first, last] = [26 + at * 7, 32 + at * 7].map((n) => (n > 31 ? n - 31 : n));
      return { label: `${first} to ${last}: ${words[state]}`, state, short: `${first} – ${last}` };
    });
  }
  return Array.from({ length: 28 }, (_, at) => {
    const weekday = weekdays[at % 7]!;
    const open =
      form.shape === 'each' && !form.each.some((one) => one.weekday === weekday.value && one.text);
    const pausedOrNot = at >= 17 && at <= 19 ? 'paused' : states[at % 7]!;
    const state = open ? 'open' : pausedOrNot;
    const day = at < 6 ? 26 + at : at - 5;
    const label = `${weekday.label}, ${day} ${at < 6 ? 'October' : 'November'}: ${words[state]}`;
    return { label, state, short: String(day) };
  });
}

export function previewOf(
  form: LimitForm,
  limits: LimitRow[],
  platforms: SettingsPlatform[],
): LimitPreview {
  check(form);
  const perWeek = form.shape === 'week';
  const same = sameAs(form, limits);
  return {
    read_back: `${nameOf(form, platforms)}: at most ${allowance(form)}, from today on.`,
    sentence: perWeek
      ? 'In the last four weeks: 2 weeks within, 1 week over, 1 week not logged.'
      : 'In the last four weeks: 14 days within, 7 days over, 4 days not logged, 3 days paused.',
    median: perWeek
      ? 'The middle one of your 3 logged weeks: 6 h 10 m.'
      : 'The middle one of your 21 logged days: 1 h 2 m.',
    in_part: perWeek
      ? 'Weeks with days that are not logged may have been longer.'
      : '3 days are logged in part: they may have been longer.',
    same: same && {
      id: same.id,
      text: `You have a limit on this already: ${same.allowance}. Setting this changes it from today on; past days keep theirs.`,
    },
    cells: cellsOf(form),
    per_week: perWeek,
  };
}

export function suggestionFor(form: LimitForm): Suggestion | null {
  // Too little is logged for a weekday each.
  if (form.shape === 'each') return null;
  const perWeek = form.shape === 'week';
  return {
    text: perWeek
      ? '5 h 30 m, a little under your middle week'
      : '55 m, a little under your middle day',
    minutes: perWeek ? '5h 30m' : '55',
    reason: `The middle one of your ${perWeek ? '3 logged weeks is 6 h 10 m' : '21 logged days is 1 h 2 m'}. A mark a little below is one that most people keep.`,
    evidence:
      'Allcott and others, 2022: limits that people set for themselves lowered use by 17 %. Good support for time, little for mood.',
    link_id: 'study-1',
  };
}

export function setLimit(
  state: { limits: LimitRow[]; platforms: SettingsPlatform[]; ledger: LedgerLine[] },
  form: LimitForm,
  replaces: string | null,
  today: string,
): void {
  const row = limitRow(`limit-${state.ledger.length + 1}`, form, state.platforms);
  row.span = 'since today';
  const kind = replaces ? 'changed' : 'set';
  state.limits = [...state.limits.filter((one) => one.id !== replaces), row];
  state.ledger.unshift(
    line(
      kind,
      row.id,
      today,
      `${row.name}: ${kind === 'set' ? 'set to' : 'now'} ${row.allowance}.`,
    ),
  );
}

export function refuseLimit(form: LimitForm, replaces: string | null, limits: LimitRow[]): void {
  check(form);
  const same = sameAs(form, limits);
  if (same && same.id !== replaces) {
    throw problem(
      'limit-same',
      `There is a limit on this already: ${same.allowance}.`,
      'platforms',
    );
  }
}

export function line(
  kind: LedgerKind,
  subject: string,
  day: string,
  text: string,
  note: string | null = null,
  worth: string | null = null,
): LedgerLine {
  return { kind, subject, day, date: dateOf(day), text, note, worth };
}

export const ledger = (): LedgerLine[] => [
  line('reached', '1', '2026-11-20', 'All platforms: 2 h 25 m, the limit was 2 h.'),
  line(
    'reached',
    '1',
    '2026-11-17',
    'All platforms: 3 h 40 m, the limit was 2 h.',
    'Waited for the train with nothing to read.',
    'not worth it',
  ),
  line('paused', 'p0', '2026-11-12', 'Paused from 12 to 14 November.', 'In bed with a cold.'),
  line('reached', '2', '2026-11-11', 'TikTok: 55 m, the limit was 40 m.', null, 'worth it'),
  line('reached', '2', '2026-11-09', 'TikTok: 48 m, the limit was 40 m.'),
  line(
    'changed',
    '2',
    '2026-11-03',
    'TikTok: now 40 m a day, before 1 h.',
    'An hour was never close.',
  ),
  line('set', '1', '2026-11-03', 'All platforms: set to 2 h a day.'),
  line('reached', '0', '2026-10-27', 'TikTok: 1 h 15 m, the limit was 1 h.'),
  line('ended', '00', '2026-10-25', 'YouTube: 30 m a day, ended.'),
  line('reached', '00', '2026-10-19', 'YouTube: 50 m, the limit was 30 m.'),
  line('set', '00', '2026-10-12', 'YouTube: set to 30 m a day.'),
  line('set', '0', '2026-10-05', 'TikTok: set to 1 h a day.'),
];

export function pauseRow(id: string, first: string, last: string, today: string): PauseRow {
  const day = /^\d{4}-\d\d-\d\d$/;
  const unreadable = 'is not a day that can be read. Write it as 2026-11-23.';
  if (!day.test(first)) throw problem('day-unreadable', `“${first}” ${unreadable}`, 'first');
  if (!day.test(last)) throw problem('day-unreadable', `“${last}” ${unreadable}`, 'last');
  if (last < first) {
    throw problem('pause-backwards', 'The last day comes before the first one.', 'last');
  }
  const text = first === last ? dateOf(first) : `${dateOf(first)} to ${dateOf(last)}`;
  const state = last < today ? 'past' : first > today ? 'coming' : 'now';
  return { id, text, state, first, last };
}
