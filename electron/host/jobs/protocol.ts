import type { z } from 'zod'
import type { Caller } from '../../../db/caller.ts'
import type { StoredFile } from '../../../db/files.ts'
import type { OfficeContract } from '../../../shared/contract/index.ts'
import type { Command, InputOf, Job, Operation, OutputOf, Query } from '../../../shared/contract/operation.ts'
import type { Problem, Reply } from '../../../shared/contract/reply.ts'

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
export type JobOutput<Name extends JobName> = z.input<Named<Name>['output']>

/** What a worker is given when it starts. */
export interface JobRequest {
  readonly name: string
  readonly input: unknown
  readonly caller: Caller
  readonly file: string
  readonly nativeBinding: string | undefined
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
  ask<Name extends QueryName>(name: Name, input: InputOf<Named<Name>>): OutputOf<Named<Name>>
  tell<Name extends CommandName>(name: Name, input: InputOf<Named<Name>>): Promise<OutputOf<Named<Name>>>
  fileBytes(fileId: string): { name: string; mime: string; bytes: Uint8Array }
  putFile(name: string, mime: string, bytes: Uint8Array): Promise<StoredFile>
  progress(done: number, total: number, message: string): void
}

export type JobBody<Name extends JobName> = (tools: JobTools, input: JobInput<Name>) => Promise<JobOutput<Name>>

export type FromWorker =
  | { readonly kind: 'tell'; readonly n: number; readonly name: string; readonly input: unknown }
  | {
      readonly kind: 'put'
      readonly n: number
      readonly name: string
      readonly mime: string
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly message: string }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'broken'; readonly defect: unknown }

export interface ToWorker {
  readonly n: number
  readonly reply: Reply
}
