import type { z } from 'zod'
import type { Caller } from '../../../db/caller.ts'
import type { DataKey } from '../../../db/cipher/key.ts'
import type { StoredFile } from '../../../db/files.ts'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { Command, InputOf, Job, Operation, OutputOf, Query } from '../../../shared/contract/operation.ts'
import type { Problem, Reply } from '../../../shared/contract/reply.ts'
import type { AsideDeeds } from './aside/deeds.ts'

/** `reports.header`: every operation of the given kind by the name it is called with. */
type NamesOf<Kind extends Operation> = {
  [Area in keyof OfficeContract & string]: {
    [Name in keyof OfficeContract[Area] & string]: OfficeContract[Area][Name] extends Kind ? `${Area}.${Name}` : never
  }[keyof OfficeContract[Area] & string]
}[keyof OfficeContract & string]

type Named<Name extends string> = Name extends `${infer Area}.${infer Op}`
  ? Area extends keyof OfficeContract
    ? Op extends keyof OfficeContract[Area]
      ? OfficeContract[Area][Op] extends Operation
        ? OfficeContract[Area][Op]
        : never
      : never
    : never
  : never

export type QueryName = NamesOf<Query>
export type CommandName = NamesOf<Command>
export type JobName = NamesOf<Job>
export type JobInput<Name extends JobName> = z.output<Named<Name>['input']>
export type CommandInput<Name extends CommandName> = InputOf<Named<Name>>
export type JobOutput<Name extends JobName> = z.input<Named<Name>['output']>

/** What a job's process is given when it starts. */
export interface JobRequest {
  readonly name: string
  readonly input: unknown
  readonly caller: Caller
  readonly file: string
  readonly nativeBinding: string | undefined
  /** Of an encrypted office: it goes over the channel to the process, and nowhere else. */
  readonly key: DataKey | null
  /** When the job was asked for, in ISO 8601 UTC. */
  readonly startedAt: string
}

/** What a job may do: read by queries, store by commands and as files, say how far it is. */
export interface JobTools {
  readonly caller: Caller
  readonly startedAt: string
  /** The office file, for the copy of it. */
  readonly officeFile: string
  readonly nativeBinding: string | undefined
  readonly officeKey: DataKey | null
  ask<Name extends QueryName>(name: Name, input: InputOf<Named<Name>>): OutputOf<Named<Name>>
  tell<Name extends CommandName>(name: Name, input: InputOf<Named<Name>>): Promise<OutputOf<Named<Name>>>
  fileName(fileId: string): string
  fileBytes(fileId: string): { name: string; mime: string; bytes: Uint8Array }
  /** What the job has made: it must open before it is kept. */
  putFile(name: string, mime: string, bytes: Uint8Array): Promise<StoredFile>
  /** What came from outside, whatever it is. */
  putAsCame(name: string, mime: string, bytes: Uint8Array): Promise<StoredFile>
  progress(done: number, total: number, message: string): void
  /** Writes a defect down where the job goes on without what it struck, and answers its 記録番号. */
  defect(error: unknown): Promise<string>
  /**
   * One file of the job, the same name in every run. What it answers is kept outside the process, so that the next
   * process of this job does not do it again. Where a file has ended its process, by its size, its time or a crash, that
   * is a Refusal here, and the files beside it go on.
   */
  step<Value>(name: string, work: () => Promise<Value>): Promise<Value>
  /** A file that must not be left behind where the job is not done, however its process ends. */
  temporary(file: string): void
}

export type JobBody<Name extends JobName> = (tools: JobTools, input: JobInput<Name>) => Promise<JobOutput<Name>>

/** What is known of the steps of a job that a former process of it began. */
export interface StepsSoFar {
  readonly kept: ReadonlyMap<string, unknown>
  /** Why there is no answer, in the officer's words. */
  readonly lost: ReadonlyMap<string, string>
}

/** An error as it travels: a class does not. */
export interface Defect {
  readonly name: string
  readonly message: string
  readonly stack: string
  readonly code: string | undefined
}

export type FromProcess =
  | { readonly kind: 'tell'; readonly n: number; readonly name: string; readonly input: unknown }
  | {
      readonly kind: 'put'
      readonly n: number
      /** The same for all pieces of one file, and for no other file. */
      readonly file: string
      readonly name: string
      readonly mime: string
      readonly bytes: Uint8Array
      readonly last: boolean
    }
  | { readonly kind: 'defect'; readonly n: number; readonly defect: Defect }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly message: string }
  | { readonly kind: 'step'; readonly name: string }
  | { readonly kind: 'kept'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'temporary'; readonly file: string }
  | LastWord

export type LastWord =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'broken'; readonly defect: Defect }

export type ToProcess =
  | {
      readonly kind: 'begin'
      readonly request: JobRequest
      readonly steps: StepsSoFar
      readonly growthMb: number
    }
  /** No job of the ledger: one deed of `aside/deeds.ts`, and its answer. */
  | { readonly kind: 'aside'; readonly name: keyof AsideDeeds; readonly input: unknown }
  | { readonly kind: 'answer'; readonly n: number; readonly reply: Reply }

export interface JobLimits {
  /** How long a job may go on without a word: no file read, nothing stored, no progress. */
  readonly silentSeconds: number
  /** Wall clock of one file of a job: what takes longer is named, and the job goes on without it. */
  readonly secondsPerFile: number
  /** JavaScript heap of a job's process. */
  readonly heapMb: number
  /** How far that process may grow: buffers lie outside the heap, where no limit of V8 holds. */
  readonly growthMb: number
  readonly atOnce: number
}

/** A process of its own for what reads untrusted bytes and what copies the office. */
export interface JobProcess {
  send(message: ToProcess): void
  /** At once, whatever it is doing; `left` is told when it is gone. */
  kill(): void
}

export interface JobProcessEvents {
  said(message: FromProcess): void
  /** With the last it wrote to its standard error. */
  left(traces: string): void
}

/** How a host starts one; the desktop cannot fork as Node does. */
export type StartJobProcess = (options: { readonly heapMb: number }, events: JobProcessEvents) => JobProcess
