import type { z } from 'zod'
import type { Role } from '../domain/roles.ts'

/** What a query depends on and a command disturbs. Screens reload by topic. */
export const topics = [
  'programme',
  'people',
  'applications',
  'reviews',
  'decisions',
  'support',
  'reports',
  'jobs',
  'office',
] as const
export type Topic = (typeof topics)[number]

interface Common<I extends z.ZodType, O extends z.ZodType> {
  /** One Japanese sentence for the person who lists the operations. */
  about: string
  input: I
  output: O
  allowed: readonly Role[]
}

export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Common<I, O> {
  kind: 'query'
  reads: readonly Topic[]
}

export interface Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Common<I, O> {
  kind: 'command'
  changes: readonly Topic[]
}

/** Slow or outside work: runs off the answering thread; reads by queries, stores by commands. */
export interface Job<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> extends Common<I, O> {
  kind: 'job'
}

export type Operation = Query | Command | Job
export type Contract = Readonly<Record<string, Readonly<Record<string, Operation>>>>

export const query = <I extends z.ZodType, O extends z.ZodType>(spec: Omit<Query<I, O>, 'kind'>): Query<I, O> => ({
  kind: 'query',
  ...spec,
})

export const command = <I extends z.ZodType, O extends z.ZodType>(
  spec: Omit<Command<I, O>, 'kind'>,
): Command<I, O> => ({ kind: 'command', ...spec })

export const job = <I extends z.ZodType, O extends z.ZodType>(spec: Omit<Job<I, O>, 'kind'>): Job<I, O> => ({
  kind: 'job',
  ...spec,
})

export type InputOf<Op extends Operation> = z.input<Op['input']>
export type OutputOf<Op extends Operation> = z.output<Op['output']>
