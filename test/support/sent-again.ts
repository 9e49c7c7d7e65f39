import { randomUUID } from 'node:crypto'
import type { GivenOffice } from './office/office.ts'

/** A supported body sends again for the year after: what became of it stands beside that. */
export function sentAgain({ ask }: GivenOffice): void {
  const [supported] = ask.support.portfolio({ fy: 2026 })
  if (!supported) throw new Error('the year has a supported body')
  const { id } = ask.intake.create({ id: randomUUID(), fy: 2027, jis2: supported.jis2, receivedAt: null })
  ask.applications.memory({ id })
}
