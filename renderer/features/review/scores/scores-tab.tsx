import { useState } from 'react'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useMay } from '../../../api/office.tsx'
import { EmptyTab } from '../../../record/empty-tab.tsx'
import { TabPage } from '../../../record/review-page.tsx'
import { addressOf } from '../../../record/review-places.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/fields/select-field.tsx'
import { go } from '../../../ui/go.ts'
import { Answer } from '../../../ui/states.tsx'
import type { Board } from '../records.ts'
import { type After, ScoreBook } from './score-book.tsx'

/** 採点: one reviewer's sheets as a grid. Staff choose whose; a reviewer has only their own. */
export function ScoresTab({ item }: { item: string | null }) {
  const { fy } = useDesk()
  const board = useAnswer(useApi().scores.board, { fy })
  // Who may not list the reviewers is one of them.
  const own = !useMay('reviewers.list')
  // Chosen once: a reviewer whose last sheet is handed in stays on the screen.
  const [first, setFirst] = useState<string | null>(null)
  const whose = board.data === undefined ? null : reviewerOf(board.data, own, item ?? first)
  if (first === null && whose !== null) setFirst(whose)
  return (
    <TabPage
      tab="scores"
      sub={own ? 'ほかの委員の点は、ご自分の採点票をすべて提出した後に集計で見えます' : undefined}
      actions={
        !own &&
        whose !== null && (
          <SelectField
            label="委員"
            hideLabel
            width={220}
            value={whose}
            onChange={(id) => go(addressOf('scores', id), { replace: true })}
            options={(board.data?.reviewers ?? []).map(({ id, code, name }) => ({
              value: id,
              label: `${code} ${name}`,
            }))}
          />
        )
      }
    >
      <Answer of={board}>
        {(shown) =>
          shown.started && whose !== null ? (
            <ScoreBook key={whose} reviewerId={whose} after={afterThat(shown, own, whose)} />
          ) : (
            <NotYet board={shown} own={own} />
          )
        }
      </Answer>
    </TabPage>
  )
}

/** What follows when all of one reviewer's sheets are in: the next one who still has some, at last the tally. */
function afterThat({ reviewers }: Board, own: boolean, whose: string): After {
  const at = reviewers.findIndex(({ id }) => id === whose)
  const next = own ? undefined : [...reviewers.slice(at + 1), ...reviewers.slice(0, at)].find(({ open }) => open > 0)
  return next === undefined
    ? { label: '集計を見る', to: addressOf('tally') }
    : { label: `${next.code}の採点へ`, to: addressOf('scores', next.id) }
}

function reviewerOf(board: Board, own: boolean, item: string | null): string | null {
  if (own) return board.myReviewerId
  return (
    (
      board.reviewers.find(({ id }) => id === item) ??
      board.reviewers.find(({ open }) => open > 0) ??
      board.reviewers[0]
    )?.id ?? null
  )
}

function NotYet({ board, own }: { board: Board; own: boolean }) {
  if (own)
    return board.myReviewerId === null ? (
      <EmptyTab title="この年度の委員として登録されていません">
        担当に、委員の登録と、このサインインとの結び付けを頼んでください。
      </EmptyTab>
    ) : (
      <EmptyTab title="採点はまだ始まっていません">担当が採点を始めると、ここに採点表が出ます。</EmptyTab>
    )
  return (
    <EmptyTab
      title="採点はまだ始まっていません"
      action={<ButtonLink to={addressOf('standing')}>進み具合へ</ButtonLink>}
    >
      要件適合の応募と委員がそろったら、「進み具合」で採点を始めます。始めると、委員ごとの採点表がここに出ます。
    </EmptyTab>
  )
}
