import { useMemo } from 'react'
import { stepsDone } from '../../../../shared/domain/talent/introductions/introduction.ts'
import {
  type Condition,
  conditionLabel,
  conditions,
  type FitMark,
  fitLabel,
  fitSign,
} from '../../../../shared/domain/talent/matching/fit.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDevice, useLine, useMay } from '../../../api/office.tsx'
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
  postingId: string
  current: string | null
  onCurrent: (registrantId: string) => void
  onAsk: (row: CandidateRow) => void
}

/** Who comes into question: each condition with the value that the person stated. In order of 登録番号. */
export function CandidateTable({ title, sub, actions, of, postingId, current, onCurrent, onAsk }: CandidateTableProps) {
  const mayAsk = useMay('introductions.ask')
  const columns = useMemo(() => columnsOf(of, { postingId, mayAsk, onAsk }), [of, postingId, mayAsk, onAsk])
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
  requirement: 78,
  themes: 58,
  roles: 72,
  region: 84,
  employment: 70,
  days: 58,
  consent: 100,
}

const columnsOf = (
  of: Candidates,
  { postingId, mayAsk, onAsk }: Omit<ProgressProps, 'row'>,
): Column<CandidateRow>[] => [
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
    cell: (row) => <Progress row={row} postingId={postingId} mayAsk={mayAsk} onAsk={onAsk} />,
    width: 124,
    always: true,
  },
]

interface ProgressProps {
  row: CandidateRow
  postingId: string
  mayAsk: boolean
  onAsk: (row: CandidateRow) => void
}

function Progress({ row, postingId, mayAsk, onAsk }: ProgressProps) {
  if (row.introduction !== null) return <Dots of={row.introduction} />
  if (row.fits.consent.mark !== 'fits')
    return mayAsk ? <AskConsent row={row} postingId={postingId} /> : <span className="sub">同意なし</span>
  if (!mayAsk) return null
  return (
    <Button small aria-label={`${row.no}に照会する`} onClick={() => onAsk(row)}>
      照会する
    </Button>
  )
}

/** Copies the question; that who it is was looked at is on record. */
function AskConsent({ row, postingId }: { row: CandidateRow; postingId: string }) {
  const { introductions } = useApi()
  const device = useDevice()
  const { notify } = useLine()
  const deed = useCommand(introductions.askConsent, {
    onDone: async ({ to, subject, body }) => {
      await device.copyText(`宛先: ${to}\n件名: ${subject}\n\n${body}`)
      notify({ text: `${row.no}に同意を尋ねる文をコピーしました(氏名を見た記録が残りました)` })
    },
  })
  return (
    <Button
      small
      look="quiet"
      busy={deed.busy}
      aria-label={`${row.no}に同意を尋ねる`}
      onClick={() => void deed.run({ id: crypto.randomUUID(), postingId, registrantId: row.registrantId })}
    >
      同意を尋ねる
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
