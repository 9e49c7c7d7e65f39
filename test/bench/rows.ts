import { randomUUID } from 'node:crypto'
import { openWriter } from '../../db/connection.ts'
import { answer } from '../../db/office.ts'
import { practiceForm, practiceReading } from '../../electron/host/practice/form.ts'
import { prefectures } from '../../shared/domain/bodies/prefectures.ts'
import { themeLetters } from '../../shared/domain/support/track.ts'
import { type BenchRow, measure } from './measure.ts'
import { benchOffice } from './office-for-bench.ts'

/**
 * A hundred lines of the receipt book on their way to the screen against a bare structured clone of the same lines:
 * as windows ask for them while nothing changes, and as the first of them asks after a change.
 */
export async function benchRows(): Promise<BenchRow[]> {
  const given = benchOffice()
  for (let n = 0; n < 100; n += 1) {
    const prefecture = prefectures[n % 47]
    const form = practiceForm({
      name: prefecture?.name ?? '秋田県',
      theme: themeLetters[n % 6] ?? 'A',
      pool: [1, 2, 3],
      wishing: 5,
    })
    given.ask('intake.takeIn', {
      id: randomUUID(),
      fy: 2026,
      receivedAt: '2026-02-19T10:00:00+09:00',
      sender: { name: '見本 太郎', address: 'sample@example.lg.jp', subject: '応募書' },
      messageId: `<${n}@example.lg.jp>`,
      reading: practiceReading(form),
      files: [],
    })
  }
  const rows = given.ask<unknown[]>('applications.list', { fy: 2026 })
  if (rows.length !== 100) throw new Error(`${rows.length} rows instead of 100`)
  // A connection that may write never remembers what it has read.
  const unremembered = openWriter({ file: given.office.file })
  const anew = () => answer(unremembered, 'applications.list', { fy: 2026 }, given.caller, '2026-02-20T18:00:00+09:00')
  const shared = { rounds: 80, times: 5, limit: () => structuredClone(rows) }
  const measured = [
    await measure({
      name: '100行を画面へ ÷ 構造化複製だけ',
      needed: 1.8,
      aim: 1.5,
      ours: () => structuredClone(given.ask('applications.list', { fy: 2026 })),
      note: '記録の変わらない間',
      ...shared,
    }),
    await measure({
      name: '100行を画面へ(変更の後の一回目)÷ 構造化複製だけ',
      needed: 3,
      aim: 1.8,
      ours: () => structuredClone(anew()),
      ...shared,
    }),
  ]
  unremembered.close()
  given.close()
  return measured
}
