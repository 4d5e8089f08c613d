// Tips, what is being tried, what studies found, and a claim, for the journal in memory.

import { placed } from './fake-chart';
import { problem } from './fake-limits';
import type {
  Chart,
  ClaimPage,
  Found,
  Mark,
  ResearchPage,
  Study,
  TipCard,
  TipGroup,
  TrialLine,
  Tried,
} from './types';

export type Trial = { tip: string; plan: string | null; over: boolean };

/** Who is tried, and how it went: what the pages react to. */
export type GuidanceState = { trial: Trial | null; tried: Tried[] };

const grades: Record<string, string> = {
  A: 'Tested in several randomised trials that were also pooled',
  B: 'Tested in one or two randomised trials',
  C: 'People were followed over time; nothing was assigned by chance',
  D: 'A single point in time, or a laboratory',
  E: 'Judgement of people who know the field; not tested',
};

const study: Study = {
  text: 'Author, A. & Other, B. (2023). A study of small steps. Journal of Studies.',
  design: 'randomised trial, two weeks',
  n: '112 people',
  finding: 'Screen time was lower in the group that moved the icons; mood was not different.',
  link: 'Open the study',
  link_id: 'study-1',
};

/** Theme, number, grade and sentence: as many and as long as the real ones. */
const sentences: [string, number, string, string][] = [
  ['Feeling tense', 13, 'B', 'Let alerts arrive in a few batches a day.'],
  ['Feeling tense', 23, 'D', 'Give news a fixed slot, then close it.'],
  [
    'Low mood',
    3,
    'A',
    'Try about half an hour a day for two to three weeks and see whether it suits you.',
  ],
  ['Low mood', 7, 'B', 'Swap half an hour of scrolling for moving your body.'],
  [
    'Low mood',
    19,
    'C',
    'Notice how you feel after browsing; for some people it lifts, for some it drags.',
  ],
  [
    'Low mood',
    32,
    'E',
    'If most days have been hard lately, talking to someone often helps; here are people who listen.',
  ],
  [
    'Feeling cut off',
    6,
    'B',
    'If time away leaves you feeling cut off, keep a way to message the people you care about.',
  ],
  ['Feeling cut off', 17, 'B', 'Put the phone out of sight when you eat or talk with someone.'],
  ['Feeling cut off', 18, 'C', 'Send one real message to someone close instead of another scroll.'],
  [
    'Missing out',
    14,
    'B',
    'Don’t silence everything if missing out worries you; keep real people, mute the rest.',
  ],
  [
    'Comparing',
    20,
    'B',
    'Mute or unfollow accounts that leave you measuring yourself against them.',
  ],
  ['Comparing', 21, 'D', 'Replace that content rather than mixing in a little that’s kinder.'],
  ['Comparing', 22, 'D', 'If you post, hide the like counts and don’t recheck for a while.'],
  ['Sleep', 15, 'B', 'Keep the last half hour before sleep free of the phone.'],
  ['Sleep', 16, 'E', 'Charge the phone somewhere other than beside the bed.'],
  ['Attention', 9, 'A', 'Write one if–then plan for the moment you usually drift in.'],
  ['Attention', 10, 'B', 'Add a short pause before an app opens, with an easy way to back out.'],
  [
    'Attention',
    11,
    'B',
    'Make the app slightly harder to reach: log out, move it off the first screen, or use the website.',
  ],
  ['Attention', 12, 'B', 'Turn the phone screen grey for a week.'],
  ['Attention', 24, 'B', 'Keep social media on the computer only for two weeks.'],
  ['What is true', 25, 'A', 'Before you share something, ask yourself whether it is true.'],
  [
    'Privacy',
    31,
    'E',
    'Spend five minutes on privacy: who sees your posts, what the app collects, who can tag you.',
  ],
  [
    'People online',
    27,
    'C',
    'If you look for support online, choose a moderated group and keep identifying details out.',
  ],
  ['Moods that rub off', 26, 'B', 'A feed’s tone can rub off; step away when it turns heavy.'],
  ['Limits', 1, 'B', 'Just log for one ordinary week before you change anything.'],
  ['Limits', 2, 'B', 'Pick your own daily limit, a little under what you usually do.'],
  ['Limits', 4, 'B', 'Shave off half an hour a day instead of quitting.'],
  ['Limits', 5, 'A', 'Take one week off and treat it as a trial with a before and after.'],
  ['Limits', 8, 'C', 'Decide beforehand who or what gets the time you free up.'],
  ['Limits', 28, 'B', 'Call it a habit: habits can be redesigned.'],
  ['Limits', 29, 'E', 'Over your limit today? Nothing to make up; tomorrow starts at zero.'],
  ['Limits', 30, 'C', 'Want a real answer for you? Let the app pick your lighter days by chance.'],
];

function card([theme, number, grade, text]: (typeof sentences)[number]): TipCard {
  return {
    id: String(number),
    theme,
    text,
    why: null,
    grade,
    grade_words: grades[grade]!,
    caveat: 'The trials lasted a few weeks. What happens later is not known.',
    studies: grade === 'E' ? [] : grade === 'A' ? [study, study, study] : [study],
    needs_plan: number === 9,
    trial: 'free',
  };
}

export const allTips = sentences.map(card);

const found: Record<Found, string> = {
  helped: 'It helped',
  somewhat: 'It helped somewhat',
  no: 'It made no difference',
  unsure: 'Hard to tell',
};

const running = (tip: TipCard, { trial }: GuidanceState): TipCard => ({
  ...tip,
  trial: trial?.tip === tip.id ? 'running' : 'free',
});

export function groupsOf(state: GuidanceState): TipGroup[] {
  const themes = [...new Set(allTips.map((tip) => tip.theme))];
  return themes.map((theme) => ({
    theme,
    tips: allTips.filter((tip) => tip.theme === theme).map((tip) => running(tip, state)),
  }));
}

/** The one of today, with what led to it. */
export const tipOfToday = (state: GuidanceState): TipCard => ({
  ...running(
    allTips.find((tip) => tip.id === '16')!,
    state,
  ),
  why: 'Your journal has two evenings with “scrolled in bed” in the last seven days: Mon 16 and Thu 19 November.',
});

const textOf = (id: string) => allTips.find((tip) => tip.id === id)?.text ?? '';

export function trialLine({ trial }: GuidanceState): TrialLine | null {
  if (!trial) return null;
  return {
    tip: trial.tip,
    text: textOf(trial.tip),
    when_left: trial.over ? 'ended on Sunday 22 November' : 'until Sunday 6 December',
    asks: trial.over,
    question: trial.over ? 'The two weeks are over. Did it help?' : null,
    plan: trial.plan,
  };
}

/** Starts a trial, or says why not. */
export function tryTip(
  state: GuidanceState,
  tip: string,
  plan: { when: string | null; then: string | null },
  instead: boolean,
): void {
  const needsPlan = allTips.some((one) => one.id === tip && one.needs_plan);
  for (const field of ['when', 'then'] as const) {
    if (needsPlan && !plan[field]) {
      throw problem('plan-empty', 'A plan needs both halves: when …, I will …', field);
    }
  }
  if (state.trial && !instead) {
    const text = `“${textOf(state.trial.tip)}” is being tried. One at a time says more.`;
    throw problem('trial-running', text);
  }
  if (state.trial) endTrial(state, null, null);
  const words = needsPlan ? `When ${plan.when}, I will ${plan.then}` : null;
  state.trial = { tip, plan: words, over: false };
}

/** Puts what was tried into the list. */
export function endTrial(state: GuidanceState, how: Found | null, note: string | null): void {
  if (!state.trial) throw problem('nothing-tried', 'Nothing is being tried.');
  const { tip, plan } = state.trial;
  state.tried.unshift({
    tip,
    text: textOf(tip),
    span: '9 – 22 November',
    found: how ? found[how] : 'Not said',
    note,
    plan,
  });
  state.trial = null;
}

export const triedBefore = (): Tried[] => [
  {
    tip: '16',
    text: textOf('16'),
    span: '19 October – 1 November',
    found: 'It helped somewhat',
    note: 'The kitchen is far enough.',
    plan: null,
  },
  {
    tip: '9',
    text: textOf('9'),
    span: '28 September – 11 October',
    found: 'Hard to tell',
    note: null,
    plan: 'When I sit down on the bus, I will open my book',
  },
  {
    tip: '12',
    text: textOf('12'),
    span: '7 – 13 September',
    found: 'Not said',
    note: null,
    plan: null,
  },
  {
    tip: '13',
    text: textOf('13'),
    span: '10 – 23 August',
    found: 'It made no difference',
    note: null,
    plan: null,
  },
];

const effects: [string, number, number, number][] = [
  ['Burnell and others, 2025', 0.17, 0.08, 0.27],
  ['Lemahieu and others, 2025', 0, -0.12, 0.12],
  ['Allcott and others, 2020', 0.09, 0.02, 0.16],
  ['Allcott and others, 2025', 0.06, 0.02, 0.1],
  ['Castelo and others, 2025', 0.23, 0.12, 0.34],
];

/** A forest of five, drawn by hand. */
function forest(): Chart {
  const [wide, row, top] = [880, 34, 40];
  const x = (effect: number) => 330 + ((effect + 0.2) / 0.6) * 520;
  const y = (at: number) => top + row * (at + 0.5);
  const high = top + row * effects.length + 34;
  const lines = effects.map(
    ([name, value, low, upper], at) =>
      `<text x="0" y="${y(at) + 5}" font-size="13" fill="var(--ink)">${name}</text><line x1="${x(low)}" x2="${x(upper)}" y1="${y(at)}" y2="${y(at)}" stroke="var(--ink-2)" stroke-width="1.75"/><rect x="${x(value) - 5}" y="${y(at) - 5}" width="10" height="10" fill="var(--accent)"/>`,
  );
  const marks: Mark[] = effects.map(([name, value, low, upper], at) => ({
    ...placed([x(value) / wide, y(at) / high], [0, (top + row * at) / high, 1, row / high]),
    label: name,
    value: `${value} (between ${low} and ${upper})`,
    day: null,
  }));
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" role="img" aria-labelledby="fake-forest"><title id="fake-forest">Effects in five studies</title><text x="${x(0) + 8}" y="18" font-size="12" fill="var(--ink-3)">better with less use</text><text x="${x(0) - 8}" y="18" font-size="12" text-anchor="end" fill="var(--ink-3)">worse</text><line x1="${x(0)}" x2="${x(0)}" y1="26" y2="${high - 28}" stroke="var(--line-strong)" stroke-dasharray="4 4"/>${lines.join('')}</svg>`,
    title: 'Effects in five studies',
    summary: 'Made-up effects.',
    marks,
    across: 1,
    table: {
      caption: 'Effects in five studies',
      columns: ['Study', 'Effect', 'Between'],
      rows: effects.map(([name, value, low, upper]) => [name, `${value}`, `${low} and ${upper}`]),
    },
    csv: 'study,effect,low,high\n',
    order: 'forest',
  };
}

export function researchPage(): ResearchPage {
  const row = (text: string, at: number) => ({
    text,
    study: study.text,
    design: study.design,
    n: `${112 * at} people`,
    link: study.link,
    link_id: study.link_id,
  });
  return {
    intro: [
      'Studies point both ways, and most of the effects that were found are small.',
      'Some people feel better with less, some don’t notice a difference. What your own weeks show is a better guide for you than an average.',
    ],
    chart: forest(),
    groups: [
      {
        title: 'Pooled over many trials',
        rows: [
          row('Well-being rose a little with less use. The authors call this weak support.', 1),
          row('Staying away altogether changed neither feelings nor satisfaction with life.', 2),
        ],
      },
      {
        title: 'Single trials that found a difference',
        rows: [row('Four weeks without Facebook gave an hour a day and a small gain.', 3)],
      },
      {
        title: 'Single trials that found none',
        rows: [row('Up to four weeks away made no difference to loneliness or well-being.', 4)],
      },
    ],
    sentences: [
      {
        title: 'Active and passive use',
        text: 'Active is not always good, passive not always bad.',
      },
      { title: 'The young', text: 'Averages over many young people are close to nothing.' },
      { title: 'How large is that?', text: 'Most of the people in both groups overlap.' },
      { title: 'What would change our mind', text: 'Large trials that people cannot see through.' },
    ],
  };
}

export const claimPage = (): ClaimPage => ({
  lede: 'Four questions for something you have read, before you believe it or pass it on.',
  questions: [
    {
      title: 'Who says it?',
      points: [
        'Is there a name, and is it the name of someone who can know?',
        'What do they gain?',
      ],
    },
    {
      title: 'Where is it from?',
      points: ['Does the first page that said so still say so?', 'How old is it?'],
    },
    {
      title: 'Is it a professional, or a study?',
      points: ['One person’s story is one person’s story.', 'How many people, and which ones?'],
    },
    { title: 'What do others say?', points: ['Two more pages that don’t copy one another.'] },
  ],
  strength:
    'People who were asked whether something is true were a little less ready to pass on what is not.',
  caveat: 'It lowers the sharing of what is false by about a tenth. It is not about mood.',
  study,
});
