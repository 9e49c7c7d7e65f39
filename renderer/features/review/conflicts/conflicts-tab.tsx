import { useState } from 'react'
import { prefectureByCode } from '../../../../shared/domain/bodies/prefectures.ts'
import { unansweredBodies } from '../../../../shared/domain/review/conflict.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import layout from '../../../record/review-page.module.css'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { KeyHint } from '../../../ui/kbd.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Pane } from '../../../ui/pane.tsx'
import { Answer, EmptyState, ErrorNote } from '../../../ui/states.tsx'
import { declarationsItem } from '../declarations/declarations-page.tsx'
import type { Board, Conflict } from '../records.ts'
import { ConflictForm } from './conflict-form.tsx'
import { ConflictMatrix, type MatrixBody, type MatrixCell } from './conflict-matrix.tsx'
import { HintList } from './hint-list.tsx'
import { openHints } from './hint-words.ts'
import { useHints } from './use-hints.ts'
import { useNone } from './use-none.ts'

/** 利害関係: who must keep out of which prefecture's application, and how. */
export function ConflictsTab() {
  const { fy } = useDesk()
  const api = useApi()
  const board = useAnswer(api.scores.board, { fy })
  const conflicts = useAnswer(api.conflicts.list, { fy })
  const none = useAnswer(api.conflicts.none, { fy })
  const mayHandOut = useMay('declarations.board')
  const mayDeclare = useMay('conflicts.declareNone')
  const { declare } = useNone(() => undefined)
  const hints = useHints()
  const [open, setOpen] = useState<MatrixCell | null>(null)
  const applicants = board.data?.applicants ?? []
  const bodies = bodiesOf(applicants, conflicts.data ?? [])
  const reviewer = board.data?.reviewers.find(({ id }) => id === open?.reviewerId)
  const declared = conflicts.data?.find((each) => each.reviewerId === open?.reviewerId && each.jis2 === open.jis2)
  const answeredNone = none.data?.find((each) => each.reviewerId === open?.reviewerId && each.jis2 === open.jis2)
  /** All that are left of one 委員, or one of them; nothing where it is answered already. */
  const sayNone = (reviewerId: string, asked?: string) => {
    const answered = [...(conflicts.data ?? []), ...(none.data ?? [])].filter((each) => each.reviewerId === reviewerId)
    const left = unansweredBodies(asked === undefined ? applicants : [asked], answered)
    if (left.length > 0) void declare.run({ reviewerId, bodies: left })
  }
  return (
    <TabPage
      tab="conflicts"
      sub={conflicts.data && board.data && answerWords(conflicts.data, board.data)}
      actions={
        <>
          <KeyHint keys={['↑', '↓', '←', '→']}>移動</KeyHint>
          <KeyHint keys={['Enter']}>開く</KeyHint>
          {mayDeclare && <KeyHint keys={['0']}>なし</KeyHint>}
          {mayHandOut && <ButtonLink to={addressOf('conflicts', declarationsItem)}>申告書(Excel)</ButtonLink>}
        </>
      }
    >
      <Answer of={board}>
        {({ reviewers }) => (
          <Answer of={conflicts}>
            {(rows) => (
              <div className={layout['listAndMore']}>
                <Pane flush fills label="委員と都道府県の利害関係">
                  <ErrorNote error={declare.error} takeFocus />
                  {reviewers.length === 0 || bodies.length === 0 ? (
                    <Nothing reviewers={reviewers.length} />
                  ) : (
                    <ConflictMatrix
                      hints={openHints(hints)}
                      reviewers={reviewers}
                      bodies={bodies}
                      conflicts={rows}
                      none={none.data ?? []}
                      onOpen={setOpen}
                      onNone={mayDeclare ? sayNone : null}
                    />
                  )}
                </Pane>
                {hints.length > 0 && <HintList hints={hints} reviewers={reviewers} onOpen={setOpen} />}
              </div>
            )}
          </Answer>
        )}
      </Answer>
      <SidePanel
        open={open !== null && reviewer !== undefined}
        onClose={() => setOpen(null)}
        title={`${reviewer?.code ?? ''} ${reviewer?.name ?? ''} と ${prefectureByCode(open?.jis2 ?? '')?.name ?? ''}`}
        width={500}
      >
        {open !== null && reviewer !== undefined && (
          <ConflictForm
            key={`${open.reviewerId}/${open.jis2}`}
            reviewerId={open.reviewerId}
            jis2={open.jis2}
            declared={declared}
            none={answeredNone}
            hint={hints.find((each) => each.reviewerId === open.reviewerId && each.jis2 === open.jis2)}
            onDone={() => setOpen(null)}
          />
        )}
      </SidePanel>
    </TabPage>
  )
}

/** 「申告あり 3件(うち除外 2件)　未回答 12件」 */
function answerWords(conflicts: readonly Conflict[], { reviewers, applicants }: Board): string {
  const excluded = conflicts.filter((each) => each.excluded).length
  const left = reviewers.reduce((sum, { unanswered }) => sum + unanswered, 0)
  const all = reviewers.length * applicants.length
  const unanswered = all === 0 ? '' : left === 0 ? '　すべて回答済み' : `　未回答 ${left}件`
  return `申告あり ${conflicts.length}件(うち除外 ${excluded}件)${unanswered}`
}

/** The prefectures in question, each once, in order of their code: those that applied, and what is declared besides. */
function bodiesOf(applicants: readonly string[], conflicts: readonly Conflict[]): MatrixBody[] {
  return [...new Set([...applicants, ...conflicts.map(({ jis2 }) => jis2)])]
    .flatMap((code) => {
      const prefecture = prefectureByCode(code)
      if (prefecture === null) return []
      return [{ jis2: prefecture.jis2, name: prefecture.name, applied: applicants.includes(code) }]
    })
    .sort((a, b) => a.jis2.localeCompare(b.jis2))
}

function Nothing({ reviewers }: { reviewers: number }) {
  const mayAdd = useMay('reviewers.list')
  if (!mayAdd)
    return <EmptyState title="申告する相手がまだありません">応募がそろうと、都道府県がここに並びます。</EmptyState>
  return reviewers === 0 ? (
    <EmptyState title="委員がまだいません" action={<ButtonLink to={addressOf('reviewers')}>委員を登録する</ButtonLink>}>
      委員 × 都道府県の表に、利害関係の申告を記録します。
    </EmptyState>
  ) : (
    <EmptyState title="応募がまだありません" action={<ButtonLink to="/applications">公募・応募へ</ButtonLink>}>
      応募した都道府県がここに並び、委員ごとに利害関係を記録できます。
    </EmptyState>
  )
}
