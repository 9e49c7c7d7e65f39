import { checkResultLabel, checkResultSign } from '../../../../shared/domain/applications/checks.ts'
import { IconlessLink } from '../../../ui/button.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { addressOf, type Place } from '../place.ts'
import type { Requirement, RequirementCheck, RequirementItem } from '../records.ts'
import styles from './matrix.module.css'

/** A line of 要件確認表, with the application that it opens. */
export interface MatrixRow extends Requirement {
  readonly id: string
}

/** What is × stands first where a column is sorted, then what is still to be looked at. */
const sorted = ['ng', 'pending', 'ok', 'na'] as const satisfies readonly (keyof typeof checkResultSign)[]
const codeOf = ({ result }: RequirementCheck) => sorted.find((code) => code === result.code) ?? 'pending'

export const checkOf = ({ checks }: Requirement, no: number): RequirementCheck | undefined =>
  checks.find((check) => check.no === no)

/** The item that an application is opened at: that of the cell, else the first ×. */
export const openedAt = (row: Requirement, key: string): number => {
  const used = row.checks.filter(({ givenUp }) => !givenUp)
  const failing = used.find(({ result }) => result.code === 'ng') ?? used[0]
  return used.find(({ no }) => String(no) === key)?.no ?? failing?.no ?? 1
}

/** ダブルチェック that is still waited for. */
export const isAwaited = ({ doubleCheck, givenUp }: RequirementCheck): boolean =>
  !givenUp && doubleCheck !== null && doubleCheck.code !== 'done'

/** 「○*」, 「×(受理)」, 「○(再)」, 「○(待)」: as the book prints it. */
const inWords = (check: RequirementCheck): string =>
  `${checkResultSign[codeOf(check)]}${check.departs ? '*' : ''}${check.accepted ? '(受理)' : ''}${check.again ? '(再)' : ''}${isAwaited(check) ? '(待)' : ''}`

const explained = (check: RequirementCheck): string =>
  [
    `${check.mark} ${check.name}${check.givenUp ? '(廃止)' : ''}: ${checkResultLabel[codeOf(check)]}`,
    ...(check.departs ? [`規則の判定は${check.ruleResult.label}`] : []),
    ...(check.accepted ? ['期限後に受信し、受理'] : []),
    ...(check.again ? ['要再確認(前の版を見た結果)'] : []),
    ...(check.doubleCheck === null
      ? []
      : [`${check.doubleCheck.label}${check.confirmedBy === '' ? '' : `(${check.confirmedBy})`}`]),
  ].join('　')

const Sign = ({ check }: { check: RequirementCheck }) => (
  <span className={styles['sign']} data-result={codeOf(check)} title={explained(check)}>
    {checkResultSign[codeOf(check)]}
    {check.departs && '*'}
    {check.accepted && <small>受</small>}
    {check.again && <small>再</small>}
    {isAwaited(check) && <small>待</small>}
  </span>
)

const itemColumn = ({ no, mark, name }: RequirementItem): Column<MatrixRow> => ({
  key: String(no),
  header: mark,
  inFull: `${mark} ${name}`,
  value: (row) => checkOf(row, no)?.result.label ?? null,
  sortBy: (row) => {
    const check = checkOf(row, no)
    return check === undefined ? null : sorted.indexOf(codeOf(check))
  },
  copy: (row) => {
    const check = checkOf(row, no)
    return check === undefined ? null : inWords(check)
  },
  cell: (row) => {
    const check = checkOf(row, no)
    return check === undefined ? null : <Sign check={check} />
  },
  align: 'center',
  width: 48,
})

/** 都道府県 × 要件確認項目, and what comes of them. */
export const matrixColumns = (items: readonly RequirementItem[], place: Place): Column<MatrixRow>[] => [
  { key: 'no', header: '受付番号', value: (row) => row.receiptNo, width: 78, always: true, frozen: true },
  {
    key: 'prefecture',
    header: '都道府県',
    value: (row) => row.prefecture,
    sortBy: (row) => row.lgCode,
    cell: (row) => (
      <IconlessLink to={addressOf(place, { id: row.id, tab: 'checks', item: openedAt(row, '') })}>
        {row.prefecture}
      </IconlessLink>
    ),
    width: 86,
    always: true,
    frozen: true,
  },
  ...items.map(itemColumn),
  { key: 'verdict', header: '判定', value: (row) => row.verdict.label, width: 70 },
  {
    key: 'toCorrect',
    header: '補正要否',
    value: (row) => (row.toCorrect === null ? '－' : row.toCorrect ? '要' : '不要'),
    width: 78,
    grow: 1,
  },
]
