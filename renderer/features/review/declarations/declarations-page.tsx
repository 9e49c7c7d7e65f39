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
import { StandingPane } from '../papers/standing-pane.tsx'
import { TakeReady } from '../papers/take-ready.tsx'
import { usePaperFiles } from '../papers/use-paper-files.ts'
import { currentOf, nextAfter, subOf } from '../papers/words.ts'
import type { DeclarationBoard } from '../records.ts'
import { isChosenAtFirst, rowsToTake } from './left-out.ts'
import { ReturnPane } from './return-pane.tsx'

/** Its place under 利害関係; behind it a 委員 may stand. */
export const declarationsItem = 'forms'

const show = (reviewerId: string) => go(addressOf('conflicts', reviewerId), { replace: true })

/** 申告書(Excel): out to each 委員 before any content is seen, and back in body by body. */
export function DeclarationsPage({ item }: { item: string }) {
  const { fy } = useDesk()
  const api = useApi()
  const board = useAnswer(api.declarations.board, { fy })
  const mayTake = useMay('declarations.read')
  const mayPut = useMay('declarations.putAside')
  const [giving, setGiving] = useState(false)
  const { work, choose } = usePaperFiles(api.declarations.read, { paper: 'declaration', mayTake, show })
  const takeAll = async (id: string) => {
    const rows = rowsToTake(await api.declarations.preview({ id }), isChosenAtFirst)
    const taken = await api.declarations.apply({ id, rows })
    return taken.none + taken.declared
  }
  const { data } = board
  const isOut = data?.reviewers.some(({ givenAt }) => givenAt !== null) ?? false
  const canGive = mayTake && data !== undefined && data.applicants > 0 && data.reviewers.length > 0
  return (
    <TabPage
      tab="conflicts"
      sub={data === undefined ? undefined : `申告書(Excel)　${subOf(data.reviewers)}`}
      actions={
        <>
          <ButtonLink to={addressOf('conflicts')}>利害関係の表へ</ButtonLink>
          {canGive && (
            <>
              <Button look={isOut ? 'plain' : 'primary'} {...(isOut ? {} : nextIs(2))} onClick={() => setGiving(true)}>
                申告書を出す
              </Button>
              <TakeReady paper="declaration" reviewers={data.reviewers} take={takeAll} unit="回答" />
              {isOut && (
                <Button busy={work.busy} busyLabel="読んでいます…" onClick={choose}>
                  戻った申告書を選ぶ
                </Button>
              )}
            </>
          )}
        </>
      }
    >
      <Answer of={board}>
        {(shown) =>
          shown.applicants > 0 && shown.reviewers.length > 0 ? (
            <Split columns="minmax(0, 404fr) minmax(0, 741fr)">
              <StandingPane
                paper="declaration"
                reviewers={shown.reviewers}
                refused={shown.refused}
                count={{ name: '回答', of: countOf }}
                item={currentOf(shown.reviewers, item)}
                addressFor={(id) => addressOf('conflicts', id)}
                mayTake={mayTake}
                work={work}
                onChoose={choose}
                putAside={api.declarations.putAside}
                mayPut={mayPut}
              />
              <Returned board={shown} item={currentOf(shown.reviewers, item)} />
            </Split>
          ) : (
            <EmptyTab
              title={shown.reviewers.length === 0 ? '委員がまだいません' : '応募がまだありません'}
              action={<ButtonLink to={addressOf('conflicts')}>利害関係の表へ</ButtonLink>}
            >
              委員と応募がそろうと、委員ごとの利害関係申告書をExcelで出し、戻ったものをここで取り込めます。
            </EmptyTab>
          )
        }
      </Answer>
      {giving && data !== undefined && (
        <GiveDialog
          paper="declaration"
          write={api.declarations.write}
          receivers={data.reviewers.map(({ unanswered, ...reviewer }) => ({
            ...reviewer,
            closed: false,
            chosenAtFirst: unanswered > 0 && reviewer.givenAt === null,
            more: unanswered === 0 ? '(すべて回答済み)' : `(未回答 ${unanswered}件)`,
          }))}
          about={`一人に一枚、応募のあった${data.applicants}都道府県の名前だけを載せた申告書を作ります。応募の内容は入りません。すでにある回答は記入済みで出ます。送るのは、ご自分のメールからです。`}
          days={7}
          sendToIn="申告書"
          onClose={() => setGiving(false)}
        />
      )}
    </TabPage>
  )
}

function countOf({ standing, takeable, answers, unanswered }: DeclarationBoard['reviewers'][number]): string {
  if (standing === 'notGiven') return unanswered === 0 ? '回答済み' : `未回答 ${unanswered}`
  if (standing === 'waiting') return `${takeable} / ${answers}`
  return unanswered === 0 ? `${answers} 件` : `未回答 ${unanswered}`
}

function Returned({ board, item }: { board: DeclarationBoard; item: string | null }) {
  const reviewer = board.reviewers.find(({ id }) => id === item)
  if (reviewer?.returnId == null)
    return (
      <Pane fills label="戻った申告書">
        <EmptyState
          title={`${reviewer?.code ?? ''}の申告書はまだ${reviewer?.givenAt == null ? '出していません' : '戻っていません'}`}
        >
          {reviewer?.givenAt == null
            ? '「申告書を出す」で、委員ごとのExcelを作って送ります。手で書かれたものは、「利害関係の表」で入力します。'
            : '届いた申告書を、このウィンドウにドロップしてください。行の順や列の場所が変わっていても、隠れた目印で照らします。'}
        </EmptyState>
      </Pane>
    )
  const next = nextAfter(board.reviewers, reviewer.id)
  return (
    <ReturnPane
      key={reviewer.returnId}
      returnId={reviewer.returnId}
      onDone={() => {
        if (next !== null) show(next)
      }}
    />
  )
}
