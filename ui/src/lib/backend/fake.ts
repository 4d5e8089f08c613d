// A journal in memory, for tests and for the preview in a browser. It speaks
// canned sentences; only what the pages react to really changes.

import type { ArgsOf, CommandName, Events, ResultOf } from './commands';
import type { Backend } from './index';
import { limitChart, weekChart } from './fake-chart';
import {
  claimPage,
  endTrial,
  groupsOf,
  researchPage,
  tipOfToday,
  trialLine,
  triedBefore,
  tryTip,
  type GuidanceState,
} from './fake-guidance';
import { comparePage, trendsPage } from './fake-trends';
import {
  formOf,
  ledger,
  limitRow,
  line,
  pauseRow,
  previewOf,
  problem,
  refuseLimit,
  setLimit,
  suggestionFor,
  weekdays as allWeekdays,
} from './fake-limits';
import { refuseReview, reviewPage } from './fake-review';
import type {
  Asking,
  Background,
  Changed,
  CheckInForm,
  CheckInSaid,
  Contact,
  Hidden,
  LedgerLine,
  LimitRow,
  OwnContact,
  PauseRow,
  Problem,
  RemindersForm,
  ReviewForm,
  SavedDay,
  SettingsPlatform,
  Start,
  TimerCard,
  TodayPage,
  UsageRow,
  WeekPage,
} from './types';

export type Options = {
  welcomed?: boolean;
  readOnly?: boolean;
  madeUp?: boolean;
  empty?: boolean;
  theme?: Start['theme'];
  /** The page to open at. */
  page?: string | null;
  timer?: TimerCard['state'] | null;
  /** Today is in a pause, and another one is to come. */
  paused?: boolean;
  /** Every reminder is on. */
  reminders?: boolean;
  tray?: boolean;
  /** What was written in a review before: the letter of the week before the one to review. */
  letter?: string;
  /** The ratings of the week are low. */
  low?: boolean;
  /** Something is being tried, or its time is over. */
  trial?: 'running' | 'over' | null;
  /** What a saved day offers in place of the tip. */
  offers?: 'card' | 'tracking' | null;
  asking?: Asking;
  hidden?: boolean;
  /** A file of the person's own changes the contacts. */
  ownList?: boolean;
};

type State = {
  start: Start;
  platforms: SettingsPlatform[];
  archived: SettingsPlatform[];
  usage: Record<string, Record<string, Pick<UsageRow, 'text' | 'source' | 'worth'>>>;
  checkIns: Record<string, CheckInSaid[]>;
  limits: LimitRow[];
  pauses: PauseRow[];
  ledger: LedgerLine[];
  /** Limits that were asked about and answered or skipped today. */
  answered: string[];
  timer: { platform: string; state: TimerCard['state'] } | null;
  reminders: RemindersForm;
  reviews: Record<string, ReviewForm>;
  low: boolean;
  quiet: boolean;
  background: Background;
  weekend: string[];
  hour: string;
  weekStart: string;
  country: string | null;
  guidance: GuidanceState;
  offers: 'card' | 'tracking' | 'tip' | null;
  asking: Asking;
  charts: boolean;
  moodHidden: boolean;
  card: boolean;
  own: OwnContact[];
};

type Answers = { [Name in CommandName]: (args: ArgsOf<Name>) => ResultOf<Name> };

const today = '2026-11-23';
const days = [
  ['2026-11-17', 'Tu', 'Tuesday, 17 November'],
  ['2026-11-18', 'We', 'Wednesday, 18 November'],
  ['2026-11-19', 'Th', 'Thursday, 19 November'],
  ['2026-11-20', 'Fr', 'Friday, 20 November'],
  ['2026-11-21', 'Sa', 'Saturday, 21 November'],
  ['2026-11-22', 'Su', 'Sunday, 22 November'],
  [today, 'Mo', 'Monday, 23 November'],
] as const;

const names = ['Instagram', 'TikTok', 'YouTube', 'Facebook', 'X'];
const moods = ['very unpleasant', 'unpleasant', 'in between', 'pleasant', 'very pleasant'];
const calms = ['very tense', 'tense', 'neither calm nor tense', 'calm', 'very calm'];
const contexts = [
  ['slept-badly', 'slept badly'],
  ['scrolled-in-bed', 'scrolled in bed'],
  ['saw-people', 'saw people'],
  ['moved', 'moved'],
  ['news', 'news'],
  ['comparing', 'comparing'],
  ['posting', 'posting'],
  ['looking-for-support', 'looking for support'],
  ['ill', 'ill'],
  ['special-day', 'special day'],
].map(([value, label]) => ({ value: value!, label: label! }));

const hours = ['00', '01', '02', '03', '04', '05', '06'].map((hour) => ({
  value: String(Number(hour)),
  label: `${hour}:00`,
}));
const weekdays = ['Monday', 'Sunday', 'Saturday'].map((label) => ({
  value: label.toLowerCase(),
  label,
}));

function contact(name: string, value: string): Contact {
  return {
    name,
    about: 'For anyone who wants to talk about hard days.',
    ways: [
      { kind: 'phone', label: 'Call', value, link_id: null },
      { kind: 'chat', label: 'Chat', value: 'example.org/chat', link_id: 'chat-1' },
    ],
    hours: 'Every day, day and night',
    languages: 'Dutch, English',
    checked: 'Seen on example.org, 12 November 2026',
  };
}

const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export class Fake implements Backend {
  /** Everything that was called, for tests to look at. */
  readonly calls: { name: CommandName; args: unknown }[] = [];
  /** The next call of that name is refused with this. */
  readonly refuse = new Map<CommandName, Problem>();
  /** Holds answers back until it is resolved. */
  hold: Promise<void> | null = null;
  /** Nobody chooses a place for a file. */
  noPlace = false;
  state: State;
  readonly #ownList: boolean;
  #changes = new Map<string, State>();
  #heard = new Map<keyof Events, ((payload: never) => void)[]>();

  constructor(options: Options = {}) {
    const platforms = names.map((name, at) => ({ id: name.toLowerCase(), name, colour: at }));
    this.state = {
      start: {
        welcomed: options.welcomed ?? true,
        theme: options.theme ?? 'system',
        read_only: options.readOnly
          ? 'This journal was written by a newer Scrollwell. It can be read here, not changed.'
          : null,
        made_up: options.madeUp ?? false,
        version: '0.1.0',
        page: options.page ?? null,
      },
      platforms,
      archived: [{ id: 'snapchat', name: 'Snapchat', colour: 7 }],
      usage: {},
      checkIns: {},
      limits: [
        limitRow('1', formOf({ all: true, minutes: '2h' }), platforms),
        limitRow('2', formOf({ platforms: ['tiktok'], minutes: '40' }), platforms),
        limitRow(
          '3',
          formOf({
            platforms: ['instagram', 'youtube'],
            shape: 'weekends',
            minutes: '40',
            weekend: '90',
          }),
          platforms,
        ),
      ],
      pauses: options.paused
        ? [
            pauseRow('p1', '2026-11-22', '2026-11-25', today),
            pauseRow('p2', '2026-12-21', '2026-12-28', today),
          ]
        : [],
      ledger: ledger(),
      answered: [],
      timer: options.timer ? { platform: 'tiktok', state: options.timer } : null,
      reminders: {
        daily: options.reminders ?? false,
        daily_time: '21:30',
        daily_on: allWeekdays.map((one) => one.value),
        morning: options.reminders ?? false,
        morning_time: '09:00',
        weekly: options.reminders ?? false,
        weekly_time: '18:00',
        weekly_on: 'sunday',
      },
      reviews: options.letter
        ? {
            '2026-11-09': {
              week: '2026-11-09',
              loneliness: 4,
              missing_out: null,
              connection: 6,
              sentence: '',
              next: 'keep',
              tip: null,
              letter: options.letter,
              state: 'done',
            },
          }
        : {},
      low: options.low ?? false,
      quiet: false,
      background: {
        tray: options.tray ?? true,
        stay: false,
        autostart: false,
        autostart_possible: options.tray ?? true,
      },
      weekend: ['saturday', 'sunday'],
      hour: '4',
      weekStart: 'monday',
      country: null,
      guidance: {
        trial: options.trial ? { tip: '12', plan: null, over: options.trial === 'over' } : null,
        tried: options.empty ? [] : triedBefore(),
      },
      offers: options.offers ?? 'tip',
      asking: options.asking ?? 'on',
      charts: !options.hidden,
      moodHidden: options.hidden ?? false,
      card: true,
      own: options.empty
        ? []
        : [{ id: 'o1', name: 'Noor', value: '06 1234 5678', link_id: 'own-o1' }],
    };
    this.#ownList = options.ownList ?? false;
    if (options.empty) Object.assign(this.state, { limits: [], ledger: [], archived: [] });
    else this.#fill();
  }

  #fill(): void {
    const some = ['2026-11-17', '2026-11-18', '2026-11-20', '2026-11-22'];
    for (const day of some) {
      this.state.usage[day] = Object.fromEntries(
        this.state.platforms.map((one, at) => [
          one.id,
          { text: String(45 - at * 9), source: 'meter' as const, worth: null },
        ]),
      );
      this.state.checkIns[day] = [said('21:04', 71, 60, [], '')];
    }
    this.state.usage['2026-11-21'] = {
      instagram: { text: '1:10', source: 'recall', worth: 'partly' },
    };
  }

  async call<Name extends CommandName>(name: Name, args: ArgsOf<Name>): Promise<ResultOf<Name>> {
    this.calls.push({ name, args: clone(args) });
    await this.hold;
    const problem = this.refuse.get(name);
    if (problem) {
      this.refuse.delete(name);
      throw problem;
    }
    return clone(this.#answers[name](args));
  }

  async listen<Event extends keyof Events>(
    event: Event,
    heard: (payload: Events[Event]) => void,
  ): Promise<() => void> {
    this.#heard.set(event, [...(this.#heard.get(event) ?? []), heard]);
    return () => this.#heard.delete(event);
  }

  say<Event extends keyof Events>(event: Event, payload: Events[Event]): void {
    for (const heard of this.#heard.get(event) ?? []) heard(payload as never);
  }

  #change(message: string, change: () => void): Changed {
    const id = `change-${this.#changes.size + 1}`;
    this.#changes.set(id, clone(this.state));
    change();
    return { change: id, message };
  }

  #answers: Answers = {
    start: () => this.state.start,
    welcome: () => ({
      platforms: [...names, 'Snapchat', 'Reddit', 'WhatsApp', 'Threads', 'LinkedIn', 'Discord'].map(
        (name, at) => ({ name, chosen: at < 5 }),
      ),
      hours,
      hour: '4',
      weekdays,
      week_start: 'monday',
      file: '/home/you/.local/share/scrollwell/journal.db',
    }),
    finish_welcome: () => {
      this.state.start.welcomed = true;
      return null;
    },
    today: ({ day }) => this.#today(day ?? today),
    save_check_in: ({ form }) => this.#save(form),
    remove_check_in: ({ id }) =>
      this.#change('Check-in removed.', () => {
        for (const [day, all] of Object.entries(this.state.checkIns)) {
          this.state.checkIns[day] = all.filter((one) => one.id !== id);
        }
      }),
    undo: ({ change }) => {
      const before = this.#changes.get(change);
      if (!before) throw problem('gone', 'That change is gone.');
      return this.#change('Taken back.', () => (this.state = clone(before)));
    },
    week: ({ day }) => ({ ...weekPage(day, this.state), hidden: this.#hidden() }),
    review: ({ day }) =>
      reviewPage(day, {
        reviews: this.state.reviews,
        platforms: this.state.platforms,
        logged: Object.keys(this.state.usage).length > 0,
        low: this.state.low,
        hidden: this.#hidden(),
      }),
    save_review: ({ form }) => {
      refuseReview(form);
      const said = {
        open: 'Saved. You can go on with the review whenever it suits you.',
        done: 'The review is finished.',
        skipped: 'The review is skipped.',
      };
      return this.#change(said[form.state], () => {
        this.state.reviews[form.week] = {
          ...form,
          sentence: form.sentence.trim(),
          letter: form.letter.trim(),
        };
      });
    },
    save_review_file: ({ week, format }) =>
      this.noPlace ? null : `/home/you/review-${week}.${format} is written.`,
    trends: ({ span, measure }) => ({
      ...trendsPage(span, measure, this.#isEmpty()),
      hidden: this.#hidden(),
    }),
    compare: ({ choice, first, second }) => comparePage(choice, first, second, this.#isEmpty()),
    save_chart: ({ order, format }) =>
      this.noPlace ? null : `/home/you/${order.split(' ')[0]}.${format} is written.`,
    limits: () => ({
      platforms: this.state.platforms.map(({ id, name, colour }) => ({
        value: id,
        label: name,
        colour,
      })),
      weekdays: allWeekdays,
      weekend: 'Saturday and Sunday',
      current: this.state.limits,
      pauses: this.state.pauses,
      ledger: this.state.ledger,
      today,
    }),
    preview_limit: ({ form }) => previewOf(form, this.state.limits, this.state.platforms),
    suggest_limit: ({ form }) => (this.state.ledger.length > 0 ? suggestionFor(form) : null),
    set_limit: ({ form, replaces }) => {
      refuseLimit(form, replaces, this.state.limits);
      return this.#change('Limit set.', () => setLimit(this.state, form, replaces, today));
    },
    end_limit: ({ id }) =>
      this.#change('Limit ended.', () => {
        const row = this.state.limits.find((one) => one.id === id);
        this.state.limits = this.state.limits.filter((one) => one.id !== id);
        const text = `${row?.name}: ${row?.allowance}, ended.`;
        this.state.ledger.unshift(line('ended', id, today, text));
      }),
    note_ledger: ({ kind, subject, day, note, worth }) =>
      this.#change('Noted.', () => {
        const same = (one: LedgerLine) =>
          one.kind === kind && one.subject === subject && one.day === day;
        const found = this.state.ledger.find(same);
        if (found && note !== null) found.note = note || null;
        if (worth !== null) {
          this.state.answered.push(subject);
          const words = { yes: 'worth it', no: 'not worth it', skip: null };
          if (found) found.worth = words[worth];
        }
      }),
    pause: ({ first, last }) => {
      const row = pauseRow(`p${this.state.pauses.length + 1}`, first, last, today);
      return this.#change(`Paused: ${row.text}.`, () => {
        this.state.pauses.push(row);
        this.state.ledger.unshift(line('paused', row.id, today, `Paused: ${row.text}.`));
      });
    },
    end_pause: ({ id }) =>
      this.#change('The pause is over.', () => {
        this.state.pauses = this.state.pauses.filter((one) => one.id !== id);
      }),
    timer: () => this.#timer(),
    start_timer: ({ platform, switch: instead }) => {
      if (this.state.timer && !instead) {
        const { name } = this.#timer()!;
        throw problem('timer-running', `The timer for ${name} is running. Stop it first?`);
      }
      return this.#change('Timer started.', () => {
        this.state.timer = { platform, state: 'running' };
      });
    },
    stop_timer: ({ keep }) => {
      if (this.state.timer?.state === 'asks' && keep === null) {
        throw problem('timer-asks', 'It is not clear how much of this to keep.');
      }
      const said = keep === 'nothing' ? 'Timer stopped, nothing logged.' : 'TikTok: 25 m logged.';
      return this.#change(said, () => (this.state.timer = null));
    },
    unsaved: () => null,
    tips: () => ({
      trial: trialLine(this.state.guidance),
      groups: groupsOf(this.state.guidance),
      tried: this.state.guidance.tried,
    }),
    not_for_me: () =>
      this.#change('This tip stays away for two weeks.', () => (this.state.offers = null)),
    try_tip: ({ tip, when, then, switch: instead }) =>
      this.#change('It is on Today until Sunday 6 December.', () => {
        tryTip(this.state.guidance, tip, { when, then }, instead);
        this.state.offers = null;
      }),
    stop_trial: () =>
      this.#change('It is no longer on Today.', () => endTrial(this.state.guidance, null, null)),
    answer_trial: ({ found, note }) =>
      this.#change('It is in the list of what you tried.', () =>
        endTrial(this.state.guidance, found, note),
      ),
    close_card: ({ forever }) =>
      this.#change('Closed. Support stays where it is.', () => {
        this.state.offers = null;
        if (forever) this.state.card = false;
      }),
    tracking_answered: () =>
      this.#change('The question comes again in three months.', () => (this.state.offers = null)),
    research: () => researchPage(),
    claim: () => claimPage(),
    support: () => this.#support(),
    choose_country: ({ country }) => {
      this.state.country = country;
      return this.#support();
    },
    save_own_contact: ({ id, name, value }) => {
      if (!name) throw problem('own-name', 'Whoever it is needs a name.', 'name');
      if (!value) throw problem('own-value', 'A number, an address or a page is needed.', 'value');
      return this.#change(`${name} is kept.`, () => {
        const { own } = this.state;
        const link_id = /[@.]|^[\d +]+$/.test(value) ? `own-${name}` : null;
        const kept = { id: id ?? `o${own.length + 1}`, name, value, link_id };
        const at = own.findIndex((one) => one.id === id);
        own.splice(at < 0 ? own.length : at, at < 0 ? 0 : 1, kept);
      });
    },
    remove_own_contact: ({ id }) =>
      this.#change('Removed.', () => {
        this.state.own = this.state.own.filter((one) => one.id !== id);
      }),
    settings: () => ({
      platforms: this.state.platforms,
      archived: this.state.archived,
      offered: ['Reddit', 'WhatsApp', 'Threads', 'LinkedIn', 'Discord', 'Mastodon'],
      hours,
      hour: this.state.hour,
      weekdays,
      week_start: this.state.weekStart,
      theme: this.state.start.theme,
      file: '/home/you/.local/share/scrollwell/journal.db',
      version: '0.1.0',
      reminders: {
        ...this.state.reminders,
        weekdays: allWeekdays,
        quiet: this.state.quiet ? 'No reminders until tomorrow morning at 4:00.' : null,
      },
      background: this.state.background,
      weekend: { choices: allWeekdays, chosen: this.state.weekend },
      tracking: {
        asking: this.state.asking,
        asking_said: this.#notAsked(),
        charts: this.state.charts,
        mood_history: this.#hidden().mood,
        card: this.state.card,
      },
    }),
    set_asking: ({ asking }) =>
      this.#change('Settings saved.', () => {
        this.state.asking = asking === 'pause' ? 'paused' : asking;
        if (asking !== 'on' && this.state.offers === 'card') this.state.offers = null;
      }),
    set_charts: ({ shown }) => this.#change('Settings saved.', () => (this.state.charts = shown)),
    hide_mood_history: ({ hide }) =>
      this.#change('Settings saved.', () => (this.state.moodHidden = hide)),
    set_card: ({ on }) => this.#change('Settings saved.', () => (this.state.card = on)),
    save_everything: ({ format }) =>
      this.noPlace ? null : `/home/you/scrollwell-2026-11-23.${format} is written.`,
    delete_everything: () => {
      this.#changes.clear();
      this.state = new Fake({ empty: true, welcomed: false }).state;
      return null;
    },
    save_settings: ({ hour, weekStart, theme, weekend }) =>
      this.#change('Settings saved.', () => {
        Object.assign(this.state, { hour, weekStart, weekend });
        this.state.start.theme = theme as Start['theme'];
      }),
    save_reminders: ({ form }) => {
      const times = {
        daily_time: 'daily',
        morning_time: 'morning',
        weekly_time: 'weekly',
      } as const;
      for (const [time, of] of Object.entries(times)) {
        const typed = form[time as keyof typeof times];
        if (!/^([01]?\d|2[0-3]):[0-5]\d$/.test(typed)) {
          const said = `“${typed}” is not a time of the day. Write it like 21:30.`;
          throw problem('time-unreadable', said, `${of}-time`);
        }
      }
      return this.#change('Reminders saved.', () => (this.state.reminders = form));
    },
    quiet_reminders: ({ quiet }) =>
      this.#change(quiet ? 'No reminders today.' : 'Reminders resumed.', () => {
        this.state.quiet = quiet;
      }),
    save_background: ({ stay }) =>
      this.#change('Settings saved.', () => (this.state.background.stay = stay)),
    set_autostart: ({ on }) => {
      this.state.background.autostart = on;
      return {
        change: '',
        message: on ? 'Starts with the computer.' : 'No longer starts by itself.',
      };
    },
    add_platform: ({ name }) =>
      this.#change(`${name} added.`, () => {
        this.state.platforms.push({ id: name.toLowerCase(), name, colour: 5 });
      }),
    rename_platform: ({ id, name }) =>
      this.#change('Platform renamed.', () => {
        const found = this.state.platforms.find((one) => one.id === id);
        if (found) found.name = name;
      }),
    archive_platform: ({ id }) =>
      this.#change('Platform put away.', () => this.#shift('platforms', 'archived', id)),
    restore_platform: ({ id }) =>
      this.#change('Platform brought back.', () => this.#shift('archived', 'platforms', id)),
    move_platform: ({ id, to }) =>
      this.#change('Platform moved.', () => {
        const at = this.state.platforms.findIndex((one) => one.id === id);
        this.state.platforms.splice(to, 0, ...this.state.platforms.splice(at, 1));
      }),
    open_link: () => null,
  };

  #notAsked(): string | null {
    const said = {
      on: null,
      paused: 'The mood questions are paused until Sunday 6 December.',
      off: 'The mood questions are off.',
    };
    return said[this.state.asking];
  }

  #hidden(): Hidden {
    return {
      charts: this.state.charts ? null : 'Charts are hidden, as you chose.',
      mood: this.state.moodHidden ? 'The mood history is hidden until Sunday 6 December.' : null,
    };
  }

  #isEmpty(): boolean {
    return Object.keys(this.state.usage).length === 0;
  }

  #shift(from: 'platforms' | 'archived', to: 'platforms' | 'archived', id: string): void {
    const found = this.state[from].find((one) => one.id === id);
    this.state[from] = this.state[from].filter((one) => one.id !== id);
    if (found) this.state[to].push(found);
  }

  #timer(): TimerCard | null {
    const running = this.state.timer;
    if (!running) return null;
    const { name, colour } = this.state.platforms.find((one) => one.id === running.platform)!;
    const asks = running.state === 'asks';
    return {
      ...running,
      name,
      colour,
      since: asks ? 'since yesterday, 22:40' : 'since 20:14',
      elapsed: asks ? '9 h 5 m' : '25 m',
      left: asks ? null : '15 m left of 40 m',
      question: asks
        ? `The timer for ${name} ran on while nothing was heard from it after 23:15. How much of it do you want to keep?`
        : null,
      keep: asks
        ? [
            { value: 'seen', label: '35 m, until 23:15' },
            { value: 'all', label: 'All of it, 9 h 5 m' },
            { value: 'nothing', label: 'Nothing' },
          ]
        : [],
    };
  }

  #save(form: CheckInForm): ResultOf<'save_check_in'> {
    for (const { platform, text } of form.rows) {
      if (text && !/\d/.test(text)) {
        throw problem(
          'unreadable-duration',
          `“${text}” is not a time that can be read. Try 45, 1:10 or 1h 10m.`,
          `usage:${platform}`,
        );
      }
    }
    const rows = form.rows.filter((row) => row.text !== '');
    if (form.valence === null && form.calm === null && rows.length === 0) {
      throw problem('nothing-to-save', 'There is nothing to save yet.');
    }
    const changed = this.#change('Saved.', () => {
      this.state.usage[form.day] = Object.fromEntries(
        rows.map(({ platform, text, source, worth }) => [platform, { text, source, worth }]),
      );
      if (form.valence !== null || form.calm !== null || form.note || form.context.length) {
        const labels = contexts.filter((one) => form.context.includes(one.value));
        this.state.checkIns[form.day] = [
          ...(this.state.checkIns[form.day] ?? []),
          said(
            '21:30',
            form.valence,
            form.calm,
            labels.map((one) => one.label),
            form.note,
          ),
        ];
      }
    });
    return { ...changed, page: this.#today(form.day) };
  }

  #today(day: string): TodayPage {
    const paused = (of: string) =>
      this.state.pauses.find(({ first, last }) => first <= of && of <= last);
    const state = (of: string) => {
      if (paused(of)) return 'paused' as const;
      const logged = Object.keys(this.state.usage[of] ?? {}).length;
      if (logged >= this.state.platforms.length && this.state.checkIns[of]?.length) {
        return 'complete' as const;
      }
      return logged > 0 || this.state.checkIns[of]?.length
        ? ('part' as const)
        : ('nothing' as const);
    };
    const words = {
      nothing: 'nothing logged',
      part: 'part logged',
      complete: 'logged',
      paused: 'paused',
    };
    const holds = this.state.usage[day] ?? this.state.checkIns[day];
    const pause = paused(day);
    return {
      day,
      is_today: day === today,
      title: days.find(([id]) => id === day)?.[2] ?? day,
      strip: days.map(([id, short, long]) => ({
        day: id,
        short,
        label: `${long}: ${words[state(id)]}`,
        state: state(id),
        is_today: id === today,
      })),
      rows: this.state.platforms.map(({ id, name, colour }) => ({
        platform: id,
        name,
        colour,
        ...(this.state.usage[day]?.[id] ?? { text: '', source: 'meter', worth: null }),
      })),
      contexts,
      saved: holds ? this.#saved(day) : null,
      paused: pause ? `This day is in a pause: ${pause.text}.` : null,
      trial: trialLine(this.state.guidance),
      mood_paused: this.#notAsked(),
    };
  }

  #saved(day: string): SavedDay {
    const usage = this.state.usage[day] ?? {};
    const checkIns = this.state.checkIns[day] ?? [];
    const logged = this.state.platforms.filter((one) => usage[one.id]);
    const last = checkIns.at(-1)?.mood;
    return {
      total: logged.length ? '2 h 25 m' : null,
      coverage: `${logged.length} of ${this.state.platforms.length} platforms logged`,
      mood: last ? `${last}, mean of ${checkIns.length}` : null,
      rows: logged.map(({ id, name, colour }) => {
        const { text, source, worth } = usage[id]!;
        return {
          platform: id,
          name,
          colour,
          text: text === '0' ? 'none' : /^\d+$/.test(text) ? `${text} m` : text,
          source: source === 'recall' ? 'my guess' : 'from my phone',
          guess: source === 'recall',
          late: false,
          worth: worth && `worth it: ${worth}`,
        };
      }),
      check_ins: checkIns,
      limits: [
        {
          limit: '1',
          scope: 'All platforms',
          text: '2 h 25 m today, your mark is 2 h',
          minutes: 145,
          limit_minutes: 120,
          fraction: 1,
          asks: !this.state.answered.includes('1'),
          worth:
            this.state.ledger.find((one) => one.subject === '1' && one.day === today)?.worth ??
            null,
          day: today,
        },
        {
          limit: '2',
          scope: 'TikTok',
          text: '25 m today, your mark is 40 m',
          minutes: 25,
          limit_minutes: 40,
          fraction: 0.62,
          asks: false,
          worth: null,
          day: today,
        },
      ],
      card:
        this.state.offers === 'card'
          ? {
              title: 'Thanks for logging',
              text: 'Want to leave it there? When most days have been hard lately, talking with someone often helps, and Support has people who listen. You could also pause the mood questions, or hide the mood history for a while.',
              why: 'Five of the last seven rated days lie at or under 20: Mon 16, Tue 17, Thu 19, Fri 20 and Sun 22 November.',
            }
          : null,
      tracking:
        this.state.offers === 'tracking'
          ? {
              title: 'Does tracking do you good?',
              text: 'You have been logging for a while. Some people find it useful, and for some it makes the days feel heavier. You can pause the mood questions, hide the charts, or log time only.',
            }
          : null,
      tip: this.state.offers === 'tip' ? tipOfToday(this.state.guidance) : null,
    };
  }

  #support(): ResultOf<'support'> {
    return {
      country: this.state.country ?? 'NL',
      chosen: this.state.country !== null,
      countries: [
        { value: 'DE', label: 'Germany' },
        { value: 'NL', label: 'Netherlands' },
        { value: 'GB', label: 'United Kingdom' },
      ],
      emergency: {
        ...contact('Emergency services', '112'),
        about: null,
        ways: [{ kind: 'phone', label: 'Call', value: '112', link_id: null }],
        languages: null,
      },
      contacts: [contact('A listening line', '0000 111 222'), contact('A youth line', '0000 333')],
      no_emergency: null,
      no_contacts: null,
      caution: 'Numbers change.',
      own: this.state.own,
      override_note: this.#ownList
        ? 'Your own list, /home/you/.local/share/scrollwell/support.toml, can’t be read at line 3, so it is left out. A contact needs a name, a source and a date.'
        : null,
      directories: [
        {
          name: 'Find a helpline',
          about: 'Helplines in many countries, kept by a charity.',
          link_id: 'directory-1',
          address: 'example.org',
        },
      ],
    };
  }
}

let counted = 0;
function said(
  time: string,
  valence: number | null,
  calm: number | null,
  context: string[],
  note: string,
): CheckInSaid {
  return {
    id: `check-in-${(counted += 1)}`,
    time,
    valence,
    mood: valence === null ? null : moods[Math.round(valence / 25)]!,
    calm: calm === null ? null : calms[Math.round(calm / 25)]!,
    context,
    note: note || null,
    late: false,
  };
}

function weekPage(day: string | null, state: State): Omit<WeekPage, 'hidden'> {
  const current = day === null || day >= '2026-11-23';
  const empty = current && Object.keys(state.usage).length === 0;
  return {
    start: current ? '2026-11-23' : '2026-11-16',
    title: current ? '23 – 29 November' : '16 – 22 November',
    overline: empty ? 'Week 48 · nothing logged yet' : 'Week 47 · 6 of 7 days logged',
    previous: '2026-11-16',
    next: current ? null : '2026-11-23',
    is_current: current,
    empty,
    lede: empty
      ? 'Nothing is logged for this week yet.'
      : 'About 1 h 49 m a day on the six days you logged, between 1 h 15 m and 3 h 40 m.',
    mood: 'Mood: pleasant on most days, mean of 6 days.',
    comparison:
      'Last week it was 1 h 40 m a day on 5 logged days. A difference this small is no more than chance often brings.',
    chart: weekChart,
    legend: state.platforms.map(({ name, colour }) => ({ name, colour })),
    has_guess: true,
    has_late: false,
    has_limit: true,
    has_paused: state.pauses.length > 0,
    paused: state.pauses.length > 0 ? 'Sunday is in a pause, so it is in no count.' : null,
    platforms: state.platforms.map(({ name, colour }, at) => ({
      name,
      colour,
      total: ['4 h 20 m', '3 h 25 m', '2 h 40 m', '50 m', '35 m'][at] ?? '10 m',
      per_day: ['43 m', '34 m', '32 m', '10 m', '7 m'][at] ?? '2 m',
      n: at < 2 ? '6' : '5',
    })),
    limits: [
      {
        text: 'All platforms, 2 h a day',
        detail: '4 of 6 logged days within',
        fraction: 4 / 6,
        chart: limitChart('All platforms, 2 h a day', [4, 3, null, 5, 2, 'paused', 0, 4]),
      },
      {
        text: 'TikTok, 40 m a day',
        detail: '2 of 6 logged days within',
        fraction: 2 / 6,
        chart: limitChart('TikTok, 40 m a day', [null, null, null, 2, 6, 4, 3, 2]),
      },
    ],
    notes: ['Wednesday was not logged, so it is in no count.'],
  };
}

/** For the preview: `?empty&theme=dark&timer=asks&page=limits` and so on in the address. */
export function fakeFromAddress(search: string): Fake {
  const has = new URLSearchParams(search);
  return new Fake({
    welcomed: !has.has('welcome'),
    readOnly: has.has('read-only'),
    madeUp: has.has('made-up'),
    empty: has.has('empty'),
    theme: (has.get('theme') as Start['theme'] | null) ?? 'system',
    page: has.get('page'),
    timer: has.get('timer') as TimerCard['state'] | null,
    paused: has.has('paused'),
    reminders: has.has('reminders'),
    tray: !has.has('no-tray'),
    letter: has.get('letter') ?? undefined,
    low: has.has('low'),
    trial: has.get('trial') as Options['trial'],
    offers: has.get('offers') as Options['offers'],
    asking: (has.get('asking') as Asking | null) ?? 'on',
    hidden: has.has('hidden'),
    ownList: has.has('own-list'),
  });
}
