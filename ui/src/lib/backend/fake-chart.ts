// A small week, drawn by hand in the chart crate's own way: presentation
// attributes and the page's colours, so that the preview has a picture.

import { WHOLE } from '../marks';
import type { Chart, Mark, Table } from './types';

type Day = { short: string; long: string; minutes: number[] | null; mood: number | null };

const days: Day[] = [
  { short: 'Mon 16', long: 'Monday 16', minutes: [45, 20, 25, 12, 8], mood: 68 },
  { short: 'Tue 17', long: 'Tuesday 17', minutes: [60, 50, 25, 0, 10], mood: 61 },
  { short: 'Wed 18', long: 'Wednesday 18', minutes: null, mood: null },
  { short: 'Thu 19', long: 'Thursday 19', minutes: [20, 15, 30, 10, 0], mood: 75 },
  { short: 'Fri 20', long: 'Friday 20', minutes: [80, 65, 40, 20, 15], mood: 58 },
  { short: 'Sat 21', long: 'Saturday 21', minutes: [30, 25, 45, 0, 5], mood: 73 },
  { short: 'Sun 22', long: 'Sunday 22', minutes: [25, 20, 0, 10, 0], mood: 80 },
];

const names = ['Instagram', 'TikTok', 'YouTube', 'Facebook', 'X'];
const [left, width, foot, hour] = [44, 118.3, 296, 42.5];
const middle = (at: number) => left + width * (at + 0.5);
const sum = (minutes: number[]) => minutes.reduce((all, one) => all + one, 0);
const clock = (minutes: number) =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

function bars(day: Day, at: number): string {
  const x = middle(at);
  const name = `<text x="${x}" y="316" font-size="13" text-anchor="middle" fill="var(--ink-2)">${day.short}</text>`;
  if (!day.minutes) {
    return `${name}<rect x="${x - 27}" y="262" width="54" height="34" rx="4" fill="none" stroke="var(--line-strong)" stroke-dasharray="3 4"/><text x="${x}" y="252" font-size="12" text-anchor="middle" fill="var(--ink-3)">not logged</text>`;
  }
  let y = foot;
  const parts = day.minutes.map((minutes, platform) => {
    const height = (minutes / 60) * hour;
    y -= height;
    return `<rect x="${x - 27}" y="${y + 0.75}" width="54" height="${Math.max(0, height - 1.5)}" rx="2.5" fill="var(--platform-${platform})"/>`;
  });
  const total = `<text x="${x}" y="${y - 8}" font-size="13" text-anchor="middle" fill="var(--ink)">${clock(sum(day.minutes))}</text>`;
  return name + parts.join('') + total;
}

const dots = days
  .map((day, at) =>
    day.mood === null
      ? ''
      : `<circle cx="${middle(at)}" cy="${86 - day.mood * 0.7}" r="6" fill="var(--mood-3)" stroke="var(--ink-2)" stroke-width="1.5"/>`,
  )
  .join('');

const lines = [0, 1, 2, 3, 4]
  .map((h) => {
    const y = foot - h * hour;
    return `<line x1="${left}" x2="872" y1="${y}" y2="${y}" stroke="var(--line)"/><text x="36" y="${y + 4}" font-size="12" text-anchor="end" fill="var(--ink-3)">${h ? `${h} h` : '0'}</text>`;
  })
  .join('');

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 880 330" role="img" aria-labelledby="fake-title fake-desc"><title id="fake-title">Mood and time, 16 to 22 November</title><desc id="fake-desc">A made-up week.</desc><text x="0" y="10" font-size="12" fill="var(--ink-3)">Mood</text><text x="0" y="112" font-size="12" fill="var(--ink-3)">Time</text><line x1="${left}" x2="872" y1="51" y2="51" stroke="var(--line)"/>${dots}${lines}<line x1="${left}" x2="872" y1="211" y2="211" stroke="var(--ink)" stroke-width="1.5" stroke-dasharray="7 5"/>${days.map(bars).join('')}</svg>`;

/** A mark's places from parts of 1. */
export function placed(
  [x, y]: [number, number],
  [left, top, width, height]: [number, number, number, number],
): Pick<Mark, 'at' | 'area'> {
  return {
    at: [x * WHOLE, y * WHOLE],
    area: [left * WHOLE, top * WHOLE, width * WHOLE, height * WHOLE],
  };
}

export const weekChart: Chart = {
  svg,
  title: 'Mood and time, 16 to 22 November',
  summary: 'A made-up week.',
  marks: days.map((day, at) => ({
    ...placed(
      [middle(at) / 880, day.minutes ? (foot - (sum(day.minutes) / 60) * hour) / 330 : 0.75],
      [(left + width * at) / 880, 0, width / 880, 1],
    ),
    day: null,
    label: day.long,
    value: day.minutes
      ? `${clock(sum(day.minutes))}; ${names.map((name, n) => `${name} ${day.minutes![n]} m`).join(', ')}; mood pleasant`
      : 'not logged',
  })),
  across: 1,
  csv: 'day,minutes,mood\n2026-11-16,110,68\n2026-11-18,,\n',
  order: 'week 2026-11-16',
  table: {
    caption: 'Minutes and mood, day by day',
    columns: ['Day', ...names, 'Total', 'Mood'],
    rows: days.map((day) => [
      day.long,
      ...(day.minutes ?? names.map(() => null)).map((one) => (one === null ? '–' : `${one} m`)),
      day.minutes ? clock(sum(day.minutes)) : 'not logged',
      day.mood === null ? '–' : 'pleasant',
    ]),
  },
};

/** Eight weeks of one limit: days within of six, nothing logged, or a pause. */
export function limitChart(title: string, weeks: (number | 'paused' | null)[]): Chart {
  const id = `fake-${title.replace(/\W+/g, '-')}`;
  const said = (week: number | 'paused' | null) =>
    week === null ? 'not logged' : week === 'paused' ? 'paused' : `${week} of 6 logged days within`;
  const at = (n: number) => 60 + n * 37;
  const high = (week: number) => 70.5 - (week / 6) * 46;
  const names = weeks.map(
    (_, n) => ['28/9', '5/10', '12/10', '19/10', '26/10', '2/11', '9/11', '16/11'][n]!,
  );
  const lines = weeks.flatMap((week, n) => {
    const next = weeks[n + 1];
    if (typeof week !== 'number' || typeof next !== 'number') return [];
    return `<line x1="${at(n)}" y1="${high(week)}" x2="${at(n + 1)}" y2="${high(next)}" stroke="var(--accent)" stroke-width="1.75"/>`;
  });
  const points = weeks.map((week, n) => {
    const name = `<text x="${at(n)}" y="89" font-size="12" text-anchor="middle" fill="var(--ink-3)">${names[n]}</text>`;
    if (week === 'paused') {
      return `${name}<path d="M${at(n) - 3} 54v10M${at(n) + 3} 54v10" stroke="var(--ink-3)" stroke-width="3"/>`;
    }
    if (week === null) return name;
    return `${name}<circle cx="${at(n)}" cy="${high(week)}" r="4.5" fill="var(--accent)"/><text x="${at(n)}" y="${high(week) - 8}" font-size="12" text-anchor="middle" fill="var(--ink-2)">${week}/6</text>`;
  });
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 96" role="img" aria-labelledby="${id}"><title id="${id}">${title}, over eight weeks</title><text x="36" y="29" font-size="12" text-anchor="end" fill="var(--ink-3)">all</text><text x="36" y="75" font-size="12" text-anchor="end" fill="var(--ink-3)">none</text><line x1="42" x2="338" y1="24.5" y2="24.5" stroke="var(--line)"/><line x1="42" x2="338" y1="70.5" y2="70.5" stroke="var(--line-strong)"/>${lines.join('')}${points.join('')}</svg>`,
    title: `${title}, over eight weeks`,
    summary: 'A made-up limit.',
    marks: weeks.map((week, n) => ({
      ...placed(
        [at(n) / 340, typeof week === 'number' ? high(week) / 96 : 0.6],
        [(at(n) - 18.5) / 340, 0, 37 / 340, 1],
      ),
      day: null,
      label: `The week of ${names[n]}`,
      value: said(week),
    })),
    across: 1,
    csv: 'week,within\n',
    order: `limit 2026-11-16 ${id}`,
    table: {
      caption: `${title}, week by week`,
      columns: ['Week', 'Within'],
      rows: weeks.map((week, n) => [names[n]!, said(week)]),
    },
  };
}

type StandIn = {
  title: string;
  order: string;
  columns: number;
  rows: number;
  /** What a mark says; the number of marks follows from columns and rows. */
  value: (at: number) => string;
  /** The days that the marks open. */
  day?: (at: number) => string;
};

/** A grid of cells in place of a picture: as much of one as the pages need. */
export function standIn({ title, order, columns, rows, value, day }: StandIn): Chart {
  const [cell, gap] = [Math.min(24, 860 / columns), 2];
  const [wide, high] = [columns * cell, rows * Math.max(cell, 20)];
  const marks: Mark[] = Array.from({ length: columns * rows }, (_, at) => {
    const [column, row] = [Math.floor(at / rows), at % rows];
    return {
      ...placed(
        [(column + 0.5) / columns, (row + 0.5) / rows],
        [column / columns, row / rows, 1 / columns, 1 / rows],
      ),
      label: day?.(at) ?? `${title}, ${at + 1}`,
      value: value(at),
      day: day?.(at) ?? null,
    };
  });
  const table: Table = {
    caption: title,
    columns: ['What', 'Value'],
    rows: marks.slice(0, 12).map((mark) => [mark.label, mark.value]),
  };
  const id = `fake-${order.replace(/\W+/g, '-')}`;
  const cells = marks.map(
    ({ area: [left, top] }, at) =>
      `<rect x="${(left / WHOLE) * wide}" y="${(top / WHOLE) * high}" width="${cell - gap}" height="${high / rows - gap}" rx="3" fill="var(--mood-${at % 5})"/>`,
  );
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" role="img" aria-labelledby="${id}"><title id="${id}">${title}</title>${cells.join('')}</svg>`,
    title,
    summary: 'A made-up picture.',
    marks,
    across: rows,
    table,
    csv: `what,value\n${marks.length}\n`,
    order,
  };
}
