import { contract, type FullContract } from '../../shared/contract/index.ts'
import type {
  Command,
  Contract,
  InputOf,
  Job,
  Operation,
  OutputOf,
  Query,
  Topic,
} from '../../shared/contract/operation.ts'
import type { Problem, Reply } from '../../shared/contract/reply.ts'

export interface Transport {
  call(name: string, input: unknown): Promise<Reply>
  onChange(listener: (topics: readonly Topic[]) => void): () => void
}

/** A refusal or a defect, as the host worded it. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

interface Named<Op extends Operation> {
  readonly path: string
  readonly operation: Op
}
export type RemoteQuery<I, O> = ((input: I) => Promise<O>) & Named<Query>
export type RemoteCommand<I, O> = ((input: I) => Promise<O>) & Named<Command>
/** Starting a job answers with its number at once; its output comes by `jobs.status`. */
export type RemoteJob<I, O> = ((input: I) => Promise<{ jobId: string }>) & Named<Job> & { readonly gives?: O }

/** One callable per operation, carrying its name and what it reads or changes. */
export type Remote<Op extends Operation> = Op extends Job
  ? ((input: InputOf<Op>) => Promise<{ jobId: string }>) & Named<Op> & { readonly gives?: OutputOf<Op> }
  : ((input: InputOf<Op>) => Promise<OutputOf<Op>>) & Named<Op>
export type Client<C extends Contract> = {
  readonly [Area in keyof C]: { readonly [Name in keyof C[Area]]: Remote<C[Area][Name]> }
}
export type OfficeClient = Client<FullContract>

export function createClient(transport: Transport): OfficeClient {
  const remote = (path: string, operation: Operation) =>
    Object.assign(
      async (input: unknown) => {
        const reply = await transport.call(path, input)
        if (!reply.ok) throw new ProblemError(reply.problem)
        return reply.value
      },
      { path, operation },
    )
  const areas = Object.entries(contract as Contract).map(([area, operations]) => [
    area,
    Object.fromEntries(Object.entries(operations).map(([name, op]) => [name, remote(`${area}.${name}`, op)])),
  ])
  // Built entry by entry from the contract that the type is derived from.
  return Object.fromEntries(areas) as OfficeClient
}

/** Whether the query of that path reads one of the topics. */
export function readsAny(path: string, topics: readonly Topic[]): boolean {
  const [area = '', name = ''] = path.split('.')
  const operation = (contract as Contract)[area]?.[name]
  return operation?.kind === 'query' && operation.reads.some((topic) => topics.includes(topic))
}
