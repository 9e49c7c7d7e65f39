import { useState } from 'react'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { EmptyTab } from '../../../record/empty-tab.tsx'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { nextIs } from '../../../ui/next.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { Answer, EmptyState } from '../../../ui/states.tsx'
import { GiveDialog } from '../papers/give-dialog.tsx'
import { givenWords, StandingPane } from '../papers/standing-pane.tsx'
import { TakeReady } from '../papers/take-ready.tsx'
import { usePaperFiles } from '../papers/use-paper-files.ts'
import { currentOf, nextAfter, subOf } from '../papers/words.ts'
import type { FileReviewer, SheetFileBoard } from '../records.ts'
import { chosenAtFirst, sheetsToTake } from './left-out.ts'
import { ReturnPane } from './return-pane.tsx'

/** 採点票の取込: out to each reviewer by Excel, and back in cell by cell. */
export function ExcelTab({ item }: { item: string | null }) {
  const { fy } = useDesk()
  const api = useApi()
  const board = useAnswer(api.sheetFiles.board, { fy })
  const mayTake = useMay('sheetFiles.read')
  const mayPut = useMay('sheetFiles.putAside')
  const [giving, setGiving] = useState(false)
  const show = (reviewerId: string) => go(addressOf('excel', reviewerId), { replace: true })
  const { work, choose } = usePaperFiles(api.sheetFiles.read, { paper: 'sheet', mayTake, show })
  const takeAll = async (id: string) => {
    const preview = await api.sheetFiles.preview({ id })
    const taken = await api.sheetFiles.apply({ id, sheets: sheetsToTake(preview, chosenAtFirst(preview)) })
    return taken.scores
  }
  const { data } = board
  const isOut = data?.reviewers.some(({ givenAt }) => givenAt !== null) ?? false
  return (
    <TabPage
      tab="excel"
      sub={data === undefined || !data.started ? undefined : subOf(data.reviewers)}
      actions={
        mayTake &&
        data?.started === true && (
          <>
            <Button look={isOut ? 'plain' : 'primary'} {...(isOut ? {} : nextIs(2))} onClick={() => setGiving(true)}>
              採点票を出す
            </Button>
            <TakeReady paper="sheet" reviewers={data.reviewers} take={takeAll} unit="点" />
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
              <StandingPane
                paper="sheet"
                reviewers={shown.reviewers}
                refused={shown.refused}
                count={{ name: '点', of: pointsOf }}
                item={currentOf(shown.reviewers, item)}
                addressFor={(id) => addressOf('excel', id)}
                mayTake={mayTake}
                work={work}
                onChoose={choose}
                putAside={api.sheetFiles.putAside}
                mayPut={mayPut}
              />
              <Returned board={shown} item={currentOf(shown.reviewers, item)} />
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
      {giving && data !== undefined && (
        <GiveDialog
          paper="sheet"
          write={api.sheetFiles.write}
          receivers={data.reviewers.map(({ openSheets, unanswered, ...reviewer }) => ({
            ...reviewer,
            closed: unanswered > 0,
            chosenAtFirst: openSheets > 0 && reviewer.givenAt === null,
            more: `${openSheets === 0 ? '(未提出の票なし)' : ''}${unanswered > 0 ? `(利害関係の未回答 ${unanswered}件)` : ''}`,
          }))}
          about="一人に一冊、記入要領・採点票・応募概要のExcelを作ります。利害関係のある応募の内容は入りません。送るのは、ご自分のメールからです。"
          days={10}
          sendToIn="記入要領"
          onClose={() => setGiving(false)}
        />
      )}
    </TabPage>
  )
}

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
  return (
    <ReturnPane key={reviewer.returnId} returnId={reviewer.returnId} next={nextAfter(board.reviewers, reviewer.id)} />
  )
}

/** What has not gone out cannot have come back. */
const emptyTitle = (reviewer: SheetFileBoard['reviewers'][number] | undefined): string =>
  reviewer === undefined
    ? '委員がいません'
    : `${reviewer.code}の採点票はまだ${reviewer.givenAt === null ? '出していません' : '戻っていません'}`

function pointsOf({ standing, takeable, scores, excluded }: FileReviewer): string {
  if (standing === 'notGiven') return ''
  const out = excluded > 0 ? `・除外 ${excluded}` : ''
  if (standing === 'unchanged') return `${scores} 同じ`
  return standing === 'waiting' ? `${takeable} / ${scores}${out}` : `${scores}${out}`
}
