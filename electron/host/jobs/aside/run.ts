import type { Problem } from '../../../../shared/contract/reply.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import { asError } from '../endings.ts'
import { forkJobProcess } from '../fork-process.ts'
import type { JobProcess, LastWord, StartJobProcess } from '../protocol.ts'
import type { AsideDeeds } from './deeds.ts'

type AsideName = keyof AsideDeeds
type Input<Name extends AsideName> = Parameters<AsideDeeds[Name]>[0]
type Output<Name extends AsideName> = Awaited<ReturnType<AsideDeeds[Name]>>

/** Does in a process of its own what would keep everybody waiting, and what a native crash must not take the program along with. */
export interface Asides {
  run<Name extends AsideName>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** Ends what is under way: what it was writing counts for nothing. */
  close(): Promise<void>
}

const heapMb = 768

export function createAsides(startProcess: StartJobProcess = forkJobProcess): Asides {
  const atWork = new Map<JobProcess, Promise<void>>()
  let closed = false

  async function said(name: AsideName, input: unknown): Promise<LastWord | null> {
    if (closed) throw new Refusal('busy', cut)
    const { promise: gone, resolve } = Promise.withResolvers<void>()
    let last: LastWord | null = null
    const child = startProcess(
      { heapMb },
      {
        said(message) {
          // It tells nothing on its way.
          last = message as LastWord
          child.kill()
        },
        left: () => resolve(),
      },
    )
    atWork.set(child, gone)
    child.send({ kind: 'aside', name, input })
    await gone
    atWork.delete(child)
    return last
  }

  return {
    async run<Name extends AsideName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
      const last = await said(name, input)
      if (last?.kind === 'refused') throw refusalOf(last.problem)
      if (last?.kind === 'broken') throw asError(last.defect)
      if (last === null) throw new Refusal('busy', cut)
      // What that deed answers; the channel forgets its type.
      return last.output as Output<Name>
    },
    async close() {
      closed = true
      for (const child of atWork.keys()) child.kill()
      await Promise.all(atWork.values())
    },
  }
}

const refusalOf = ({ code, message, fields, clashes }: Problem) =>
  code === 'broken' ? new Error(message) : new Refusal(code, message, { fields, clashes })

const cut = 'この処理は途中で止まりました。元の台帳ファイルはそのままです。もう一度行ってください。'
