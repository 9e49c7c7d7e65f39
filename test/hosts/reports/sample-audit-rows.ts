import type { AuditBook } from '../../../shared/contract/reports/audit-rows.ts'
import { awkward, longText, pad, prefectures } from './sample-year.ts'

const kinds = [
  { code: 'application', label: '応募' },
  { code: 'check', label: '要件確認' },
  { code: 'session', label: '支援記録' },
] as const

const deedOf = (i: number): Pick<AuditBook['rows'][number], 'deed' | 'more' | 'changes'> => {
  if (i % 3 === 0)
    return {
      deed: { code: 'applications.editField', label: '応募書の「担当部署」を直した' },
      more: '総合政策課 → デジタル推進課',
      changes: [{ field: '担当部署', before: '総合政策課', after: 'デジタル推進課' }],
    }
  if (i % 3 === 1)
    return {
      deed: { code: 'checks.record', label: '要件「期限内に受信している」を○とした' },
      more: i === 4 ? longText(900) : '',
      changes: [],
    }
  return {
    deed: { code: 'sessions.edit', label: `第${i}回の支援記録を直した` },
    more: i === 5 ? awkward.join('\n') : '開始 R8.6.26 → R8.7.3、議題 (空欄) → 共同調達の進め方',
    changes: [
      { field: '開始', before: '令和8年6月26日', after: '令和8年7月3日' },
      { field: '議題', before: '(空欄)', after: i === 5 ? awkward.join('\n') : '共同調達の進め方' },
    ],
  }
}

export const auditRow = (i: number): AuditBook['rows'][number] => {
  const [lgCode, prefecture] = prefectures[i % prefectures.length] ?? prefectures[0]
  const ofOffice = i % 11 === 10
  return {
    seq: 1200 + i * 3,
    at: `2026-02-${pad(9 + (i % 11))}T${pad(9 + (i % 8))}:15:0${i % 10}+09:00`,
    who: i % 2 === 0 ? '見本 太郎' : '例示 花子',
    kind: ofOffice ? null : (kinds[i % 3] ?? null),
    lgCode: ofOffice ? null : lgCode,
    prefecture: ofOffice ? null : prefecture,
    subject: ofOffice ? '' : `${prefecture} R8-${pad(i + 1)}`,
    ...deedOf(i),
    hash: `${pad(i)}f3ac21e`.padEnd(64, '0'),
  }
}

const [lgCode, prefecture] = prefectures[3]
const replaced = { lgCode, prefecture, receiptNo: 'R8-04' }

export const auditRows = (count = 24): AuditBook => ({
  sought: { who: '', kind: null, from: '2026-02-01', to: '2026-03-31', subject: '' },
  total: 1_412,
  rows: Array.from({ length: count }, (_, i) => auditRow(i)),
  versions: [
    {
      ...replaced,
      version: 1,
      receivedAt: '2026-02-09T10:15:00+09:00',
      keptAt: '2026-02-09T10:20:00+09:00',
      inForce: false,
    },
    {
      ...replaced,
      version: 2,
      receivedAt: '2026-02-12T09:40:00+09:00',
      keptAt: '2026-02-12T11:00:30+09:00',
      inForce: true,
    },
  ],
})

/** Nothing was done on those days. */
export const noAuditRows = (): AuditBook => ({ ...auditRows(0), versions: [] })
