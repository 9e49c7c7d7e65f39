import { useState } from 'react'
import type { ApplicationState } from '../../../../shared/domain/applications/state.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { nextIs } from '../../../ui/next.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { type Board, type BoardReviewer, type Steps, seatLabel } from '../records.ts'
import styles from '../review.module.css'
import { FinishDialog } from './finish-dialog.tsx'
import { SheetList } from './sheet-list.tsx'
import { StartDialog } from './start-dialog.tsx'
import { StartPane } from './start-pane.tsx'
import { Stranded } from './stranded.tsx'
import { useFilled } from './use-filled.ts'

/** Registered, and may still come to be scored. */
const waitsForScoring: readonly ApplicationState[] = ['received', 'checking', 'correcting', 'eligible']

/** 進み具合: what there is to score, who has handed in what, and the two ends of scoring. */
export function StandingTab({ item }: { item: string | null }) {
  const { fy } = useDesk()
  const api = useApi()
  const board = useAnswer(api.scores.board, { fy })
  const applications = useAnswer(api.applications.list, { fy })
  const eligible = applications.data?.filter(({ state }) => state === 'eligible') ?? []
  const late = eligible.length
  const leftOut = applications.data?.filter(({ state }) => waitsForScoring.includes(state)) ?? []
  const [dialog, setDialog] = useState<'start' | 'finish' | null>(null)
  const mayStart = useMay('scores.start')
  const { data } = board
  return (
    <TabPage
      tab="standing"
      sub={data === undefined ? undefined : phaseWords(data)}
      actions={
        data !== undefined &&
        mayStart && (
          <>
            {/* What would be refused is not offered: the pane says what is missing, and leads there. */}
            {!data.started && late > 0 && data.reviewers.length > 0 && (
              <Button look="primary" {...nextIs(2)} onClick={() => setDialog('start')}>
                採点を始める
              </Button>
            )}
            {data.started && !data.finished && late > 0 && (
              <Button onClick={() => setDialog('start')}>要件適合の{late}件を採点に加える</Button>
            )}
            {data.started && !data.finished && <Finishing board={data} onFinish={() => setDialog('finish')} />}
            {data.finished && <AfterScoring />}
          </>
        )
      }
    >
      {data?.finished && mayStart && <Stranded rows={eligible} />}
      <Answer of={board}>
        {(shown) => (shown.started ? <Standing board={shown} item={item} /> : <StartPane board={shown} />)}
      </Answer>
      {data !== undefined && mayStart && (
        <>
          <StartDialog open={dialog === 'start'} onClose={() => setDialog(null)} board={data} />
          <FinishDialog open={dialog === 'finish'} onClose={() => setDialog(null)} leftOut={leftOut} />
        </>
      )}
    </TabPage>
  )
}

/** As the button says it; where it is 選定 itself, that is the way there. */
const wordOfStep = {
  meeting: '審議会議へ',
  propose: null,
  minutes: '議事概要へ',
  approve: '起案・決裁へ',
  letters: '通知・公表へ',
  publish: '公表へ',
  support: null,
} as const satisfies Record<Steps[number]['step'], string | null>

/** What comes once the scoring is closed, and 選定 beside it: what is decided without a meeting is recorded there. */
function AfterScoring() {
  const { fy } = useDesk()
  const api = useApi()
  const steps = useAnswer(api.selection.steps, { fy }).data
  // Its place is on its way: the focus waits for it.
  if (steps === undefined) return <span data-waiting="" />
  const [next] = steps
  const word = next === undefined ? null : wordOfStep[next.step]
  if (next === undefined || word === null)
    return (
      <ButtonLink look="primary" {...nextIs(2)} to={addressOf('selection')}>
        選定へ
      </ButtonLink>
    )
  return (
    <>
      <ButtonLink to={addressOf('selection')}>選定へ</ButtonLink>
      <ButtonLink look="primary" {...nextIs(2)} to={next.route} title={next.title}>
        {word}
      </ButtonLink>
    </>
  )
}

/** 採点を締める once every sheet is in; before that the way to the first that is not. */
function Finishing({ board, onFinish }: { board: Board; onFinish: () => void }) {
  const waits = useFilled()
  const behind = board.reviewers.find(({ open }) => open > 0)
  if (board.reviewers.length === 0) return null
  // All that is still out waits for nothing but its 照合.
  if (behind !== undefined && waits(behind.id)?.unchecked === behind.open)
    return (
      <ButtonLink look="primary" {...nextIs(2)} to={addressOf('looks')}>
        照合へ
      </ButtonLink>
    )
  if (behind !== undefined)
    return (
      <ButtonLink look="primary" {...nextIs(2)} to={addressOf('scores', behind.id)}>
        {`${behind.code}の採点へ`}
      </ButtonLink>
    )
  return (
    <Button look="primary" {...nextIs(2)} onClick={onFinish}>
      採点を締める
    </Button>
  )
}

function phaseWords(board: Board): string {
  const phase = board.finished ? '採点は締め切りました' : board.started ? '採点中' : '採点を始める前'
  const rest = board.notYetEligible > 0 ? `　要件適合の前 ${board.notYetEligible}件` : ''
  const open = board.reviewers.reduce((sum, each) => sum + each.open, 0)
  const sheets = board.started && !board.finished && open > 0 ? `　未提出 ${open}件(提出か欠席で、締められます)` : ''
  return `${phase}${board.started ? `　採点の対象 ${board.candidates.length}件` : ''}${rest}${sheets}`
}

const expected = (row: BoardReviewer): number => row.open + row.submitted
type Line = BoardReviewer & { filled: number | undefined; unchecked: number | undefined }
const columns: Column<Line>[] = [
  { key: 'code', header: '記号', value: (row) => row.code, width: 62, always: true },
  { key: 'name', header: '氏名', value: (row) => row.name, sortBy: (row) => row.kana, width: 100, grow: 1 },
  { key: 'seat', header: '役', value: (row) => seatLabel[row.seat], width: 44 },
  {
    key: 'standing',
    header: '提出',
    value: (row) => (expected(row) === 0 ? 1 : row.submitted / expected(row)),
    copy: (row) => `${row.submitted}/${expected(row)}`,
    cell: (row) => <Handed row={row} />,
    width: 136,
  },
  { key: 'open', header: '未提出', value: (row) => row.open, align: 'right', width: 56 },
  { key: 'filled', header: '記入済', value: (row) => row.filled ?? null, align: 'right', width: 58 },
  {
    key: 'unchecked',
    header: '照合待ち',
    value: (row) => row.unchecked ?? null,
    cell: (row) => (row.unchecked ? <Tag tone="warn">◇ {row.unchecked}</Tag> : row.unchecked),
    align: 'right',
    width: 70,
  },
  { key: 'excluded', header: '除外', value: (row) => row.excluded, align: 'right', width: 44 },
  { key: 'absent', header: '欠席', value: (row) => row.absent, align: 'right', width: 44 },
]

function Handed({ row }: { row: BoardReviewer }) {
  const all = expected(row)
  if (row.open === 0) return <Tag tone="ok">{row.submitted === 0 ? '対象なし' : `${row.submitted}件すべて`}</Tag>
  return (
    <span className={styles['handed']}>
      <span className={styles['handedTrack']} aria-hidden="true">
        <span style={{ width: `${(row.submitted / all) * 100}%` }} />
      </span>
      {row.submitted} / {all}
    </span>
  )
}

function Standing({ board, item }: { board: Board; item: string | null }) {
  const filled = useFilled()
  const current = board.reviewers.find(({ id }) => id === item) ?? board.reviewers[0]
  return (
    <Split columns="minmax(0, 6fr) minmax(0, 5fr)">
      <Pane flush fills label="委員ごとの提出">
        <DataTable
          label="委員ごとの提出"
          columns={columns}
          rows={board.reviewers.map((row) => ({
            ...row,
            filled: filled(row.id)?.filled,
            unchecked: filled(row.id)?.unchecked,
          }))}
          rowKey={(row) => row.id}
          current={current?.id}
          onCurrentChange={(row) => go(addressOf('standing', row.id), { replace: true })}
          onOpen={(row) => go(addressOf('scores', row.id))}
          empty={
            <EmptyState
              title="委員がいません"
              action={<ButtonLink to={addressOf('reviewers')}>委員を登録する</ButtonLink>}
            />
          }
        />
      </Pane>
      {current !== undefined && <SheetList key={current.id} reviewer={current} />}
    </Split>
  )
}
