import { useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { reviewerStandingLabel, reviewerStandings } from '../../../../shared/domain/review/sheet-file/standing.ts'
import { useDropTarget } from '../../../api/drop-target.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useDevice, useLine, useMay } from '../../../api/office.tsx'
import { EmptyTab } from '../../../record/empty-tab.tsx'
import { useFileJob } from '../../../record/files/use-file-job.ts'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { nextIs } from '../../../ui/next.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import type { ReadResult, SheetFileBoard } from '../records.ts'
import { GiveDialog } from './give-dialog.tsx'
import { ReturnPane } from './return-pane.tsx'
import { givenWords, StandingPane } from './standing-pane.tsx'
import { TakeReady } from './take-ready.tsx'

/** A year has some ten reviewers; who sends twice is not turned away. */
const mostFiles = 50

/** 採点票の取込: out to each reviewer by Excel, and back in cell by cell. */
export function ExcelTab({ item }: { item: string | null }) {
  const { fy } = useDesk()
  const api = useApi()
  const device = useDevice()
  const { notify } = useLine()
  const board = useAnswer(api.sheetFiles.board, { fy })
  const mayTake = useMay('sheetFiles.read')
  const [giving, setGiving] = useState(false)
  const work = useFileJob(api.sheetFiles.read, {
    most: mostFiles,
    onDone: (result) => {
      notify({ text: outcomeWords(result) })
      const first = result.returns.find(({ outcome }) => outcome !== 'refused')?.reviewerId
      if (first) go(addressOf('excel', first), { replace: true })
    },
  })
  useDropTarget(
    (files) => {
      if (mayTake) void work.begin(files)
    },
    mayTake ? 'ここにドロップすると、戻った採点票として読みます' : '採点票を取り込めるのは担当だけです',
  )
  const choose = async () => work.begin(await device.pickFiles({ accept: '.xlsx,.xlsm', multiple: true }))
  const { data } = board
  const isOut = data?.reviewers.some(({ givenAt }) => givenAt !== null) ?? false
  return (
    <TabPage
      tab="excel"
      sub={data === undefined || !data.started ? undefined : subOf(data)}
      actions={
        mayTake &&
        data?.started === true && (
          <>
            <Button look={isOut ? 'plain' : 'primary'} {...(isOut ? {} : nextIs(2))} onClick={() => setGiving(true)}>
              採点票を出す
            </Button>
            <TakeReady reviewers={data.reviewers} />
            {isOut && (
              <Button busy={work.busy} busyLabel="読んでいます…" onClick={choose}>
                戻った票を選ぶ
              </Button>
            )}
          </>
        )
      }
    >
      <Answer of={board}>
        {(shown) =>
          shown.started ? (
            <Split columns="minmax(0, 404fr) minmax(0, 741fr)">
              <StandingPane board={shown} item={currentOf(shown, item)} work={work} onChoose={choose} />
              <Returned board={shown} item={currentOf(shown, item)} />
            </Split>
          ) : (
            <EmptyTab
              title="採点はまだ始まっていません"
              action={<ButtonLink to={addressOf('standing')}>進み具合へ</ButtonLink>}
            >
              採点を始めると、委員ごとの採点票をExcelで出し、戻った票をここで取り込めます。
            </EmptyTab>
          )
        }
      </Answer>
      {giving && data !== undefined && <GiveDialog board={data} onClose={() => setGiving(false)} />}
    </TabPage>
  )
}

/** The one that was asked for; else the first that waits to be looked at, that has come back, that is there. */
const currentOf = ({ reviewers }: SheetFileBoard, item: string | null): string | null =>
  (
    reviewers.find(({ id }) => id === item) ??
    reviewers.find(({ standing }) => standing === 'waiting') ??
    reviewers.find(({ returnId }) => returnId !== null) ??
    reviewers[0]
  )?.id ?? null

function Returned({ board, item }: { board: SheetFileBoard; item: string | null }) {
  const reviewer = board.reviewers.find(({ id }) => id === item)
  if (reviewer?.returnId == null)
    return (
      <Pane fills label="戻った採点票">
        <EmptyState title={emptyTitle(reviewer)}>
          {reviewer?.givenAt == null
            ? '「採点票を出す」で、委員ごとのExcelを作って送ります。'
            : `${givenWords(reviewer)}。届いた票を、このウィンドウにドロップしてください。行の順や列の場所が変わっていても、隠れた目印で照らします。`}
        </EmptyState>
      </Pane>
    )
  const next = board.reviewers.find(({ id, standing }) => standing === 'waiting' && id !== reviewer.id)
  return <ReturnPane key={reviewer.returnId} returnId={reviewer.returnId} next={next?.id ?? null} />
}

/** What has not gone out cannot have come back. */
const emptyTitle = (reviewer: SheetFileBoard['reviewers'][number] | undefined): string =>
  reviewer === undefined
    ? '委員がいません'
    : `${reviewer.code}の採点票はまだ${reviewer.givenAt === null ? '出していません' : '戻っていません'}`

function subOf({ reviewers }: SheetFileBoard): string {
  const out = reviewers.filter(({ givenAt }) => givenAt !== null)
  const counted = reviewerStandings.flatMap((standing) => {
    const n = reviewers.filter((each) => each.standing === standing).length
    return n === 0 || standing === 'notGiven' ? [] : [`${reviewerStandingLabel[standing]} ${n}`]
  })
  const due = [...new Set(out.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn])))]
  const until = due.length === 1 && due[0] !== undefined ? `　期限 ${formatWareki(due[0], 'weekday')}` : ''
  return out.length === 0 ? 'まだ出していません' : `${out.length}名に出した　${counted.join('・')}${until}`
}

/** 「確かめる票 3件、前に読んだ票 1件、受け付けなかったファイル 1件」 */
function outcomeWords({ returns }: ReadResult): string {
  const count = (wanted: ReadResult['returns'][number]['outcome']) =>
    returns.filter(({ outcome }) => outcome === wanted).length
  return [
    count('waiting') > 0 ? `採点票 ${count('waiting')}件を読みました` : '',
    count('again') > 0 ? `前に読んだ票と同じもの ${count('again')}件(変更なし)` : '',
    count('refused') > 0 ? `受け付けなかったファイル ${count('refused')}件` : '',
  ]
    .filter((part) => part !== '')
    .join('、')
}
