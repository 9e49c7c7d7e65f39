import { afterEach, expect, it } from 'vitest'
import type { ProgressBook } from '../../../shared/contract/reports/rows.ts'
import { createCleanup, givenOpenOffice, valueIn } from '../../support/hosts/desk.ts'

const cleanup = createCleanup()
afterEach(() => cleanup.run())

interface Head {
  readonly id: string
  readonly state: string
}

it('a confirmed report of the practice office shows no work as under way that began after its month', async () => {
  const { desk, call } = await givenOpenOffice(cleanup)
  valueIn(await call('launcher.practice'))
  valueIn(await call('launcher.status', {}, 'practice'))
  const viewer = desk.sessions.open({ owner: false })
  const id = crypto.randomUUID()
  valueIn(await call('people.add', { id, name: '閲覧 見本', role: 'viewer' }, 'practice'))
  valueIn(await desk.call('practice', viewer, 'launcher.signIn', { profileId: id }))
  const ask = async <Value>(operation: string, input: object): Promise<Value> =>
    valueIn<Value>(await desk.call('practice', viewer, operation, input))
  let confirmed = 0
  for (const { id: caseId } of await ask<{ id: string }[]>('support.portfolio', { fy: 2026 })) {
    const plan = await ask<{ title: string; start: string | null }[]>('plan.list', { caseId })
    for (const report of await ask<Head[]>('progress.list', { caseId })) {
      if (report.state !== 'confirmed') continue
      confirmed += 1
      const book = await ask<ProgressBook>('reports.progress', { reportId: report.id })
      const later = plan.filter(({ start }) => start !== null && start > book.period.to).map(({ title }) => title)
      const running = book.milestones.filter(({ status }) => status.label === '実施中').map(({ title }) => title)
      expect(
        running.filter((title) => later.includes(title)),
        book.period.label,
      ).toEqual([])
    }
  }
  expect(confirmed).toBeGreaterThan(5)
})
