import { z } from 'zod'
import { applicationStates } from '../../domain/applications/state.ts'
import { firstDaySteps } from '../../domain/office/first-day.ts'
import { roles } from '../../domain/roles.ts'
import { fy, isoDate, jis2, themeLetter } from '../fields.ts'
import { deedReads, saidDeed } from '../office/audit.ts'
import { query, sight } from '../operation.ts'

const tasks = [
  'programme',
  'holidays',
  'applications',
  'reviewers',
  'conflicts',
  'sheets',
  'support',
  'sessions',
  'actions',
  'issues',
  'progress',
  'forum',
  'accelerators',
  'talent',
  'postings',
  'introductions',
] as const

export const home = {
  counts: query({
    about: '左の見出しに出す、待っている件数',
    input: z.object({ fy }),
    output: z.object({
      applications: z.int(),
      review: z.int(),
      support: z.int(),
      talent: z.int(),
      forum: z.int(),
    }),
    reads: tasks,
    allowed: [...roles],
  }),
  today: query({
    about: '今日やること・流れ・地図・これから2週間',
    input: z.object({ fy }),
    output: z.object({
      today: isoDate,
      /** The one of all bodies first; then those of prefectures that were given a later one, by name. */
      deadlines: z.array(z.object({ at: z.string(), body: z.string() })),
      tasks: z.array(
        z.object({
          when: z.string(),
          due: isoDate.nullable(),
          tone: z.enum(['bad', 'warn', 'neutral']),
          title: z.string(),
          kind: z.string(),
          route: z.string(),
        }),
      ),
      pipeline: z.array(z.object({ key: z.string(), label: z.string(), count: z.int(), route: z.string() })),
      map: z.array(
        z.object({
          jis2,
          state: z.enum(applicationStates).nullable(),
          inSupport: z.boolean(),
          theme: themeLetter.nullable(),
          /** 人材プールの人数, as the application says. */
          pool: z.int().nullable(),
          pastSupport: z.boolean(),
          route: z.string().nullable(),
        }),
      ),
      fortnight: z.array(
        z.object({
          date: isoDate,
          holiday: z.string().nullable(),
          working: z.boolean(),
          entries: z.array(
            z.object({
              label: z.string(),
              /** For a day's narrow cell: the prefecture's short name and two characters. */
              short: z.string(),
              tone: z.enum(['bad', 'warn', 'ok', 'accent']),
              route: z.string(),
            }),
          ),
        }),
      ),
    }),
    reads: [...tasks, 'plan', 'meeting', 'minutes', 'selection', 'letters', 'keeping', 'correspondence'],
    allowed: [...roles],
  }),
  firstDay: query({
    about: 'はじめての一日(練習用)で済んだ手順と、手順ごとに次に開く画面',
    input: z.object({
      fy,
      /** The number of the last deed on record before it began; what was done before that is not the learner's. */
      after: z.int().min(0).meta({ title: '始めたときの記録の番号' }),
    }),
    output: z.object({
      /** The number of the last deed on record. */
      last: z.int(),
      steps: z.array(z.object({ key: z.enum(firstDaySteps), done: z.boolean(), route: z.string() })),
    }),
    reads: ['audit', 'jobs', 'programme', 'applications', 'sheets', 'support', ...sight],
    allowed: ['officer'],
  }),
  /** Apart from the rest, because every deed changes it. */
  recent: query({
    about: '最近の動き',
    input: z.object({}),
    output: z.array(saidDeed),
    reads: deedReads,
    allowed: [...roles],
  }),
}
