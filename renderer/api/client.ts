import type { FullContract } from '../../shared/contract/index.ts'
import type { Command, Contract, InputOf, Job, Operation, OutputOf, Query } from '../../shared/contract/operation.ts'
import type { Change, Problem, Reply } from '../../shared/contract/reply.ts'

export interface Transport {
  call(name: string, input: unknown): Promise<Reply>
  onChange(listener: (change: Change) => void): () => void
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
  /** 「applications.get」: the name by which the door knows it. */
  readonly path: string
  /** Never there: keeps a query from being taken for a command. */
  readonly of?: Op
}
export type RemoteQuery<I, O> = ((input: I) => Promise<O>) & Named<Query>
export type RemoteCommand<I, O> = ((input: I) => Promise<O>) & Named<Command>
/** Starting a job answers with its number at once; its output comes by `jobs.status`. */
export type RemoteJob<I, O> = ((input: I) => Promise<{ jobId: string }>) & Named<Job> & { readonly gives?: O }

/** One callable per operation, carrying its name. */
export type Remote<Op extends Operation> = Op extends Job
  ? ((input: InputOf<Op>) => Promise<{ jobId: string }>) & Named<Op> & { readonly gives?: OutputOf<Op> }
  : ((input: InputOf<Op>) => Promise<OutputOf<Op>>) & Named<Op>
export type Client<C extends Contract> = {
  readonly [Area in keyof C]: { readonly [Name in keyof C[Area]]: Remote<C[Area][Name]> }
}
export type OfficeClient = Client<FullContract>

/**
 * To ask, a window needs an operation's name and nothing else of the contract: its shapes hold for the compiler here and
 * are judged at the door. So the first screen does not wait for all their schemas. `done` hears the number of each deed.
 */
export function createClient(
  transport: Transport,
  done: (answer: unknown, change: number) => void = () => {},
): OfficeClient {
  const remote = (path: string) =>
    Object.assign(
      async (input: unknown) => {
        const reply = await transport.call(path, input)
        if (!reply.ok) throw new ProblemError(reply.problem)
        if (reply.change !== undefined) done(reply.value, reply.change)
        return reply.value
      },
      { path },
    )
  // The type, derived from the contract, says which names there are.
  return madeWhenRead((area) => madeWhenRead((name) => remote(`${area}.${name}`))) as unknown as OfficeClient
}

/** An object whose members are made when they are first read, and then stay the same. */
function madeWhenRead<Member>(make: (name: string) => Member): Readonly<Record<string, Member>> {
  const made = new Map<string, Member>()
  return new Proxy<Readonly<Record<string, Member>>>(
    {},
    {
      get: (_none, name) => {
        // Promises and JSON ask every object for these; no operation has such a name.
        if (typeof name !== 'string' || name === 'then' || name === 'toJSON') return undefined
        const member = made.get(name) ?? make(name)
        made.set(name, member)
        return member
      },
    },
  )
}
