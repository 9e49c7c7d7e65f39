import type { AcceleratorBook } from '../../../../shared/contract/reports/accelerator-rows.ts'
import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'

const countOf = (n: number): AcceleratorBook['total'] => ({
  ...{ fulltime: n, parttime: n % 4, counted: n - (n % 2), municipalities: n * 2 },
  ...{ pr: n % 3, pm: n % 5, sd: n % 2, en: 1 },
})

const sum = (counts: readonly AcceleratorBook['total'][], name: keyof AcceleratorBook['total']): number =>
  counts.reduce((total, count) => total + count[name], 0)

/** A fixed day: 和歌山県 has not reported, 徳島県 has nobody, and two persons serve two prefectures. */
export function acceleratorRows(): AcceleratorBook {
  const rows = prefectures.map(({ jis2, name, lgCode }, i): AcceleratorBook['rows'][number] => {
    const [n, was] = [jis2 === '36' ? 0 : (i % 9) + 1, (i % 8) + 1]
    const count = jis2 === '30' ? null : n === 0 ? { ...countOf(0), en: 0 } : countOf(n)
    const before = i % 11 === 10 ? null : was
    const change = count === null || before === null ? null : count.fulltime + count.parttime - before
    return { lgCode, prefecture: name, count, before, change }
  })
  const counts = rows.flatMap(({ count }) => count ?? [])
  const total = {
    ...{ fulltime: sum(counts, 'fulltime'), parttime: sum(counts, 'parttime'), counted: sum(counts, 'counted') },
    ...{ pr: sum(counts, 'pr'), pm: sum(counts, 'pm'), sd: sum(counts, 'sd'), en: sum(counts, 'en') },
    municipalities: sum(counts, 'municipalities'),
  }
  const heads = total.fulltime + total.parttime
  const day = (asOf: string, persons: number) => ({ asOf, persons, heads: persons + 1, reported: 47, target: 500 })
  return {
    asOf: '2026-11-22',
    fixed: { round: 2, on: '2026-10-20', reason: '佐賀県の訂正' },
    baseDay: true,
    rule: '常勤だけ、市町村支援が主たる業務',
    target: 500,
    persons: heads - 2,
    before: { asOf: '2026-04-01', persons: 274 },
    rows,
    total,
    days: [
      ...[day('2025-04-01', 58), day('2025-10-01', 121), day('2026-04-01', 274)],
      { asOf: '2026-11-22', persons: heads - 2, heads, reported: 46, target: 500 },
    ],
  }
}

/** Before anybody was counted. */
export const noAcceleratorRows = (): AcceleratorBook => ({
  ...acceleratorRows(),
  ...{ fixed: null, persons: 0, before: null, rows: [], days: [], total: { ...countOf(0), en: 0 } },
})
