import { toProblem } from '../../db/office.ts'
import type { Reply } from '../../shared/contract/reply.ts'

/** The door's own form of answer for what the host does itself: a refusal is answered, a defect is logged. */
export async function answered(work: () => unknown, log: (defect: unknown) => string): Promise<Reply> {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    return { ok: false, problem: toProblem(error, log) }
  }
}
