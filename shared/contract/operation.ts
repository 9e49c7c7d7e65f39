import type { z } from 'zod'
import type { Asker, Right } from '../domain/roles.ts'

/**
 * The records of an office by area: what a query reads and a command changes. `scores` are what is put on the sheets,
 * `sheets` where they stand (open, handed in, 欠), `sheetFiles` the 採点票 and 利害関係申告書 that went out and came back as workbooks; a case's plan, KPIs, sessions, actions, issues and reports are areas
 * of their own beside `support`, the case itself.
 */
export const caseAreas = ['support', 'plan', 'kpi', 'sessions', 'actions', 'issues', 'progress'] as const
const reviewAreas = [
  'reviewers',
  'conflicts',
  'scores',
  'sheets',
  'sheetFiles',
  'tally',
  'scenarios',
  'selection',
  'meeting',
  'speeches',
  'projection',
  'approvals',
  'inquiries',
  'disclosure',
  'minutes',
] as const
/** 人材: 協力可能人材 (`talent`), アクセラレータ, 推進体制 (`pools`), 採用情報, 協力企業・団体, 行政実務研修, 照会・紹介. */
export const talentAreas = [
  'talent',
  'accelerators',
  'pools',
  'postings',
  'partners',
  'training',
  'introductions',
  'notices',
] as const
export const recordAreas = [
  'office',
  'people',
  'programme',
  'holidays',
  'applications',
  'correspondence',
  'forms',
  ...reviewAreas,
  ...caseAreas,
  ...talentAreas,
  'forum',
  'letters',
  'templates',
  'files',
  'jobs',
  'search',
  'audit',
  'keeping',
] as const
export type RecordArea = (typeof recordAreas)[number]

/**
 * A whole area, or one record of it: `applications/<id>`, `scores/<reviewerId>`, `sheets/<reviewerId>`, `jobs/<id>`,
 * `audit/<subject>`, `meeting/<id>`, `speeches/<id>`, `projection/<id>` and `minutes/<id>` of a 審議会議, and by the case's id `support/<id>`, `plan/<id>` and the other areas of a case.
 */
export type Topic = RecordArea | `${RecordArea}/${string}`

// Whatever stands before its first stroke is the area it was made of.
export const areaOf = (topic: Topic): RecordArea => topic.split('/')[0] as RecordArea

/** A record that changed disturbs who reads it or all of its area; a changed area, who reads any of it. */
export const disturbs = (changed: Topic, read: Topic): boolean =>
  changed === read || changed.startsWith(`${read}/`) || read.startsWith(`${changed}/`)

/** What decides which applications a 委員 may know of. */
export const sight = ['reviewers', 'conflicts'] as const satisfies readonly Topic[]

interface Common<I extends z.ZodType, O extends z.ZodType> {
  /** One Japanese sentence for the person who lists the operations. */
  about: string
  input: I
  output: O
  allowed: readonly Asker[]
  /** Asked for beside the role: the operation tells or changes what only those who were given it may know. */
  right?: Right
}

export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Common<I, O> {
  kind: 'query'
  /** What the answer to that input depends on; every window that shows it asks again when one of them changes. */
  reads(input: z.output<I>): readonly Topic[]
}

export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Common<I, O> {
  kind: 'command'
  /** What it has changed, of what was asked and answered. The audit entries it writes the door announces itself. */
  changes(input: z.output<I>, output: z.output<O>): readonly Topic[]
}

/** Slow or outside work: runs off the answering thread; reads by queries, stores by commands. */
export interface Job<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Common<I, O> {
  kind: 'job'
}

export type Operation = Query | Command | Job
export type Contract = Readonly<Record<string, Readonly<Record<string, Operation>>>>

type Spec<Op extends Operation, Derived extends string = never> = Omit<Op, 'kind' | Derived>

export const query = <I extends z.ZodType, O extends z.ZodType>({
  reads,
  ...spec
}: Spec<Query<I, O>, 'reads'> & { reads: readonly Topic[] | Query<I, O>['reads'] }): Query<I, O> => ({
  kind: 'query',
  ...spec,
  reads: typeof reads === 'function' ? reads : () => reads,
})

export const command = <I extends z.ZodType, O extends z.ZodType>({
  changes,
  ...spec
}: Spec<Command<I, O>, 'changes'> & {
  changes: readonly Topic[] | Command<I, O>['changes']
}): Command<I, O> => ({
  kind: 'command',
  ...spec,
  changes: typeof changes === 'function' ? changes : () => changes,
})

export const job = <I extends z.ZodType, O extends z.ZodType>(spec: Spec<Job<I, O>>): Job<I, O> => ({
  kind: 'job',
  ...spec,
})

export type InputOf<Op extends Operation> = z.input<Op['input']>
export type OutputOf<Op extends Operation> = z.output<Op['output']>
