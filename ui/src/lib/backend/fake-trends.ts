// Trends of a journal in memory: stand-ins for the pictures, canned sentences.

import { standIn } from './fake-chart';
import type { Chart, ComparePage, Trend, TrendsPage } from './types';

const spans = [
  { value: '4w', label: '4 weeks', weeks: 4, title: '2 – 23 November' },
  { value: '13w', label: '13 weeks', weeks: 13, title: '31 August – 23 November' },
  { value: 'year', label: 'A year', weeks: 53, title: '24 November 2025 – 23 November' },
  { value: 'all', label: 'All', weeks: 156, title: '4 December 2023 – 23 November' },
];

/** The day so many days after the first one of a span of weeks. */
function dayOf(weeks: number, at: number): string {
  const day = new Date(Date.UTC(2026, 10, 23) + (at - (weeks - 1) * 7) * 86_400_000);
  return day.toISOString().slice(0, 10);
}

export function trendsPage(
  span: string,
  measure: string,
  empty: boolean,
): Omit<TrendsPage, 'hidden'> {
  const { weeks, title } = spans.find((one) => one.value === span) ?? spans[1]!;
  const chart = (name: Trend['name'], columns: number, rows: number, days = false): Chart =>
    standIn({
      title: `${name}, ${title}`,
      order: `${name} 2026-01-01 2026-11-29 ${measure}`,
      columns,
      rows,
      value: (at) =>
        measure === 'minutes' ? `${30 + (at % 90)} m` : `pleasant (${40 + (at % 50)})`,
      day: days ? (at) => dayOf(weeks, at) : undefined,
    });
  const trends: Trend[] = [
    {
      name: 'weeks',
      said: ['Time is logged on 80 of 85 days.', 'No clear change in the time a day.'],
      chart: chart('weeks', weeks, 1),
      key: [
        { sign: 'platform', name: 'Instagram', colour: 0 },
        { sign: 'platform', name: 'TikTok', colour: 1 },
        { sign: 'not-logged', name: 'not logged', colour: null },
        { sign: 'paused', name: 'paused', colour: null },
        { sign: 'limit', name: 'limit', colour: null },
      ],
    },
    {
      name: 'mood',
      said: ['Mood is rated on 75 of 85 days.', 'Too early to say whether mood changes.'],
      chart: chart('mood', weeks, 1),
      key: [
        { sign: 'check-in', name: 'a check-in', colour: null },
        { sign: 'mean', name: "the day's mean", colour: null },
        { sign: 'running', name: 'running median of 2 weeks', colour: null },
        { sign: 'spread', name: 'half of the days lie in the band', colour: null },
        { sign: 'late', name: 'entered late', colour: null },
      ],
    },
    {
      name: 'year',
      said: [measure === 'minutes' ? 'Time on 80 days.' : 'Mood on 75 days.'],
      chart: chart('year', weeks, 7, true),
      key: [],
    },
    { name: 'weekday', said: ['Most on Saturday.'], chart: chart('weekday', 9, 2), key: [] },
    { name: 'reflections', said: ['No week has a reflection yet.'], chart: null, key: [] },
    {
      name: 'sources',
      said: ['387 figures: 302 from the phone and 85 a guess.'],
      chart: chart('sources', weeks, 1),
      key: [
        { sign: 'meter', name: 'from the phone', colour: null },
        { sign: 'import', name: 'from a file', colour: null },
        { sign: 'timer', name: 'timed', colour: null },
        { sign: 'recall', name: 'a guess', colour: null },
      ],
    },
  ];
  return {
    title,
    overline: empty ? '0 of 85 days logged' : '80 of 85 days logged',
    spans: spans.map(({ value, label }) => ({ value, label })),
    span,
    measures: [
      { value: 'mood', label: 'Mood' },
      { value: 'minutes', label: 'Minutes' },
    ],
    measure,
    empty: empty ? 'Nothing is logged yet.' : null,
    charts: empty ? [] : trends,
  };
}

export function comparePage(
  choice: string,
  first: [string, string] | null,
  second: [string, string] | null,
  empty: boolean,
): ComparePage {
  const period = (name: string, [from, to]: [string, string]) => ({
    name,
    from,
    to,
    coverage: '21 of 23 days logged',
  });
  // As in Rust: thirteen weeks before these are logged too thinly here.
  const refused = empty
    ? 'Nothing is logged in 1 – 23 November, so there is nothing to set side by side.'
    : choice === '13w'
      ? 'One has 80 of 85 days logged, the other 20 of 91. That differs by more than a third.'
      : null;
  return {
    choices: [
      { value: 'month', label: 'This month and last month' },
      { value: '4w', label: 'These 4 weeks and the 4 before' },
      { value: '13w', label: 'These 13 weeks and the 13 before' },
      { value: 'own', label: 'Two periods of your own' },
    ],
    choice,
    first: period(first?.join(' – ') ?? '1 – 23 November', first ?? ['2026-11-01', '2026-11-23']),
    second: period(second?.join(' – ') ?? '1 – 31 October', second ?? ['2026-10-01', '2026-10-31']),
    refused,
    table: refused
      ? null
      : {
          caption: '1 – 23 November beside 1 – 31 October',
          columns: ['Measure', '1 – 23 November', '1 – 31 October', 'Difference'],
          rows: [
            [
              'Time a day',
              '1 h 44 m on average, spread 39 m, 21 days',
              '1 h 54 m on average, spread 35 m, 28 days',
              '10 m less',
            ],
            [
              'Mood',
              '59 on average, spread 12, 19 days',
              '55 on average, spread 12, 26 days',
              '4 higher',
            ],
          ],
        },
    notes: refused ? [] : ['Two periods nearly always differ a little by chance.'],
  };
}
