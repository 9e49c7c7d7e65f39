import type { RequirementsBook } from '../../../../shared/contract/reports/rows.ts'
import { checkItems } from '../../../../shared/domain/applications/check-items.ts'
import { type CheckResult, checkResultLabel } from '../../../../shared/domain/applications/checks.ts'
import { receiptRow } from '../sample-call-rows.ts'
import { awkward, counts, prefectures } from '../sample-year.ts'

type Row = RequirementsBook['rows'][number]
type Check = Row['checks'][number]

const coded = (code: CheckResult) => ({ code, label: checkResultLabel[code] })

const check = (at: number, change: Partial<Check> = {}): Check => ({
  no: checkItems[at]?.no ?? 0,
  mark: String(checkItems[at]?.no ?? 0),
  name: checkItems[at]?.name ?? '',
  required: true,
  result: coded('ok'),
  ruleResult: coded('ok'),
  accepted: false,
  departs: false,
  again: false,
  givenUp: false,
  doubleCheck: null,
  note: '',
  checkedBy: '見本 花子',
  checkedAt: '2026-02-24T01:00:00Z',
  confirmedBy: '',
  confirmedAt: null,
  findings: [],
  ...change,
})

const found = (message: string) => ({
  kind: { code: 'defect', label: '不備' },
  code: 'field.blank',
  path: 'contact.tel' as const,
  field: '連絡先 電話',
  message,
})

const changed: Readonly<Record<number, (row: Row) => Row>> = {
  1: (row) => ({
    ...row,
    verdict: { code: 'correcting', label: '補正中' },
    toCorrect: true,
    correctionDue: '2026-03-02',
    checks: row.checks.map((each) =>
      each.no === 12
        ? {
            ...each,
            result: coded('ng'),
            ruleResult: coded('ng'),
            findings: [found('連絡先の電話が空です。'), found(awkward[0])],
          }
        : each,
    ),
  }),
  2: (row) => ({
    ...row,
    checks: row.checks.map((each) =>
      each.no === 11
        ? { ...each, ruleResult: coded('ng'), departs: true, note: '別紙の体制図で連携を確認した。' }
        : each,
    ),
  }),
  3: (row) => ({
    ...row,
    version: 2,
    replacedAt: '2026-02-25T02:00:00Z',
    checks: row.checks.map((each) =>
      each.no === 3 || each.no === 4 ? { ...each, again: true, result: coded(each.no === 3 ? 'ng' : 'ok') } : each,
    ),
  }),
  4: (row) => ({
    ...row,
    verdict: { code: 'withdrawn', label: '取下げ' },
    status: { code: 'withdrawn', label: '取下げ' },
    toCorrect: null,
    checks: row.checks.map((each) => ({ ...each, result: coded('pending'), checkedBy: '', checkedAt: null })),
  }),
  10: (row) => ({
    ...row,
    late: true,
    lateDecision: { code: 'accepted', label: '受理' },
    lateReason: '送信側のメールサーバーの障害による遅延のため受理(令和8年2月24日室長了)。',
    checks: row.checks.map((each) =>
      each.no === 1 ? { ...each, result: coded('ng'), ruleResult: coded('ng'), accepted: true } : each,
    ),
  }),
}

const row = (i: number): Row => {
  const { lgCode, prefecture, themeLetter, themeName, receiptNo } = receiptRow(i)
  const plain: Row = {
    ...{ lgCode, prefecture, themeLetter, themeName, receiptNo },
    late: false,
    lateDecision: null,
    lateReason: '',
    version: 1,
    replacedAt: null,
    corrections: 0,
    status: { code: 'eligible', label: '要件適合' },
    verdict: { code: 'fit', label: '適合' },
    toCorrect: false,
    correctionDue: null,
    checks: checkItems.map((_, at) =>
      check(at, at === 9 && i === 6 ? { result: coded('na'), ruleResult: coded('na') } : {}),
    ),
  }
  return changed[i]?.(plain) ?? plain
}

export const requirementRows = (): RequirementsBook => ({
  counts,
  items: checkItems.map(({ no, name, required, rule }) => ({
    ...{ no, mark: String(no), name, required },
    ...{ ofDeadline: rule === 'inTime', doubleCheck: false, givenUp: null },
  })),
  rows: prefectures.map((_, i) => row(i)),
})
