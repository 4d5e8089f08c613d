// One review after another, for the journal in memory.

import { weekChart } from './fake-chart';
import { problem } from './fake-limits';
import type {
  Hidden,
  OwnWords,
  ReviewContent,
  ReviewForm,
  ReviewPage,
  ReviewTip,
  SettingsPlatform,
} from './types';

/** The day that it is in here is a Monday, so the week before is the one to review. */
const due = '2026-11-16';
const current = '2026-11-23';
const titles: Record<string, string> = {
  '2026-11-09': '9 – 15 November 2026',
  [due]: '16 – 22 November 2026',
  [current]: '23 – 29 November 2026',
};

const tips: ReviewTip[] = [
  {
    id: '1',
    text: 'Just log for one ordinary week before you change anything.',
    grade: 'B',
    grade_words: 'Tested in one or two randomised trials',
    study: 'Author & Other (2023), Journal of Studies; 112 people',
  },
  {
    id: '7',
    text: 'Swap half an hour of scrolling for moving your body.',
    grade: 'B',
    grade_words: 'Tested in one or two randomised trials',
    study: 'Somebody et al. (2022), Journal of Studies; 642 people',
  },
];

const questions = [
  ['loneliness', 'How lonely did you feel this week?', 'very'],
  ['missing-out', 'How much did you worry about missing things that others were doing?', 'a lot'],
  ['connection', 'How connected did you feel to people who matter to you?', 'very'],
] as const;

const nexts = {
  keep: 'Keep it as it is.',
  limit: 'Change or add a limit.',
  tip: 'Try a tip:',
  nothing: 'Nothing in particular.',
};

/** What is saved about a week, or a form that nobody has filled in. */
export const reviewForm = (reviews: Record<string, ReviewForm>, week: string): ReviewForm =>
  reviews[week] ?? {
    week,
    loneliness: null,
    missing_out: null,
    connection: null,
    sentence: '',
    next: null,
    tip: null,
    letter: '',
    state: 'open',
  };

export function refuseReview(form: ReviewForm): void {
  if (form.next === 'tip' && form.tip === null) throw problem('no-tip', 'Which tip?', 'tip');
  for (const field of ['sentence', 'letter'] as const) {
    if (form[field].length > 300) {
      throw problem('sentence-too-long', 'A sentence has at most 300 characters.', field);
    }
  }
}

type Known = {
  reviews: Record<string, ReviewForm>;
  platforms: SettingsPlatform[];
  logged: boolean;
  low: boolean;
  hidden: Hidden;
};

export function reviewPage(day: string | null, known: Known): ReviewPage {
  const week = day === null ? due : day >= current ? current : day < due ? '2026-11-09' : due;
  const form = reviewForm(known.reviews, week);
  return {
    content: content(week, form, known),
    form,
    week,
    previous: week === current ? due : '2026-11-09',
    next: week === current ? null : week === due ? current : due,
    is_due: week === due,
    gentle: known.low && week === due ? 'The ratings of this week lie in the lower part.' : null,
    keeps: (known.logged && week === due) || week in known.reviews,
    tips,
    hidden: known.hidden,
  };
}

function content(week: string, form: ReviewForm, known: Known): ReviewContent {
  const empty = !known.logged || week !== due;
  const words = (text: string, from: string): OwnWords | null => (text ? { text, from } : null);
  const before = week === current ? due : week === due ? '2026-11-09' : '';
  const tip = tips.find((one) => one.id === form.tip) ?? null;
  const given = [form.loneliness, form.missing_out, form.connection];
  return {
    title: titles[week]!,
    overline: empty ? '0 of 7 days logged' : 'Week 47 · 6 of 7 days logged',
    unfinished: week === current ? 'This week is not over yet: its last day is Sunday.' : null,
    skipped: form.state === 'skipped' ? 'This review was skipped.' : null,
    letter: words(
      known.reviews[before]?.letter ?? '',
      `From you, in the review of ${titles[before]}`,
    ),
    was: {
      empty,
      lede: empty
        ? 'No time is logged in this week.'
        : 'About 1 h 49 m a day on the 6 days you logged, between 1 h 15 m and 3 h 40 m.',
      paused: null,
      chart: weekChart,
      legend: known.platforms.map(({ name, colour }) => ({ name, colour })),
      has_guess: true,
      has_late: false,
      has_limit: true,
      has_paused: false,
      platforms: known.platforms.map(({ name, colour }, at) => ({
        name,
        colour,
        total: ['4 h 20 m', '3 h 25 m', '2 h 40 m', '50 m', '35 m'][at] ?? '10 m',
        per_day: ['43 m', '34 m', '32 m', '10 m', '7 m'][at] ?? '2 m',
        n: at < 2 ? '6' : '5',
      })),
      together: { name: 'Together', colour: 0, total: '11 h 50 m', per_day: '1 h 58 m', n: '6' },
      mood: empty ? null : 'Mood on 6 rated days: pleasant on average (mean 69, spread 8).',
      said: empty
        ? []
        : [
            { text: 'TikTok: 25 m a day more than in the week before.', notes: [] },
            {
              text: 'The most pleasant day was Sunday, 22 November (very pleasant), the least pleasant Friday, 20 November (in between).',
              notes: [{ text: 'A long walk, and soup.', from: 'Sunday, 22 November' }],
            },
            { text: 'All platforms, 2 h a day: 4 of 6 logged days within.', notes: [] },
          ],
      limits: [],
      notes: empty ? [] : ['Wednesday is not logged, so it is in no count.'],
    },
    answers: questions.map(([id, question, high], at) => ({
      id,
      question,
      low: 'not at all',
      high,
      said: given[at] === null ? null : `${given[at]} of 10`,
    })),
    sentence: words(form.sentence, 'The week in a sentence'),
    next: form.next && [nexts[form.next], tip?.text].filter(Boolean).join(' '),
    tip,
    to_next: words(form.letter, "To next week's you"),
  };
}
