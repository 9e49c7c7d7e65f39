import { useMemo } from 'react'
import { stepsDone } from '../../../../shared/domain/talent/introductions/introduction.ts'
import {
  type Condition,
  conditionLabel,
  conditions,
  type FitMark,
  fitLabel,
  fitSign,
} from '../../../../shared/domain/talent/matching/match.ts'
import { useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { CandidateRow, Candidates, Introduction } from './candidates.ts'
import styles from './postings.module.css'

interface CandidateTableProps {
  title: React.ReactNode
  sub: React.ReactNode
  actions: React.ReactNode
  of: Candidates
  current: string | null
  onCurrent: (registrantId: string) => void
  onAsk: (row: CandidateRow) => void
}

/** Who comes into question: each condition with the value that the person stated. In order of 登録番号. */
export function CandidateTable({ title, sub, actions, of, current, onCurrent, onAsk }: CandidateTableProps) {
  const mayAsk = useMay('introductions.ask')
  const columns = useMemo(() => columnsOf(of, mayAsk, onAsk), [of, mayAsk, onAsk])
  return (
    <Pane flush fills title={title} sub={sub} actions={actions}>
      <DataTable
        label="候補"
        columns={columns}
        rows={of.candidates}
        rowKey={(row) => row.registrantId}
        current={current}
        onCurrentChange={(row) => onCurrent(row.registrantId)}
        empty={
          <EmptyState title="候補はいません">登録中の協力可能人材に、この募集のテーマを挙げた人がいません。</EmptyState>
        }
      />
      <p className={styles['legend']}>
        {(['fits', 'talk', 'lacks', 'unsaid'] as const).map((mark) => (
          <span key={mark}>
            <Sign mark={mark} /> {fitLabel[mark]}
          </span>
        ))}
        <span className="push">
          {`点数も順位もつけません。並び: 登録番号${of.others === 0 ? '' : `(テーマの合わない ${of.others}人は出していません)`}`}
        </span>
      </p>
    </Pane>
  )
}

export const Sign = ({ mark }: { mark: FitMark }) => (
  <span className={styles[mark]} aria-hidden="true">
    {fitSign[mark]}
  </span>
)

const widths: Readonly<Record<Condition, number>> = {
  requirement: 94,
  themes: 66,
  roles: 84,
  region: 84,
  employment: 92,
  days: 76,
  consent: 108,
}

const columnsOf = (of: Candidates, mayAsk: boolean, onAsk: (row: CandidateRow) => void): Column<CandidateRow>[] => [
  { key: 'no', header: '登録番号', value: (row) => row.no, width: 74, always: true, frozen: true },
  ...conditions.map(
    (condition): Column<CandidateRow> => ({
      key: condition,
      header: `${conditionLabel[condition]} ${of.asked[condition]}`,
      inFull: `${conditionLabel[condition]}(募集は ${of.asked[condition]})`,
      value: (row) => `${fitSign[row.fits[condition].mark]} ${row.fits[condition].value}`,
      cell: (row) => {
        const { mark, value } = row.fits[condition]
        return (
          <span title={`${fitLabel[mark]}: ${value}`}>
            <Sign mark={mark} />
            <span className="visually-hidden">{fitLabel[mark]}</span> {value}
          </span>
        )
      },
      width: widths[condition],
      grow: 1,
    }),
  ),
  {
    key: 'step',
    header: '照会のすすみ',
    value: (row) => row.introduction?.word ?? '',
    cell: (row) => <Progress row={row} mayAsk={mayAsk} onAsk={onAsk} />,
    width: 120,
  },
]

function Progress({ row, mayAsk, onAsk }: { row: CandidateRow; mayAsk: boolean; onAsk: (row: CandidateRow) => void }) {
  if (row.introduction !== null) return <Dots of={row.introduction} />
  if (row.fits.consent.mark !== 'fits') return <span className="sub">同意を尋ねる</span>
  if (!mayAsk) return null
  return (
    <Button small aria-label={`${row.no}に照会する`} onClick={() => onAsk(row)}>
      照会する
    </Button>
  )
}

const Dots = ({ of }: { of: Introduction }) => (
  <span>
    <span aria-hidden="true" className={styles['dots']}>
      {'●'.repeat(stepsDone(of))}
      {'○'.repeat(4 - stepsDone(of))}
    </span>{' '}
    {of.word}
  </span>
)
